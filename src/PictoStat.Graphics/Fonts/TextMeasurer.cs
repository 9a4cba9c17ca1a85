using PictoStat.Graphics.Drawing;

namespace PictoStat.Graphics.Fonts;

/// <summary>Measures texts in the product's font family. Holds nothing that changes, so threads may share it.</summary>
public sealed class TextMeasurer(FontFamily fonts) : ITextMeasurer
{
    /// <summary>A measurer with the embedded family.</summary>
    public TextMeasurer()
        : this(new FontFamily())
    {
    }

    /// <summary>The fonts it measures with.</summary>
    public FontFamily Fonts { get; } = fonts;

    /// <inheritdoc/>
    /// <exception cref="MissingGlyphException">The face lacks a character of the text.</exception>
    public double Width(string text, FontFace face, double size) => Width(text.AsSpan(), face, size);

    /// <summary>The advance of a text, in points, kerning included.</summary>
    /// <exception cref="MissingGlyphException">The face lacks a character of the text.</exception>
    public double Width(ReadOnlySpan<char> text, FontFace face, double size)
    {
        var font = Fonts[face];
        var (units, previous) = (0, -1);
        foreach (var character in text.EnumerateRunes())
        {
            var glyph = font.Glyph(character, text);
            units += font.Advance(glyph);
            if (previous >= 0) units += font.Kerning(previous, glyph);
            previous = glyph;
        }
        return units * size / font.UnitsPerEm;
    }

    /// <inheritdoc/>
    public double CapHeight(FontFace face, double size) => Fonts[face].CapHeight * size / Fonts[face].UnitsPerEm;
}
