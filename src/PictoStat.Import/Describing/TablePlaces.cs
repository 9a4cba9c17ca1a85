using System.IO.Compression;
using System.Text;
using PictoStat.Import.Problems;
using PictoStat.Import.Tables;

namespace PictoStat.Import.Describing;

/// <summary>The tables a file may hold: the entries of a zip, the sheets of a workbook, the encodings and separators a text is readable with.</summary>
internal static class TablePlaces
{
    private const int Sample = 1 << 16;
    private const int MostColumns = 4000;
    private static readonly string[] Extensions = [".CSV", ".TXT", ".TSV", ".XLSX", ".XLS"];
    private static readonly char[] Separators = [';', ',', '\t', '|'];

    /// <summary>Ways of reading the file, each without a header.</summary>
    public static IEnumerable<TableOptions> Of(string file)
    {
        foreach (string? entry in Entries(file))
        {
            string name = (entry ?? file).ToUpperInvariant();
            if (name.EndsWith(".XLSX", StringComparison.Ordinal) || name.EndsWith(".XLS", StringComparison.Ordinal))
                foreach (string sheet in ExcelTable.Sheets(file, entry))
                    yield return new TableOptions { Entry = entry, Sheet = sheet, Format = TableFormat.Excel, ShortRows = ShortRows.Fill };
            else if (Text(file, entry) is { } text)
                yield return text with { Entry = entry, Format = TableFormat.Csv, ShortRows = ShortRows.Fill };
        }
    }

    /// <summary>The first rows, read without a header.</summary>
    public static List<string[]> Head(string file, TableOptions place, int count, out int[] lines, CancellationToken cancel)
    {
        var rows = new List<string[]>();
        var numbers = new List<int>();
        using ITable table = TableReader.Open(file, place with { HeaderRow = 0, Columns = [.. Enumerable.Range(0, MostColumns).Select(i => $"{i}")] }, cancel);
        while (rows.Count < count && table.Read())
        {
            string[] cells = [.. Enumerable.Range(0, MostColumns).Select(i => table[i])];
            rows.Add(cells[..(Array.FindLastIndex(cells, c => c.Length > 0) + 1)]);
            numbers.Add(table.Line);
        }
        lines = [.. numbers];
        return rows;
    }

    /// <summary>How many rows the table has.</summary>
    public static int Rows(string file, TableOptions options, CancellationToken cancel)
    {
        using ITable table = TableReader.Open(file, options, cancel);
        int rows = 0;
        while (table.Read())
            rows++;
        return rows;
    }

    private static IEnumerable<string?> Entries(string file)
    {
        if (!Path.GetExtension(file).Equals(".zip", StringComparison.OrdinalIgnoreCase))
            return [null];
        try
        {
            using ZipArchive archive = ZipFile.OpenRead(file);
            return [.. archive.Entries.Select(e => e.FullName).Where(n => Extensions.Contains(Path.GetExtension(n).ToUpperInvariant()))];
        }
        catch (Exception error) when (error is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw new ImportException(Problem.Of(error is FileNotFoundException ? "file.missing" : "file.broken-zip", file), error);
        }
    }

    private static TableOptions? Text(string file, string? entry)
    {
        byte[] bytes = new byte[Sample];
        using Stream stream = SourceFile.Open(file, entry).Stream;
        int length = stream.ReadAtLeast(bytes, Sample, throwOnEndOfStream: false);
        ReadOnlySpan<byte> sample = bytes.AsSpan(0, length);
        bool isUtf8 = System.Text.Unicode.Utf8.IsValid(length < Sample ? sample : sample[..(sample.LastIndexOf((byte)'\n') + 1)]);
        string text = (isUtf8 ? Encoding.UTF8 : Encoding.Latin1).GetString(sample);
        string[] lines = [.. text.Split('\n').Take(20).Where(l => l.Length > 0)];
        char separator = Separators.MaxBy(s => lines.Length == 0 ? 0 : lines.Min(l => l.Count(c => c == s)));
        return lines.Length < 2 || !lines.All(l => l.Contains(separator, StringComparison.Ordinal)) ? null
            : new TableOptions { Separator = separator, Encoding = isUtf8 ? "utf-8" : "windows-1252" };
    }
}
