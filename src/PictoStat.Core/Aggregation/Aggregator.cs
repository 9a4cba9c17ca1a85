using System.Collections.Concurrent;
using PictoStat.Core.Indicators;
using PictoStat.Core.Observations;
using PictoStat.Core.Territories;

namespace PictoStat.Core.Aggregation;

/// <summary>The variables the rules themselves need.</summary>
/// <param name="Population">The variable that weighs a coverage where there is no denominator.</param>
/// <param name="Area">INSEE's area in km², the denominator of densities; read at any period.</param>
public sealed record AggregationVariables(string Population = "P_POP", string Area = "SUPERFICIE");

/// <summary>Makes the figure of an indicator for any set of communes.</summary>
/// <remarks>Formulas are evaluated on exactly summed components; nothing is ever averaged over communes. Safe to use from several threads when its source is.</remarks>
public sealed class Aggregator(IObservationSource source, AggregationVariables variables)
{
    private readonly ConcurrentDictionary<(Indicator Indicator, Period Period), CommuneFigures> _figures = new();

    /// <summary>The figure of an indicator for a territory at a period.</summary>
    /// <exception cref="ArgumentException">The territory is of another vintage than the source.</exception>
    public Result Aggregate(Indicator indicator, Territory territory, Period period)
    {
        if (!ReferenceEquals(territory.Index, source.Communes))
            throw new ArgumentException($"The territory is of {territory.Index.Vintage}, the figures of {source.Communes.Vintage}.", nameof(territory));
        if (indicator.NeedsInterval && period.Years < Math.Max(1, indicator.MinimumYears))
            return new Result(period, ResultStatus.Refused, null, new CommuneCounts(territory.Count, 0, 0, territory.Count, 0), 0, null, null, null, false, AggregationNotes.TooShort(indicator.MinimumYears));
        CommuneFigures figures = Figures(indicator, period);
        return figures.HasData
            ? new Evaluation(indicator, figures, Weights(period)).Of(territory)
            : new Result(period, ResultStatus.Missing, null, new CommuneCounts(territory.Count, 0, 0, territory.Count, 0), 0, null, null, null, false, AggregationNotes.NoData(period, Periods(indicator)));
    }

    /// <summary>The components and the status of every commune for an indicator at a period.</summary>
    public CommuneFigures Figures(Indicator indicator, Period period) =>
        _figures.GetOrAdd((indicator, period), key => CommuneFigures.Load(source, key.Indicator, key.Period, variables));

    /// <summary>The periods for which every component of an indicator is held, ascending.</summary>
    public IReadOnlyList<Period> Periods(Indicator indicator) => IndicatorPeriods.Of(indicator, source, variables);

    /// <summary>The population of the year nearest to a period, the earlier among equals; null where none is held.</summary>
    public Column? Weights(Period period)
    {
        IReadOnlyList<Period> held = source.Periods(variables.Population, "");
        if (held.Count == 0)
            return null;
        Period nearest = held.MinBy(p => (Math.Abs(p.EndYear - period.EndYear), p.EndYear));
        return source.Load(new VariableKey(variables.Population, nearest));
    }
}
