using PictoStat.Core.Statistics;

namespace PictoStat.Cartography.Classification;

/// <summary>Chooses the method by the shape of the distribution, and says which and why (<see cref="Classes.Method"/>, <see cref="Classes.Shape"/>).</summary>
/// <remarks>
/// The rules are those the manuals of thematic cartography agree on (INSEE, "Guide de sémiologie cartographique"; Béguin and Pumain, "La représentation des données géographiques"):
/// equal intervals for an even spread, standard deviations for a bell, a geometric progression for what is symmetric once its logarithm is taken, quantiles for other strong skews, natural breaks otherwise.
/// </remarks>
public sealed class AutomaticChoice : IClassifier
{
    /// <summary>Skewness (the third standardised moment) under which a shape counts as symmetric, and over which it is strong.</summary>
    private const double Symmetric = 0.5, Strong = 1.5;

    /// <summary>Excess kurtosis of a bell, on both sides of 0; an even spread has -1.2, two humps less.</summary>
    private const double Bell = 0.8;

    /// <summary>The largest distance of an even spread's distribution function from the diagonal (Kolmogorov's), beyond what chance makes.</summary>
    private const double Even = 0.06;

    /// <summary>With fewer values, humps and spreads are chance: natural breaks.</summary>
    private const int FewestForShape = 30;

    /// <inheritdoc/>
    public string Id => "automatic";

    /// <inheritdoc/>
    public BoundPlacement Placement => BoundPlacement.Computed;

    /// <inheritdoc/>
    public Classes Classify(ReadOnlySpan<double> sorted, int classes)
    {
        Cuts.Check(sorted, classes);
        DistributionShape shape = ShapeOf(sorted, classes);
        Classes made = MethodFor(shape).Classify(sorted, classes);
        return new Classes(made.Bounds) { Method = made.Method, Fewer = made.Fewer, Shape = shape };
    }

    /// <summary>The shape of some values, ascending, that are to be cut into some classes.</summary>
    /// <exception cref="ArgumentException">There is no value or no class asked for.</exception>
    public static DistributionShape ShapeOf(ReadOnlySpan<double> sorted, int classes)
    {
        Cuts.Check(sorted, classes);
        if (Cuts.Distinct(sorted, classes + 1) <= classes)
            return DistributionShape.FewValues;
        int zeros = Cuts.FirstAtOrAbove(sorted, double.Epsilon);
        if (sorted[0] == 0 && zeros * classes >= sorted.Length)
            return DistributionShape.ManyZeros;
        if (sorted.Length < FewestForShape)
            return DistributionShape.Irregular;
        (double skewness, double kurtosis) = Standardised(sorted);
        if (Math.Abs(skewness) < Symmetric)
            return DistanceFromEven(sorted) < Even + 0.8 / Math.Sqrt(sorted.Length) && kurtosis < -Bell ? DistributionShape.Even
                : Math.Abs(kurtosis) < Bell ? DistributionShape.Bell
                : DistributionShape.Irregular;
        if (skewness < Strong)
            return DistributionShape.Irregular;
        return sorted[0] > 0 && Math.Abs(Standardised(Logarithms(sorted)).Skewness) < Symmetric ? DistributionShape.Logarithmic : DistributionShape.Skewed;
    }

    /// <summary>The method a shape calls for.</summary>
    public static IClassifier MethodFor(DistributionShape shape) => shape switch
    {
        DistributionShape.ManyZeros => new ZerosApart(),
        DistributionShape.Even => new EqualIntervals(),
        DistributionShape.Bell => new StandardDeviations(),
        DistributionShape.Logarithmic => new GeometricProgression(),
        DistributionShape.Skewed => new Quantiles(),
        _ => new NaturalBreaks(),
    };

    private static (double Skewness, double Kurtosis) Standardised(ReadOnlySpan<double> values)
    {
        double mean = Moments.Mean(values), deviation = Moments.StandardDeviation(values, DeviationKind.Population), third = 0, fourth = 0;
        foreach (double value in values)
        {
            double z = (value - mean) / deviation;
            third += z * z * z;
            fourth += z * z * z * z;
        }
        return (third / values.Length, fourth / values.Length - 3);
    }

    private static double DistanceFromEven(ReadOnlySpan<double> sorted)
    {
        double farthest = 0, range = sorted[^1] - sorted[0];
        for (int i = 0; i < sorted.Length; i++)
        {
            double even = (sorted[i] - sorted[0]) / range;
            farthest = Math.Max(farthest, Math.Max(Math.Abs(even - (double)i / sorted.Length), Math.Abs((i + 1.0) / sorted.Length - even)));
        }
        return farthest;
    }

    private static double[] Logarithms(ReadOnlySpan<double> sorted)
    {
        var logarithms = new double[sorted.Length];
        for (int i = 0; i < sorted.Length; i++)
            logarithms[i] = Math.Log(sorted[i]);
        return logarithms;
    }
}
