namespace PictoStat.Cartography.Classification;

/// <summary>Classes on both sides of a value that no class straddles.</summary>
/// <param name="Classes">The classes.</param>
/// <param name="Below">How many of them lie below the pivot.</param>
public sealed record DivergingClasses(Classes Classes, int Below)
{
    /// <summary>Cuts each side by itself, the classes shared out by the number of values on it, one at least where there is a value.</summary>
    /// <param name="classifier">How a side is cut; an automatic choice is made once, by the shape of the distances to the pivot.</param>
    /// <param name="sorted">The values, ascending, at least one.</param>
    /// <param name="classes">How many classes are asked for in all.</param>
    /// <param name="pivot">The value the sides meet at; it belongs to the upper side.</param>
    public static DivergingClasses Make(IClassifier classifier, ReadOnlySpan<double> sorted, int classes, double pivot)
    {
        DistributionShape? shape = null;
        if (classifier is AutomaticChoice)
        {
            shape = AutomaticChoice.ShapeOf(Distances(sorted, pivot), classes);
            classifier = AutomaticChoice.MethodFor(shape.Value);
        }
        int split = Cuts.FirstAtOrAbove(sorted, pivot);
        if (split == 0 || split == sorted.Length)
        {
            Classes all = classifier.Classify(sorted, Math.Max(1, classes - 1));
            return new DivergingClasses(new Classes(all.Bounds) { Method = all.Method, Fewer = all.Fewer, Shape = shape }, split == 0 ? 0 : all.Count);
        }
        int wanted = Math.Max(2, classes);
        int below = Math.Clamp((int)Math.Round((double)wanted * split / sorted.Length), 1, wanted - 1);
        Classes lower = classifier.Classify(sorted[..split], below), upper = classifier.Classify(sorted[split..], wanted - below);
        List<double> bounds = [.. lower.Bounds.Take(lower.Count), pivot, .. upper.Bounds.Skip(1)];
        if (bounds[^1] == pivot)
            bounds[^1] = Math.BitIncrement(pivot);
        FewerClasses fewer = bounds.Count > wanted ? FewerClasses.No
            : Cuts.Distinct(sorted, wanted) < wanted ? FewerClasses.FewValues
            : lower.Fewer is FewerClasses.No or FewerClasses.OneValue ? upper.Fewer : lower.Fewer;
        return new DivergingClasses(
            new Classes(bounds) { Method = classifier, Fewer = fewer == FewerClasses.OneValue ? FewerClasses.Ties : fewer, Shape = shape },
            lower.Count);
    }

    private static double[] Distances(ReadOnlySpan<double> sorted, double pivot)
    {
        var distances = new double[sorted.Length];
        for (int i = 0; i < distances.Length; i++)
            distances[i] = Math.Abs(sorted[i] - pivot);
        Array.Sort(distances);
        return distances;
    }
}
