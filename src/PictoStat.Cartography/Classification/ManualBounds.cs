namespace PictoStat.Cartography.Classification;

/// <summary>Classes between given inner bounds; the ends are the least and the greatest value, and bounds outside of them are left out.</summary>
/// <remarks>The argument is the inner bounds, ascending, with decimal points, separated by commas: <c>10,20.5,50</c>.</remarks>
/// <param name="inner">The inner bounds, strictly ascending.</param>
public sealed class ManualBounds(IReadOnlyList<double> inner) : IClassifier
{
    /// <summary>Without bounds: one class.</summary>
    public ManualBounds()
        : this([])
    {
    }

    /// <inheritdoc/>
    public string Id => "manual";

    /// <inheritdoc/>
    public string Argument => string.Join(',', inner.Select(b => b.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    /// <inheritdoc/>
    public BoundPlacement Placement => BoundPlacement.Computed;

    /// <inheritdoc/>
    public IClassifier? With(string argument)
    {
        var bounds = new List<double>();
        foreach (string part in argument.Split(','))
            if (Arguments.Number(part, double.MinValue, double.MaxValue) is double bound && (bounds.Count == 0 || bound > bounds[^1]))
                bounds.Add(bound);
            else
                return null;
        return new ManualBounds(bounds);
    }

    /// <inheritdoc/>
    public Classes Classify(ReadOnlySpan<double> sorted, int classes)
    {
        Cuts.Check(sorted, classes);
        return Cuts.Fixed(this, sorted, inner, inner.Count + 1);
    }
}
