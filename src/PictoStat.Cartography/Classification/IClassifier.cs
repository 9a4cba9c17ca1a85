namespace PictoStat.Cartography.Classification;

/// <summary>A way to cut values into classes. A public class that implements it and can be made without arguments is found by <see cref="Classifiers"/>.</summary>
public interface IClassifier
{
    /// <summary>Its id, lower-case ASCII with hyphens; its name for people is the text <c>classification.ID</c>, what it does the text <c>convention.ID</c>.</summary>
    string Id { get; }

    /// <summary>What it was made <see cref="With"/>; empty for its default.</summary>
    string Argument => "";

    /// <summary>Where its bounds stand.</summary>
    BoundPlacement Placement { get; }

    /// <summary>The same method with an argument (a type, a threshold, bounds); null where it takes none or this one is not understood.</summary>
    IClassifier? With(string argument) => null;

    /// <summary>The classes of some values: at most as many as asked, fewer where the values or the method allow no more.</summary>
    /// <param name="sorted">The values, ascending, at least one, all finite.</param>
    /// <param name="classes">How many classes are asked for, 1 or more.</param>
    /// <exception cref="ArgumentException">There is no value or no class asked for.</exception>
    Classes Classify(ReadOnlySpan<double> sorted, int classes);
}
