using System.Globalization;
using System.Text;
using ExcelDataReader;
using PictoStat.Import.Problems;

namespace PictoStat.Import.Tables;

/// <summary>A sheet of a workbook, read by ExcelDataReader. Numbers are given as the shortest text that reads back the same, dates in ISO 8601, formulas as their text after =, errors as they show (#N/A).</summary>
internal sealed class ExcelTable : ITable
{
    private readonly IExcelDataReader _reader;
    private readonly ShortRows _shortRows;
    private readonly IReadOnlyDictionary<(int Row, int Column), string> _texts;
    private int _row;

    public ExcelTable(Stream stream, string path, TableOptions options)
    {
        _shortRows = options.ShortRows;
        _texts = WorkbookScan.Look(stream, path, options.Sheet);
        _reader = OpenWorkbook(stream, path);
        Name = options.Sheet is null ? path : $"{path}!{options.Sheet}";
        if (options.Sheet is not null)
            MoveTo(options.Sheet, path);
        Header = options.HeaderRow == 0 ? options.Columns : ReadHeader(options.HeaderRow);
    }

    public string Name { get; }

    public IReadOnlyList<string> Header { get; }

    public int Line => _row;

    public string this[int column] => _texts.Count > 0 && _texts.TryGetValue((_row, column + 1), out string? text) ? text
        : column < _reader.FieldCount ? Text(_reader.GetValue(column)) : "";

    public ReadOnlySpan<byte> Utf8(int column) => Encoding.UTF8.GetBytes(this[column]);

    public bool Read()
    {
        while (Advance())
        {
            int count = LastCell() + 1;
            if (count == 0)
                continue;
            if (count < Header.Count && _shortRows == ShortRows.Refuse && _reader.FieldCount < Header.Count)
                throw ImportException.Of("table.short-row", Name, Line, count, Header.Count);
            return true;
        }
        return false;
    }

    public void Dispose() => _reader.Dispose();

    /// <summary>The names of a workbook's sheets, in order.</summary>
    /// <exception cref="ImportException">The file is missing or is no workbook.</exception>
    public static IReadOnlyList<string> Sheets(string path, string? entry)
    {
        using Stream stream = SourceFile.Open(path, entry).Stream;
        using IExcelDataReader reader = OpenWorkbook(stream, path);
        return SheetsOf(reader);
    }

    private static IExcelDataReader OpenWorkbook(Stream stream, string path)
    {
        // ExcelDataReader asks the process for code page 1252, even for workbooks that use none.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        try
        {
            return ExcelReaderFactory.CreateReader(stream);
        }
        catch (Exception error) when (!IsFatal(error))
        {
            throw new ImportException(Problem.Of("file.not-a-workbook", path), error);
        }
    }

    private static List<string> SheetsOf(IExcelDataReader reader)
    {
        var names = new List<string>();
        do
            names.Add(reader.Name);
        while (reader.NextResult());
        return names;
    }

    private void MoveTo(string sheet, string path)
    {
        do
            if (string.Equals(_reader.Name, sheet, StringComparison.Ordinal))
                return;
        while (_reader.NextResult());
        _reader.Reset();
        throw ImportException.Of("table.no-sheet", path, sheet, string.Join(", ", SheetsOf(_reader)));
    }

    private string[] ReadHeader(int row)
    {
        for (int i = 1; i <= row; i++)
            if (!Advance())
                throw ImportException.Of("table.no-header", Name, row);
        return [.. Enumerable.Range(0, LastCell() + 1).Select(i => this[i].Trim())];
    }

    private bool Advance()
    {
        try
        {
            if (!_reader.Read())
                return false;
        }
        catch (Exception error) when (!IsFatal(error))
        {
            throw new ImportException(Problem.Of("file.not-a-workbook", Name), error);
        }
        _row++;
        return true;
    }

    /// <summary>Whatever else a damaged workbook makes its reader throw means that it is damaged.</summary>
    private static bool IsFatal(Exception error) => error is OutOfMemoryException or OperationCanceledException;

    private int LastCell()
    {
        int last = _reader.FieldCount - 1;
        while (last >= 0 && this[last].Length == 0)
            last--;
        return last;
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        int number => number.ToString(CultureInfo.InvariantCulture),
        bool truth => truth ? "1" : "0",
        DateTime moment => moment.ToString(moment.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
