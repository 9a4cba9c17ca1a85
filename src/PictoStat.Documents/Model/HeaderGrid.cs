namespace PictoStat.Documents.Model;

/// <summary>Where each header cell of a table lies, spans resolved.</summary>
public static class HeaderGrid
{
    /// <summary>The cells of the header with their first row and column, in reading order.</summary>
    /// <exception cref="ArgumentException">Spans overlap, or leave a place empty.</exception>
    public static IReadOnlyList<PlacedHeader> Of(Table table)
    {
        var (rows, columns) = (table.Header.Count, table.Columns.Count);
        var taken = new bool[rows, columns];
        var placed = new List<PlacedHeader>();
        for (var row = 0; row < rows; row++)
        {
            var column = 0;
            foreach (var cell in table.Header[row].Cells)
            {
                while (column < columns && taken[row, column]) column++;
                if (cell.ColumnSpan < 1 || cell.RowSpan < 1 || column + cell.ColumnSpan > columns || row + cell.RowSpan > rows)
                    throw new ArgumentException($"The cell '{cell.Text.Plain()}' of header row {row + 1} goes past the table.", nameof(table));
                for (var r = row; r < row + cell.RowSpan; r++)
                    for (var c = column; c < column + cell.ColumnSpan; c++)
                    {
                        if (taken[r, c])
                            throw new ArgumentException($"The cell '{cell.Text.Plain()}' of header row {row + 1} covers another.", nameof(table));
                        taken[r, c] = true;
                    }
                placed.Add(new(cell, row, column));
                column += cell.ColumnSpan;
            }
            for (var c = 0; c < columns; c++)
                if (!taken[row, c])
                    throw new ArgumentException($"Header row {row + 1} leaves column {c + 1} empty.", nameof(table));
        }
        return placed;
    }
}

/// <summary>A header cell and the row and column, from 0, where it begins.</summary>
public readonly record struct PlacedHeader(HeaderCell Cell, int Row, int Column);
