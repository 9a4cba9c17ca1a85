using PictoStat.Graphics.Drawing;

namespace PictoStat.Cartography.Symbology;

/// <summary>A colour in OKLab (B. Ottosson, "A perceptual color space for image processing", 2020): equal steps look equal.</summary>
/// <param name="L">Lightness, 0 black to 1 white.</param>
/// <param name="A">From green to red.</param>
/// <param name="B">From blue to yellow.</param>
public readonly record struct OkLab(double L, double A, double B)
{
    /// <summary>A colour in OKLab.</summary>
    public static OkLab Of(Color color)
    {
        (double r, double g, double b) = LinearRgb.Of(color);
        double l = Math.Cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
        double m = Math.Cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
        double s = Math.Cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
        return new OkLab(
            0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s);
    }

    /// <summary>The nearest colour a screen shows.</summary>
    public Color ToColor()
    {
        double l = Cube(L + 0.3963377774 * A + 0.2158037573 * B);
        double m = Cube(L - 0.1055613458 * A - 0.0638541728 * B);
        double s = Cube(L - 0.0894841775 * A - 1.2914855480 * B);
        return new LinearRgb(
            4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
            -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
            -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s).ToColor();
    }

    /// <summary>The colour part of the way to another.</summary>
    public OkLab Towards(OkLab other, double part) => new(L + part * (other.L - L), A + part * (other.A - A), B + part * (other.B - B));

    private static double Cube(double x) => x * x * x;
}
