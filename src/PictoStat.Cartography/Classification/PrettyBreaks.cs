namespace PictoStat.Cartography.Classification;

/// <summary>Classes between multiples of a round step, 1, 2 or 5 times a power of ten, about as many as asked for (the rule of R's <c>pretty</c>: Becker, Chambers and Wilks, 1988).</summary>
public sealed class PrettyBreaks : IClassifier
{
    private const double Bias = 1.5, BiasOfFive = 0.5 + 1.5 * Bias;

    /// <inheritdoc/>
    public string Id => "pretty-breaks";

    /// <inheritdoc/>
    public BoundPlacement Placement => BoundPlacement.Computed;

    /// <inheritdoc/>
    public Classes Classify(ReadOnlySpan<double> sorted, int classes)
    {
        Cuts.Check(sorted, classes);
        double low = sorted[0], high = sorted[^1];
        if (low == high)
            return Cuts.Fixed(this, sorted, [], classes);
        double step = Step((high - low) / classes);
        long first = (long)Math.Floor(low / step + 1e-10), last = (long)Math.Ceiling(high / step - 1e-10);
        return Cuts.Fixed(this, sorted, Enumerable.Range(1, (int)Math.Max(0, last - first - 1)).Select(i => Multiple(first + i, step)), classes, FewerClasses.Method);
    }

    /// <summary>The round step for classes of a width: R prefers a larger one, by a factor of 1.5, and 5 a little more.</summary>
    private static double Step(double width)
    {
        double unit = Math.Pow(10, Math.Floor(Math.Log10(width)));
        return 10 * unit - width < Bias * (width - 5 * unit) ? 10 * unit
            : 5 * unit - width < BiasOfFive * (width - 2 * unit) ? 5 * unit
            : 2 * unit - width < Bias * (width - unit) ? 2 * unit
            : unit;
    }

    /// <summary>A multiple of a step; by division where the step is under 1, so that 3 × 0.1 is 0.3.</summary>
    private static double Multiple(long times, double step) => step < 1 ? times / Math.Round(1 / step, 9) : times * step;
}
