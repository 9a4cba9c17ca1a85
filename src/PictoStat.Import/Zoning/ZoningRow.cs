using System.Globalization;
using PictoStat.Core.Territories;
using PictoStat.Import.Problems;
using PictoStat.Import.Tables;

namespace PictoStat.Import.Zoning;

/// <summary>Reads the files of <c>zoning/</c>: semicolons, UTF-8, lines beginning with <c>#</c> are comments, the first other line names the columns.</summary>
internal static class ZoningRow
{
    private static readonly TableOptions Options = new() { Comment = '#', ShortRows = ShortRows.Fill };

    /// <summary>Opens a file.</summary>
    /// <exception cref="ImportException">It is missing or unreadable.</exception>
    public static ITable Open(string path) => TableReader.Open(path, Options);

    /// <summary>A text that must not be empty.</summary>
    /// <exception cref="ImportException">It is empty.</exception>
    public static string Text(this ITable table, int column)
    {
        string text = table[column];
        return text.Length > 0 ? text : throw ImportException.Of("zoning.empty-cell", table.Name, table.Line, table.Header[column]);
    }

    /// <summary>A commune code.</summary>
    /// <exception cref="ImportException">The cell is none.</exception>
    public static CommuneCode Code(this ITable table, int column) => CommuneCode.TryParse(table[column], out CommuneCode code)
        ? code
        : throw ImportException.Of("zoning.bad-code", table.Name, table.Line, table[column]);

    /// <summary>A number, or null where the cell is empty.</summary>
    /// <exception cref="ImportException">The cell is something else.</exception>
    public static double? Number(this ITable table, int column)
    {
        string text = table[column];
        if (text.Length == 0)
            return null;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number) ? number : throw NotANumber(table, text);
    }

    /// <summary>A whole number, or null where the cell is empty.</summary>
    /// <exception cref="ImportException">The cell is something else.</exception>
    public static int? WholeNumber(this ITable table, int column)
    {
        string text = table[column];
        if (text.Length == 0)
            return null;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : throw NotANumber(table, text);
    }

    /// <summary>A day, <c>2019-01-31</c>.</summary>
    /// <exception cref="ImportException">The cell is none.</exception>
    public static DateOnly Day(this ITable table, int column) =>
        DateOnly.TryParseExact(table[column], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day
            : throw ImportException.Of("zoning.bad-date", table.Name, table.Line, table[column]);

    private static ImportException NotANumber(ITable table, string text) => ImportException.Of("zoning.bad-number", table.Name, table.Line, text);
}
