using PictoStat.Core.Indicators;
using PictoStat.Core.Observations;
using PictoStat.Documents.Workbooks;
using PictoStat.Reports.Data;
using PictoStat.Reports.Figures;

namespace PictoStat.Reports.Workbooks;

/// <summary>The figures of an indicator with data.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Columns">Its periods, ascending: all of them for a count or a change between two dates, the latest for any other.</param>
internal sealed record IndicatorFigures(Indicator Indicator, IReadOnlyList<FigureColumn> Columns)
{
    /// <summary>The latest figures.</summary>
    public FigureColumn Latest => Columns[^1];

    /// <summary>Whether no commune of the territory is in the scope at any period.</summary>
    public bool IsOutside => Columns.All(column => column.IsOutside);
}

/// <summary>A theme with data for the territory, and its sheet.</summary>
/// <param name="Theme">The theme.</param>
/// <param name="Sheet">The name of its sheet.</param>
/// <param name="Indicators">Its indicators whose scope has communes of the territory.</param>
internal sealed record ThemeFigures(Theme Theme, string Sheet, IReadOnlyList<IndicatorFigures> Indicators)
{
    /// <summary>The columns of its sheet.</summary>
    public IEnumerable<FigureColumn> Columns => Indicators.SelectMany(indicator => indicator.Columns);
}

/// <summary>Every figure of a territory's workbook, asked for once.</summary>
internal sealed class WorkbookFigures
{
    public WorkbookFigures(ReportContext context, WorkbookTexts texts)
    {
        List<string> taken = [texts.Summary, texts.Fiches, texts.Sources, texts.Notes];
        List<ThemeFigures> themes = [];
        List<IndicatorFigures> outside = [];
        List<Theme> empty = [];
        var fragile = new FragileFigures(context, context.Zone.Communes);
        foreach (Theme theme in context.Catalogue.Themes)
        {
            var held = context.Catalogue.Indicators.Where(i => i.Theme == theme.Id).Select(i => Of(context, i, fragile)).Where(i => i.Columns.Count > 0).ToList();
            outside.AddRange(held.Where(i => i.IsOutside));
            if (held.Count == 0)
                empty.Add(theme);
            held.RemoveAll(i => i.IsOutside);
            if (held.Count == 0)
                continue;
            string sheet = Sheet.NameFrom(texts.In(theme.Name), taken);
            taken.Add(sheet);
            themes.Add(new ThemeFigures(theme, sheet, held));
        }

        (Themes, Outside, EmptyThemes) = (themes, outside, empty);
        Geography = new CommuneGeography(context.Zonings);
    }

    /// <summary>The themes with a sheet, in their order.</summary>
    public IReadOnlyList<ThemeFigures> Themes { get; }

    /// <summary>The indicators with data whose scope has no commune of the territory: they are in the summary only.</summary>
    public IReadOnlyList<IndicatorFigures> Outside { get; }

    /// <summary>The themes for which no data are loaded.</summary>
    public IReadOnlyList<Theme> EmptyThemes { get; }

    /// <summary>Where the communes lie.</summary>
    public CommuneGeography Geography { get; }

    /// <summary>Every indicator with data.</summary>
    public IEnumerable<IndicatorFigures> All => Themes.SelectMany(theme => theme.Indicators).Concat(Outside);

    private static IndicatorFigures Of(ReportContext context, Indicator indicator, FragileFigures fragile)
    {
        IReadOnlyList<Period> periods = context.Figures.Periods(indicator);
        IEnumerable<Period> shown = indicator.IsCount || indicator.NeedsInterval ? periods : periods.TakeLast(1);
        return new IndicatorFigures(indicator, [.. shown.Select(period => new FigureColumn(
            indicator,
            period,
            [.. context.Comparisons.Prepend(context.Zone).Select(territory => context.Figures.Of(indicator, territory.Communes, period))],
            context.Figures.Communes(indicator, context.Zone.Communes, period),
            fragile))]);
    }
}
