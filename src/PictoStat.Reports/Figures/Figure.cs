using PictoStat.Core.Aggregation;
using PictoStat.Core.Indicators;
using PictoStat.Reports.Data;

namespace PictoStat.Reports.Figures;

/// <summary>An indicator's figure for a territory of the report.</summary>
internal sealed record Figure(Indicator Indicator, ReportTerritory Territory, Result Result)
{
    /// <summary>The value printed, that of the communes present where it is incomplete; null where there is none.</summary>
    public double? Shown => Result.Shown;

    /// <summary>Whether a sentence may compare it.</summary>
    public bool IsComparable => Result.IsComparable;

    /// <summary>Whether the producer covers a commune of the territory.</summary>
    public bool Applies => Result.Communes.NotApplicable < Result.Communes.Total && Result.Status != ResultStatus.NotApplicable;
}
