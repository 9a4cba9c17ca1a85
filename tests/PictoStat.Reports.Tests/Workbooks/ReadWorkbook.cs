using ClosedXML.Excel;

namespace PictoStat.Reports.Tests.Workbooks;

/// <summary>A table of a written workbook as ClosedXML reads it: cells by the header of their column and the text of another.</summary>
internal sealed class ReadTable
{
    private readonly IXLWorksheet _sheet;
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);
    private readonly int _header;

    public ReadTable(IXLWorksheet sheet, string firstHeader)
    {
        _sheet = sheet;
        _header = Enumerable.Range(1, 20).First(row => sheet.Cell(row, 1).GetString() == firstHeader);
        for (int column = 1; sheet.Cell(_header, column).GetString() is { Length: > 0 } header; column++)
            _columns.Add(header, column);
        int row = _header + 1;
        while (Enumerable.Range(1, _columns.Count).Any(column => !sheet.Cell(row, column).IsEmpty()))
            row++;
        Rows = [.. Enumerable.Range(_header + 1, row - _header - 1)];
    }

    public IReadOnlyList<int> Rows { get; }

    public IEnumerable<string> Headers => _columns.Keys;

    public IXLCell this[int row, string header] => _sheet.Cell(row, _columns[header]);

    public int Row(string header, string text) => Rows.First(row => this[row, header].GetString() == text);
}
