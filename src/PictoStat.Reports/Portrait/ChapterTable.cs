using PictoStat.Core.Indicators;
using PictoStat.Core.Observations;
using PictoStat.Documents.Model;
using PictoStat.Reports.Data;
using PictoStat.Reports.Figures;
using PictoStat.Reports.Words;

namespace PictoStat.Reports.Portrait;

/// <summary>The tables of a chapter: its indicators against the comparisons, then what is published by commune only.</summary>
internal sealed class ChapterTable
{
    private const int LongestHeader = 24;
    private readonly PortraitPlan _plan;
    private readonly ReportTexts _texts;
    private readonly Chapter _chapter;
    private readonly Indicator[] _published;
    private readonly Indicator[] _compared;
    private readonly FigurePrinter _printer;
    private readonly ReportTerritory[] _territories;

    /// <summary>Sorts the indicators of a chapter.</summary>
    public ChapterTable(PortraitPlan plan, Chapter chapter)
    {
        (_plan, _texts, _chapter, _printer) = (plan, plan.Texts, chapter, new FigurePrinter(plan.Texts));
        _published = [.. chapter.Indicators.Where(i => i.Rule == AggregationRule.PublishedOnly && plan.Latest(i).Result.PublishedFor is null)];
        _compared = [.. chapter.Indicators.Except(_published)];
        _territories = [plan.Book.Zone, .. plan.Book.Comparisons];
    }

    /// <summary>Whether every indicator has a figure for the territory: none is published by commune only.</summary>
    public bool IsComparedOnly => _published.Length == 0;

    /// <summary>The tables over the width of the page, each with its notes.</summary>
    public IEnumerable<Block> Full()
    {
        if (_compared.Length > 0)
        {
            foreach (Indicator indicator in _compared)
                _printer.Explain(_plan.Latest(indicator));
            TableColumn figures = new(ColumnAlignment.End, new ColumnWidth.Fixed(_territories.Length > 4 ? 58 : 70));
            var table = new Table(
                [TableColumn.Words(), new TableColumn(ColumnAlignment.Center, new ColumnWidth.Fixed(54)), .. _territories.Select(_ => figures)],
                [HeaderRow.Of([_texts.Get("table.indicator"), _texts.Get("table.period"), .. _territories.Select(t => Header(t, LongestHeader))])],
                [.. _compared.Select(i => Row(i, [TableCell.RowHeader(Label(i)), new TableCell(ReportTexts.Short(PeriodOf(i)))]))],
                null, _texts.Get("source.line", _plan.Credit(_compared)));
            yield return new KeepTogether([table, .. Marks(), .. OutOfScope()]);
        }

        if (_published.Length > 0)
            yield return Published(_published);
        if (_compared.Length == 0)
            foreach (Block block in OutOfScope())
                yield return block;
    }

    /// <summary>The table of a column of the page.</summary>
    public Table Narrow()
    {
        Period usual = _compared.GroupBy(PeriodOf).MaxBy(g => g.Count())!.Key;
        TableRow[] rows = [.. _compared.Select(i => Row(i, [TableCell.RowHeader(PeriodOf(i) == usual ? Label(i) : _texts.Get("table.header", Label(i), ReportTexts.Short(PeriodOf(i))))]))];
        return new Table(
            [TableColumn.Words(), .. _territories.Select(_ => TableColumn.Figures)],
            [HeaderRow.Of([ReportTexts.Short(usual), .. _territories.Select(t => Header(t, 0))])],
            rows, null, ((RichText)_texts.Get("source.line", _plan.Credit(_compared))).Then(_printer.Line()), new TableStyle(7, false));
    }

    /// <summary>What the marks of the table mean.</summary>
    private IEnumerable<Block> Marks()
    {
        if (_printer.Notes() is { } notes)
            yield return notes;
    }

    /// <summary>Which indicators of the chapter do not apply.</summary>
    public IEnumerable<Block> OutOfScope()
    {
        Indicator[] outOfScope = [.. _chapter.OutOfScope.Where(IsForMost)];
        if (outOfScope.Length > 0)
            yield return new Paragraph(_texts.Plural("table.out-of-scope", outOfScope.Length, _texts.List([.. outOfScope.Select(i => _texts.In(i.ShortName))])), ParagraphStyle.Small);
    }

    private TableRow Row(Indicator indicator, TableCell[] first)
    {
        Figure[] figures = [.. _territories.Select(t => _plan.Book.Of(indicator, t, PeriodOf(indicator)))];
        var row = new TableRow([.. first, .. figures.Select(f => _printer.Print(f).ToCell())]);
        if (figures.Any(f => f.Shown is not null && f.Result.Communes.NotApplicable > 0))
            foreach (string scope in IndicatorScope.Of(indicator, _plan.Context.Catalogue, _texts.Language))
                _printer.Scope(scope);
        return row;
    }

    /// <summary>Whether an indicator covers most of the communes: one made for another part of the country is not missed here.</summary>
    private bool IsForMost(Indicator indicator) =>
        _plan.Book.Of(indicator, _territories[^1], PeriodOf(indicator)).Result.Communes is var counts && 2 * counts.NotApplicable < counts.Total;

    private Period PeriodOf(Indicator indicator) => _plan.Book.Latest(indicator)!.Value;

    private KeepTogether Published(Indicator[] indicators)
    {
        var printer = new FigurePrinter(_texts);
        var rows = new List<TableRow>();
        bool isSecret = false;
        foreach (Indicator indicator in indicators)
        {
            CommuneSeries series = _plan.Communes(indicator);
            var cells = new List<TableCell> { TableCell.RowHeader(Label(indicator)), new(ReportTexts.Short(series.Period)) };
            if (_plan.IsCommune)
                cells.Add(printer.Print(_plan.Latest(indicator)).ToCell());
            int secret = series.Count(ObservationStatus.Secret);
            isSecret |= secret > 0;
            cells.Add(TableCell.Number(_texts.Get("table.of", _texts.Whole(series.Present.Count), _texts.Whole(series.InScope))));
            cells.Add(TableCell.Number(_texts.Whole(secret)));
            cells.Add(Extreme(indicator, series, last: true));
            cells.Add(Extreme(indicator, series, last: false));
            rows.Add(new TableRow(cells));
        }

        var columns = new List<TableColumn> { TableColumn.Words(1.3), new(ColumnAlignment.Center, new ColumnWidth.Fixed(40)) };
        var header = new List<string> { _texts.Get("table.indicator"), _texts.Get("table.period") };
        if (_plan.IsCommune)
        {
            columns.Add(new TableColumn(ColumnAlignment.End, new ColumnWidth.Fixed(52)));
            header.Add(_texts.Get("chart.commune"));
        }

        columns.AddRange([
            new(ColumnAlignment.End, new ColumnWidth.Fixed(58)), new(ColumnAlignment.End, new ColumnWidth.Fixed(40)), TableColumn.Words(0.8), TableColumn.Words(0.8)]);
        header.AddRange([_texts.Get("table.published"), _texts.Get("table.secret"), _texts.Get("table.least"), _texts.Get("table.most")]);
        string caption = _plan.IsCommune ? _texts.Get("table.published.around", _plan.Surroundings.Words.Of) : _texts.Get("table.published.caption");
        var blocks = new List<Block>
        {
            new Table(columns, [HeaderRow.Of(header)], rows, caption, _texts.Get("source.line", _plan.Credit(indicators))),
            new Paragraph(isSecret ? _texts.Get("sentence.joined", _texts.Get("table.published.why"), _texts.Get("table.published.why-secret")) : _texts.Get("table.published.why"), ParagraphStyle.Small),
        };
        if (printer.Notes() is { } notes)
            blocks.Add(notes);
        return new KeepTogether(blocks);
    }

    private TableCell Extreme(Indicator indicator, CommuneSeries series, bool last)
    {
        if (series.Present.Count == 0)
            return TableCell.Mark(_texts.Get("table.none"));
        IReadOnlyList<int> communes = last ? series.Smallest : series.Largest;
        string name = communes.Count == 1
            ? ReportTexts.Curly(_plan.Context.Zonings.Facts[communes[0]].Name)
            : _texts.Plural("communes", communes.Count, _texts.Whole(communes.Count));
        return new TableCell(_texts.Get("table.extreme", _plan.Format.Brief(indicator, (last ? series.Present[^1] : series.Present[0]).Value), name));
    }

    private string Label(Indicator indicator)
    {
        string name = _texts.In(indicator.ShortName), unit = _plan.Format.Unit(indicator);
        return unit.Length == 0 || indicator.IsCount || name.Contains(unit, StringComparison.OrdinalIgnoreCase) || unit.StartsWith("pour ", StringComparison.Ordinal) || unit.StartsWith("per ", StringComparison.Ordinal)
            ? name : _texts.Get("table.label", name, unit);
    }

    private string Header(ReportTerritory territory, int longest) => ReferenceEquals(territory, _plan.Book.Zone)
        ? territory.Name.Length > longest ? _texts.Get(_plan.IsCommune ? "chart.commune" : "chart.zone") : territory.Name
        : territory.ShortName;
}
