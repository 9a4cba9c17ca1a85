using PictoStat.Core.Observations;
using PictoStat.Core.Territories;
using PictoStat.Core.Text;
using PictoStat.Documents.Workbooks;
using PictoStat.Reports.Data;

namespace PictoStat.Reports.Workbooks;

/// <summary>The sheet that says how to read the others and names each figure that is not plainly there, and why.</summary>
internal static class NotesSheet
{
    /// <summary>Over this many notes on communes, those of an indicator that say the same stand on one line: a sheet has no room for every one of a whole country.</summary>
    private const int MostCommunes = 400_000;

    /// <summary>The sheet.</summary>
    public static Sheet Make(ReportContext context, WorkbookTexts texts, WorkbookFigures figures, FigureRemarks remarks)
    {
        bool any = Rows(context, texts, figures, remarks).Any(), grouped = IsGrouped(figures);
        return new Sheet(texts.Notes, texts["workbook.notes.title", context.Zone.Name],
            [
                SheetColumn.Words(texts["workbook.column.sheets"]) with { Width = 34 },
                SheetColumn.Code(texts["workbook.column.code"]) with { Width = 9 },
                SheetColumn.Words(texts["workbook.column.place"]) with { Width = 30 },
                SheetColumn.Words(texts["workbook.column.indicator"]) with { Width = 40 },
                SheetColumn.Words(texts["workbook.column.period"]) with { Width = 14 },
                SheetColumn.Words(texts["workbook.column.status"]) with { Width = 16 },
                SheetColumn.Prose(texts["workbook.column.why"], 70),
            ],
            Rows(context, texts, figures, remarks))
        {
            Lines =
            [
                new(texts["workbook.rule.words"]),
                new(texts["workbook.rule.marks"]),
                new(texts["workbook.rule.sums"]),
                new(texts["workbook.rule.digits"]),
                new(texts[any ? "workbook.notes.list" : "workbook.notes.none"], Strong: true),
                .. grouped ? [new SheetLine(texts["workbook.notes.grouped"])] : Array.Empty<SheetLine>(),
                texts.Back(),
            ],
            FrozenColumns = 0,
            Filter = SheetFilter.AutoFilter,
        };
    }

    private static IEnumerable<SheetRow> Rows(ReportContext context, WorkbookTexts texts, WorkbookFigures figures, FigureRemarks remarks)
    {
        foreach (ThemeFigures theme in figures.Themes)
            foreach (IndicatorFigures indicator in theme.Indicators)
                foreach (FigureColumn column in indicator.Columns)
                    foreach (SheetRow row in Territories(column, column == indicator.Latest ? $"{texts.Summary}, {theme.Sheet}" : theme.Sheet))
                        yield return row;
        foreach (IndicatorFigures indicator in figures.Outside)
            foreach (SheetRow row in Territories(indicator.Latest, texts.Summary))
                yield return row;
        bool grouped = IsGrouped(figures);
        foreach (ThemeFigures theme in figures.Themes)
            foreach (FigureColumn column in theme.Columns)
                foreach (SheetRow row in grouped ? Groups(column, theme.Sheet) : Communes(column, theme.Sheet))
                    yield return row;

        IEnumerable<SheetRow> Territories(FigureColumn column, string sheets)
        {
            for (int i = 0; i < column.Results.Count; i++)
                if (remarks.Of(column.Indicator, column.Results[i]) is { } remark)
                    yield return Row(column, sheets, Cell.Empty, (i == 0 ? context.Zone : context.Comparisons[i - 1]).Name, remark);
        }

        IEnumerable<SheetRow> Communes(FigureColumn column, string sheet)
        {
            for (int place = 0; place < column.Communes.Length; place++)
            {
                if (remarks.Of(column, place) is not { } remark)
                    continue;
                Commune facts = context.Zonings.Facts[context.Zone.Communes.Ordinals[place]];
                yield return Row(column, sheet, Cell.Text(facts.Code.Text), facts.Name, remark);
            }
        }

        IEnumerable<SheetRow> Groups(FigureColumn column, string sheet) =>
            from remark in Enumerable.Range(0, column.Communes.Length).Select(place => remarks.Of(column, place)).OfType<FigureRemark>()
            group remark by remark into alike
            select Row(column, sheet, Cell.Empty, texts.Communes(alike.Count()), alike.Key);

        SheetRow Row(FigureColumn column, string sheets, Cell code, string place, FigureRemark remark) => new(
            [Cell.Text(sheets), code, Cell.Text(place), Cell.Text(texts.In(column.Indicator.ShortName)), Cell.Text(column.Period.InWords(context.Language)), Cell.Text(remark.Status), Cell.Text(remark.Why)]);
    }

    private static bool IsGrouped(WorkbookFigures figures) =>
        figures.Themes.SelectMany(theme => theme.Columns).Sum(column => column.Communes.Count(cell => cell.Status != ObservationStatus.Present)) > MostCommunes;
}
