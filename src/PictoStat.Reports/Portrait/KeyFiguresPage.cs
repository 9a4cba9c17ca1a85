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
    private const int FewCards = 9;
    private readonly ReportTexts _texts = plan.Texts;

    /// <summary>The heading, a paragraph, the cards and their notes.</summary>
    public IEnumerable<Block> Build()
    {
        Indicator[] asked = [.. plan.Applying(plan.Template.KeyFigures)];
        Indicator[] shown = [.. asked.Concat(asked.Length < FewCards ? plan.Chapters.SelectMany(c => c.Indicators) : []).Distinct()
            .Where(i => plan.Latest(i).Result.Status != ResultStatus.Refused).Take(asked.Length < FewCards ? FewCards : MostCards)];
        yield return new Heading(1, _texts.Get("key.title"), "chiffres-cles", startsPage: true);
        yield return new Paragraph(RichText.Marked(Lead()), ParagraphStyle.Lead);
        if (plan.Narrator.WidestGaps(shown) is { } gaps)
            yield return new Paragraph(RichText.Marked(gaps));
        if (shown.Length == 0)
            yield break;
        if (Absent() is { } absent)
            yield return absent;
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
        string places = departements.Any(d => d.Members.Equals(plan.Context.Zone.Communes)) ? "" : " " + At(departements);
        string subject = ReportTexts.Capital(PlaceWords.From(plan.Context.Zone, _texts).Subject);
        return plan.IsCommune
            ? _texts.Get("key.lead.commune", subject, places, plan.Surroundings.Words.Of, _texts.Whole(plan.Surroundings.Territory.Count))
            : _texts.Plural("key.lead", count, subject, _texts.Whole(count), places, date);
    }

    /// <summary>Says which key figures the producers do not make for the territory; null where they make them all.</summary>
    private Callout? Absent()
    {
        Indicator[] absent = [.. plan.Template.KeyFigures.Select(plan.Context.Catalogue.FindIndicator).OfType<Indicator>()
            .Where(i => plan.Book.Latest(i) is not null && !plan.Applies(i) && IsMadeElsewhere(i))];
        return absent.Length == 0 ? null : new Callout(CalloutKind.Warning, _texts.Plural("key.absent.title", absent.Length), _texts.Get("key.absent",
            _texts.List([.. absent.Select(i => _texts.Get("table.header", _texts.In(i.ShortName), ReportTexts.Short(plan.Book.Latest(i)!.Value)))])));
    }

    /// <summary>Whether the producer covers most of the widest comparison.</summary>
    private bool IsMadeElsewhere(Indicator indicator) => plan.Book.Comparisons is [.., var widest]
        && plan.Book.Of(indicator, widest, plan.Book.Latest(indicator)!.Value).Result.Communes is var counts && 2 * counts.NotApplicable < counts.Total;

    private string At(IReadOnlyList<Zone> departements) => departements.Count is 0 or > 6
            ? _texts.Plural("key.departements", departements.Count, _texts.Whole(departements.Count))
            : _texts.List([.. departements.Select(d => PlaceWords.For("departement", d.Id.Code, d.Name, _texts).At)]);
}
