using PictoStat.Core.Aggregation;

namespace PictoStat.Core.Statistics;

/// <summary>Which divisor a standard deviation has: the two conventions differ, and neither is a default.</summary>
public enum DeviationKind
{
    /// <summary>n - 1: the values are a sample.</summary>
    Sample,

    /// <summary>n: the values are the whole population, as the communes of a zone are.</summary>
    Population,
}

/// <summary>Means and deviations whose sums are rounded once.</summary>
public static class Moments
{
    /// <summary>The arithmetic mean.</summary>
    /// <exception cref="ArgumentException">There is no value.</exception>
    public static double Mean(ReadOnlySpan<double> values)
    {
        Demand(values, 1);
        var sum = new ExactSum();
        foreach (double value in values)
            sum.Add(value);
        return sum.Total() / values.Length;
    }

    /// <summary>The mean weighted by as many weights.</summary>
    /// <exception cref="ArgumentException">The lengths differ, a weight is negative, or their sum is zero.</exception>
    public static double WeightedMean(ReadOnlySpan<double> values, ReadOnlySpan<double> weights)
    {
        Weights.Demand(values, weights);
        ExactSum weighted = new(), total = new();
        for (int i = 0; i < values.Length; i++)
        {
            weighted.AddProduct(weights[i], values[i]);
            total.Add(weights[i]);
        }

        return weighted.Total() / total.Total();
    }

    /// <summary>The standard deviation, in the unit of the values: two passes, the mean's own rounding corrected for.</summary>
    /// <remarks>Chan, Golub and LeVeque, "Algorithms for computing the sample variance" (1983), corrected two-pass; the one-pass formula loses all digits on large means.</remarks>
    /// <exception cref="ArgumentException">There are too few values: one for a population, two for a sample.</exception>
    public static double StandardDeviation(ReadOnlySpan<double> values, DeviationKind kind)
    {
        int lost = kind == DeviationKind.Sample ? 1 : 0;
        Demand(values, 1 + lost);
        double mean = Mean(values);
        ExactSum squares = new(), deviations = new();
        foreach (double value in values)
        {
            squares.AddProduct(value - mean, value - mean);
            deviations.Add(value - mean);
        }

        double off = deviations.Total();
        return Math.Sqrt(Math.Max(0, squares.Total() - off * off / values.Length) / (values.Length - lost));
    }

    private static void Demand(ReadOnlySpan<double> values, int least)
    {
        if (values.Length < least)
            throw new ArgumentException($"At least {least} values are needed; {values.Length} were given.", nameof(values));
    }
}
