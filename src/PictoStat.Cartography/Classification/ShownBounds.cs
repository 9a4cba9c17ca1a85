namespace PictoStat.Cartography.Classification;

/// <summary>The bounds a legend prints: the roundest numbers that leave every value in its class.</summary>
/// <param name="Bounds">One more than the classes; the first at or below the least value, the last at or above the greatest.</param>
/// <param name="Decimals">The decimals they need, 0 or more.</param>
public sealed record ShownBounds(IReadOnlyList<double> Bounds, int Decimals)
{
    private const int FewestDigits = -15, MostDigits = 10;

    /// <summary>Rounds the bounds of classes, all inner ones to the same digit where the method computes them, each by itself where it only parts values; those given by hand are kept.</summary>
    /// <param name="classes">The classes.</param>
    /// <param name="sorted">The values they were made of, ascending.</param>
    /// <param name="kept">A bound with a meaning of its own, such as a reference value, shown as it is; null for none.</param>
    public static ShownBounds Of(Classes classes, ReadOnlySpan<double> sorted, double? kept = null)
    {
        for (int digits = FewestDigits; digits <= MostDigits; digits++)
            if (Inner(classes, sorted, digits, kept) is { } inner)
                return WithEnds(inner, sorted, digits);
        return new ShownBounds(classes.Bounds, MostDigits);
    }

    private static List<double>? Inner(Classes classes, ReadOnlySpan<double> sorted, int digits, double? kept)
    {
        bool isGiven = classes.Method is ManualBounds, partsOnly = classes.Method is { Placement: not BoundPlacement.Computed };
        var bounds = new List<double>();
        for (int i = 1; i < classes.Count; i++)
        {
            double bound = classes.Bounds[i];
            double? shown = isGiven || bound == kept
                ? (Round(bound, digits, Math.Round) == bound ? bound : null)
                : Roundest(sorted, bound, partsOnly ? FewestDigits : digits, digits);
            if (shown is not { } round || (bounds.Count > 0 && round <= bounds[^1]))
                return null;
            bounds.Add(round);
        }
        return bounds;
    }

    private static double? Roundest(ReadOnlySpan<double> sorted, double bound, int fewest, int most)
    {
        for (int digits = fewest; digits <= most; digits++)
            if (Between(sorted, bound, digits) is { } shown)
                return shown;
        return null;
    }

    /// <summary>A number of so many digits that parts the values as a bound does, the nearest to it or else the greatest; null where there is none.</summary>
    private static double? Between(ReadOnlySpan<double> sorted, double bound, int digits)
    {
        int above = FirstAtOrAbove(sorted, bound);
        double low = above > 0 ? sorted[above - 1] : double.NegativeInfinity;
        double high = above < sorted.Length ? sorted[above] : double.PositiveInfinity;
        double near = Round(bound, digits, Math.Round), shown = near > low && near <= high ? near : Round(high, digits, Math.Floor);
        return shown > low && shown <= high && shown < sorted[^1] ? shown : null;
    }

    private static ShownBounds WithEnds(List<double> inner, ReadOnlySpan<double> sorted, int digits)
    {
        double range = sorted[^1] - sorted[0], allowed = inner.Count > 0 ? range / 40 : 0;
        int ends = digits;
        double low = Round(sorted[0], ends, Math.Floor), high = Round(sorted[^1], ends, Math.Ceiling);
        for (; ends < MostDigits && (sorted[0] - low > allowed || high - sorted[^1] > allowed); ends++)
            (low, high) = (Round(sorted[0], ends + 1, Math.Floor), Round(sorted[^1], ends + 1, Math.Ceiling));
        return new ShownBounds([Math.Min(low, sorted[0]), .. inner, Math.Max(high, sorted[^1])], Math.Max(0, Math.Max(digits, ends)));
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
    private static double Snap(double value) => Math.Abs(value - Math.Round(value)) < 1e-12 * Math.Abs(value) ? Math.Round(value) : value;
}
