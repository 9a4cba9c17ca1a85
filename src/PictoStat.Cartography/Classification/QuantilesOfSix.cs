using PictoStat.Core.Statistics;

namespace PictoStat.Cartography.Classification;

/// <summary>Six classes that set the extremes apart: quantiles (R's type 7) at 5, 25, 50, 75 and 95 % (the Q6 of Philcarto, Magrit and mapsf; mapsf's q6, in lower case, takes 27.5 and 72.5).</summary>
public sealed class QuantilesOfSix : IClassifier
{
    /// <inheritdoc/>
    public string Id => "q6";

    /// <inheritdoc/>
    public BoundPlacement Placement => BoundPlacement.Computed;

    /// <inheritdoc/>
    public Classes Classify(ReadOnlySpan<double> sorted, int classes)
    {
        Cuts.Check(sorted, classes);
        double[] cuts = [Quantile.R7(sorted, 0.05), Quantile.R7(sorted, 0.25), Quantile.R7(sorted, 0.5), Quantile.R7(sorted, 0.75), Quantile.R7(sorted, 0.95)];
        return Cuts.Filled(this, sorted, cuts, 6);
    }
}
