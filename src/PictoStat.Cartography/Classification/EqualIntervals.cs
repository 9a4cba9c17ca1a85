namespace PictoStat.Cartography.Classification;

/// <summary>Classes of the same width from the least to the greatest value; some may hold no value.</summary>
public sealed class EqualIntervals : IClassifier
{
    /// <inheritdoc/>
    public string Id => "equal-intervals";

    /// <inheritdoc/>
    public BoundPlacement Placement => BoundPlacement.Computed;

    /// <inheritdoc/>
    public Classes Classify(ReadOnlySpan<double> sorted, int classes)
    {
        Cuts.Check(sorted, classes);
        double low = sorted[0], high = sorted[^1];
        return Cuts.Fixed(this, sorted, Enumerable.Range(1, classes - 1).Select(i => low + i * (high - low) / classes), classes);
    }
}
