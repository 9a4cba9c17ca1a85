using PictoStat.Core.Aggregation;
using PictoStat.Core.Indicators;
using PictoStat.Reports.Data;

namespace PictoStat.Reports.Figures;

/// <summary>An indicator's figure for a territory of the report.</summary>
internal sealed record Figure(Indicator Indicator, ReportTerritory Territory, Result Result)
{
    /// <summary>The least coverage under which a figure is compared with nothing (the design's status algebra).</summary>
    public const double LeastCoverage = 0.99;

    /// <summary>The value printed, that of the communes present where it is incomplete; null where there is none.</summary>
    public double? Shown => Result.Value ?? Result.PartialSum;

    /// <summary>Whether a sentence may compare it.</summary>
    public bool IsComparable => Shown is not null && (Result.Status == ResultStatus.Present || Result.Coverage >= LeastCoverage);

    /// <summary>Whether the producer covers a commune of the territory.</summary>
    public bool Applies => Result.Communes.NotApplicable < Result.Communes.Total && Result.Status != ResultStatus.NotApplicable;
}
