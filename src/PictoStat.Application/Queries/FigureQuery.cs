using PictoStat.Core.Aggregation;
using PictoStat.Core.Disclosure;
using PictoStat.Core.Indicators;
using PictoStat.Core.Observations;
using PictoStat.Core.Territories;
using PictoStat.Core.Text;

namespace PictoStat.Application.Queries;

/// <summary>Answers requests for figures: the only way from the aggregator to an output, so that the disclosure guard sees every one.</summary>
public sealed class FigureQuery(IZoningSource zonings, Aggregator aggregator, IDisclosureGuard guard, Func<VariableKey, string?> sourceOf) : IFigureSource
{
    /// <summary>The figures asked: by zone, then indicator, then period.</summary>
    /// <exception cref="ApplicationProblem">The zoning of <see cref="FigureRequest.By"/> is unknown.</exception>
    public IReadOnlyList<Figure> Run(FigureRequest request)
    {
        var figures = new List<Figure>();
        foreach ((string zone, string name, bool partial, Territory territory) in Parts(request))
            foreach (Indicator indicator in request.Indicators)
                foreach (Period period in Periods(request, indicator))
                    figures.Add(new Figure(zone, name, partial, indicator, Of(indicator, territory, period)));
        return figures;
    }

    /// <inheritdoc/>
    public Result Of(Indicator indicator, Territory territory, Period period)
    {
        Result result = aggregator.Aggregate(indicator, territory, period);
        if (result is { Status: ResultStatus.Refused, Note: { } note } && indicator.Rule == AggregationRule.PublishedOnly)
            result = result with { Note = WithNearestPublished(note, indicator, territory, period) };
        return guard.Review(indicator, territory, result);
    }

    /// <inheritdoc/>
    public IReadOnlyList<Period> Periods(Indicator indicator) => aggregator.Periods(indicator);

    /// <inheritdoc/>
    public CommuneCell[] Communes(Indicator indicator, Territory territory, Period period)
    {
        CommuneFigures figures = aggregator.Figures(indicator, period);
        var cells = new CommuneCell[territory.Count];
        for (int i = 0; i < cells.Length; i++)
        {
            (ObservationStatus status, double value) = figures.At(territory.Ordinals[i]);
            cells[i] = guard.Review(indicator, territory.Ordinals[i], new CommuneCell(status, value));
        }

        return cells;
    }

    /// <inheritdoc/>
    public string? SourceOf(VariableKey key) => sourceOf(key);

    /// <summary>The zones of a zoning that have communes in a territory, each cut to the part inside it.</summary>
    /// <exception cref="ApplicationProblem">The zoning is unknown.</exception>
    public IEnumerable<(Zone Zone, Territory Inside, bool IsPartial)> Cut(Territory territory, string zoning)
    {
        if (!zonings.Zonings.Any(z => z.Id == zoning))
            throw new ApplicationProblem(ProblemKind.Usage, "zoning.unknown", Nearest.Quoted(zoning),
                string.Join(", ", Nearest.Of(zoning, zonings.Zonings.Select(z => z.Id), 3)));
        return from zone in zonings.Zones(zoning)
               let inside = zone.Members.Intersect(territory)
               where !inside.IsEmpty
               select (zone, inside, inside.Count < zone.Members.Count);
    }

    /// <summary>Adds to a refusal the nearest zone with a published value: the most populous such commune of the territory.</summary>
    private LocalizedText WithNearestPublished(LocalizedText note, Indicator indicator, Territory territory, Period period)
    {
        CommuneFigures figures = aggregator.Figures(indicator, period);
        Column? population = aggregator.Weights(period);
        int nearest = territory.Ordinals.ToArray()
            .Where(o => figures.At(o).Status.IsPresent())
            .OrderByDescending(o => population?.Values[o] ?? 0)
            .DefaultIfEmpty(-1).First();
        if (nearest < 0)
            return note;
        LocalizedText addition = ApplicationTexts.Resources.Localized("figure.nearest-published", zonings.Facts[nearest].Name, zonings.Communes[nearest]);
        return new LocalizedText($"{note.Fr} {addition.Fr}", $"{note.En} {addition.En}");
    }

    private IEnumerable<(string Zone, string Name, bool IsPartial, Territory Territory)> Parts(FigureRequest request) => request.By is null
        ? [(request.Zone.Spelling, request.Zone.Name, false, request.Zone.Territory)]
        : Cut(request.Zone.Territory, request.By).Select(p => (p.Zone.Id.ToString(), p.Zone.Name, p.IsPartial, p.Inside));

    private IEnumerable<Period> Periods(FigureRequest request, Indicator indicator)
    {
        if (request.Periods.Count > 0)
            return request.Periods;
        IReadOnlyList<Period> held = aggregator.Periods(indicator);
        return held.Count > 0 ? [held[^1]] : [Period.Year(zonings.Communes.Vintage.Year)];
    }
}
