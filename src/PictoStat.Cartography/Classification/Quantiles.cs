using PictoStat.Core.Statistics;

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
            bounds.Add(Quantile.R7(sorted, (double)i / classes));
        return Classifiers.FromBounds(bounds);
    }
}
