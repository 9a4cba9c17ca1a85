namespace PictoStat.Cartography.Classification;

/// <summary>Classes of about as many values each: quantiles of type 7 (Hyndman and Fan, "Sample quantiles in statistical packages", 1996; the default of R).</summary>
/// <remarks>Equal quantiles are one bound: values with many ties give fewer classes than asked.</remarks>
public sealed class Quantiles : IClassifier
{
    /// <inheritdoc/>
    public string Id => "quantiles";

    /// <inheritdoc/>
    public Classes Classify(ReadOnlySpan<double> sorted, int classes)
    {
        Classifiers.Check(sorted, classes);
        var bounds = new List<double>(classes + 1);
        for (int i = 0; i <= classes; i++)
            bounds.Add(R7(sorted, (double)i / classes));
        return Classifiers.FromBounds(bounds);
    }

    /// <summary>The quantile of type 7: linear between the order statistics around 1 + (n - 1) p.</summary>
    /// <param name="sorted">The values, ascending, at least one.</param>
    /// <param name="p">The probability, 0 to 1.</param>
    public static double R7(ReadOnlySpan<double> sorted, double p)
    {
        double at = (sorted.Length - 1) * p;
        int below = (int)Math.Floor(at + 4e-16 * sorted.Length);
        double part = at - below;
        return part <= 0 || below + 1 >= sorted.Length ? sorted[below] : sorted[below] + part * (sorted[below + 1] - sorted[below]);
    }
}
