using PictoStat.Core.Observations;

namespace PictoStat.Core.Aggregation;

/// <summary>What an aggregated figure is worth.</summary>
public enum ResultStatus
{
    /// <summary>Every commune in scope has its value.</summary>
    Present,

    /// <summary>No value is present and all are secret.</summary>
    Secret,

    /// <summary>No value is present and all are missing.</summary>
    Missing,

    /// <summary>No commune is in the scope, or the denominator is zero.</summary>
    NotApplicable,

    /// <summary>Some communes in scope have no value; see <see cref="Result.PartialSum"/>.</summary>
    Incomplete,

    /// <summary>The figure must not be made for this territory; see <see cref="Result.Note"/>.</summary>
    Refused,
}

/// <summary>The communes of a territory by what they hold for a figure.</summary>
/// <param name="Total">All of them.</param>
/// <param name="Present">Those with a value, estimated or not.</param>
/// <param name="Secret">Those kept secret.</param>
/// <param name="Missing">Those in scope without a value.</param>
/// <param name="NotApplicable">Those outside the scope.</param>
public readonly record struct CommuneCounts(int Total, int Present, int Secret, int Missing, int NotApplicable);

/// <summary>An aggregated figure and all it rests on. Unrounded.</summary>
/// <param name="Period">The period of the figure.</param>
/// <param name="Status">What it is worth.</param>
/// <param name="Value">The value; null exactly where <paramref name="Status"/> is not <see cref="ResultStatus.Present"/>.</param>
/// <param name="Communes">The communes it rests on.</param>
/// <param name="Coverage">The share, 0 to 1, of the communes in scope that are present, weighed by the denominator, else by the population of the nearest year.</param>
/// <param name="Lower">The least the true value can be, where secrecy bounds it; null otherwise.</param>
/// <param name="Upper">The most the true value can be.</param>
/// <param name="PartialSum">For an incomplete figure, the value over the communes present; null otherwise.</param>
/// <param name="Estimated">Whether a value in it was shared out or rebuilt.</param>
/// <param name="Note">Why it is refused, or what must be said beside it; null otherwise.</param>
public sealed record Result(
    Period Period, ResultStatus Status, double? Value, CommuneCounts Communes, double Coverage,
    double? Lower, double? Upper, double? PartialSum, bool Estimated, Text.LocalizedText? Note)
{
    /// <summary>The least coverage at which an incomplete figure may be compared or ranked.</summary>
    public const double LeastCoverage = 0.99;

    /// <summary>The value that documents print: that of the communes present where it is incomplete; null where there is none.</summary>
    public double? Shown => Value ?? PartialSum;

    /// <summary>Whether it may be compared or ranked: present, or incomplete with nearly everything covered.</summary>
    public bool IsComparable => Shown is not null && (Status == ResultStatus.Present || Coverage >= LeastCoverage);

    /// <summary>What <see cref="Coverage"/> was weighed by; null where nothing had to be weighed: the coverage is 0 or 1.</summary>
    public CoverageWeight? CoverageWeight { get; init; }

    /// <summary>The zone whose published value it is, where the producer's own figure serves for several communes; null otherwise.</summary>
    public Territories.ZoneId? PublishedFor { get; init; }
}
