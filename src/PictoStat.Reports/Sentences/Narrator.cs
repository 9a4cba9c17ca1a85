using PictoStat.Core.Aggregation;
using PictoStat.Core.Indicators;
using PictoStat.Core.Territories;
using PictoStat.Reports.Data;
using PictoStat.Reports.Figures;
using PictoStat.Reports.Words;

namespace PictoStat.Reports.Sentences;

/// <summary>Where the communes of the sentences are: the territory itself or, for a single commune, the territory it is seen within.</summary>
/// <param name="Territory">The communes.</param>
/// <param name="Words">How the surroundings are named.</param>
/// <param name="Short">How they are called after their first naming: "de l’intercommunalité".</param>
/// <param name="Highlight">The ordinal of the single commune; null for a territory of several.</param>
internal sealed record Surroundings(Territory Territory, PlaceWords Words, string Short, int? Highlight);

/// <summary>Makes the statements that the figures of a territory allow; says nothing where a figure is incomplete, absent, or within rounding of the other.</summary>
internal sealed class Narrator(FigureBook book, ReportContext context, Surroundings surroundings, ReportTexts texts)
{
    private readonly FigureFormat _format = new(texts);
    private readonly ComparisonSentences _comparisons = new(book, context.Catalogue, texts);
    private readonly CommuneSentences _communes = new(book, context, surroundings, texts);

    /// <summary>The statements about the indicators of a chapter, chosen and ordered.</summary>
    /// <param name="indicators">The indicators of its table, all with data.</param>
    /// <param name="mapped">The indicator of its map, which may be told commune by commune.</param>
    public IReadOnlyList<Statement> Chapter(IReadOnlyList<Indicator> indicators, Indicator? mapped)
    {
        var statements = new List<Statement?>();
        Indicator? lead = indicators.FirstOrDefault(i => i.IsCount && Latest(i) is { IsComparable: true });
        if (lead is not null)
            statements.Add(Level(lead, Latest(lead)!));
        foreach (Indicator indicator in indicators)
        {
            if (Latest(indicator) is not { } figure)
                continue;
            if (indicator.Rule == AggregationRule.PublishedOnly)
                statements.Add(_communes.Published(figure));
            else if (figure.Result.Status == ResultStatus.Incomplete && !figure.IsComparable)
                statements.Add(Incomplete(figure));
            else if (indicator.Rule is AggregationRule.AnnualChange)
                statements.Add(_comparisons.Growth(figure, Counted(indicator)));
            else if (indicator.IsCount)
                statements.Add(HasGrowth(indicator) ? null : _comparisons.Change(figure));
            else
            {
                statements.Add(_comparisons.Compare(figure));
                statements.Add(_comparisons.Change(figure));
                statements.Add(_communes.Position(figure));
            }
        }

        if (mapped is { IsCount: false } && mapped.Rule != AggregationRule.PublishedOnly && Latest(mapped) is { } shown)
            statements.Add(_communes.Spread(shown));
        return StatementChoice.Choose([.. statements.OfType<Statement>()]);

        Indicator? Counted(Indicator change) => context.Catalogue.Indicators.FirstOrDefault(i => i.IsCount && i.Formula.Text == change.Formula.Text);
        bool HasGrowth(Indicator count) => indicators.Any(i => i.Rule == AggregationRule.AnnualChange && i.Formula.Text == count.Formula.Text);
    }

    /// <summary>The widest gaps with the first comparison, over several themes, in one sentence; null where none can be told.</summary>
    public string? WidestGaps(IEnumerable<Indicator> indicators)
    {
        if (book.Comparisons is not [ReportTerritory first, ..])
            return null;
        var gaps = indicators.Where(i => !i.IsCount).Select(Latest).OfType<Figure>()
            .SelectMany(f => Gap.Of(f, [book.Of(f.Indicator, first, f.Result.Period)]))
            .OrderByDescending(g => g.Salience).Take(3).ToList();
        return gaps.Count == 0 ? null : texts.Plural("sentence.widest", gaps.Count, PlaceWords.From(first, texts).At, texts.List([.. gaps.Select(g =>
            texts.Get("sentence.widest.item", new SubjectWords(g.Other.Indicator, texts).Phrase, _format.Full(g.Other.Indicator, g.Value), _format.Brief(g.Other.Indicator, g.Reference)))]));
    }

    private Figure? Latest(Indicator indicator) => book.Latest(indicator) is { } period ? book.Of(indicator, book.Zone, period) : null;

    private Statement Level(Indicator indicator, Figure figure)
    {
        var subject = new SubjectWords(indicator, texts);
        string value = _format.Full(indicator, figure.Shown!.Value), when = texts.When(figure.Result.Period);
        string sentence = Share(indicator, figure) is { } share
            ? texts.Get("sentence.level.share", subject.Beginning, subject.Verb("level"), value, when, share.Percent, share.Place)
            : texts.Get("sentence.level", subject.Beginning, subject.Verb("level"), value, when);
        string? where = surroundings.Highlight is null ? _communes.Concentration(figure) : null;
        return new Statement(StatementKind.Level, indicator.Id, 1, where is null ? sentence : texts.Get("sentence.joined", sentence, where), where is null ? 1 : 2);
    }

    /// <summary>The part of the first comparison that the territory holds, where it lies inside it.</summary>
    private (string Percent, string Place)? Share(Indicator indicator, Figure figure)
    {
        foreach (ReportTerritory comparison in book.Comparisons)
            if (comparison.Communes.Intersect(book.Zone.Communes).Count == book.Zone.Communes.Count
                && book.Of(indicator, comparison, figure.Result.Period) is { IsComparable: true, Shown: { } whole } && whole > 0)
                return Core.Text.Rounding.Round(100 * figure.Shown!.Value / whole, 1) is >= 1m and <= 99.9m
                    ? (texts.Percent(figure.Shown.Value / whole), PlaceWords.From(comparison, texts).Of)
                    : null;
        return null;
    }

    private Statement Incomplete(Figure figure)
    {
        CommuneCounts communes = figure.Result.Communes;
        return new Statement(StatementKind.Incomplete, figure.Indicator.Id, 0.05, texts.Get(
            "sentence.incomplete", new SubjectWords(figure.Indicator, texts).Phrase, texts.When(figure.Result.Period),
            texts.Whole(communes.Present), texts.Whole(communes.Total - communes.NotApplicable)));
    }
}
