using PictoStat.Cartography.Classification;

namespace PictoStat.Cartography.Tests.Classification;

/// <summary>On values laid at the quantiles of known distributions, so that no chance enters.</summary>
public sealed class AutomaticChoiceTests
{
    private const int Size = 400;

    [Fact]
    public void Evenly_spread_values_take_equal_intervals() => Chosen<EqualIntervals>(DistributionShape.Even, p => 20 + 60 * p);

    [Fact]
    public void A_bell_takes_standard_deviations() => Chosen<StandardDeviations>(DistributionShape.Bell, p => 50 + 10 * Normal(p));

    [Fact]
    public void A_log_normal_takes_a_geometric_progression() => Chosen<GeometricProgression>(DistributionShape.Logarithmic, p => Math.Exp(4 + 1.2 * Normal(p)));

    /// <summary>Powers that leave the logarithm skewed as well: an exponential distribution.</summary>
    [Fact]
    public void An_exponential_takes_quantiles() => Chosen<Quantiles>(DistributionShape.Skewed, p => -10 * Math.Log(1 - p));

    [Fact]
    public void Two_humps_take_natural_breaks() => Chosen<NaturalBreaks>(DistributionShape.Irregular, p => p < 0.5 ? 10 + Normal(2 * p * 0.999 + 0.0005) : 40 + Normal((2 * p - 1) * 0.999 + 0.0005));

    [Fact]
    public void Frequent_zeros_take_a_class_of_their_own() => Chosen<ZerosApart>(DistributionShape.ManyZeros, p => p < 0.6 ? 0 : 100 * (p - 0.6));

    [Fact]
    public void Few_values_take_a_class_each()
    {
        Classes classes = new AutomaticChoice().Classify([1, 1, 2, 5], 5);
        Assert.Equal(DistributionShape.FewValues, classes.Shape);
        Assert.Equal([2, 1, 1], classes.Tally([1, 1, 2, 5]));
    }

    private static void Chosen<T>(DistributionShape shape, Func<double, double> quantile)
    {
        double[] sorted = [.. Enumerable.Range(0, Size).Select(i => quantile((i + 0.5) / Size)).Order()];
        Classes classes = new AutomaticChoice().Classify(sorted, 5);
        Assert.Equal(shape, classes.Shape);
        Assert.IsType<T>(classes.Method);
    }

    /// <summary>The quantile function of the normal distribution.</summary>
    private static double Normal(double p) => p == 0.5 ? 0 : Math.Sign(p - 0.5) * Tail(Math.Min(p, 1 - p));

    /// <summary>Abramowitz and Stegun, 26.2.23: within 4.5e-4.</summary>
    private static double Tail(double p)
    {
        double t = Math.Sqrt(-2 * Math.Log(p));
        return t - (2.515517 + 0.802853 * t + 0.010328 * t * t) / (1 + 1.432788 * t + 0.189269 * t * t + 0.001308 * t * t * t);
    }
}
