using PictoStat.Graphics.Drawing;

namespace PictoStat.Cartography.Symbology;

/// <summary>How well the colours of a map are told apart, in colour, by colour-blind readers and in grey.</summary>
/// <param name="Lightest">The contrast of the lightest colour with white paper (WCAG 2.2, 1 to 21).</param>
/// <param name="Darkest">That of the darkest.</param>
/// <param name="GreyStep">The least difference in lightness of two neighbours on a side, in CIE L* (0 to 100): what is left in a grey print. Null where the order of the colours means nothing.</param>
/// <param name="Distances">The least distance of two colours for each <see cref="ColourVision"/>, in hundredths of OKLab.</param>
public sealed record PaletteMeasure(double Lightest, double Darkest, double? GreyStep, IReadOnlyList<double> Distances)
{
    private const double LeastGreyStep = 8, LeastLightest = 1.1, LeastDistance = 7;

    /// <summary>Whether a photocopy keeps the classes apart and the palest off the paper, and colour-blind readers tell protan and deutan classes apart.</summary>
    public bool IsPrintSafe => GreyStep >= LeastGreyStep && Lightest >= LeastLightest && Distances.Take(3).Min() >= LeastDistance;

    /// <summary>The measure of a palette at five classes, or at three on each side.</summary>
    public static PaletteMeasure Of(Palette palette)
    {
        if (palette.Lower is null)
            return Of(palette.Sequential(5), palette.Sequential(5));
        IReadOnlyList<Color> all = palette.Diverging(3, 3);
        PaletteMeasure measure = Of(all, [.. all.Take(3)]), upper = Of(all, [.. all.Skip(3)]);
        return measure with { GreyStep = Math.Min(measure.GreyStep!.Value, upper.GreyStep!.Value) };
    }

    /// <summary>The measure of colours without an order.</summary>
    public static PaletteMeasure Of(IReadOnlyList<Color> colors) => Of(colors, []);

    private static PaletteMeasure Of(IReadOnlyList<Color> colors, IReadOnlyList<Color> ordered) => new(
        colors.Min(Contrast),
        colors.Max(Contrast),
        ordered.Count < 2 ? null : ordered.Zip(ordered.Skip(1), (a, b) => Math.Abs(Lightness(a) - Lightness(b))).Min(),
        [.. Enum.GetValues<ColourVision>().Select(vision => Pairs(colors).Min(pair => vision.Distance(pair.A, pair.B)))]);

    private static IEnumerable<(Color A, Color B)> Pairs(IReadOnlyList<Color> colors) =>
        from i in Enumerable.Range(0, colors.Count)
        from j in Enumerable.Range(0, i)
        select (colors[i], colors[j]);

    private static double Contrast(Color color) => 1.05 / (LinearRgb.Of(color).Luminance + 0.05);

    private static double Lightness(Color color)
    {
        double y = LinearRgb.Of(color).Luminance;
        return y > 216.0 / 24389 ? 116 * Math.Cbrt(y) - 16 : y * 24389 / 27;
    }
}
