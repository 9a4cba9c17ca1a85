using PictoStat.Cartography.Maps;
using PictoStat.Core.Indicators;
using PictoStat.Documents.Model;
using PictoStat.Graphics.Fonts;
using PictoStat.Reports.Sentences;
using PictoStat.Reports.Words;

namespace PictoStat.Reports.Portrait;

/// <summary>The chapter of a theme: sentences, a map by commune beside a chart, a table with its notes.</summary>
internal sealed class ThemeChapter(PortraitPlan plan, MapDrawer maps, ITextMeasurer measurer)
{
    private const int MostRowsBeside = 6;
    private const double ChartWithCaption = 42;
    private const double RowBeside = 17;
    private const double LowMap = 200;
    private const double TallMap = 235;

    /// <summary>A territory too large to be mapped by commune has insets as a rule, and needs the room.</summary>
    private const double LargeTerritoryMap = 265;
    private readonly ReportTexts _texts = plan.Texts;

    /// <summary>The blocks of a chapter. A short table stands under the chart, beside the map; a long one under both.</summary>
    public IEnumerable<Block> Build(Chapter chapter)
    {
        Indicator? mapped = Mapped(chapter);
        var tables = new ChapterTable(plan, chapter);
        var blocks = new List<Block> { new Heading(2, _texts.In(chapter.Theme.Name), $"theme-{chapter.Theme.Id}") };
        string sentences = StatementChoice.Paragraph(plan.Narrator.Chapter(chapter.Indicators, mapped));
        if (sentences.Length > 0)
            blocks.Add(new Paragraph(RichText.Marked(sentences)));
        if (mapped is not null && tables.IsComparedOnly && chapter.Indicators.Count <= MostRowsBeside)
        {
            blocks.Add(Beside(chapter, mapped, tables));
            blocks.AddRange(tables.OutOfScope());
            yield return new KeepTogether(blocks);
            yield break;
        }

        if (Above(chapter, mapped, tables) is { } pictures)
            blocks.Add(pictures);
        yield return new KeepTogether(blocks);
        foreach (Block block in tables.Full())
            yield return block;
    }

    private SideBySide Beside(Chapter chapter, Indicator mapped, ChapterTable tables)
    {
        const double share = 0.44;
        double map = share * (PageGeometry.ContentWidth - PageGeometry.Gutter), right = PageGeometry.ContentWidth - PageGeometry.Gutter - map;
        FigureBlock? chart = new ChapterChart(plan, measurer).Draw(chapter, right);
        Table table = tables.Narrow();
        double height = (chart is null ? 0 : chart.Scene.Height + ChartWithCaption) + ((chapter.Indicators.Count + 1) * RowBeside) + RowBeside;
        return new SideBySide(
            new ChapterMap(plan, maps).Draw(mapped, map, Height(height > TallMap ? TallMap : LowMap)),
            chart is null ? table : new KeepTogether(chart, table), share) { Space = 8 };
    }

    private Block? Above(Chapter chapter, Indicator? mapped, ChapterTable tables)
    {
        const double share = 0.58;
        double width = share * (PageGeometry.ContentWidth - PageGeometry.Gutter);
        ChapterChart charts = new(plan, measurer);
        if (mapped is null)
            return charts.Draw(chapter, PageGeometry.ContentWidth * 0.7);
        FigureBlock map = new ChapterMap(plan, maps).Draw(mapped, width, Height(tables.IsComparedOnly ? 265 : 230));
        return charts.Draw(chapter, PageGeometry.ContentWidth - PageGeometry.Gutter - width) is { } chart ? new SideBySide(map, chart, share) : map;
    }

    private double Height(double usual) => plan.MapUnits.AreCommunes ? usual : LargeTerritoryMap;

    /// <summary>The indicator of the map: the template's, else the first of the chapter that a commune has a value for; null where communes are no maille to show.</summary>
    private Indicator? Mapped(Chapter chapter)
    {
        if (plan.Surroundings.Territory.Count < 2)
            return null;
        Indicator? asked = plan.Context.Catalogue.FindIndicator(chapter.Template.Map);
        return new[] { asked }.Concat(chapter.Indicators).OfType<Indicator>()
            .FirstOrDefault(i => i.SmallestZoning is null or "commune" && plan.Applies(i) && plan.Communes(i).Present.Count > 1);
    }
}
