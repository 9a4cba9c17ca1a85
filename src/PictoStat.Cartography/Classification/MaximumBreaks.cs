namespace PictoStat.Cartography.Classification;

/// <summary>Classes cut in the middle of the widest gaps between neighbouring values; of equal gaps, the ones at greater values first.</summary>
public sealed class MaximumBreaks : IClassifier
{
    /// <inheritdoc/>
    public string Id => "maximum-breaks";

    /// <inheritdoc/>
    public BoundPlacement Placement => BoundPlacement.Midpoint;

    /// <inheritdoc/>
    public Classes Classify(ReadOnlySpan<double> sorted, int classes)
    {
        Cuts.Check(sorted, classes);
        var gaps = new List<(double Width, double Middle)>();
        for (int i = 1; i < sorted.Length; i++)
            if (sorted[i] > sorted[i - 1])
                gaps.Add((sorted[i] - sorted[i - 1], sorted[i - 1] + (sorted[i] - sorted[i - 1]) / 2));
        return Cuts.Filled(this, sorted, gaps.OrderByDescending(g => g.Width).ThenByDescending(g => g.Middle).Take(classes - 1).Select(g => g.Middle).Order(), classes);
    }
}
