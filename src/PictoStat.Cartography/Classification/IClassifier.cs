namespace PictoStat.Cartography.Classification;

/// <summary>A way to cut values into classes.</summary>
public interface IClassifier
{
    /// <summary>Its id, lower-case ASCII with hyphens; its name for people is the text <c>classification.ID</c>.</summary>
    string Id { get; }

    /// <summary>The classes of some values: at most as many as asked, fewer where the values allow no more.</summary>
    /// <param name="sorted">The values, ascending, at least one, all finite.</param>
    /// <param name="classes">How many classes are asked for, 1 or more.</param>
    /// <exception cref="ArgumentException">There is no value or no class asked for.</exception>
    Classes Classify(ReadOnlySpan<double> sorted, int classes);
}

/// <summary>The classifiers by id.</summary>
public static class Classifiers
{
    /// <summary>Every classifier, the default first.</summary>
    public static IReadOnlyList<IClassifier> All { get; } = [new Quantiles(), new NaturalBreaks(), new EqualIntervals()];

    /// <summary>A classifier by its id.</summary>
    /// <exception cref="ArgumentException">No classifier has this id.</exception>
    public static IClassifier ById(string id) => All.FirstOrDefault(c => string.Equals(c.Id, id, StringComparison.Ordinal))
        ?? throw new ArgumentException($"No classification is called '{id}': {string.Join(", ", All.Select(c => c.Id))} are.", nameof(id));

    internal static void Check(ReadOnlySpan<double> sorted, int classes)
    {
        if (sorted.IsEmpty)
            throw new ArgumentException("Classes are made of one value at least.", nameof(sorted));
        ArgumentOutOfRangeException.ThrowIfLessThan(classes, 1);
    }

    /// <summary>Classes from bounds that may repeat: a class without width is dropped, but for a single value.</summary>
    internal static Classes FromBounds(List<double> bounds)
    {
        List<double> distinct = [.. bounds.Distinct()];
        return new Classes(distinct.Count > 1 ? distinct : [distinct[0], distinct[0]]);
    }
}
