using System.Text;

namespace PictoStat.Documents.Workbooks;

/// <summary>Where everything of a sheet lies: rows from 1, columns from 0.</summary>
internal sealed class SheetLayout
{
    private const int LastRow = 1_048_576;
    private const double WidestLine = 130;

    public SheetLayout(Sheet sheet, int number, Func<CellStatus, string> word)
    {
        (Sheet, Number) = (sheet, number);
        Widths = ColumnWidths.Of(sheet, word);
        Letters = [.. Enumerable.Range(0, sheet.Columns.Count).Select(i => Encoding.ASCII.GetBytes(CellReference.Column(i)))];
        HasGroups = sheet.Columns.Any(column => column.Group is not null);
        HeaderRow = 3 + sheet.Lines.Count + (HasGroups ? 1 : 0);
        EndRow = HeaderRow;
        HeaderHeight = (sheet.Columns.Zip(Widths).Max(pair => ColumnWidths.Lines(pair.First.Header, pair.Second - (sheet.Filter == SheetFilter.None ? 1 : 3))) * 13.5) + 4;
        (double width, int columns) = (0, 0);
        while (columns < Widths.Length && (columns == 0 || width + Widths[columns] <= WidestLine))
            width += Widths[columns++];
        (LineWidth, LineColumns) = (width, columns);
        CheckTableHeaders();
    }

    public Sheet Sheet { get; }

    /// <summary>The place of the sheet in the workbook, from 1.</summary>
    public int Number { get; }

    public double[] Widths { get; }

    /// <summary>The letters of each column, in ASCII.</summary>
    public byte[][] Letters { get; }

    public bool HasGroups { get; }

    public int HeaderRow { get; }

    public double HeaderHeight { get; }

    /// <summary>The columns that a wrapped line of the title block or the notes spreads over.</summary>
    public int LineColumns { get; }

    /// <summary>Their width in characters.</summary>
    public double LineWidth { get; }

    /// <summary>The last row of the table: the header's where it has no row.</summary>
    public int EndRow { get; private set; }

    public bool HasRows => EndRow > HeaderRow;

    public bool HasTable => Sheet.Filter == SheetFilter.Table && HasRows;

    public bool HasRelations => HasTable || ExternalLinks.Count > 0;

    public List<(string Reference, string Sheet)> InternalLinks { get; } = [];

    public List<(string Reference, Uri Address)> ExternalLinks { get; } = [];

    public List<string> Merges { get; } = [];

    public string Range => $"A{HeaderRow}:{CellReference.Of(Widths.Length - 1, EndRow)}";

    /// <summary>The name of the table, unique in the workbook.</summary>
    public string TableName => $"t{Number}_{string.Concat(Core.Text.Folding.Fold(Sheet.Name).Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'))}";

    /// <summary>The row after the last one.</summary>
    /// <exception cref="ArgumentException">No workbook holds more rows.</exception>
    public int NextRow() => EndRow < LastRow
        ? ++EndRow
        : throw new ArgumentException($"The sheet '{Sheet.Name}' has more rows than the {LastRow} a workbook holds: write it as CSV.");

    private void CheckTableHeaders()
    {
        if (Sheet.Filter != SheetFilter.Table)
            return;
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (SheetColumn column in Sheet.Columns)
            if (column.Header.Length == 0 || !seen.Add(column.Header))
                throw new ArgumentException($"The table of the sheet '{Sheet.Name}' has the header '{column.Header}' twice or empty: headers of a table are distinct.");
    }
}
