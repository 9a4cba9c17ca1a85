using PictoStat.Core.Indicators;
using PictoStat.Core.Text;
using PictoStat.Reports.Figures;

namespace PictoStat.Reports.Sentences;

/// <summary>The difference between the territory's figure and another.</summary>
/// <param name="Other">The other figure.</param>
/// <param name="Value">The territory's value.</param>
/// <param name="Reference">The other's value.</param>
internal readonly record struct Gap(Figure Other, double Value, double Reference)
{
    /// <summary>Whether the territory's value is the larger one.</summary>
    public bool IsAbove => Value > Reference;

    /// <summary>The difference as printed, in the unit of the indicator.</summary>
    public double Difference => (double)(Rounding.Round(Value, Decimals) - Rounding.Round(Reference, Decimals));

    /// <summary>How far apart the two are: the logarithm of their ratio, or a tenth of their difference where a ratio means nothing.</summary>
    public double Salience => Value > 0 && Reference > 0 && !FigureFormat.IsSigned(Other.Indicator)
        ? Math.Abs(Math.Log(Value / Reference))
        : Math.Abs(Value - Reference) / 10;

    private int Decimals => Other.Indicator.Decimals;

    /// <summary>The gaps that may be told: both figures comparable, and further apart than their rounding.</summary>
    public static IReadOnlyList<Gap> Of(Figure zone, IEnumerable<Figure> others) => zone.IsComparable
        ? [.. others.Where(o => o.IsComparable).Select(o => new Gap(o, zone.Shown!.Value, o.Shown!.Value)).Where(g => Tells(g.Value, g.Reference, zone.Indicator))]
        : [];

    /// <summary>Whether two values differ by more than their rounding: one unit of the last decimal printed at least, before and after rounding.</summary>
    public static bool Tells(double left, double right, Indicator indicator) =>
        Math.Abs(left - right) >= Math.Pow(10, -indicator.Decimals) && Rounding.Round(left, indicator.Decimals) != Rounding.Round(right, indicator.Decimals);
}
