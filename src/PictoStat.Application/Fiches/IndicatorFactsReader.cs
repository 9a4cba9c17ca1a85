using PictoStat.Application.Opening;
using PictoStat.Catalogue.Fiches;
using PictoStat.Core.Indicators;
using PictoStat.Core.Observations;
using PictoStat.Core.Territories;
using PictoStat.Store.Editions;

namespace PictoStat.Application.Fiches;

/// <summary>Reads from a store what the fiches say of the data: periods, where the communes are, how large they are, when the data came in.</summary>
public sealed class IndicatorFactsReader
{
    private readonly Workspace _workspace;
    private readonly DepartementBoxes _boxes;
    private readonly Dictionary<string, DateOnly> _recorded;
    private readonly DateOnly _newest;

    /// <summary>Lists the editions of a store and reads the outlines of the départements.</summary>
    /// <exception cref="Core.Text.ProblemException">The store is damaged or the outlines cannot be read.</exception>
    public IndicatorFactsReader(Workspace workspace, DataFolder data)
    {
        (_workspace, _boxes) = (workspace, new DepartementBoxes(data));
        Edition[] editions = [.. workspace.Observations.Editions().Select(e => e.Edition)];
        _recorded = editions.GroupBy(e => e.Source).ToDictionary(g => g.Key, g => g.Max(e => e.ImportedOn), StringComparer.Ordinal);
        _newest = editions.Select(e => e.ImportedOn).DefaultIfEmpty(new DateOnly(workspace.Territories.Communes.Vintage.Year, 1, 1)).Max();
    }

    /// <summary>The facts of an indicator; where its communes are is read at its last period.</summary>
    /// <exception cref="Core.Text.ProblemException">The store is damaged.</exception>
    public IndicatorFacts Of(Indicator indicator)
    {
        IReadOnlyList<Period> periods = _workspace.Figures.Periods(indicator);
        Vintage reference = _workspace.Territories.Communes.Vintage;
        if (periods.Count == 0)
            return new IndicatorFacts([], [.. _boxes.Around(new HashSet<string>())], null, reference, _newest);
        Commune[] covered = Covered(indicator, periods[^1]);
        double[] areas = [.. covered.Select(c => c.AreaKm2).OfType<double>()];
        return new IndicatorFacts(
            [.. periods], [.. _boxes.Around(covered.Select(c => c.Departement).ToHashSet(StringComparer.Ordinal))],
            areas.Length == 0 ? null : (int)Math.Round(Math.Sqrt(areas.Sum() / areas.Length) * 10) * 100, reference,
            RecordedOn(indicator));
    }

    /// <summary>The last day one of its sources came in, or where none is known by its name, the last day any did.</summary>
    private DateOnly RecordedOn(Indicator indicator) =>
        IndicatorSources.Of(_workspace.Catalogue, indicator).Where(s => _recorded.ContainsKey(s.Id)).Select(s => _recorded[s.Id]).DefaultIfEmpty(_newest).Max();

    /// <summary>The communes within the scope of everything the indicator reads; all of them where nothing is held by commune.</summary>
    private Commune[] Covered(Indicator indicator, Period period)
    {
        ObservationStatus[] status = [.. _workspace.Aggregator.Figures(indicator, period).Status];
        return [.. _workspace.Territories.Facts.Where((_, ordinal) => status.Length == 0 || status[ordinal] != ObservationStatus.NotApplicable)];
    }
}
