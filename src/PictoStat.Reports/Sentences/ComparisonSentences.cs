using PictoStat.Core.Indicators;
using PictoStat.Core.Observations;
using PictoStat.Reports.Figures;
using PictoStat.Reports.Words;

namespace PictoStat.Reports.Sentences;

/// <summary>Sentences that set a figure against other territories, or against itself at another date.</summary>
/// <remarks>The turn of phrase follows from the figures: all above, all below, between, several times as much, a few points apart.</remarks>
internal sealed class ComparisonSentences(FigureBook book, ICatalogue catalogue, ReportTexts texts)
{
    private const double ManyTimes = 1.5;
    private const double ManyPoints = 5;
    private const double Foremost = 2;
    private readonly FigureFormat _format = new(texts);

    /// <summary>The territory against its comparisons; null where no difference may be told.</summary>
    public Statement? Compare(Figure figure)
    {
        IReadOnlyList<Gap> gaps = Gap.Of(figure, Others(figure));
        if (gaps.Count == 0)
            return null;
        int direction = gaps.All(g => g.IsAbove) ? 1 : gaps.All(g => !g.IsAbove) ? -1 : 0;
        string text = Compare(figure, gaps);
        return new Statement(StatementKind.Comparison, figure.Indicator.Id, gaps[0].Salience, text)
        {
            Direction = direction,
            Again = direction == 0 ? null : texts.Get("sentence.again", new SubjectWords(figure.Indicator, texts).Phrase, _format.Full(figure.Indicator, figure.Shown!.Value),
                texts.When(figure.Result.Period), Against(figure.Indicator, gaps)),
            Opposite = direction == 0 ? null : texts.Get("sentence.opposite", Lower(text)),
        };
    }

    /// <summary>The mean yearly growth of a count; null where it is nil as printed.</summary>
    /// <param name="figure">The rate.</param>
    /// <param name="counted">The count that grows.</param>
    public Statement? Growth(Figure figure, Indicator? counted)
    {
        if (counted is null || !figure.IsComparable || !Gap.Tells(figure.Shown!.Value, 0, figure.Indicator))
            return null;
        var subject = new SubjectWords(counted, texts);
        Period period = figure.Result.Period;
        return new Statement(StatementKind.Change, figure.Indicator.Id, Foremost + Math.Abs(figure.Shown.Value), texts.Get("sentence.growth",
            ReportTexts.Capital(texts.When(period)), subject.Phrase, subject.Verb(figure.Shown.Value > 0 ? "rose" : "fell"), _format.Size(figure.Indicator, figure.Shown.Value),
            Before(figure), Against(figure.Indicator, Gap.Of(figure, Others(figure)))));
    }

    /// <summary>A figure against its own earlier one, both comparable, over all communes and far enough apart in time.</summary>
    public Statement? Change(Figure figure)
    {
        Period period = figure.Result.Period;
        if (period.Kind != PeriodKind.Year || !figure.IsComparable || figure.Result.Communes.NotApplicable > 0)
            return null;
        Period[] earlier = [.. book.Periods(figure.Indicator).Where(p => p.Kind == PeriodKind.Year && period.EndYear - p.EndYear >= Apart(figure.Indicator))];
        if (earlier.Length == 0)
            return null;
        Figure before = book.Of(figure.Indicator, book.Zone, earlier[^1]);
        if (!before.IsComparable || before.Result.Communes.NotApplicable > 0 || !Gap.Tells(figure.Shown!.Value, before.Shown!.Value, figure.Indicator))
            return null;
        var subject = new SubjectWords(figure.Indicator, texts);
        return new Statement(StatementKind.Change, figure.Indicator.Id, Math.Abs(figure.Shown.Value - before.Shown.Value) / Math.Max(1, Math.Abs(before.Shown.Value)) * 2, texts.Get(
            "sentence.change", subject.Beginning, subject.Verb("moves"), _format.Full(figure.Indicator, before.Shown.Value), texts.When(earlier[^1]),
            _format.Full(figure.Indicator, figure.Shown.Value), texts.When(period)));
    }

    /// <summary>The rate of the span before, between brackets, where it differs as printed; empty otherwise.</summary>
    private string Before(Figure figure)
    {
        Period[] earlier = [.. book.Periods(figure.Indicator).Where(p => p.EndYear <= figure.Result.Period.StartYear)];
        return earlier.Length > 0 && book.Of(figure.Indicator, book.Zone, earlier[^1]) is { IsComparable: true, Shown: { } rate } && Gap.Tells(rate, figure.Shown!.Value, figure.Indicator)
            ? texts.Get("sentence.growth.before", _format.Brief(figure.Indicator, rate), texts.When(earlier[^1]))
            : "";
    }

    /// <summary>The least number of years between two vintages that may be compared.</summary>
    private int Apart(Indicator indicator) => Math.Max(1, indicator.Formula.Components.Max(c => catalogue.FindVariable(c.Variable)?.MinimumYears ?? 0));

    private string Compare(Figure figure, IReadOnlyList<Gap> gaps)
    {
        Indicator indicator = figure.Indicator;
        var subject = new SubjectWords(indicator, texts);
        string value = _format.Full(indicator, figure.Shown!.Value), when = texts.When(figure.Result.Period), be = subject.Verb("be");
        if (FigureFormat.IsSigned(indicator))
            return texts.Get("sentence.against", subject.Beginning, be, value, when, Against(indicator, gaps));
        Gap[] above = [.. gaps.Where(g => g.IsAbove)], below = [.. gaps.Where(g => !g.IsAbove)];
        if (above.Length > 0 && below.Length > 0)
            return texts.Get("sentence.mixed", subject.Beginning, be, value, when, Than(above), Than(below));
        Gap first = gaps[0];
        if (below.Length == 0 && first.Reference > 0 && first.Value / first.Reference >= ManyTimes)
            return texts.Get("sentence.times", subject.Beginning, subject.Verb("reach"), value, when,
                new Core.Text.NumberFormat(texts.Language, 1).Format(first.Value / first.Reference), Words(first.Other).Of, _format.Brief(indicator, first.Reference));
        if (above.Length == 0 && first.Reference / Math.Max(first.Value, 1e-9) >= ManyTimes)
            return texts.Get("sentence.against", subject.Beginning, be, value, when, Against(indicator, gaps));
        if (texts.In(indicator.Unit.Symbol) == "%" && Math.Abs(first.Difference) >= ManyPoints)
            return texts.Get(first.IsAbove ? "sentence.points.more" : "sentence.points.less", subject.Beginning, be, value, when,
                new Core.Text.NumberFormat(texts.Language, indicator.Decimals).Format(Math.Abs(first.Difference)), Than(gaps));
        if (below.Length == 0 && indicator.Higher is { } higher)
            return texts.Get("sentence.higher", value, when, texts.In(higher), Than(gaps, subjects: true));
        return texts.Get(below.Length == 0 ? "sentence.more" : "sentence.less", subject.Beginning, be, value, when, Than(gaps));
    }

    private static string Lower(string text) => char.ToLowerInvariant(text[0]) + text[1..];

    /// <summary>"que dans le Gard (9,1 %), en Occitanie (8,9 %) et en France (8,2 %)".</summary>
    private string Than(IReadOnlyList<Gap> gaps, bool subjects = false)
    {
        string list = texts.List([.. gaps.Select(g => texts.Get("sentence.place-value", Place(g), _format.Brief(g.Other.Indicator, g.Reference)))]);
        return texts.Get(Core.Text.FrenchElision.Elides(list) ? "sentence.than.elided" : "sentence.than", list);

        string Place(Gap gap) => subjects ? Words(gap.Other).Subject : Words(gap.Other).At;
    }

    /// <summary>", contre +0,3 % dans le Gard et +0,5 % en France"; empty without a gap.</summary>
    private string Against(Indicator indicator, IReadOnlyList<Gap> gaps) => gaps.Count == 0 ? "" : texts.Get("sentence.contrast",
        texts.List([.. gaps.Select(g => texts.Get("sentence.value-place", _format.Brief(indicator, g.Reference), Words(g.Other).At))]));

    private PlaceWords Words(Figure other) => PlaceWords.From(other, catalogue, texts);

    private IEnumerable<Figure> Others(Figure figure) => book.Comparisons.Select(c => book.Of(figure.Indicator, c, figure.Result.Period));
}
