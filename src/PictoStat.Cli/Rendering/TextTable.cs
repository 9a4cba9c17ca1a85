using System.Text;

namespace PictoStat.Cli.Rendering;

/// <summary>A table of texts for the standard output, as aligned columns or as CSV (RFC 4180 with semicolons).</summary>
internal sealed class TextTable(params string[] headers)
{
    private readonly List<string[]> _rows = [];
    private readonly HashSet<int> _right = [];

    /// <summary>Aligns a column to the right.</summary>
    public TextTable AlignRight(params int[] columns)
    {
        _right.UnionWith(columns);
        return this;
    }

    /// <summary>Adds a row, one text for each header.</summary>
    public void Add(params string[] cells) => _rows.Add(cells);

    /// <summary>Writes the table.</summary>
    public void Write(Stream output, ListFormat format)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        if (format == ListFormat.Csv)
            WriteCsv(writer);
        else
            WriteColumns(writer);
    }

    private void WriteCsv(StreamWriter writer)
    {
        foreach (string[] row in _rows.Prepend(headers))
            writer.WriteLine(string.Join(';', row.Select(Quoted)));
    }

    private void WriteColumns(StreamWriter writer)
    {
        int[] widths = [.. headers.Select((h, i) => _rows.Select(r => r[i].Length).Append(h.Length).Max())];
        foreach (string[] row in _rows.Prepend([.. widths.Select(w => new string('─', w))]).Prepend(headers))
            writer.WriteLine(string.Join("  ", row.Select((cell, i) => _right.Contains(i) ? cell.PadLeft(widths[i]) : cell.PadRight(widths[i]))).TrimEnd());
    }

    private static string Quoted(string cell) => cell.AsSpan().IndexOfAny(";\"\r\n") >= 0 ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
