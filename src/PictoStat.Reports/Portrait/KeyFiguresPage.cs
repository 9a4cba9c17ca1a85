using PictoStat.Core.Aggregation;
using PictoStat.Core.Indicators;
using PictoStat.Core.Territories;
using PictoStat.Documents.Model;
using PictoStat.Reports.Figures;
using PictoStat.Reports.Words;

namespace PictoStat.Reports.Portrait;

/// <summary>The territory in a page: cards of figures beside those of the comparisons.</summary>
internal sealed class KeyFiguresPage(PortraitPlan plan)
{
    private const int MostCards = 12;
    private readonly ReportTexts _texts = plan.Texts;

    /// <summary>The heading, a paragraph, the cards and their notes.</summary>
    public IEnumerable<Block> Build()
    {
        Indicator[] shown = [.. plan.Applying(plan.Template.KeyFigures).Where(i => plan.Latest(i).Result.Status != ResultStatus.Refused).Take(MostCards)];
        yield return new Heading(1, _texts.Get("key.title"), "chiffres-cles", startsPage: true);
        yield return new Paragraph(RichText.Marked(Lead()), ParagraphStyle.Lead);
        if (plan.Narrator.WidestGaps(shown) is { } gaps)
            yield return new Paragraph(RichText.Marked(gaps));
        if (shown.Length == 0)
            yield break;
        var printer = new FigurePrinter(_texts);
        yield return new KeyFigures([.. shown.Select(i => Card(i, printer))], 3);
        if (printer.Notes() is { } notes)
            yield return notes;
        yield return new Paragraph(_texts.Get("source.line", plan.Credit(shown)), ParagraphStyle.Small);
    }

    private KeyFigure Card(Indicator indicator, FigurePrinter printer)
    {
        Figure figure = plan.Latest(indicator);
        Shown own = printer.Print(figure);
        string unit = plan.Format.Unit(indicator);
        return new KeyFigure(
            _texts.In(indicator.ShortName), own.Text, own.IsAbsent || unit.Length == 0 || Repeats(indicator, unit) ? null : unit, ReportTexts.Short(figure.Result.Period), own.Mark, own.IsAbsent,
            [.. plan.Book.Comparisons.Select(c => Compared(printer.Print(plan.Book.Of(indicator, c, figure.Result.Period)), c.ShortName))]);
    }

    /// <summary>Whether the label says the unit already: "Établissements", "Commerces pour 1 000 hab.".</summary>
    private bool Repeats(Indicator indicator, string unit) =>
        unit.StartsWith("pour ", StringComparison.Ordinal) || unit.StartsWith("per ", StringComparison.Ordinal)
        || (indicator.IsCount && unit.Length > 1 && _texts.In(indicator.ShortName).StartsWith(unit[..1], StringComparison.OrdinalIgnoreCase))
        || (indicator.IsCount && indicator.Unit.Symbol.Fr == "équip.");

    private static Comparison Compared(Shown shown, string name) => new(name, shown.Text, shown.Mark);

    private string Lead()
    {
        IReadOnlyList<Zone> departements = FrontPages.Departements(plan.Context);
        int count = plan.Context.Zone.Communes.Count;
        string date = Core.Text.PeriodFormat.InWords(plan.Context.Zonings.Communes.Vintage.Date, _texts.Language);
        string places = departements.Count is 0 or > 6
            ? _texts.Plural("key.departements", departements.Count, _texts.Whole(departements.Count))
            : _texts.List([.. departements.Select(d => PlaceWords.For("departement", d.Id.Code, d.Name, _texts).At)]);
        string subject = ReportTexts.Capital(PlaceWords.From(plan.Context.Zone, _texts).Subject);
        return plan.IsCommune
            ? _texts.Get("key.lead.commune", subject, places, plan.Surroundings.Words.Of, _texts.Whole(plan.Surroundings.Territory.Count))
            : _texts.Plural("key.lead", count, subject, _texts.Whole(count), places, date);
    }
}
