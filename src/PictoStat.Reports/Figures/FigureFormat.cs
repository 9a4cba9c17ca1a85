using PictoStat.Core.Indicators;
using PictoStat.Core.Text;
using PictoStat.Reports.Words;

namespace PictoStat.Reports.Figures;

/// <summary>Writes numbers of an indicator for one language.</summary>
internal sealed class FigureFormat(ReportTexts texts)
{
    private static readonly string[] Tight = ["%", "‰", "€"];

    /// <summary>The number alone: for tables whose header has the unit.</summary>
    public string Bare(Indicator indicator, double value) => new NumberFormat(texts.Language, indicator.Decimals, "", IsSigned(indicator)).Format(value);

    /// <summary>The number in a sentence, with the unit that the indicator's name does not say already.</summary>
    public string Full(Indicator indicator, double value) => new NumberFormat(texts.Language, indicator.Decimals, Symbol(indicator), IsSigned(indicator)).Format(value);

    /// <summary>The number between brackets: with %, ‰ or €, else alone.</summary>
    public string Brief(Indicator indicator, double value) => new NumberFormat(texts.Language, indicator.Decimals, BriefSymbol(indicator), IsSigned(indicator)).Format(value);

    /// <summary>The size of a change, without sign, with %, ‰ or €.</summary>
    public string Size(Indicator indicator, double value) => new NumberFormat(texts.Language, indicator.Decimals, BriefSymbol(indicator)).Format(Math.Abs(value));

    /// <summary>The unit as a header says it: its symbol, or its name where it has none; empty for a bare ratio.</summary>
    public string Unit(Indicator indicator) => texts.In(indicator.Unit.Symbol);

    /// <summary>Whether a rise carries a plus.</summary>
    public static bool IsSigned(Indicator indicator) => indicator.Map == MapKind.Diverging && indicator.Pivot == 0;

    private string Symbol(Indicator indicator)
    {
        string symbol = texts.In(indicator.Unit.Symbol), name = texts.In(indicator.Unit.Name);
        if (indicator.IsCount)
            return Counts(indicator) ? "" : name;
        return symbol.StartsWith("pour ", StringComparison.Ordinal) || symbol.StartsWith("per ", StringComparison.Ordinal) ? "" : symbol;
    }

    private string BriefSymbol(Indicator indicator)
    {
        string symbol = texts.In(indicator.Unit.Symbol);
        return indicator.IsCount ? "" : Tight.FirstOrDefault(t => symbol.StartsWith(t, StringComparison.Ordinal)) ?? "";
    }

    /// <summary>Whether the name says what is counted: "le nombre de…".</summary>
    private bool Counts(Indicator indicator) =>
        indicator.Subject is { } subject && texts.In(subject.Text) is { } phrase
        && (phrase.StartsWith("le nombre ", StringComparison.Ordinal) || phrase.StartsWith("the number ", StringComparison.Ordinal));
}
