using PictoStat.Graphics.Drawing;

namespace PictoStat.Graphics.Fonts;

/// <summary>Tells how wide a text is, kerning included.</summary>
public interface ITextMeasurer
{
    /// <summary>The advance of a text, in points.</summary>
    double Width(string text, FontFace face, double size);

    /// <summary>The height of capitals above the baseline, in points.</summary>
    double CapHeight(FontFace face, double size);
}
