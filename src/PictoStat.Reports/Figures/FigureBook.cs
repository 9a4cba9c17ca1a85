using PictoStat.Core.Aggregation;
using PictoStat.Core.Indicators;
using PictoStat.Core.Observations;
using PictoStat.Core.Territories;
using PictoStat.Reports.Data;

namespace PictoStat.Reports.Figures;

/// <summary>The figures of one report, each asked for once.</summary>
internal sealed class FigureBook
{
    private readonly ReportContext _context;
    private readonly Dictionary<(string, Territory, Period), Figure> _figures = [];
    private readonly Dictionary<(string, Territory, Period), CommuneSeries> _series = [];

    /// <summary>Opens the book; a comparison with the same communes as the territory or as another one before it is left out.</summary>
    public FigureBook(ReportContext context)
    {
        _context = context;
        var comparisons = new List<ReportTerritory>();
        foreach (ReportTerritory comparison in context.Comparisons)
            if (!comparison.Communes.Equals(context.Zone.Communes) && !comparisons.Exists(c => c.Communes.Equals(comparison.Communes)))
                comparisons.Add(comparison);
        Comparisons = comparisons;
    }

    /// <summary>The territory.</summary>
    public ReportTerritory Zone => _context.Zone;

    /// <summary>What it is compared with, the smallest first.</summary>
    public IReadOnlyList<ReportTerritory> Comparisons { get; }

    /// <summary>The latest period an indicator is held for; null without data.</summary>
    public Period? Latest(Indicator indicator) => _context.Figures.Periods(indicator) is [.., Period last] ? last : null;

    /// <summary>The periods an indicator is held for, ascending.</summary>
    public IReadOnlyList<Period> Periods(Indicator indicator) => _context.Figures.Periods(indicator);

    /// <summary>The figure of a territory at a period.</summary>
    public Figure Of(Indicator indicator, ReportTerritory territory, Period period)
    {
        if (!_figures.TryGetValue((indicator.Id, territory.Communes, period), out Figure? figure))
            _figures.Add((indicator.Id, territory.Communes, period), figure = new Figure(indicator, territory, Shown(territory, _context.Figures.Of(indicator, territory.Communes, period))));
        return figure;
    }

    /// <summary>A comparison of which the producer covers less than half of the communes is none: the figure of a region is not set beside France as that of France.</summary>
    private Result Shown(ReportTerritory territory, Result result) => ReferenceEquals(territory, Zone) || 2 * result.Communes.NotApplicable <= result.Communes.Total
        ? result
        : result with { Status = ResultStatus.NotApplicable, Value = null, PartialSum = null, Lower = null, Upper = null };

    /// <summary>The figures of the communes of a territory.</summary>
    public CommuneSeries Communes(Indicator indicator, Territory territory, Period period)
    {
        if (!_series.TryGetValue((indicator.Id, territory, period), out CommuneSeries? series))
            _series.Add((indicator.Id, territory, period), series = new CommuneSeries(indicator, territory, period, _context.Figures.Communes(indicator, territory, period)));
        return series;
    }
}
