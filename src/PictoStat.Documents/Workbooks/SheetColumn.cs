namespace PictoStat.Documents.Workbooks;

/// <summary>What a column holds.</summary>
public enum ColumnKind
{
    /// <summary>Words on one line.</summary>
    Text,

    /// <summary>Sentences, wrapped.</summary>
    Prose,

    /// <summary>Codes: text that may look like a number and keeps its zeros.</summary>
    Code,

    /// <summary>Figures.</summary>
    Number,
}

/// <summary>How a number is shown; the value itself is not rounded.</summary>
/// <param name="Decimals">Decimals always shown, 0 to 10.</param>
/// <param name="Grouped">Whether thousands are set apart; years are not.</param>
/// <param name="Signed">Whether a rise carries a plus.</param>
/// <param name="Suffix">What follows the number, such as <c>%</c>: shown, not part of the value.</param>
public sealed record NumberLayout(int Decimals, bool Grouped = true, bool Signed = false, string Suffix = "");

/// <summary>A column of a sheet's table.</summary>
/// <param name="Header">Its header, unit included.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Layout">How its numbers are shown, where a cell does not say.</param>
/// <param name="Group">A name over this column and its neighbours of the same group, or null.</param>
/// <param name="Width">In characters; computed from the header and the first rows where null.</param>
public sealed record SheetColumn(string Header, ColumnKind Kind, NumberLayout Layout, string? Group = null, double? Width = null)
{
    private static readonly NumberLayout Plain = new(0);

    /// <summary>Words.</summary>
    public static SheetColumn Words(string header, string? group = null) => new(header, ColumnKind.Text, Plain, group);

    /// <summary>Sentences, wrapped at a width.</summary>
    public static SheetColumn Prose(string header, double width = 70) => new(header, ColumnKind.Prose, Plain, null, width);

    /// <summary>Codes.</summary>
    public static SheetColumn Code(string header, string? group = null) => new(header, ColumnKind.Code, Plain, group);

    /// <summary>Figures.</summary>
    public static SheetColumn Number(string header, int decimals, string? group = null) => new(header, ColumnKind.Number, new NumberLayout(decimals), group);
}
