using PictoStat.Core.Indicators;
using PictoStat.Core.Observations;
using PictoStat.Core.Text;
using PictoStat.Documents.Model;
using PictoStat.Graphics.Charts;
using PictoStat.Graphics.Drawing;
using PictoStat.Graphics.Fonts;
using PictoStat.Reports.Data;
using PictoStat.Reports.Figures;
using PictoStat.Reports.Words;

namespace PictoStat.Reports.Portrait;

/// <summary>The chart of a chapter, or the nearest that its figures allow.</summary>
internal sealed class ChapterChart(PortraitPlan plan, ITextMeasurer measurer)
{
    private const int MostDots = 800;
    private const int LeastDots = 10;
    private readonly ReportTexts _texts = plan.Texts;
    private readonly FigurePrinter _printer = new(plan.Texts);

    private IReadOnlyList<ReportTerritory> Territories => [plan.Book.Zone, .. plan.Book.Comparisons];

    /// <summary>The chart asked, else bars of the first ratio that applies; null where none has two values to show.</summary>
    public FigureBlock? Draw(Chapter chapter, double width)
    {
        Indicator[] asked = [.. plan.Applying(chapter.Template.Chart.Indicators)];
        string? title = chapter.Template.Chart.Title is { } own ? _texts.In(own) : null;
        FigureBlock? chart = asked.Length == 0 || asked.Length < chapter.Template.Chart.Indicators.Length ? null : chapter.Template.Chart.Kind switch
        {
            ChartTemplateKind.Trend => Trend(asked[0], width),
            ChartTemplateKind.Structure => Structure(asked, title, width),
            ChartTemplateKind.Profile => Profile(asked, title, width),
            ChartTemplateKind.Communes => Strip(MostPublished(asked[0], chapter), width),
            _ => Bars(asked[0], width),
        };
        if (chart is not null)
            return chart;
        foreach (Indicator indicator in chapter.Indicators.Where(i => !i.IsCount))
            if ((indicator.Rule == AggregationRule.PublishedOnly ? Strip(indicator, width) : Bars(indicator, width)) is { } instead)
                return instead;
        return null;
    }

    private FigureBlock? Bars(Indicator indicator, double width)
    {
        Figure[] figures = [.. Territories.Select(t => Figure(indicator, t))];
        if (figures.Count(f => f.Shown is not null) < 2)
            return null;
        string title = Title(_texts.In(indicator.ShortName), indicator);
        return Block(title, BarChart.Draw(
            [.. figures.Select((f, i) => new Bar(Name(i), Value(f), i == 0))], Options(title, Read(figures), width, indicator), measurer));
    }

    private FigureBlock? Trend(Indicator indicator, double width)
    {
        Period[] periods = Spaced(indicator);
        if (periods.Length < 2)
            return null;
        var series = new List<LineSeries>();
        var said = new List<string>();
        foreach ((ReportTerritory territory, int place) in Territories.Select((t, i) => (t, i)))
        {
            Figure[] figures = [.. periods.Select(p => plan.Book.Of(indicator, territory, p))];
            if (figures.Any(f => !f.IsComparable || f.Result.Communes.NotApplicable != figures[0].Result.Communes.NotApplicable) || figures[0].Shown is not > 0)
                continue;
            series.Add(new LineSeries(Name(place), [.. figures.Select(f => ChartValue.Of(100 * f.Shown!.Value / figures[0].Shown!.Value))], place == 0));
            said.Add(_texts.Get("chart.alt.item", territory.Name, Index(100 * figures[^1].Shown!.Value / figures[0].Shown!.Value)));
        }

        if (series.Count == 0 || !series[0].IsEmphasis)
            return null;
        string title = _texts.Get("chart.trend", _texts.In(indicator.ShortName), ReportTexts.Short(periods[0]));
        var options = new LineChartOptions(title, _texts.Get("chart.alt", ReportTexts.Short(periods[^1]), _texts.List(said)), width, 180, Index) { AxisFormat = _texts.Whole };
        return Block(title, LineChart.Draw([.. periods.Select(p => new LinePeriod(p.EndYear, ReportTexts.Short(p)))], series, options, measurer));

        string Index(double value) => new NumberFormat(_texts.Language, 1).Format(value);
    }

    private FigureBlock? Structure(Indicator[] parts, string? title, double width)
    {
        if (LatestOfAll(parts) is not { } period)
            return null;
        BreakdownRow[] rows = [.. Territories.Select((t, i) => new BreakdownRow(Name(i), [.. parts.Select(p => Value(plan.Book.Of(p, t, period)))], i == 0))];
        if (rows[0].Values.Any(v => v.Number is null or < 0))
            return null;
        string shown = Title(title ?? _texts.In(parts[0].ShortName), parts[0], period);
        string alt = _texts.List([.. parts.Select(p => _texts.Get("chart.alt.item", _texts.In(p.ShortName), plan.Format.Brief(p, plan.Book.Of(p, plan.Book.Zone, period).Shown!.Value)))]);
        ChartOptions options = new(shown, _texts.Get("chart.alt", plan.Book.Zone.Name, alt), width, v => new NumberFormat(_texts.Language, 0, "%").Format(v));
        return Block(shown, BreakdownChart.Draw([.. parts.Select(p => _texts.In(p.ShortName))], rows, _texts.Get("note.mark.NotApplicable"), options, measurer));
    }

    private FigureBlock? Profile(Indicator[] rows, string? title, double width)
    {
        if (LatestOfAll(rows) is not { } period)
            return null;
        ReportTerritory[] territories = [.. Territories.Take(4)];
        BarGroup[] groups = [.. rows.Select(r => new BarGroup(_texts.In(r.ShortName), [.. territories.Select(t => Value(plan.Book.Of(r, t, period)))]))];
        if (groups.All(g => g.Values[0].Number is null) || groups.Any(g => g.Values.Any(v => v.Number < 0)))
            return null;
        string shown = Title(title ?? _texts.In(rows[0].ShortName), rows[0], period);
        string alt = _texts.List([.. rows.Select(r => _texts.Get("chart.alt.item", _texts.In(r.ShortName), Value(plan.Book.Of(r, plan.Book.Zone, period)).Label(v => plan.Format.Brief(r, v))))]);
        return Block(shown, GroupedBarChart.Draw([.. territories.Select((_, i) => Name(i))], groups, Options(shown, _texts.Get("chart.alt", plan.Book.Zone.Name, alt), width, rows[0]), measurer));
    }

    /// <summary>The indicator asked where enough communes have a value, else the one of the chapter that most communes have.</summary>
    private Indicator MostPublished(Indicator asked, Chapter chapter) => plan.Communes(asked).Present.Count >= LeastDots
        ? asked
        : chapter.Indicators.Where(i => !i.IsCount).MaxBy(i => plan.Communes(i).Present.Count) ?? asked;

    private FigureBlock? Strip(Indicator indicator, double width)
    {
        CommuneSeries series = plan.Communes(indicator);
        if (series.Present.Count is < 2 or > MostDots)
            return null;
        var references = new List<StripReference>();
        for (int i = 0; i < Territories.Count; i++)
            if (Figure(indicator, Territories[i]) is { IsComparable: true, Shown: { } value })
                references.Add(new StripReference(Name(i), value, i == 0));
        string title = Title(_texts.Get("chart.communes", _texts.In(indicator.ShortName)), indicator);
        int without = series.InScope - series.Present.Count;
        string absent = without == 0 ? "" : _texts.Plural("chart.absent", without, _texts.Whole(without));
        string alt = _texts.Get("chart.alt.range", plan.Format.Full(indicator, series.Present[^1].Value), plan.Format.Full(indicator, series.Present[0].Value), _texts.Whole(series.Present.Count));
        return Block(title, StripChart.Draw([.. series.Present.Select(c => new StripDot(CommuneName(c.Ordinal), c.Value))], references, absent, Options(title, alt, width, indicator), measurer));
    }

    private Figure Figure(Indicator indicator, ReportTerritory territory) => plan.Book.Of(indicator, territory, plan.Book.Latest(indicator)!.Value);

    private string Name(int place) => place == 0 ? _texts.Get(plan.IsCommune ? "chart.commune" : "chart.zone") : plan.Book.Comparisons[place - 1].ShortName;

    private string CommuneName(int ordinal) => ReportTexts.Curly(plan.Context.Zonings.Facts[ordinal].Name);

    private ChartValue Value(Figure figure) => _printer.Print(figure) switch
    {
        { IsAbsent: true } word => ChartValue.Absent(word.Text),
        var shown => ChartValue.Of(figure.Shown!.Value, shown.Mark is { } mark && mark.Contains('*') ? "*" : ""),
    };

    private string Read(Figure[] figures) => _texts.List([.. figures.Select(f => _texts.Get("chart.alt.item", f.Territory.Name, Value(f).Label(v => plan.Format.Full(f.Indicator, v))))]);

    private string Title(string name, Indicator indicator) => Title(name, indicator, plan.Book.Latest(indicator)!.Value);

    private string Title(string name, Indicator indicator, Period period)
    {
        string unit = plan.Format.Unit(indicator), shown = ReportTexts.Short(period);
        return unit.Length == 0 || unit.StartsWith("pour ", StringComparison.Ordinal) || unit.StartsWith("per ", StringComparison.Ordinal)
            ? _texts.Get("chart.title", name, shown)
            : _texts.Get("chart.title.unit", name, unit, shown);
    }

    /// <summary>The latest period that every indicator of a chart is held for: a chart never sets two dates side by side.</summary>
    private Period? LatestOfAll(Indicator[] indicators) =>
        indicators.Select(i => plan.Book.Periods(i).AsEnumerable()).Aggregate((left, right) => left.Intersect(right)).Order().Cast<Period?>().LastOrDefault();

    private ChartOptions Options(string title, string description, double width, Indicator indicator) => new(title, description, width, v => plan.Format.Brief(indicator, v));

    private FigureBlock Block(string title, Scene scene) => new(scene, title);

    /// <summary>The periods of a count that may be compared, the latest first chosen: each as far from the next as its census asks.</summary>
    private Period[] Spaced(Indicator indicator)
    {
        int apart = Math.Max(1, indicator.Formula.Components.Max(c => plan.Context.Catalogue.FindVariable(c.Variable)?.MinimumYears ?? 0));
        var kept = new List<Period>();
        foreach (Period period in plan.Book.Periods(indicator).Where(p => p.Kind == PeriodKind.Year).Reverse())
            if (kept.Count == 0 || kept[^1].EndYear - period.EndYear >= apart)
                kept.Add(period);
        kept.Reverse();
        return [.. kept];
    }
}
