using System.Diagnostics.CodeAnalysis;

namespace PictoStat.Core.Territories;

/// <summary>The INSEE code of a commune: five characters, always text (<c>01001</c>, <c>2A004</c>, <c>97411</c>).</summary>
/// <remarks>Ordered by ordinal comparison of its text. <c>default</c> is not a code; its text is empty.</remarks>
public readonly struct CommuneCode : IEquatable<CommuneCode>, IComparable<CommuneCode>
{
    private readonly string? _text;

    private CommuneCode(string text) => _text = text;

    /// <summary>The five characters.</summary>
    public string Text => _text ?? "";

    /// <summary>The code of the département or collectivité the code is numbered in: two characters, or three from 971 on.</summary>
    public string Departement => Text.StartsWith("97", StringComparison.Ordinal) || Text.StartsWith("98", StringComparison.Ordinal) ? Text[..3] : Text[..2];

    /// <summary>Reads a code.</summary>
    /// <exception cref="FormatException">The text is not five characters of the form 00000, 2A000 or 2B000.</exception>
    public static CommuneCode Parse(string text) =>
        TryParse(text, out CommuneCode code) ? code : throw new FormatException($"'{text}' is not a commune code: five characters are expected, such as 30189 or 2A004.");

    /// <summary>Reads a code, or tells that the text is none. Nothing is repaired here: a lost leading zero is the importer's affair.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out CommuneCode code)
    {
        code = default;
        if (text is not { Length: 5 } || !char.IsAsciiDigit(text[0]) || !char.IsAsciiDigit(text[2]) || !char.IsAsciiDigit(text[3]) || !char.IsAsciiDigit(text[4]))
            return false;
        if (!char.IsAsciiDigit(text[1]) && !(text[0] == '2' && text[1] is 'A' or 'B'))
            return false;
        code = new CommuneCode(text);
        return true;
    }

    /// <inheritdoc/>
    public bool Equals(CommuneCode other) => string.Equals(Text, other.Text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is CommuneCode other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(Text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public int CompareTo(CommuneCode other) => string.CompareOrdinal(Text, other.Text);

    /// <inheritdoc/>
    public override string ToString() => Text;

    /// <summary>Same text.</summary>
    public static bool operator ==(CommuneCode left, CommuneCode right) => left.Equals(right);

    /// <summary>Different text.</summary>
    public static bool operator !=(CommuneCode left, CommuneCode right) => !left.Equals(right);
}
