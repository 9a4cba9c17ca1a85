using PictoStat.Core.Text;

namespace PictoStat.Core.Indicators;

/// <summary>The grammatical gender of a French noun phrase.</summary>
public enum Gender
{
    /// <summary>"le taux".</summary>
    Masculine,

    /// <summary>"la part".</summary>
    Feminine,
}

/// <summary>The noun phrase that stands for an indicator in a sentence, with its article: "la population", "the population".</summary>
/// <param name="Text">The phrase, lower-case.</param>
/// <param name="Gender">Its gender in French.</param>
/// <param name="IsPlural">Whether it is plural, in both languages.</param>
public sealed record Subject(LocalizedText Text, Gender Gender, bool IsPlural);

/// <summary>What is shown: a formula over variables, and all a reader must know of it.</summary>
/// <param name="Id"><c>theme.name</c>.</param>
/// <param name="Theme">The theme's id.</param>
/// <param name="Name">Its label.</param>
/// <param name="ShortName">A label of at most 40 characters for tables and legends.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Decimals">Decimals shown in documents, 0 to 3.</param>
/// <param name="Rule">How it is aggregated.</param>
/// <param name="Formula">The formula, over variables; what the rule adds to it (100 times, over the area, between two dates) is not written in it.</param>
/// <param name="Description">What it measures, in full sentences.</param>
/// <param name="Limits">What it does not say, and cautions.</param>
/// <param name="Higher">What a high value is called in a sentence, or null where "higher" does.</param>
public sealed record Indicator(
    string Id, string Theme, LocalizedText Name, LocalizedText ShortName, Unit Unit, int Decimals, AggregationRule Rule,
    Formula Formula, LocalizedText Description, LocalizedText Limits, LocalizedText? Higher)
{
    /// <summary>The whole computation in words, the rule's part included; null where the catalogue was made without.</summary>
    public LocalizedText? FormulaInWords { get; init; }

    /// <summary>How sentences name it; null where the catalogue was made without.</summary>
    public Subject? Subject { get; init; }

    /// <summary>The values it can take.</summary>
    public ValueRange Range { get; init; } = ValueRange.Any;

    /// <summary>The map to show it on.</summary>
    public MapKind Map { get; init; } = Rule == AggregationRule.Sum ? MapKind.Symbols : MapKind.Areas;

    /// <summary>The value the two sides of a diverging map meet at.</summary>
    public double Pivot { get; init; }

    /// <summary>The id of the smallest zoning the figure may honestly be read at, or null where the commune is.</summary>
    public string? SmallestZoning { get; init; }

    /// <summary>The least number of years between the two dates of its interval; 0 where it has none or any will do.</summary>
    public int MinimumYears { get; init; }

    /// <summary>The variable that weighs a weighted mean; null for every other rule.</summary>
    public Component? Weight { get; init; }

    /// <summary>When the figure of a commune rests on too few things to say much; null where that is not known.</summary>
    public Fragility? Fragility { get; init; }

    /// <summary>Whether the value is a number of things, shown on a map by proportional symbols and never by areas.</summary>
    public bool IsCount => Rule == AggregationRule.Sum;

    /// <summary>Whether its period is an interval: it compares two dates, or reads one of them.</summary>
    public bool NeedsInterval => Rule is AggregationRule.AnnualChange or AggregationRule.Change || Formula.ReadsInterval;

    /// <summary>The hash of the id alone: equal indicators share it, and figures are looked up by indicator many thousand times.</summary>
    public override int GetHashCode() => string.GetHashCode(Id, StringComparison.Ordinal);
}
