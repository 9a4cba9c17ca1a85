namespace PictoStat.Documents.Workbooks;

/// <summary>What stands in a cell without a figure. Each has its own word.</summary>
public enum CellStatus : byte
{
    /// <summary>Kept secret by the producer: "secret".</summary>
    Secret,

    /// <summary>Not available: "n.d.".</summary>
    Missing,

    /// <summary>Makes no sense here: "s.o.".</summary>
    NotApplicable,

    /// <summary>Must not be made for this territory: "n.c.".</summary>
    Refused,

    /// <summary>Some communes have no value and nothing partial can be shown: "incomplet".</summary>
    Incomplete,
}

/// <summary>What must be known of a figure shown.</summary>
public enum NumberMark : byte
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Over some of the communes only: shown with a star, in italics.</summary>
    Incomplete,

    /// <summary>Shared out or rebuilt: shown with an e, in italics.</summary>
    Estimated,

    /// <summary>Over too few things to say much: shown with an f, in italics.</summary>
    Fragile,
}

/// <summary>What a cell is made of.</summary>
internal enum CellKind : byte
{
    Empty,
    Text,
    Number,
    Status,
}

/// <summary>A cell of a sheet: nothing, a text, a number or a status; never a formula, whatever the text begins with.</summary>
public readonly struct Cell
{
    private const int LongestText = 32_767;

    private readonly object? _extra;

    private Cell(CellKind kind, double value, string? content, object? extra, byte mark) =>
        (Kind, Value, Content, _extra, MarkOrStatus) = (kind, value, content, extra, mark);

    internal CellKind Kind { get; }

    internal double Value { get; }

    internal string? Content { get; }

    internal NumberLayout? Layout => _extra as NumberLayout;

    internal string? LinkSheet => _extra as string;

    internal Uri? LinkAddress => _extra as Uri;

    private byte MarkOrStatus { get; }

    internal NumberMark NumberMark => Kind == CellKind.Number ? (NumberMark)MarkOrStatus : NumberMark.None;

    internal CellStatus CellStatus => (CellStatus)MarkOrStatus;

    /// <summary>An empty cell.</summary>
    public static Cell Empty => default;

    /// <summary>A text, written as it is.</summary>
    /// <exception cref="ArgumentException">The text is over 32,767 characters, which no workbook holds.</exception>
    public static Cell Text(string text) => text.Length <= LongestText
        ? new Cell(text.Length == 0 ? CellKind.Empty : CellKind.Text, 0, text, null, 0)
        : throw new ArgumentException($"A text of {text.Length} characters does not fit in a cell, which holds {LongestText}: it begins with '{text[..40]}'.", nameof(text));

    /// <summary>A text that leads to another sheet.</summary>
    /// <exception cref="ArgumentException">The text is empty or too long for a cell.</exception>
    public static Cell Link(string text, string sheet) => Text(text).Kind == CellKind.Text
        ? new Cell(CellKind.Text, 0, text, sheet, 0)
        : throw new ArgumentException($"The link to the sheet '{sheet}' has no text.", nameof(text));

    /// <summary>A text that leads to an address of the web.</summary>
    /// <exception cref="ArgumentException">The text is empty or too long for a cell, or the address is relative.</exception>
    public static Cell Link(string text, Uri address) => Text(text).Kind == CellKind.Text && address.IsAbsoluteUri
        ? new Cell(CellKind.Text, 0, text, address, 0)
        : throw new ArgumentException($"The link to '{address}' has no text, or its address is not absolute.", nameof(text));

    /// <summary>A number.</summary>
    /// <param name="value">The value, unrounded.</param>
    /// <param name="mark">What must be known of it.</param>
    /// <param name="layout">How it is shown, where not as its column says.</param>
    /// <exception cref="ArgumentException">The value is not finite.</exception>
    public static Cell Number(double value, NumberMark mark = NumberMark.None, NumberLayout? layout = null) => double.IsFinite(value)
        ? new Cell(CellKind.Number, value == 0 ? 0 : value, null, layout, (byte)mark)
        : throw new ArgumentException("A cell takes no infinite or undefined number: give it a status.", nameof(value));

    /// <summary>A status in place of a number.</summary>
    public static Cell Status(CellStatus status) => new(CellKind.Status, 0, null, null, (byte)status);
}
