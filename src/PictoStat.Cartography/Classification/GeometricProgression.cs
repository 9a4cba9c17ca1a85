namespace PictoStat.Cartography.Classification;

/// <summary>Classes whose bounds multiply by a constant: equal widths on a logarithmic scale, for skewed positive data.</summary>
/// <remarks>
/// Values of 0 and under have no logarithm: they make the first class, and the progression runs over the positive ones with one class less. Values all negative are cut as their
/// opposites are.
/// </remarks>
public sealed class GeometricProgression : IClassifier
{
    /// <inheritdoc/>
    public string Id => "geometric-progression";

    /// <inheritdoc/>
    public BoundPlacement Placement => BoundPlacement.Computed;

    /// <inheritdoc/>
    public Classes Classify(ReadOnlySpan<double> sorted, int classes)
    {
        Cuts.Check(sorted, classes);
        double low = sorted[0], high = sorted[^1];
        if (high < 0)
            return Cuts.Fixed(this, sorted, Inner(-high, -low, classes).Reverse().Select(cut => -cut), classes);
        if (low > 0)
            return Cuts.Fixed(this, sorted, Inner(low, high, classes), classes);
        int positive = Cuts.FirstAtOrAbove(sorted, double.Epsilon);
        return positive == sorted.Length || classes == 1
            ? Cuts.Fixed(this, sorted, [], classes, FewerClasses.Method)
            : Cuts.Filled(this, sorted, [sorted[positive], .. Inner(sorted[positive], high, classes - 1)], classes);
    }

    private static IEnumerable<double> Inner(double low, double high, int classes) =>
        Enumerable.Range(1, classes - 1).Select(i => low * Math.Pow(high / low, (double)i / classes));
}
