using System.Numerics;
using PictoStat.Core.Statistics;

namespace PictoStat.Cartography.Classification;

/// <summary>Classes cut at the mean, then each part at its own mean, and so on: 2, 4 or 8 classes (Scripter, "Nested-means map classes for statistical maps", 1970).</summary>
/// <remarks>The greatest power of two that is not more than the classes asked for. A part of equal values is not cut.</remarks>
public sealed class NestedMeans : IClassifier
{
    /// <inheritdoc/>
    public string Id => "nested-means";

    /// <inheritdoc/>
    public BoundPlacement Placement => BoundPlacement.Computed;

    /// <inheritdoc/>
    public Classes Classify(ReadOnlySpan<double> sorted, int classes)
    {
        Cuts.Check(sorted, classes);
        int depth = BitOperations.Log2((uint)classes);
        var cuts = new List<double>();
        Cut(sorted, depth, cuts);
        return Cuts.Filled(this, sorted, cuts, classes, cuts.Count + 1 == 1 << depth ? FewerClasses.Method : FewerClasses.Ties);
    }

    private static void Cut(ReadOnlySpan<double> part, int depth, List<double> cuts)
    {
        if (depth == 0 || part[0] == part[^1])
            return;
        double mean = Moments.Mean(part);
        int above = Cuts.FirstAtOrAbove(part, mean);
        if (above == 0 || above == part.Length)
            return;
        Cut(part[..above], depth - 1, cuts);
        cuts.Add(mean);
        Cut(part[above..], depth - 1, cuts);
    }
}
