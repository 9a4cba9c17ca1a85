namespace PictoStat.Graphics.Drawing;

/// <summary>An opaque sRGB colour.</summary>
public readonly record struct Color(byte R, byte G, byte B)
{
    /// <summary>The colour of a text such as <c>#1B4F72</c>.</summary>
    /// <exception cref="FormatException">The text is not # and six hexadecimal digits.</exception>
    public static Color Parse(string hex) => hex is ['#', _, _, _, _, _, _]
        ? new(Convert.ToByte(hex[1..3], 16), Convert.ToByte(hex[3..5], 16), Convert.ToByte(hex[5..7], 16))
        : throw new FormatException($"'{hex}' is not a colour: # and six hexadecimal digits are expected.");

    /// <inheritdoc/>
    public override string ToString() => $"#{R:X2}{G:X2}{B:X2}";
}

/// <summary>How an area is filled.</summary>
public abstract record Fill
{
    private Fill()
    {
    }

    /// <summary>One colour.</summary>
    public sealed record Solid(Color Color) : Fill;

    /// <summary>Parallel lines on a ground: what distinguishes secret, missing and not applicable without colour.</summary>
    /// <param name="Ground">The colour underneath.</param>
    /// <param name="Ink">The colour of the lines or dots.</param>
    /// <param name="Pattern">Which pattern.</param>
    public sealed record Hatch(Color Ground, Color Ink, HatchPattern Pattern) : Fill;
}

/// <summary>The patterns, distinct in grey as well; lines 0.5 pt wide, 3 pt apart.</summary>
public enum HatchPattern
{
    /// <summary>Lines rising to the right.</summary>
    Rising,

    /// <summary>Lines falling to the right and rising: a net.</summary>
    Crossed,

    /// <summary>Dots.</summary>
    Dotted,
}

/// <summary>How a line is drawn; joins and ends are round.</summary>
/// <param name="Color">The colour.</param>
/// <param name="Width">The width in points.</param>
/// <param name="Dash">Lengths of dashes and gaps in points; empty for a full line.</param>
public sealed record Stroke(Color Color, double Width, params IReadOnlyList<double> Dash);

/// <summary>A face of the product's font family.</summary>
public enum FontFace
{
    /// <summary>400.</summary>
    Regular,

    /// <summary>400 italic.</summary>
    Italic,

    /// <summary>600.</summary>
    SemiBold,

    /// <summary>700.</summary>
    Bold,
}

/// <summary>How a text is drawn.</summary>
/// <param name="Face">The face.</param>
/// <param name="Size">The size in points.</param>
/// <param name="Color">The colour.</param>
public sealed record TextStyle(FontFace Face, double Size, Color Color);

/// <summary>Where the point of a text lies on its baseline.</summary>
public enum TextAnchor
{
    /// <summary>At its left end.</summary>
    Start,

    /// <summary>In its middle.</summary>
    Middle,

    /// <summary>At its right end.</summary>
    End,
}
