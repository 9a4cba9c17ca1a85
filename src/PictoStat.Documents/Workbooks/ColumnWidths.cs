using PictoStat.Core.Text;

namespace PictoStat.Documents.Workbooks;

/// <summary>Widths of columns in characters, from the header and the first rows: no font is measured, so that no machine makes them differ.</summary>
internal static class ColumnWidths
{
    private const int SampleRows = 200;
    private const double Least = 8;
    private const double Most = 46;
    private const double Padding = 3.2;
    private const int HeaderLines = 4;

    public static double[] Of(Sheet sheet, Func<CellStatus, string> word)
    {
        double[] content = new double[sheet.Columns.Count];
        foreach (SheetRow row in sheet.Rows.Take(SampleRows))
            if (row.Kind != SheetRowKind.Section)
                for (int i = 0; i < Math.Min(row.Cells.Count, content.Length); i++)
                    content[i] = Math.Max(content[i], Length(row.Cells[i], sheet.Columns[i].Layout, word));
        double[] widths = new double[content.Length];
        for (int i = 0; i < widths.Length; i++)
            widths[i] = sheet.Columns[i].Width ?? Math.Clamp(Math.Max(content[i], Header(sheet.Columns[i].Header, sheet.Filter)) + Padding, Least, Most);
        return widths;
    }

    /// <summary>The lines a text takes in a width.</summary>
    public static int Lines(string text, double width)
    {
        int lines = 1;
        double used = 0;
        foreach (string word in text.Split(' '))
        {
            if (used > 0 && used + 1 + word.Length > width)
                (lines, used) = (lines + 1, 0);
            used += used > 0 ? 1 + word.Length : word.Length;
        }

        return lines;
    }

    // The narrowest width that sets the header in four lines, words whole; a filter button takes two characters.
    private static double Header(string header, SheetFilter filter)
    {
        double width = header.Split(' ').Max(part => part.Length);
        while (Lines(header, width) > HeaderLines)
            width++;
        return width + (filter == SheetFilter.None ? 0 : 2);
    }

    private static double Length(in Cell cell, NumberLayout column, Func<CellStatus, string> word) => cell.Kind switch
    {
        CellKind.Text => cell.Content!.Length,
        CellKind.Number => Shown(cell.Value, cell.Layout ?? column) + (cell.NumberMark == NumberMark.None ? 0 : 2),
        CellKind.Status => word(cell.CellStatus).Length,
        _ => 0,
    };

    private static double Shown(double value, NumberLayout layout) => Math.Abs(value) < 1e15
        ? new NumberFormat(Language.French, layout.Decimals, layout.Suffix, layout.Signed).Format(value).Length
        : 20;
}
