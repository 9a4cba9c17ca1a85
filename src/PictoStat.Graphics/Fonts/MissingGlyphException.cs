using System.Text;

namespace PictoStat.Graphics.Fonts;

/// <summary>A text holds a character that the font cannot draw; it is never drawn as an empty box.</summary>
public sealed class MissingGlyphException : Exception
{
    /// <summary>The error of a character.</summary>
    public MissingGlyphException(Rune character, string font)
        : base($"The font {font} has no glyph for the character U+{character.Value:X4} '{Shown(character)}': write the text without it.")
        => (Character, Font) = (character, font);

    /// <summary>The character.</summary>
    public Rune Character { get; }

    /// <summary>The PostScript name of the font.</summary>
    public string Font { get; }

    private static string Shown(Rune character) => Rune.IsControl(character) ? "" : character.ToString();
}
