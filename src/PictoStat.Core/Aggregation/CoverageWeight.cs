using PictoStat.Core.Observations;
using PictoStat.Core.Text;

namespace PictoStat.Core.Aggregation;

/// <summary>What weighs the communes in a coverage.</summary>
public enum CoverageWeightKind
{
    /// <summary>The indicator's own denominator, or the weight of a weighted mean.</summary>
    Denominator,

    /// <summary>The population.</summary>
    Population,

    /// <summary>Every commune alike.</summary>
    Communes,
}

/// <summary>The weight a coverage was computed with.</summary>
/// <param name="Kind">Which one.</param>
/// <param name="Period">The period of the denominator or of the population; null where communes are counted.</param>
public sealed record CoverageWeight(CoverageWeightKind Kind, Period? Period)
{
    /// <summary>Every commune alike.</summary>
    public static CoverageWeight Communes { get; } = new(CoverageWeightKind.Communes, null);

    /// <summary>The sentence that tells it: "The coverage is weighed by the population of 2018."</summary>
    public LocalizedText Sentence => AggregationNotes.CoverageBy(this);
}
