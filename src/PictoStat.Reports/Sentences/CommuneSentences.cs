using PictoStat.Core.Indicators;
using PictoStat.Core.Observations;
using PictoStat.Core.Text;
using PictoStat.Reports.Data;
using PictoStat.Reports.Figures;
using PictoStat.Reports.Words;

namespace PictoStat.Reports.Sentences;

/// <summary>Sentences about the communes of a territory.</summary>
internal sealed class CommuneSentences(FigureBook book, ReportContext context, Surroundings surroundings, ReportTexts texts)
{
    private const double Concentrated = 0.25;
    private readonly FigureFormat _format = new(texts);

    /// <summary>The least and the most among the communes; null where they do not differ as printed.</summary>
    public Statement? Spread(Figure figure)
    {
        CommuneSeries series = Series(figure);
        if (surroundings.Highlight is not null || !series.HasSpread)
            return null;
        var subject = new SubjectWords(figure.Indicator, texts);
        return new Statement(StatementKind.Spread, figure.Indicator.Id, 0.3, texts.Get("sentence.spread", subject.Phrase, subject.Verb("go"), Least(series), Names(series.Smallest), Most(series), Names(series.Largest)));
    }

    /// <summary>What is known of an indicator that is published by commune only; null where no commune has a value.</summary>
    public Statement? Published(Figure figure)
    {
        CommuneSeries series = Series(figure);
        Indicator indicator = figure.Indicator;
        var subject = new SubjectWords(indicator, texts);
        string when = texts.When(figure.Result.Period);
        if (figure.Shown is { } own)
        {
            string level = texts.Get("sentence.published.own", subject.Beginning, subject.Verb("level"), _format.Full(indicator, own), when);
            return Rank(series) is { } rank
                ? new Statement(StatementKind.Published, indicator.Id, 0.9, texts.Get("sentence.joined", level, texts.Get("sentence.published.rank", rank.Place, rank.Of, surroundings.Short)), 2)
                : new Statement(StatementKind.Published, indicator.Id, 0.9, level);
        }

        if (!series.HasSpread)
            return null;
        string kept = series.Count(ObservationStatus.Secret) is > 0 and var secret ? texts.Plural("sentence.published.secret", secret, texts.Whole(secret)) : "";
        return new Statement(StatementKind.Published, indicator.Id, 0.8, texts.Get("sentence.published",
            subject.Phrase, Least(series), Names(series.Smallest), Most(series), Names(series.Largest), when, texts.Whole(series.Present.Count), texts.Whole(series.InScope), kept))
        {
            Again = texts.Get("sentence.published.again", subject.Phrase, Least(series), Names(series.Smallest), Most(series), Names(series.Largest), texts.Whole(series.Present.Count), texts.Whole(series.InScope), kept, subject.Verb("go")),
        };
    }

    /// <summary>The place of the single commune among those around it; null for another territory.</summary>
    public Statement? Position(Figure figure)
    {
        CommuneSeries series = Series(figure);
        if (figure.Shown is null || Rank(series) is not { } rank)
            return null;
        double outer = Math.Abs(rank.Number / (double)series.Present.Count - 0.5);
        return new Statement(StatementKind.Position, figure.Indicator.Id, outer, texts.Get(
            "sentence.position", new SubjectWords(figure.Indicator, texts).Phrase, texts.When(figure.Result.Period), rank.Place, rank.Of, surroundings.Short))
        {
            Again = texts.Get("sentence.position.again", new SubjectWords(figure.Indicator, texts).Phrase, rank.Place, rank.Of),
        };
    }

    /// <summary>Where a count is: "Nîmes en concentre 57,5 % ; 12 communes sur 39 n’en ont pas."; null where nothing stands out.</summary>
    public string? Concentration(Figure figure)
    {
        CommuneSeries series = Series(figure);
        double total = series.Present.Sum(c => c.Value);
        if (series.Present.Count < 3 || total <= 0)
            return null;
        double first = series.Present[0].Value / total;
        double three = series.Present.Take(3).Sum(c => c.Value) / total;
        string? where = first >= Concentrated ? texts.Get("sentence.concentration.one", Names([series.Present[0].Ordinal]), texts.Percent(first))
            : three >= Concentrated && series.Present.Count > 8 ? texts.Get("sentence.concentration.three", texts.List([.. series.Present.Take(3).Select(c => NameOf(c.Ordinal))]), texts.Percent(three))
            : null;
        int none = series.Present.Count(c => c.Value == 0);
        string? without = none > 0 ? texts.Plural("sentence.concentration.none", none, texts.Whole(none), texts.Whole(series.InScope)) : null;
        return where is not null && without is not null ? texts.Get("sentence.concentration.both", where, without)
            : where is not null || without is not null ? texts.Get("sentence.concentration.end", where ?? without!)
            : null;
    }

    private CommuneSeries Series(Figure figure) => book.Communes(figure.Indicator, surroundings.Territory, figure.Result.Period);

    private (string Place, string Of, int Number)? Rank(CommuneSeries series)
    {
        if (surroundings.Highlight is not { } commune || series.Present.Count < 5 || !series.Of(commune).Status.IsPresent())
            return null;
        decimal own = Rounding.Round(series.Of(commune).Value, series.Indicator.Decimals);
        int place = 1 + series.Present.Count(c => Rounding.Round(c.Value, series.Indicator.Decimals) > own);
        return (texts.Rank(place), texts.Whole(series.Present.Count), place);
    }

    private string Least(CommuneSeries series) => _format.Full(series.Indicator, series.Present[^1].Value);

    private string Most(CommuneSeries series) => _format.Full(series.Indicator, series.Present[0].Value);

    private string Names(IReadOnlyList<int> ordinals) => ordinals.Count <= 2
        ? texts.List([.. ordinals.Select(NameOf).Order(FrenchSort.PlaceComparer)])
        : texts.Plural("communes", ordinals.Count, texts.Whole(ordinals.Count));

    private string NameOf(int ordinal) => ReportTexts.Curly(context.Zonings.Facts[ordinal].Name);
}
