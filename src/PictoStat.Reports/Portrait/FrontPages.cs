using PictoStat.Cartography.Maps;
using PictoStat.Core.Territories;
using PictoStat.Core.Text;
using PictoStat.Documents.Model;
using PictoStat.Graphics.Drawing;
using PictoStat.Reports.Data;
using PictoStat.Reports.Words;

namespace PictoStat.Reports.Portrait;

/// <summary>The cover and the page of contents.</summary>
internal sealed class FrontPages(PortraitPlan plan, MapDrawer maps)
{
    private const double LocatorHeight = 340;
    private const int NotesOnCover = 2;
    private readonly ReportTexts _texts = plan.Texts;

    /// <summary>The cover, then the contents and how to read the report.</summary>
    public IEnumerable<Block> Build()
    {
        yield return Cover();
        yield return new TableOfContents(_texts.Get("contents.title"), 2);
        yield return new Heading(3, _texts.Get("reading.title"), "lecture");
        yield return new BulletList([.. Reading().Select(RichText.Marked)]);
    }

    /// <summary>The départements the territory lies in: "Gard", "Aveyron, Cantal et Lozère".</summary>
    public static IReadOnlyList<Zone> Departements(ReportContext context) =>
        [.. context.Zonings.Zones("departement").Where(z => z.Members.Intersect(context.Zone.Communes).Count > 0)];

    private Cover Cover()
    {
        ReportContext context = plan.Context;
        var lines = new List<RichText> { Perimeter() };
        lines.AddRange(context.Zone.Notes.Take(NotesOnCover).Select(note => (RichText)_texts.In(note)));
        if (context.Zone.Id is { } id)
            lines.Add(_texts.Get("cover.expression", Nearest.Quoted(context.Zone.Spelling), id));
        if (plan.Book.Comparisons.Count > 0)
            lines.Add(_texts.Get("cover.compared", _texts.List([.. plan.Book.Comparisons.Select(c => c.Name)])));
        lines.Add(_texts.Get("cover.geography", context.Zonings.Communes.Vintage.Date.InWords(context.Language)));
        lines.Add(_texts.Get("cover.date", context.Date.InWords(context.Language)));
        return new Cover(context.Zone.Name, _texts.In(plan.Template.Name), lines, Locator());
    }

    private string Perimeter()
    {
        IReadOnlyList<Zone> departements = Departements(plan.Context);
        int count = plan.Context.Zone.Communes.Count;
        string communes = _texts.Plural("communes", count, _texts.Whole(count));
        return departements.Count is 0 or > 6
            ? departements.Count == 0 ? communes : _texts.Get("cover.perimeter.many", communes, _texts.Whole(departements.Count))
            : _texts.Plural("cover.perimeter", departements.Count, communes, _texts.List([.. departements.Select(d => d.Name)]));
    }

    private Scene Locator()
    {
        ReportContext context = plan.Context;
        Zone[] regions = [.. context.Zonings.Zones("region").Where(z => !z.Members.Intersect(context.Zone.Communes).IsEmpty)];
        return maps.Locate(new LocatorRequest(context.Zone.Communes, PageGeometry.ContentWidth, LocatorHeight)
        {
            RegionName = _texts.List([.. regions.Select(r => r.Name)]),
            DepartementNames = context.Zonings.Zones("departement").ToDictionary(z => z.Id.Code, z => z.Name, StringComparer.Ordinal),
        });
    }

    private IEnumerable<string> Reading()
    {
        foreach (LocalizedText note in plan.Context.Zone.Notes.Skip(NotesOnCover))
            yield return _texts.In(note);
        if (plan.Book.Comparisons.Count > 0)
            yield return _texts.Get("reading.comparisons", _texts.List([.. plan.Book.Comparisons.Select(c => c.Name)]));
        if (plan.IsCommune)
            yield return _texts.Get("reading.commune", plan.Surroundings.Words.Of, _texts.Whole(plan.Surroundings.Territory.Count));
        yield return _texts.Get("reading.marks");
        yield return _texts.Get("method.sums");
        yield return _texts.Get("method.coverage");
        yield return _texts.Get("method.published");
        yield return _texts.Get("method.vintage", plan.Context.Zonings.Communes.Vintage.Date.InWords(_texts.Language));
        yield return _texts.Get("method.census");
        yield return _texts.Get("method.maps");
    }
}
