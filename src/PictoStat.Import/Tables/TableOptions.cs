namespace PictoStat.Import.Tables;

/// <summary>The format of a table's file.</summary>
public enum TableFormat
{
    /// <summary>Told from the name: .csv .txt .tsv, .xlsx .xls, .json.</summary>
    Auto,

    /// <summary>Separated text (RFC 4180 quoting).</summary>
    Csv,

    /// <summary>A workbook, .xlsx or .xls.</summary>
    Excel,

    /// <summary>A JSON array of objects.</summary>
    Json,
}

/// <summary>What to do with a row that has fewer cells than the header.</summary>
public enum ShortRows
{
    /// <summary>The row is an error: most often a truncated file.</summary>
    Refuse,

    /// <summary>The cells that lack are empty.</summary>
    Fill,
}

/// <summary>How to read a table. The defaults read an INSEE file: UTF-8 with or without BOM, semicolons, header in row 1.</summary>
public sealed record TableOptions
{
    /// <summary>The format. Default: told from the file's name.</summary>
    public TableFormat Format { get; init; }

    /// <summary>The file's name inside a zip. Default null: a zip must hold one file only.</summary>
    public string? Entry { get; init; }

    /// <summary>The sheet's name in a workbook. Default null: the first.</summary>
    public string? Sheet { get; init; }

    /// <summary>The separator of a text, an ASCII character. Default: a semicolon.</summary>
    public char Separator { get; init; } = ';';

    /// <summary>The text's encoding: <c>utf-8</c>, <c>windows-1252</c>, <c>ibm850</c>, <c>iso-8859-1</c>… Default: UTF-8; a byte that does not fit is an error, never a replacement character.</summary>
    public string Encoding { get; init; } = "utf-8";

    /// <summary>The row of the column names, from 1; 0 where the file has none and <see cref="Columns"/> names them. Default 1. Comment lines before it are skipped.</summary>
    public int HeaderRow { get; init; } = 1;

    /// <summary>The names of the columns, where the file has no header. Default: empty.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>What starts a comment line in a text, or null for none. Default null.</summary>
    public char? Comment { get; init; }

    /// <summary>Whether a text must end with an end of line: without one, its last cell may be cut short. Default: no.</summary>
    public bool RefuseOpenEnd { get; init; }

    /// <summary>What a row with too few cells is. Default: an error. Rows without any text are never given.</summary>
    public ShortRows ShortRows { get; init; }
}
