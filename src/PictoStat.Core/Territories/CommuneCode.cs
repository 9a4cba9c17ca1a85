using System.Diagnostics.CodeAnalysis;

namespace PictoStat.Core.Territories;

/// <summary>The INSEE code of a commune: five characters, always text (<c>01001</c>, <c>2A004</c>, <c>97411</c>).</summary>
/// <remarks>Ordered by ordinal comparison of its text. Held as five packed bytes, so that a list of communes costs no strings. <c>default</c> is not a code; its text is empty.</remarks>
public readonly struct CommuneCode : IEquatable<CommuneCode>, IComparable<CommuneCode>
{
    private readonly ulong _packed;

    private CommuneCode(ulong packed) => _packed = packed;

    /// <summary>The five characters.</summary>
    public string Text => _packed == 0 ? "" : string.Create(5, _packed, static (span, packed) =>
    {
        for (int i = 4; i >= 0; i--, packed >>= 8)
            span[i] = (char)(packed & 0xFF);
    });

    /// <summary>The code of the département or collectivité the code is numbered in: two characters, or three from 971 on.</summary>
    public string Departement => Text is ['9', '7' or '8', ..] text ? text[..3] : Text[..2];

    /// <summary>Reads a code.</summary>
    /// <exception cref="FormatException">The text is not five characters of the form 00000, 2A000 or 2B000.</exception>
    public static CommuneCode Parse(string text) =>
        TryParse(text, out CommuneCode code) ? code : throw new FormatException($"'{text}' is not a commune code: five characters are expected, such as 30189 or 2A004.");

    /// <summary>Reads a code, or tells that the text is none. Nothing is repaired here: a lost leading zero is the importer's affair.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out CommuneCode code)
    {
        code = default;
        if (text is null)
            return false;
        return TryParse(text.AsSpan(), out code);
    }

    /// <summary>Reads a code, or tells that the text is none.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out CommuneCode code)
    {
        code = default;
        if (text.Length != 5 || !char.IsAsciiDigit(text[0]) || !char.IsAsciiDigit(text[2]) || !char.IsAsciiDigit(text[3]) || !char.IsAsciiDigit(text[4]))
            return false;
        if (!char.IsAsciiDigit(text[1]) && !(text[0] == '2' && text[1] is 'A' or 'B'))
            return false;
        ulong packed = 0;
        foreach (char c in text)
            packed = packed << 8 | c;
        code = new CommuneCode(packed);
        return true;
    }

    /// <inheritdoc/>
    public bool Equals(CommuneCode other) => _packed == other._packed;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is CommuneCode other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _packed.GetHashCode();

    /// <inheritdoc/>
    public int CompareTo(CommuneCode other) => _packed.CompareTo(other._packed);

    /// <inheritdoc/>
    public override string ToString() => Text;

    /// <summary>Same text.</summary>
    public static bool operator ==(CommuneCode left, CommuneCode right) => left.Equals(right);

    /// <summary>Different text.</summary>
    public static bool operator !=(CommuneCode left, CommuneCode right) => !left.Equals(right);
}
