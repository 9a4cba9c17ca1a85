using PictoStat.Core.Aggregation;
using PictoStat.Core.Indicators;
using PictoStat.Core.Observations;
using PictoStat.Documents.Workbooks;
using PictoStat.Reports.Figures;

namespace PictoStat.Reports.Workbooks;

/// <summary>The figures of an indicator at a period.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Period">The period.</param>
/// <param name="Results">The figure of the territory, then of each comparison.</param>
/// <param name="Communes">The figure of each commune of the territory, in the order of its ordinals.</param>
/// <param name="Fragile">Those of them that rest on too few things.</param>
internal sealed record FigureColumn(Indicator Indicator, Period Period, IReadOnlyList<Result> Results, CommuneCell[] Communes, FragileFigures Fragile)
{
    /// <summary>Whether no commune of the territory is in the scope.</summary>
    public bool IsOutside => Results[0].Communes is { Total: > 0 } communes && communes.NotApplicable == communes.Total;

    /// <summary>How its figures are shown; changes and balances carry their sign.</summary>
    public NumberLayout Layout { get; } = new(Indicator.Decimals, Signed: Indicator is { Rule: AggregationRule.Change or AggregationRule.AnnualChange } or { Map: MapKind.Diverging, Pivot: 0 });

    /// <summary>The cell of a territory: an incomplete figure is shown over the communes that are there, with its mark.</summary>
    /// <param name="territory">0 for the territory, then the comparisons.</param>
    public Cell Territory(int territory)
    {
        Result result = Results[territory];
        return result switch
        {
            { Status: ResultStatus.Present, Value: { } value } => Cell.Number(value, result.Estimated ? NumberMark.Estimated : NumberMark.None, Layout),
            { Status: ResultStatus.Incomplete, PartialSum: { } partial } => Cell.Number(partial, NumberMark.Incomplete, Layout),
            _ => Cell.Status(result.Status switch
            {
                ResultStatus.Secret => CellStatus.Secret,
                ResultStatus.NotApplicable => CellStatus.NotApplicable,
                ResultStatus.Incomplete => CellStatus.Incomplete,
                ResultStatus.Refused => CellStatus.Refused,
                _ => CellStatus.Missing,
            }),
        };
    }

    /// <summary>The cell of a commune.</summary>
    /// <param name="place">Its place among the territory's ordinals.</param>
    public Cell Commune(int place)
    {
        CommuneCell cell = Communes[place];
        return cell.Status switch
        {
            ObservationStatus.Present => Cell.Number(cell.Value, Fragile.Over(Indicator, Period, place) is null ? NumberMark.None : NumberMark.Fragile),
            ObservationStatus.Estimated => Cell.Number(cell.Value, NumberMark.Estimated),
            ObservationStatus.Secret => Cell.Status(CellStatus.Secret),
            ObservationStatus.NotApplicable => Cell.Status(CellStatus.NotApplicable),
            _ => Cell.Status(CellStatus.Missing),
        };
    }
}
