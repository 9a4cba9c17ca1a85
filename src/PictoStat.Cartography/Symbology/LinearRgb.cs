using PictoStat.Graphics.Drawing;

namespace PictoStat.Cartography.Symbology;

/// <summary>A colour as amounts of light, 0 to 1 (sRGB without its transfer function, IEC 61966-2-1).</summary>
internal readonly record struct LinearRgb(double R, double G, double B)
{
    public static LinearRgb Of(Color color) => new(Linear(color.R), Linear(color.G), Linear(color.B));

    /// <summary>The light it reflects, 0 to 1.</summary>
    public double Luminance => 0.2126 * R + 0.7152 * G + 0.0722 * B;

    /// <summary>The product of a matrix, row by row, and this colour.</summary>
    public LinearRgb Times(double[] m) => new(m[0] * R + m[1] * G + m[2] * B, m[3] * R + m[4] * G + m[5] * B, m[6] * R + m[7] * G + m[8] * B);

    /// <summary>The nearest colour a screen shows.</summary>
    public Color ToColor() => new(Byte(R), Byte(G), Byte(B));

    private static double Linear(byte channel)
    {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
    }

    private static byte Byte(double linear)
    {
        double c = linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.Pow(linear, 1 / 2.4) - 0.055;
        return (byte)Math.Clamp((int)Math.Round(c * 255), 0, 255);
    }
}
