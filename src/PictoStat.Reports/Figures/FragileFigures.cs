using PictoStat.Core.Aggregation;
using PictoStat.Core.Indicators;
using PictoStat.Core.Observations;
using PictoStat.Core.Territories;
using PictoStat.Reports.Data;

namespace PictoStat.Reports.Figures;

/// <summary>Tells the figures of communes that rest on too few things, as the catalogue says of their indicator.</summary>
internal sealed class FragileFigures(ReportContext context, Territory communes)
{
    private readonly Dictionary<(string Count, Period Period), CommuneCell[]> _counts = [];

    /// <summary>How many things the figure of a commune rests on, where these are too few; null where they are enough, or not counted.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="period">Its period.</param>
    /// <param name="place">The place of the commune among those of the territory.</param>
    public double? Over(Indicator indicator, Period period, int place)
    {
        if (indicator.Fragility is not { } fragility)
            return null;
        CommuneCell cell = Counts(fragility.Count, period) is { Length: > 0 } cells ? cells[place] : default;
        return cell.Status.IsPresent() && fragility.IsTooFew(cell.Value) ? cell.Value : null;
    }

    /// <summary>The indicator that counts what another rests on.</summary>
    public Indicator? CountOf(Indicator indicator) => indicator.Fragility is { } fragility ? context.Catalogue.FindIndicator(fragility.Count) : null;

    private CommuneCell[] Counts(string id, Period period)
    {
        if (!_counts.TryGetValue((id, period), out CommuneCell[]? cells))
            _counts.Add((id, period), cells = context.Catalogue.FindIndicator(id) is { } count && context.Figures.Periods(count).Contains(period)
                ? context.Figures.Communes(count, communes, period)
                : []);
        return cells;
    }
}
