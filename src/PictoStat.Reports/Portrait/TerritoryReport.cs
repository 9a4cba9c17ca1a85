using PictoStat.Cartography.Maps;
using PictoStat.Core.Indicators;
using PictoStat.Core.Territories;
using PictoStat.Documents.Model;
using PictoStat.Graphics.Fonts;
using PictoStat.Reports.Data;
using PictoStat.Reports.Figures;

namespace PictoStat.Reports.Portrait;

/// <summary>The report of a territory as a document: cover, contents, key figures, a chapter for each theme with figures, the communes, the sources.</summary>
public static class TerritoryReport
{
    /// <summary>The template used where none is named.</summary>
    public const string DefaultTemplate = "portrait";

    /// <summary>Builds the report. The same figures give the same document.</summary>
    /// <param name="context">The territory, its comparisons, the figures.</param>
    /// <param name="geometry">The base map.</param>
    /// <param name="measurer">Measures texts in the fonts of the writer.</param>
    /// <param name="template">The id of a template of the catalogue.</param>
    /// <exception cref="ArgumentException">The territory is empty, or the catalogue has no such template.</exception>
    /// <exception cref="InvalidDataException">The base map is damaged or was made for other communes.</exception>
    public static Document Build(ReportContext context, IGeometrySource geometry, ITextMeasurer measurer, string template = DefaultTemplate)
    {
        if (context.Zone.Communes.IsEmpty)
            throw new ArgumentException($"The territory {context.Zone.Spelling} has no commune.", nameof(context));
        ReportTemplate chosen = context.Catalogue.FindTemplate(template)
            ?? throw new ArgumentException($"The catalogue has no template '{template}'; it has {string.Join(", ", context.Catalogue.Templates.Select(t => t.Id))}.", nameof(template));
        var plan = new PortraitPlan(context, chosen);
        var maps = new MapDrawer(geometry, context.Zonings.Communes, context.Zonings.Facts, measurer, context.Language, Weight(plan));
        var blocks = new List<Block>(new FrontPages(plan, maps).Build());
        blocks.AddRange(new KeyFiguresPage(plan).Build());
        var chapters = new ThemeChapter(plan, maps, measurer);
        if (plan.Chapters.Count > 0)
            blocks.Add(new Heading(1, plan.Texts.Get("chapters.title"), "themes", startsPage: true));
        foreach (Chapter chapter in plan.Chapters)
            blocks.AddRange(chapters.Build(chapter));
        blocks.AddRange(new CommunesSection(plan).Build());
        blocks.AddRange(new SourcesSection(plan).Build());
        return new Document(Info(plan), blocks);
    }

    private static DocumentInfo Info(PortraitPlan plan)
    {
        ReportContext context = plan.Context;
        string name = plan.Texts.In(plan.Template.Name);
        return new DocumentInfo(
            plan.Texts.Get("info.title", context.Zone.Name, name), null, context.Language, plan.Texts.Get("info.author"), context.Date,
            [context.Zone.Name, .. plan.Chapters.Select(c => plan.Texts.In(c.Theme.Name))],
            plan.Texts.Get("info.footer", name, Core.Text.PeriodFormat.InWords(context.Date, context.Language)));
    }

    /// <summary>How much a commune deserves its name on a map: by the first count of the template's table by commune.</summary>
    private static Func<int, double>? Weight(PortraitPlan plan)
    {
        Indicator? size = plan.Template.Communes.Select(plan.Context.Catalogue.FindIndicator).OfType<Indicator>().FirstOrDefault(i => i.IsCount && plan.Applies(i));
        if (size is null)
            return null;
        CommuneSeries series = plan.Communes(size);
        return ordinal => series.Territory.Contains(ordinal) ? series.Of(ordinal).Value : 0;
    }
}
