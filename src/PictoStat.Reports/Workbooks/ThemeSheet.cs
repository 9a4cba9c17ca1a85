using PictoStat.Core.Territories;
using PictoStat.Core.Text;
using PictoStat.Documents.Workbooks;
using PictoStat.Reports.Data;

namespace PictoStat.Reports.Workbooks;

/// <summary>The sheet of a theme: the territory and its comparisons in the first rows, then its communes; a column for each figure.</summary>
internal static class ThemeSheet
{
    /// <summary>The sheets of the themes, in their order.</summary>
    public static IEnumerable<Sheet> MakeAll(ReportContext context, WorkbookTexts texts, WorkbookFigures figures) =>
        figures.Themes.Select(theme => Make(context, texts, figures.Geography, theme));

    /// <summary>The header of a figure: what, when, in what.</summary>
    public static string Header(FigureColumn column, Language language, WorkbookTexts texts) =>
        texts["workbook.theme.header", column.Indicator.ShortName.In(language), column.Period.InWords(language), texts.Short(column.Indicator.Unit)];

    private static Sheet Make(ReportContext context, WorkbookTexts texts, CommuneGeography geography, ThemeFigures theme)
    {
        FigureColumn[] columns = [.. theme.Columns];
        return new Sheet(theme.Sheet, texts["workbook.theme.title", texts.In(theme.Theme.Name), context.Zone.Name],
            [
                SheetColumn.Code(texts["workbook.column.code"]),
                SheetColumn.Words(texts["workbook.column.commune"]) with { Width = 30 },
                SheetColumn.Words(texts["workbook.column.level"]) with { Width = 13 },
                SheetColumn.Words(texts["workbook.column.epci"]),
                SheetColumn.Words(texts["workbook.column.departement"]) with { Width = 17 },
                .. columns.Select(column => new SheetColumn(Header(column, context.Language, texts), ColumnKind.Number, column.Layout)),
            ],
            Rows(context, texts, geography, columns))
        {
            Lines =
            [
                new(texts["workbook.theme.reading", texts.Communes(context.Zone.Communes.Count), context.Zone.Communes.Index.Vintage.Date.InWords(context.Language)]),
                new(WorkbookWriter.Legend(context.Language)),
                texts.Back(),
            ],
            FrozenColumns = 2,
            Filter = SheetFilter.AutoFilter,
        };
    }

    private static IEnumerable<SheetRow> Rows(ReportContext context, WorkbookTexts texts, CommuneGeography geography, FigureColumn[] columns)
    {
        for (int i = 0; i <= context.Comparisons.Count; i++)
        {
            ReportTerritory territory = i == 0 ? context.Zone : context.Comparisons[i - 1];
            string level = texts[i == 0 ? "workbook.level.territory" : "workbook.level.comparison"];
            yield return new SheetRow([Cell.Empty, Cell.Text(territory.Name), Cell.Text(level), Cell.Empty, Cell.Empty, .. columns.Select(column => column.Territory(i))], SheetRowKind.Total);
        }

        string commune = texts["workbook.level.commune"], alone = texts["workbook.no-epci"];
        for (int place = 0; place < context.Zone.Communes.Count; place++)
        {
            int ordinal = context.Zone.Communes.Ordinals[place];
            Commune facts = context.Zonings.Facts[ordinal];
            var cells = new Cell[5 + columns.Length];
            cells[0] = Cell.Text(facts.Code.Text);
            cells[1] = Cell.Text(facts.Name);
            cells[2] = Cell.Text(commune);
            cells[3] = Cell.Text(geography.Epci(ordinal) ?? alone);
            cells[4] = Cell.Text(geography.Departement(ordinal));
            for (int i = 0; i < columns.Length; i++)
                cells[5 + i] = columns[i].Commune(place);
            yield return new SheetRow(cells);
        }
    }
}
