using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using PictoStat.Core.Text;
using PictoStat.Import.Describing;
using PictoStat.Import.Problems;
using PictoStat.Import.Tables;

namespace PictoStat.Import.Memberships;

/// <summary>Where in a file its memberships are: the table, its header, the column of the codes.</summary>
/// <param name="Table">How to read the table; without a header its columns are named 1, 2, 3…</param>
/// <param name="Code">The column of the codes, or its two parts.</param>
/// <param name="LongLabels">The row above the header, where it labels the columns too; empty otherwise.</param>
internal sealed record MembershipTable(TableOptions Table, ImmutableArray<string> Code, ImmutableArray<string> LongLabels)
{
    private const int Looked = 40;
    private const int Sample = 1 << 16;
    private static readonly char[] Separators = [';', ',', '\t', '|'];

    /// <summary>Looks for the memberships of a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="asked">What is known of it.</param>
    /// <param name="isKey">Whether a text is the code of a commune, or of what the file gives zones to.</param>
    /// <param name="cancel">Stops the looking.</param>
    /// <exception cref="ImportException">The file cannot be read, or no table of it has such codes.</exception>
    public static MembershipTable Find(string file, MembershipOptions asked, Func<string, bool> isKey, CancellationToken cancel)
    {
        foreach (TableOptions place in Places(file, asked, cancel))
        {
            List<string[]> rows = TablePlaces.Head(file, place, Looked, out int[] lines, cancel);
            if (CodeColumn(rows, asked.Code, isKey) is not { } column)
                continue;
            int first = rows.FindIndex(row => column.All(c => Cell(row, c).Length > 0) && (column.Length > 1 || isKey(Cell(row, column[0]))));
            if (first <= 0)
                return new MembershipTable(place with { HeaderRow = 0, Columns = Numbers(rows.Max(r => r.Length)) }, [.. column.Select(c => Number(c))], []);
            string[] header = [.. rows[first - 1].Select(n => n.Trim())];
            if (column.Any(c => Cell(header, c).Length == 0))
                continue;
            bool isLabelled = first > 1 && rows[first - 2].Count(n => n.Length > 0) == header.Count(n => n.Length > 0);
            return new MembershipTable(place with { HeaderRow = lines[first - 1], Columns = [] }, [.. column.Select(c => header[c])], isLabelled ? [.. rows[first - 2].Select(n => n.Trim())] : []);
        }
        throw ImportException.Of("memberships.no-codes", file, asked.Code.IsEmpty ? "" : string.Join(", ", asked.Code));
    }

    /// <summary>The name in a header of the column asked for, by its name or its number.</summary>
    public static string Named(ITable table, string asked)
    {
        if (table.FindColumn(asked) >= 0)
            return asked;
        string? folded = table.Header.FirstOrDefault(name => name.Length > 0 && Folding.Fold(name) == Folding.Fold(asked));
        if (folded is not null)
            return folded;
        return int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= 1 && number <= table.Header.Count
            ? table.Header[number - 1]
            : throw ImportException.Of("memberships.no-column", table.Name, asked, Listed(table));
    }

    /// <summary>The names in a header, those with a comma between quotes.</summary>
    public static string Listed(ITable table) => string.Join(", ", table.Header.Where(n => n.Length > 0).Select(n => n.Contains(',', StringComparison.Ordinal) ? $"\"{n}\"" : n));

    private static IEnumerable<TableOptions> Places(string file, MembershipOptions asked, CancellationToken cancel)
    {
        string extension = SourceFile.Extension(file, cancel);
        if (extension is not (".XLSX" or ".XLS"))
            return [Text(file, asked, cancel)];
        IEnumerable<string> sheets = ExcelTable.Sheets(file, null);
        if (asked.Sheet is { } sheet)
            sheets = sheets.Contains(sheet) ? [sheet] : throw ImportException.Of("table.no-sheet", file, sheet, string.Join(", ", sheets));
        return sheets.Select(name => new TableOptions { Sheet = name, Format = TableFormat.Excel, ShortRows = ShortRows.Fill });
    }

    private static TableOptions Text(string file, MembershipOptions asked, CancellationToken cancel)
    {
        byte[] bytes = new byte[Sample];
        using Stream stream = SourceFile.Open(file, null, cancel).Stream;
        int length = stream.ReadAtLeast(bytes, Sample, throwOnEndOfStream: false);
        ReadOnlySpan<byte> sample = bytes.AsSpan(0, length);
        bool isUtf8 = System.Text.Unicode.Utf8.IsValid(length < Sample ? sample : sample[..(sample.LastIndexOf((byte)'\n') + 1)]);
        string first = Encoding.Latin1.GetString(sample).Split('\n')[0];
        return new TableOptions
        {
            Format = TableFormat.Csv,
            ShortRows = ShortRows.Fill,
            Encoding = asked.Encoding ?? (isUtf8 ? "utf-8" : "windows-1252"),
            Separator = asked.Separator ?? Separators.MaxBy(separator => first.Count(c => c == separator)),
        };
    }

    private static int[]? CodeColumn(List<string[]> rows, ImmutableArray<string> asked, Func<string, bool> isKey)
    {
        if (rows.Count == 0)
            return null;
        if (!asked.IsEmpty)
        {
            foreach (string[] row in rows)
                if (asked.Select(name => Array.FindIndex(row, cell => Folding.Fold(cell) == Folding.Fold(name))).ToArray() is var places && places.All(p => p >= 0))
                    return places;
            int[] numbers = [.. asked.Select(name => int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number - 1 : -1)];
            return numbers.All(n => n >= 0) ? numbers : null;
        }
        (int Score, int Column) best = (0, -1);
        for (int column = 0; column < rows.Max(r => r.Length); column++)
            if (rows.Count(row => isKey(Cell(row, column))) is var score && score > best.Score)
                best = (score, column);
        return best.Score >= Math.Clamp(rows.Count - 1, 1, 2) ? [best.Column] : null;
    }

    private static string Cell(string[] row, int column) => column < row.Length ? row[column].Trim() : "";

    private static string Number(int column) => (column + 1).ToString(CultureInfo.InvariantCulture);

    private static string[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(Number)];
}
