using System.Globalization;
using PictoStat.Core.Statistics;

namespace PictoStat.Cartography.Classification;

/// <summary>Classes of about as many values each (Hyndman and Fan, "Sample quantiles in statistical packages", 1996).</summary>
/// <remarks>The argument is R's type, 1 to 9; the default is 7, as in R. Many equal values make fewer classes; a class is never empty.</remarks>
/// <param name="definition">Which quantiles.</param>
public sealed class Quantiles(QuantileDefinition definition) : IClassifier
{
    /// <summary>With the quantiles R takes by default.</summary>
    public Quantiles()
        : this(QuantileDefinition.R7)
    {
    }

    /// <inheritdoc/>
    public string Id => "quantiles";

    /// <inheritdoc/>
    public string Argument => definition == QuantileDefinition.R7 ? "" : ((int)definition).ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public BoundPlacement Placement => BoundPlacement.Computed;

    /// <inheritdoc/>
    public IClassifier? With(string argument) =>
        argument is [>= '1' and <= '9'] ? new Quantiles((QuantileDefinition)(argument[0] - '0')) : null;

    /// <inheritdoc/>
    public Classes Classify(ReadOnlySpan<double> sorted, int classes)
    {
        Cuts.Check(sorted, classes);
        var cuts = new double[classes - 1];
        for (int i = 1; i < classes; i++)
            cuts[i - 1] = Quantile.Of(sorted, (double)i / classes, definition);
        return Cuts.Filled(this, sorted, cuts, classes);
    }
}
