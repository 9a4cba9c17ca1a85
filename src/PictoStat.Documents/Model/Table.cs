namespace PictoStat.Documents.Model;

/// <summary>A table. Its header comes again on each page; a row is never cut.</summary>
public sealed record Table : Block
{
    /// <summary>A table.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="header">The header rows, at least one; their spans fill every column.</param>
    /// <param name="rows">The body, a cell per column; a section row has one cell.</param>
    /// <param name="caption">The title above, or null.</param>
    /// <param name="source">The source line under it, or null.</param>
    /// <param name="style">How it looks; the default where null.</param>
    /// <exception cref="ArgumentException">A row does not have the cells its columns ask for.</exception>
    public Table(
        IReadOnlyList<TableColumn> columns, IReadOnlyList<HeaderRow> header, IReadOnlyList<TableRow> rows,
        RichText? caption = null, RichText? source = null, TableStyle? style = null)
    {
        (Columns, Header, Rows, Caption, Source, Style) = (columns, header, rows, caption, source, style ?? TableStyle.Default);
        if (columns.Count == 0 || header.Count == 0)
            throw new ArgumentException("A table has at least a column and a header row.", nameof(columns));
        HeaderGrid.Of(this);
        for (var i = 0; i < rows.Count; i++)
        {
            var expected = rows[i].Kind == RowKind.Section ? 1 : columns.Count;
            if (rows[i].Cells.Count != expected)
                throw new ArgumentException($"Row {i + 1} of the table has {rows[i].Cells.Count} cells; {expected} are expected.", nameof(rows));
        }
    }

    /// <summary>The columns.</summary>
    public IReadOnlyList<TableColumn> Columns { get; }

    /// <summary>The header rows.</summary>
    public IReadOnlyList<HeaderRow> Header { get; }

    /// <summary>The body rows.</summary>
    public IReadOnlyList<TableRow> Rows { get; }

    /// <summary>The title above, or null.</summary>
    public RichText? Caption { get; }

    /// <summary>The source line under it, or null.</summary>
    public RichText? Source { get; }

    /// <summary>How it looks.</summary>
    public TableStyle Style { get; }
}

/// <summary>How a table looks.</summary>
/// <param name="FontSize">In points.</param>
/// <param name="Striped">Whether every other row has a light ground.</param>
public sealed record TableStyle(double FontSize, bool Striped)
{
    /// <summary>8.5 pt, not striped.</summary>
    public static TableStyle Default { get; } = new(8.5, false);

    /// <summary>7.5 pt, striped: for long tables of many columns.</summary>
    public static TableStyle Dense { get; } = new(7.5, true);

    /// <summary>The white above and below the text of a row, in points: less where the letters are small.</summary>
    public double RowPadding => FontSize switch { < 7 => 0.8, <= 7 => 1.6, _ => 2.4 };
}

/// <summary>Where the text of a column stands.</summary>
public enum ColumnAlignment
{
    /// <summary>On the left: words.</summary>
    Start,

    /// <summary>Centred.</summary>
    Center,

    /// <summary>On the right: figures, whose digits have one width.</summary>
    End,
}

/// <summary>A column.</summary>
/// <param name="Alignment">Where its text stands, header included.</param>
/// <param name="Width">How wide it is.</param>
public sealed record TableColumn(ColumnAlignment Alignment, ColumnWidth Width)
{
    /// <summary>A column of words that takes a share of the width left.</summary>
    public static TableColumn Words(double share = 1) => new(ColumnAlignment.Start, new ColumnWidth.Share(share));

    /// <summary>A column of figures as wide as its widest cell.</summary>
    public static TableColumn Figures { get; } = new(ColumnAlignment.End, new ColumnWidth.Fitted());
}

/// <summary>How wide a column is.</summary>
public abstract record ColumnWidth
{
    private ColumnWidth()
    {
    }

    /// <summary>As wide as its widest cell on one line; header cells may break.</summary>
    public sealed record Fitted : ColumnWidth;

    /// <summary>A share of what fitted and fixed columns leave.</summary>
    public sealed record Share(double Weight) : ColumnWidth;

    /// <summary>A width in points.</summary>
    public sealed record Fixed(double Points) : ColumnWidth;
}

/// <summary>A row of the header.</summary>
public sealed record HeaderRow(params IReadOnlyList<HeaderCell> Cells)
{
    /// <summary>A row of one cell per column.</summary>
    public static HeaderRow Of(params IReadOnlyList<string> names)
    {
        var cells = new HeaderCell[names.Count];
        for (var i = 0; i < cells.Length; i++) cells[i] = new(names[i]);
        return new(cells);
    }
}

/// <summary>A cell of the header.</summary>
/// <param name="Text">Its text; may be empty.</param>
/// <param name="ColumnSpan">The columns it stands over: over 1 for the name of a group.</param>
/// <param name="RowSpan">The header rows it stands over.</param>
public sealed record HeaderCell(RichText Text, int ColumnSpan = 1, int RowSpan = 1);

/// <summary>What a row is.</summary>
public enum RowKind
{
    /// <summary>A row like the others.</summary>
    Body,

    /// <summary>A total or the row the others are compared with, set off.</summary>
    Total,

    /// <summary>The name of the rows under it, in one cell over every column.</summary>
    Section,
}

/// <summary>A row of the body.</summary>
public sealed record TableRow(IReadOnlyList<TableCell> Cells, RowKind Kind = RowKind.Body)
{
    /// <summary>A section row.</summary>
    public static TableRow Section(RichText name) => new([new(name, CellStyle.RowHeader)], RowKind.Section);
}

/// <summary>What a cell holds.</summary>
public enum CellStyle
{
    /// <summary>Words.</summary>
    Text,

    /// <summary>The name of the row, a header for those who listen.</summary>
    RowHeader,

    /// <summary>A figure, never broken.</summary>
    Number,

    /// <summary>A figure of lesser weight, such as an estimate.</summary>
    Muted,

    /// <summary>A mark in place of a figure: "n.d.", "secret".</summary>
    Mark,
}

/// <summary>A cell of the body.</summary>
public sealed record TableCell(RichText Content, CellStyle Style = CellStyle.Text)
{
    /// <summary>The name of a row.</summary>
    public static TableCell RowHeader(RichText name) => new(name, CellStyle.RowHeader);

    /// <summary>A figure as printed.</summary>
    public static TableCell Number(RichText value) => new(value, CellStyle.Number);

    /// <summary>A mark in place of a figure.</summary>
    public static TableCell Mark(RichText mark) => new(mark, CellStyle.Mark);
}
