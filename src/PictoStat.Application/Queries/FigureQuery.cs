using PictoStat.Core.Aggregation;
using PictoStat.Core.Disclosure;
using PictoStat.Core.Indicators;
using PictoStat.Core.Observations;
using PictoStat.Core.Territories;
using PictoStat.Core.Text;

namespace PictoStat.Application.Queries;

/// <summary>Answers requests for figures: the only way from the aggregator to an output, so that the disclosure guard sees every one.</summary>
public sealed class FigureQuery(
    IZoningSource zonings, Aggregator aggregator, IDisclosureGuard guard, Func<VariableKey, IEnumerable<string>> sourcesOf, Func<string, Indicator?> indicatorOf,
    CancellationToken cancel = default) : IFigureSource
{
    /// <summary>The figures asked: by zone, then indicator, then period.</summary>
    /// <exception cref="ApplicationProblem">The zoning of <see cref="FigureRequest.By"/> is unknown.</exception>
    public IReadOnlyList<Figure> Run(FigureRequest request)
    {
        (string Zone, string Name, bool IsPartial, Territory Territory)[] parts = [.. Parts(request)];
        Territory[] territories = [.. parts.Select(p => p.Territory)];
        (Indicator Indicator, Result[] Results)[] asked =
            [.. request.Indicators.SelectMany(indicator => Periods(request, indicator).Select(period => (indicator, Of(indicator, territories, period))))];
        var figures = new List<Figure>(checked(parts.Length * asked.Length));
        for (int i = 0; i < parts.Length; i++)
            foreach ((Indicator indicator, Result[] results) in asked)
                figures.Add(new Figure(parts[i].Zone, parts[i].Name, parts[i].IsPartial, indicator, results[i]));
        return figures;
    }

    /// <summary>The figures of several territories, in their order.</summary>
    public Result[] Of(Indicator indicator, IReadOnlyList<Territory> territories, Period period)
    {
        Result[] results = aggregator.Aggregate(indicator, territories, period);
        for (int i = 0; i < results.Length; i++)
            results[i] = Reviewed(indicator, territories[i], period, results[i]);
        return results;
    }

    /// <inheritdoc/>
    public Result Of(Indicator indicator, Territory territory, Period period) =>
        Reviewed(indicator, territory, period, aggregator.Aggregate(indicator, territory, period));

    private Result Reviewed(Indicator indicator, Territory territory, Period period, Result result)
    {
        cancel.ThrowIfCancellationRequested();
        if (result is { Status: ResultStatus.Refused, Note: { } note } && indicator.Rule == AggregationRule.PublishedOnly)
            result = result with { Note = new NearestPublished(zonings, aggregator).Beside(note, indicator, territory, period) };
        return guard.Review(indicator, territory, WithFragility(indicator, territory, period, result));
    }

    /// <summary>A figure, with a note where it rests on fewer things than its indicator trusts.</summary>
    private Result WithFragility(Indicator indicator, Territory territory, Period period, Result result)
    {
        if (indicator.Fragility is not { } fragility || result.Status != ResultStatus.Present
            || indicatorOf(fragility.Count) is not { } count || !aggregator.Periods(count).Contains(period)
            || aggregator.Aggregate(count, territory, period).Value is not { } things || !fragility.IsTooFew(things))
            return result;
        var note = new LocalizedText(Told(Language.French), Told(Language.English));
        return result with { Note = result.Note?.Then(note) ?? note };

        string Told(Language language) => ApplicationTexts.Resources.Get(language, "figure.fragile", count.ShortName.In(language), (long)things, fragility.Under);
    }

    /// <inheritdoc/>
    public IReadOnlyList<Period> Periods(Indicator indicator) => aggregator.Periods(indicator);

    /// <inheritdoc/>
    public CommuneCell[] Communes(Indicator indicator, Territory territory, Period period)
    {
        cancel.ThrowIfCancellationRequested();
        CommuneFigures? figures = indicator.Formula.ReadsReference ? null : aggregator.Figures(indicator, period);
        var cells = new CommuneCell[territory.Count];
        for (int i = 0; i < cells.Length; i++)
        {
            int ordinal = territory.Ordinals[i];
            cells[i] = guard.Review(indicator, ordinal, figures is null ? aggregator.Commune(indicator, ordinal, period) : figures.At(ordinal));
        }

        return cells;
    }

    /// <inheritdoc/>
    public IEnumerable<string> SourcesOf(VariableKey key) => sourcesOf(key);

    /// <summary>The zones of a zoning that have communes in a territory, each cut to the part inside it.</summary>
    /// <exception cref="ApplicationProblem">The zoning is unknown.</exception>
    public IEnumerable<(Zone Zone, Territory Inside, bool IsPartial)> Cut(Territory territory, string zoning)
    {
        if (!zonings.Zonings.Any(z => z.Id == zoning))
            throw new ApplicationProblem(ProblemKind.Usage, "zoning.unknown", Nearest.Quoted(zoning),
                string.Join(", ", Nearest.Of(zoning, zonings.Zonings.Select(z => z.Id), 3)));
        var inside = new bool[territory.Index.Count];
        foreach (int ordinal in territory.Ordinals)
            inside[ordinal] = true;
        return from zone in zonings.Zones(zoning)
               let part = Part(zone.Members, inside)
               where !part.IsEmpty
               select (zone, part, part.Count < zone.Members.Count);
    }

    private static Territory Part(Territory members, bool[] inside)
    {
        int count = 0;
        foreach (int ordinal in members.Ordinals)
            count += inside[ordinal] ? 1 : 0;
        if (count == members.Count)
            return members;
        var kept = new int[count];
        int next = 0;
        foreach (int ordinal in members.Ordinals)
            if (inside[ordinal])
                kept[next++] = ordinal;
        return Territory.FromSorted(members.Index, kept);
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
