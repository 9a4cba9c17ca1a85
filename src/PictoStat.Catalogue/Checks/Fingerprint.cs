using PictoStat.Core.Indicators;

namespace PictoStat.Catalogue.Checks;

/// <summary>Tells whether two indicators compute the same figure, however their formulas are written.</summary>
/// <remarks>Each is evaluated, what its rule adds included, at points drawn from the names of its variables: two rational functions that agree at random points are the same
/// (Schwartz, 1980; Zippel, 1979). The points are a fixed hash of the names, so the answer never varies.</remarks>
internal static class Fingerprint
{
    private const int IntervalYears = 7;

    /// <summary>The values of an indicator at the fixed points, rounded to twelve figures.</summary>
    public static string Of(Indicator indicator) =>
        string.Join(' ', Enumerable.Range(0, 3).Select(point => ValueAt(indicator, point).ToString("E11", System.Globalization.CultureInfo.InvariantCulture)));

    private static double ValueAt(Indicator indicator, int point) => indicator.Rule switch
    {
        AggregationRule.Share => 100 * Evaluate(indicator.Formula, point, ""),
        AggregationRule.Density => Evaluate(indicator.Formula, point, "") / Draw("area", point),
        AggregationRule.Change => 100 * ((Evaluate(indicator.Formula, point, "[end]") / Evaluate(indicator.Formula, point, "[start]")) - 1),
        AggregationRule.AnnualChange => 100 * (Math.Pow(Evaluate(indicator.Formula, point, "[end]") / Evaluate(indicator.Formula, point, "[start]"), 1.0 / IntervalYears) - 1),
        AggregationRule.WeightedMean => Evaluate(indicator.Formula, point, "") * Draw($"mean by {indicator.Weight}", point),
        AggregationRule.Max => Evaluate(indicator.Formula, point, "") * Draw("max", point),
        AggregationRule.Min => Evaluate(indicator.Formula, point, "") * Draw("min", point),
        _ => Evaluate(indicator.Formula, point, ""),
    };

    private static double Evaluate(Formula formula, int point, string dated)
    {
        double[] sums = [.. formula.Components.Select(c => Draw(c + dated, point))];
        return Formula.Evaluate(formula.Root, sums, IntervalYears);
    }

    /// <summary>A number in [1, 2) from a name and a point, by FNV-1a of 64 bits.</summary>
    private static double Draw(string name, int point)
    {
        ulong hash = 14695981039346656037;
        foreach (char c in $"{point}:{name}")
            hash = unchecked((hash ^ c) * 1099511628211);
        hash ^= hash >> 33;
        hash = unchecked(hash * 0xff51afd7ed558ccd);
        hash ^= hash >> 33;
        return 1 + ((hash >> 11) / (double)(1UL << 53));
    }
}
