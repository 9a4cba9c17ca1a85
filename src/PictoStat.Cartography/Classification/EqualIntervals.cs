namespace PictoStat.Cartography.Classification;

/// <summary>Classes of the same width.</summary>
public sealed class EqualIntervals : IClassifier
{
    /// <inheritdoc/>
    public string Id => "equal-intervals";

    /// <inheritdoc/>
    public Classes Classify(ReadOnlySpan<double> sorted, int classes)
    {
        Classifiers.Check(sorted, classes);
        var bounds = new List<double>(classes + 1);
        for (int i = 0; i < classes; i++)
            bounds.Add(sorted[0] + i * (sorted[^1] - sorted[0]) / classes);
        bounds.Add(sorted[^1]);
        return Classifiers.FromBounds(bounds);
    }
}
