using PictoStat.Core.Indicators;
using PictoStat.Core.Territories;
using PictoStat.Documents.Workbooks;
using PictoStat.Reports.Data;

namespace PictoStat.Reports.Workbooks;

/// <summary>The data sets and the zonings the workbook was made from.</summary>
internal static class SourcesSheet
{
    private static readonly string[] AlwaysUsed = ["epci", "departement"];

    /// <summary>The sheet.</summary>
    public static Sheet Make(ReportContext context, WorkbookTexts texts, WorkbookFigures figures) => new(texts.Sources, texts["workbook.sources.title"],
        [
            SheetColumn.Words(texts["workbook.column.data-set"]) with { Width = 36 },
            SheetColumn.Words(texts["workbook.column.producer"]) with { Width = 16 },
            SheetColumn.Words(texts["workbook.column.licence"]) with { Width = 22 },
            SheetColumn.Words(texts["workbook.column.published"]) with { Width = 13 },
            SheetColumn.Prose(texts["workbook.column.geography"], 28),
            SheetColumn.Words(texts["workbook.column.address"]) with { Width = 60 },
            SheetColumn.Prose(texts["workbook.column.serves"], 64),
        ],
        [.. DataSets(context, texts, figures), .. Zonings(context, texts)])
    {
        Lines = [texts.Back()],
        FrozenColumns = 1,
    };

    private static IEnumerable<SheetRow> DataSets(ReportContext context, WorkbookTexts texts, WorkbookFigures figures)
    {
        yield return SheetRow.Section(texts["workbook.sources.data"]);
        var sources = new FigureSources(context);
        var served = from indicator in figures.All
                     from source in sources.Of(indicator.Indicator, indicator.Columns.Select(c => c.Period))
                     group indicator.Indicator by source;
        foreach (IGrouping<Source, Indicator> group in served)
        {
            Source source = group.Key;
            yield return new SheetRow(
            [
                Cell.Text(source.Note is { } note ? texts["sources.title-noted", texts.In(source.Title), texts.In(note)] : texts.In(source.Title)), Cell.Text(source.Producer), Cell.Text(texts.In(source.Licence)), Cell.Text(source.Published), Cell.Text(texts.In(source.Geography)),
                Address(source.Address), Cell.Text(string.Join(" ; ", group.Select(indicator => texts.In(indicator.ShortName)).Distinct())),
            ]);
        }
    }

    private static IEnumerable<SheetRow> Zonings(ReportContext context, WorkbookTexts texts)
    {
        var spellings = context.Comparisons.Prepend(context.Zone).Select(territory => territory.Spelling).ToList();
        Zoning[] used = [.. context.Zonings.Zonings.Where(zoning => AlwaysUsed.Contains(zoning.Id)
            || spellings.Any(spelling => spelling.Contains($"{zoning.Id}:", StringComparison.Ordinal) || spelling.Contains($"{zoning.Id}@", StringComparison.Ordinal)))];
        if (used.Length == 0)
            yield break;
        yield return SheetRow.Section(texts["workbook.sources.zonings"]);
        foreach (Zoning zoning in used)
            yield return new SheetRow(
            [
                Cell.Text(texts.In(zoning.Name)), Cell.Empty, Cell.Empty, Cell.Empty, Cell.Text(texts["workbook.sources.vintage", zoning.Vintage]),
                Cell.Empty, Cell.Text(zoning.Note is { } note ? $"{texts.In(zoning.Source)}\n{texts.In(note)}" : texts.In(zoning.Source)),
            ]);
    }

    private static Cell Address(string address) => Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https"
        ? Cell.Link(address, uri!)
        : Cell.Text(address);
}
