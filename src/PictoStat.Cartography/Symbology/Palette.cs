using PictoStat.Graphics.Drawing;

namespace PictoStat.Cartography.Symbology;

/// <summary>Colours for classes: one ramp from light to dark, or two that meet in the middle.</summary>
/// <param name="Id">Its id, lower-case ASCII with hyphens.</param>
/// <param name="Upper">The only ramp, or the ramp above the pivot.</param>
/// <param name="Lower">The ramp below the pivot; null for one ramp.</param>
public sealed record Palette(string Id, Ramp Upper, Ramp? Lower = null)
{
    /// <summary>The colour of symbols and of places to point out: the ramp at two thirds.</summary>
    public Color Accent => Upper.At(0.62);

    /// <summary>The colour of symbols of negative values.</summary>
    public Color NegativeAccent => (Lower ?? Palettes.BrownTeal.Lower!).At(0.62);

    /// <summary>One colour for each class, in equal steps of lightness.</summary>
    public IReadOnlyList<Color> Sequential(int classes) =>
        [.. Enumerable.Range(0, classes).Select(i => Upper.At(classes == 1 ? 0.5 : (double)i / (classes - 1)))];

    /// <summary>One colour for each class, those below the pivot from dark to light, the others from light to dark; both sides darken at the same pace.</summary>
    /// <exception cref="InvalidOperationException">The palette has one ramp only.</exception>
    public IReadOnlyList<Color> Diverging(int below, int above)
    {
        Ramp lower = Lower ?? throw new InvalidOperationException($"The palette '{Id}' has one ramp only: signed values need two.");
        double steps = Math.Max(Math.Max(below, above) - 1, 2);
        return
        [
            .. Enumerable.Range(0, below).Select(i => lower.At((below - 1 - i) / steps)),
            .. Enumerable.Range(0, above).Select(i => Upper.At(i / steps)),
        ];
    }
}

/// <summary>Colours from light to dark through a vivid middle; equal parts are equal steps of lightness.</summary>
/// <param name="Light">At 0.</param>
/// <param name="Middle">On the way; its lightness lies between the ends'.</param>
/// <param name="Dark">At 1.</param>
public sealed record Ramp(Color Light, Color Middle, Color Dark)
{
    /// <summary>The colour at a part of the way, 0 to 1.</summary>
    public Color At(double part)
    {
        OkLab light = OkLab.Of(Light), middle = OkLab.Of(Middle), dark = OkLab.Of(Dark);
        double bend = (light.L - middle.L) / (light.L - dark.L);
        return (part <= bend ? light.Towards(middle, part / bend) : middle.Towards(dark, (part - bend) / (1 - bend))).ToColor();
    }

    /// <summary>A ramp of three hexadecimal colours.</summary>
    public static Ramp Parse(string light, string middle, string dark) => new(Color.Parse(light), Color.Parse(middle), Color.Parse(dark));
}
