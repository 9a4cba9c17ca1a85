using PictoStat.Core.Text;
using PictoStat.Import.Problems;

namespace PictoStat.Import.Tables;

/// <summary>A producer's table read row after row, never whole. Cells are text exactly as published; an absent cell and an empty one are both <c>""</c>.</summary>
public interface ITable : IDisposable
{
    /// <summary>The file's name, with the zip entry or the sheet where there is one: for messages.</summary>
    string Name { get; }

    /// <summary>The columns' names, in order, as written.</summary>
    IReadOnlyList<string> Header { get; }

    /// <summary>Moves to the next row that holds any text.</summary>
    /// <returns>False past the last row.</returns>
    /// <exception cref="ImportException">The bytes do not fit the encoding, the quoting is broken, or the row is shorter than the header and that is refused.</exception>
    bool Read();

    /// <summary>Where the current row begins in the file, from 1: a line of a text, a row of a sheet, the rank of an object in JSON.</summary>
    int Line { get; }

    /// <summary>A cell of the current row.</summary>
    /// <param name="column">The column, 0 to the header's count - 1.</param>
    string this[int column] { get; }

    /// <summary>A cell of the current row as UTF-8 bytes, without making a string; valid until the next <see cref="Read"/>.</summary>
    /// <param name="column">The column, 0 to the header's count - 1.</param>
    ReadOnlySpan<byte> Utf8(int column);
}

/// <summary>What any table can do.</summary>
public static class TableExtensions
{
    /// <summary>The place of a column.</summary>
    /// <exception cref="ImportException">The table has no such column; the nearest names are listed.</exception>
    public static int ColumnOf(this ITable table, string name)
    {
        int column = table.FindColumn(name);
        return column >= 0
            ? column
            : throw ImportException.Of("table.no-column", table.Name, name, string.Join(", ", Nearest.Of(name, table.Header, 3)));
    }

    /// <summary>The place of a column, or -1.</summary>
    public static int FindColumn(this ITable table, string name)
    {
        for (int i = 0; i < table.Header.Count; i++)
            if (string.Equals(table.Header[i], name, StringComparison.Ordinal))
                return i;
        return -1;
    }
}
