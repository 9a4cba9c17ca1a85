using PictoStat.Core.Text;
using PictoStat.Documents.Workbooks;
using PictoStat.Reports.Data;

namespace PictoStat.Reports.Workbooks;

/// <summary>The workbook of a territory: a summary against its comparisons, a sheet of communes for each theme, the fiches, the sources, and a note on every figure that is not plainly there.</summary>
public static class TerritoryWorkbook
{
    private const string Publisher = "PictoStat";

    /// <summary>The workbook of a report's territory.</summary>
    /// <exception cref="ArgumentException">A territory of the report is of another vintage than the figures.</exception>
    public static Workbook Build(ReportContext context)
    {
        var texts = new WorkbookTexts(context.Language);
        var figures = new WorkbookFigures(context, texts);
        var remarks = new FigureRemarks(context, texts);
        var info = new WorkbookInfo(context.Zone.Name, context.Language, Publisher, context.Date, texts["workbook.subject", context.Zone.Name, context.Date.InWords(context.Language)]);
        return new Workbook(info,
        [
            SummarySheet.Make(context, texts, figures, remarks),
            .. ThemeSheet.MakeAll(context, texts, figures),
            FichesSheet.Make(context, texts, figures),
            SourcesSheet.Make(context, texts, figures),
            NotesSheet.Make(context, texts, figures, remarks),
        ]);
    }
}
