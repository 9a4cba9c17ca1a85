namespace PictoStat.Cartography.Classification;

/// <summary>Classes on both sides of a value that no class straddles.</summary>
/// <param name="Classes">The classes.</param>
/// <param name="Below">How many of them lie below the pivot.</param>
public sealed record DivergingClasses(Classes Classes, int Below)
{
    /// <summary>Cuts each side by itself, the classes shared out by the number of values on it, one at least where there is a value.</summary>
    /// <param name="classifier">How a side is cut.</param>
    /// <param name="sorted">The values, ascending, at least one.</param>
    /// <param name="classes">How many classes are asked for in all.</param>
    /// <param name="pivot">The value the sides meet at; it belongs to the upper side.</param>
    public static DivergingClasses Make(IClassifier classifier, ReadOnlySpan<double> sorted, int classes, double pivot)
    {
        int split = 0;
        while (split < sorted.Length && sorted[split] < pivot)
            split++;
        if (split == 0 || split == sorted.Length)
        {
            Classes all = classifier.Classify(sorted, Math.Max(1, classes - 1));
            return new DivergingClasses(all, split == 0 ? 0 : all.Count);
        }
        int wanted = Math.Max(2, classes);
        int below = Math.Clamp((int)Math.Round((double)wanted * split / sorted.Length), 1, wanted - 1);
        Classes lower = classifier.Classify(sorted[..split], below), upper = classifier.Classify(sorted[split..], wanted - below);
        List<double> bounds = [.. lower.Bounds.Take(lower.Count), pivot, .. upper.Bounds.Skip(1)];
        if (bounds[^1] == pivot)
            bounds[^1] = Math.BitIncrement(pivot);
        return new DivergingClasses(new Classes(bounds), lower.Count);
    }
}
