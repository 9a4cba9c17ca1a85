using System.Collections.Concurrent;
using PictoStat.Core.Indicators;
using PictoStat.Core.Observations;
using PictoStat.Core.Territories;
using PictoStat.Core.Text;

namespace PictoStat.Core.Aggregation;

/// <summary>The variables the rules themselves need.</summary>
/// <param name="Population">The variable that weighs a coverage where there is no denominator.</param>
/// <param name="Area">INSEE's area in km², the denominator of densities; read at any period.</param>
public sealed record AggregationVariables(string Population = "P_POP", string Area = "SUPERFICIE");

/// <summary>Makes the figure of an indicator for any set of communes.</summary>
/// <remarks>Formulas are evaluated on exactly summed components; no ratio is ever averaged over communes. Safe to use from several threads when its sources are.</remarks>
/// <param name="source">The columns.</param>
/// <param name="variables">The variables the rules need.</param>
/// <param name="variable">Finds a variable of the catalogue, for its threshold of secrecy; without it no secret count is bounded.</param>
/// <param name="published">The producer's figures for zones; none where left out.</param>
/// <param name="zonings">The zones that formulas compare with; without it every comparison is refused.</param>
public sealed class Aggregator(
    IObservationSource source, AggregationVariables variables, Func<string, Variable?>? variable = null, IPublishedZoneSource? published = null,
    IZoningSource? zonings = null)
{
    private readonly ConcurrentDictionary<(Indicator Indicator, Period Period), CommuneFigures> _figures = new();

    private readonly ReferenceBinding _references = new(source, variables, variable ?? (_ => null), zonings);

    private Func<Period, (Column, Period)?>? _nearestPopulation;

    /// <summary>The producer's figures for zones.</summary>
    public IPublishedZoneSource Published { get; } = published ?? PublishedZones.None;

    /// <summary>The figure of an indicator for a territory at a period.</summary>
    /// <exception cref="ArgumentException">The territory is of another vintage than the source.</exception>
    public Result Aggregate(Indicator indicator, Territory territory, Period period)
    {
        Demand(territory);
        if (Refusal(indicator, period) is { } reason)
            return Without(ResultStatus.Refused, territory, period, reason);
        return indicator.Formula.ReadsReference ? Compared(indicator, territory, period) : Of(indicator, territory, Figures(indicator, period));
    }

    /// <summary>The figures of an indicator for several territories at a period, in their order; the components are looked up once.</summary>
    /// <exception cref="ArgumentException">A territory is of another vintage than the source.</exception>
    public Result[] Aggregate(Indicator indicator, IReadOnlyList<Territory> territories, Period period)
    {
        var results = new Result[territories.Count];
        LocalizedText? reason = Refusal(indicator, period);
        bool isCompared = indicator.Formula.ReadsReference;
        CommuneFigures? figures = reason is null && !isCompared ? Figures(indicator, period) : null;
        for (int i = 0; i < results.Length; i++)
        {
            Demand(territories[i]);
            results[i] = reason is not null ? Without(ResultStatus.Refused, territories[i], period, reason)
                : isCompared ? Compared(indicator, territories[i], period)
                : Of(indicator, territories[i], figures!);
        }

        return results;
    }

    /// <summary>The figure of one commune.</summary>
    /// <returns>Its status and, where it is present, its value.</returns>
    public CommuneCell Commune(Indicator indicator, int ordinal, Period period)
    {
        if (!indicator.Formula.ReadsReference)
            return Figures(indicator, period).At(ordinal);
        BoundIndicator bound = _references.Of(indicator, Territory.FromSorted(source.Communes, [ordinal]), period);
        return bound.Figures is { } figures ? figures.At(ordinal) : new(ObservationStatus.Missing, 0);
    }

    /// <summary>The components and the status of every commune for an indicator at a period; of one that compares with a reference, the statuses alone: <see cref="Commune"/> gives its values.</summary>
    public CommuneFigures Figures(Indicator indicator, Period period) =>
        _figures.TryGetValue((indicator, period), out CommuneFigures? figures)
            ? figures
            : _figures.GetOrAdd((indicator, period), key => CommuneFigures.Load(source, key.Indicator, key.Period, variables, variable ?? (_ => null)));

    /// <summary>The periods for which every component of an indicator is held, ascending; of a published figure, those of the zones too.</summary>
    public IReadOnlyList<Period> Periods(Indicator indicator)
    {
        IReadOnlyList<Period> held = IndicatorPeriods.Of(indicator, source, variables);
        if (indicator.Rule != AggregationRule.PublishedOnly)
            return held;
        Component component = indicator.Formula.Components[0];
        IReadOnlyList<Period> ofZones = Published.Periods(component.Variable, component.Modalities);
        return ofZones.Count == 0 ? held : [.. held.Union(ofZones).Order()];
    }

    /// <summary>The population of the year nearest to a period, the earlier among equals; null where none is held.</summary>
    public Column? Weights(Period period) => NearestPopulation(period)?.Column;

    private (Column Column, Period Period)? NearestPopulation(Period period)
    {
        IReadOnlyList<Period> held = source.Periods(variables.Population, "");
        if (held.Count == 0)
            return null;
        Period nearest = held.MinBy(p => (Math.Abs(p.EndYear - period.EndYear), p.EndYear));
        return source.Load(new VariableKey(variables.Population, nearest)) is { } column ? (column, nearest) : null;
    }

    private Result Compared(Indicator indicator, Territory territory, Period period)
    {
        BoundIndicator bound = _references.Of(indicator, territory, period);
        if (bound.Figures is not { } figures)
            return Without(bound.Absence!.Value, territory, period, bound.Note!);
        Result result = Of(bound.Indicator, territory, figures);
        return bound.IsEstimated && result.Shown is not null ? result with { Estimated = true } : result;
    }

    private Result Of(Indicator indicator, Territory territory, CommuneFigures figures)
    {
        if (indicator.Rule == AggregationRule.PublishedOnly && AsPublished(indicator, territory, figures) is { } result)
            return result;
        return figures.HasData
            ? new Evaluation(indicator, figures, _nearestPopulation ??= NearestPopulation).Of(territory)
            : Without(ResultStatus.Missing, territory, figures.Period, AggregationNotes.NoData(figures.Period, Periods(indicator)));
    }

    /// <summary>The producer's own figure for exactly these communes; null where the column of the communes is to be looked at.</summary>
    private Result? AsPublished(Indicator indicator, Territory territory, CommuneFigures figures)
    {
        if (territory.Count == 1 && figures.At(territory.Ordinals[0]).Status.IsPresent())
            return null;
        VariableKey key = indicator.Formula.Components[0].At(figures.Period);
        int total = territory.Count;
        if (Published.Find(key, territory) is not { } value)
            return figures.HasData || Published.Values(key).Count == 0
                ? null
                : Without(ResultStatus.Refused, territory, figures.Period, AggregationNotes.PublishedOnly(total));
        Result result = value.Status switch
        {
            ObservationStatus.Present or ObservationStatus.Estimated =>
                new(figures.Period, ResultStatus.Present, value.Value, new CommuneCounts(total, total, 0, 0, 0), 1, null, null, null, value.Status == ObservationStatus.Estimated, null),
            ObservationStatus.Secret =>
                new(figures.Period, ResultStatus.Secret, null, new CommuneCounts(total, 0, total, 0, 0), 0, null, null, null, false, null),
            ObservationStatus.NotApplicable =>
                new(figures.Period, ResultStatus.NotApplicable, null, new CommuneCounts(total, 0, 0, 0, total), 0, null, null, null, false, null),
            _ => new(figures.Period, ResultStatus.Missing, null, new CommuneCounts(total, 0, 0, total, 0), 0, null, null, null, false, null),
        };
        return result with { PublishedFor = value.Zone, Note = AggregationNotes.PublishedFor(value) };
    }

    private static LocalizedText? Refusal(Indicator indicator, Period period) =>
        indicator.NeedsInterval && period.Years < Math.Max(1, indicator.MinimumYears) ? AggregationNotes.TooShort(indicator.MinimumYears) : null;

    private static Result Without(ResultStatus status, Territory territory, Period period, LocalizedText note) =>
        new(period, status, null, new CommuneCounts(territory.Count, 0, 0, territory.Count, 0), 0, null, null, null, false, note);

    private void Demand(Territory territory)
    {
        if (!ReferenceEquals(territory.Index, source.Communes))
            throw new ArgumentException($"The territory is of {territory.Index.Vintage}, the figures of {source.Communes.Vintage}.", nameof(territory));
    }
}
