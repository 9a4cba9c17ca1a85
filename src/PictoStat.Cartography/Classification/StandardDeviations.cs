using System.Globalization;
using PictoStat.Core.Statistics;

namespace PictoStat.Cartography.Classification;

/// <summary>Classes a standard deviation wide (n - 1) around the mean: an even number has the mean as a bound, an odd number a class astride it.</summary>
/// <remarks>The argument is the width in standard deviations, from 0.1 to 4; the default is 1. The two classes at the ends hold all that lies beyond; those beyond the values are left out.</remarks>
/// <param name="width">The width of a class, in standard deviations.</param>
public sealed class StandardDeviations(double width) : IClassifier
{
    private const double Default = 1;

    /// <summary>Classes one standard deviation wide.</summary>
    public StandardDeviations()
        : this(Default)
    {
    }

    /// <inheritdoc/>
    public string Id => "standard-deviation";

    /// <inheritdoc/>
    public string Argument => width == Default ? "" : width.ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public BoundPlacement Placement => BoundPlacement.Computed;

    /// <inheritdoc/>
    public IClassifier? With(string argument) => Arguments.Number(argument, 0.1, 4) is double number ? new StandardDeviations(number) : null;

    /// <inheritdoc/>
    public Classes Classify(ReadOnlySpan<double> sorted, int classes)
    {
        Cuts.Check(sorted, classes);
        if (sorted[0] == sorted[^1])
            return Cuts.Fixed(this, sorted, [], classes);
        double mean = Moments.Mean(sorted), step = width * Moments.StandardDeviation(sorted, DeviationKind.Sample);
        return Cuts.Fixed(this, sorted, Enumerable.Range(1, classes - 1).Select(i => mean + (i - classes / 2.0) * step), classes);
    }
}
