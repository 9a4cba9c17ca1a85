using PictoStat.Graphics.Drawing;

namespace PictoStat.Cartography.Symbology;

/// <summary>How a reader sees colours.</summary>
public enum ColourVision
{
    /// <summary>With three kinds of cones.</summary>
    Normal,

    /// <summary>Without the cones for long waves: about 1 % of men.</summary>
    Protanopia,

    /// <summary>Without the cones for middle waves: about 1 % of men; a weakness of them, another 5 %.</summary>
    Deuteranopia,

    /// <summary>Without the cones for short waves: rare.</summary>
    Tritanopia,
}

/// <summary>Simulates how readers see a colour, and how far two colours are apart for them.</summary>
/// <remarks>
/// The matrices on linear sRGB of Machado, Oliveira and Fernandes, "A physiologically-based model for simulation of color vision deficiency" (IEEE TVCG 15(6), 2009), severity 1.0.
/// </remarks>
public static class ColourVisions
{
    private static readonly double[] Protanopia = [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998];
    private static readonly double[] Deuteranopia = [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881];
    private static readonly double[] Tritanopia = [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900];

    /// <summary>The colour that normal sight would have to be shown to see the same.</summary>
    public static Color See(this ColourVision vision, Color color) => Matrix(vision) is { } matrix ? LinearRgb.Of(color).Times(matrix).ToColor() : color;

    /// <summary>How far two colours are apart, in hundredths of OKLab: 2 is about the least difference side by side, 100 black from white.</summary>
    public static double Distance(this ColourVision vision, Color a, Color b)
    {
        OkLab first = OkLab.Of(vision.See(a)), second = OkLab.Of(vision.See(b));
        return 100 * Math.Sqrt((first.L - second.L) * (first.L - second.L) + (first.A - second.A) * (first.A - second.A) + (first.B - second.B) * (first.B - second.B));
    }

    private static double[]? Matrix(ColourVision vision) => vision switch
    {
        ColourVision.Protanopia => Protanopia,
        ColourVision.Deuteranopia => Deuteranopia,
        ColourVision.Tritanopia => Tritanopia,
        _ => null,
    };
}
