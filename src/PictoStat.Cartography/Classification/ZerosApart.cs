namespace PictoStat.Cartography.Classification;

/// <summary>The zeros alone in the first class, the positive values cut by another method: for an indicator that many communes have nothing of.</summary>
/// <remarks>The argument is the other method, such as <c>natural-breaks</c> or <c>quantiles:6</c>; the default is quantiles. Values without a zero, or with a negative one, are cut by the other method alone.</remarks>
/// <param name="others">The method for the positive values.</param>
public sealed class ZerosApart(IClassifier others) : IClassifier
{
    /// <summary>With quantiles.</summary>
    public ZerosApart()
        : this(new Quantiles())
    {
    }

    /// <inheritdoc/>
    public string Id => "zeros-apart";

    /// <inheritdoc/>
    public string Argument => others is Quantiles { Argument: "" } ? "" : others.Argument.Length > 0 ? $"{others.Id}:{others.Argument}" : others.Id;

    /// <inheritdoc/>
    public BoundPlacement Placement => others.Placement;

    /// <inheritdoc/>
    public IClassifier? With(string argument)
    {
        string[] parts = argument.Split(':', 2);
        IClassifier? named = Classifiers.All.FirstOrDefault(c => string.Equals(c.Id, parts[0], StringComparison.Ordinal) && c is not ZerosApart and not AutomaticChoice);
        IClassifier? inner = parts.Length == 1 ? named : named?.With(parts[1]);
        return inner is null ? null : new ZerosApart(inner);
    }

    /// <inheritdoc/>
    public Classes Classify(ReadOnlySpan<double> sorted, int classes)
    {
        Cuts.Check(sorted, classes);
        int positive = Cuts.FirstAtOrAbove(sorted, double.Epsilon);
        if (sorted[0] != 0 || positive == sorted.Length || classes == 1)
            return others.Classify(sorted, classes);
        Classes above = others.Classify(sorted[positive..], classes - 1);
        double[] inner = [.. above.Bounds.Take(above.Count)];
        return Cuts.Filled(this, sorted, inner, classes, above.Fewer == FewerClasses.No ? FewerClasses.Ties : above.Fewer);
    }
}
