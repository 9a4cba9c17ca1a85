namespace PictoStat.Documents.Workbooks;

/// <summary>What lets a reader choose rows.</summary>
public enum SheetFilter
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Filter buttons on the header.</summary>
    AutoFilter,

    /// <summary>A named table, whose columns other formulas may refer to; its headers are distinct.</summary>
    Table,
}

/// <summary>A sheet: a title block, one table, notes under it.</summary>
public sealed record Sheet
{
    /// <summary>A sheet of one table.</summary>
    /// <param name="name">The tab's name, 1 to 31 characters.</param>
    /// <param name="title">The title in its first row.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="rows">The rows, as many cells each as columns; read once for the widths (the first 200) and once to write, so they must come the same twice.</param>
    /// <exception cref="ArgumentException">There is no column, more than 16,384, or a table's headers are empty or not distinct.</exception>
    public Sheet(string name, string title, IReadOnlyList<SheetColumn> columns, IEnumerable<SheetRow> rows)
    {
        if (columns.Count is 0 or > 16_384)
            throw new ArgumentException($"The sheet '{name}' has {columns.Count} columns: 1 to 16,384 are expected.", nameof(columns));
        (Name, Title, Columns, Rows) = (name, title, columns, rows);
    }

    /// <summary>The tab's name.</summary>
    public string Name { get; }

    /// <summary>The title.</summary>
    public string Title { get; }

    /// <summary>The columns.</summary>
    public IReadOnlyList<SheetColumn> Columns { get; }

    /// <summary>The rows.</summary>
    public IEnumerable<SheetRow> Rows { get; }

    /// <summary>Lines under the title: territory, units, a link back. May be empty.</summary>
    public IReadOnlyList<SheetLine> Lines { get; init; } = [];

    /// <summary>Lines under the table: what the marks mean, sources. May be empty.</summary>
    public IReadOnlyList<SheetLine> Notes { get; init; } = [];

    /// <summary>Columns that stay in sight on the left.</summary>
    public int FrozenColumns { get; init; }

    /// <summary>What lets a reader choose rows.</summary>
    public SheetFilter Filter { get; init; }

    /// <summary>A tab name from any text: forbidden characters become spaces, what is past 31 characters is cut at a word, and a number tells it from the names taken.</summary>
    public static string NameFrom(string text, IReadOnlyCollection<string> taken)
    {
        string clean = string.Join(' ', string.Concat(text.Select(c => "[]:*?/\\'".Contains(c, StringComparison.Ordinal) || char.IsControl(c) ? ' ' : c)).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        string name = Cut(clean.Length == 0 ? "-" : clean, 31);
        for (int i = 2; taken.Contains(name, StringComparer.OrdinalIgnoreCase); i++)
            name = $"{Cut(clean, 27)} {i}";
        return name;
    }

    private static string Cut(string text, int length)
    {
        if (text.Length <= length)
            return text;
        int space = text.LastIndexOf(' ', length);
        return text[..(space > length / 2 ? space : length)].TrimEnd();
    }
}

/// <summary>A line of text over or under a table, wrapped over the table's width where it is longer.</summary>
/// <param name="Text">The text.</param>
/// <param name="LinkSheet">The sheet a click leads to, or null.</param>
/// <param name="LinkAddress">The address a click leads to, or null.</param>
/// <param name="Strong">Whether it stands out.</param>
public sealed record SheetLine(string Text, string? LinkSheet = null, Uri? LinkAddress = null, bool Strong = false);

/// <summary>What a row is.</summary>
public enum SheetRowKind
{
    /// <summary>A row like the others.</summary>
    Body,

    /// <summary>The name of the rows under it.</summary>
    Section,

    /// <summary>A total, or the row the others are compared with.</summary>
    Total,
}

/// <summary>A row of a sheet's table.</summary>
/// <param name="Cells">One for each column; a section may give the first ones only.</param>
/// <param name="Kind">What it is.</param>
public readonly record struct SheetRow(IReadOnlyList<Cell> Cells, SheetRowKind Kind = SheetRowKind.Body)
{
    /// <summary>A section row.</summary>
    public static SheetRow Section(string name) => new([Cell.Text(name)], SheetRowKind.Section);
}
