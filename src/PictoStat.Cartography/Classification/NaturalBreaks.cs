namespace PictoStat.Cartography.Classification;

/// <summary>Classes with the least sum of squared deviations from their means: the exact optimum (Fisher, "On grouping for maximum homogeneity", 1958; Jenks, 1977).</summary>
/// <remarks>
/// Equal values share a class; a bound is the least value of the class above it. Of several optima, the one whose bounds are lowest, compared from the last bound down.
/// Each layer of the dynamic programme is found by divide and conquer, since best starts never go back: O(k n log n) for n different values. Sums are compared as doubles where that
/// decides, with 32 digits where rounding might: neither large means nor far outliers hide the optimum.
/// </remarks>
public sealed class NaturalBreaks : IClassifier
{
    /// <inheritdoc/>
    public string Id => "natural-breaks";

    /// <inheritdoc/>
    public BoundPlacement Placement => BoundPlacement.LeastAbove;

    /// <inheritdoc/>
    public Classes Classify(ReadOnlySpan<double> sorted, int classes)
    {
        Cuts.Check(sorted, classes);
        var programme = new FisherProgramme(sorted, classes);
        return Cuts.Filled(this, sorted, programme.Starts(), classes);
    }
}
