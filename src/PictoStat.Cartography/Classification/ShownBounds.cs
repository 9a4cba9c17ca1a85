namespace PictoStat.Cartography.Classification;

/// <summary>The bounds a legend prints: the roundest numbers that leave every value in its class.</summary>
/// <param name="Bounds">One more than the classes; the first at or below the least value, the last at or above the greatest.</param>
/// <param name="Decimals">The decimals they need, 0 or more.</param>
public sealed record ShownBounds(IReadOnlyList<double> Bounds, int Decimals)
{
    private const int FewestDigits = -6, MostDigits = 9;

    /// <summary>Rounds the bounds of classes, all inner ones to the same digit.</summary>
    /// <param name="classes">The classes.</param>
    /// <param name="sorted">The values they were made of, ascending.</param>
    public static ShownBounds Of(Classes classes, ReadOnlySpan<double> sorted)
    {
        for (int digits = FewestDigits; digits <= MostDigits; digits++)
            if (Inner(classes, sorted, digits) is { } inner)
                return WithEnds(inner, sorted, digits);
        return new ShownBounds(classes.Bounds, MostDigits);
    }

    private static List<double>? Inner(Classes classes, ReadOnlySpan<double> sorted, int digits)
    {
        var bounds = new List<double>();
        for (int i = 1; i < classes.Count; i++)
        {
            int above = FirstAtOrAbove(sorted, classes.Bounds[i]);
            double low = above > 0 ? sorted[above - 1] : double.NegativeInfinity;
            double high = above < sorted.Length ? sorted[above] : double.PositiveInfinity;
            double near = Round(classes.Bounds[i], digits, Math.Round);
            double bound = near > low && near <= high ? near : Round(high, digits, Math.Floor);
            if (!(bound > low && bound <= high && bound < sorted[^1]) || (bounds.Count > 0 && bound <= bounds[^1]))
                return null;
            bounds.Add(bound);
        }
        return bounds;
    }

    private static ShownBounds WithEnds(List<double> inner, ReadOnlySpan<double> sorted, int digits)
    {
        double range = sorted[^1] - sorted[0], allowed = inner.Count > 0 ? range / 40 : 0;
        int ends = Math.Max(digits, FewestDigits);
        double low = Round(sorted[0], ends, Math.Floor), high = Round(sorted[^1], ends, Math.Ceiling);
        for (; ends < MostDigits && (sorted[0] - low > allowed || high - sorted[^1] > allowed); ends++)
            (low, high) = (Round(sorted[0], ends + 1, Math.Floor), Round(sorted[^1], ends + 1, Math.Ceiling));
        return new ShownBounds([low, .. inner, high], Math.Max(0, Math.Max(digits, ends)));
    }

    private static int FirstAtOrAbove(ReadOnlySpan<double> sorted, double bound)
    {
        int at = sorted.BinarySearch(bound);
        if (at < 0)
            return ~at;
        while (at > 0 && sorted[at - 1] == bound)
            at--;
        return at;
    }

    private static double Round(double value, int digits, Func<double, double> how)
    {
        if (!double.IsFinite(value))
            return value;
        double scale = Math.Pow(10, Math.Abs(digits));
        return digits >= 0 ? how(Snap(value * scale)) / scale : how(Snap(value / scale)) * scale;
    }

    /// <summary>The whole number next to a product that missed it by its last digits only.</summary>
    private static double Snap(double value) => Math.Abs(value - Math.Round(value)) < 1e-9 * Math.Max(1, Math.Abs(value)) * 1e-3 ? Math.Round(value) : value;
}
