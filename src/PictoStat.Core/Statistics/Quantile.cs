using PictoStat.Core.Aggregation;

namespace PictoStat.Core.Statistics;

/// <summary>Quantiles, each under the name of its definition.</summary>
public static class Quantile
{
    /// <summary>The quantile of type 7 (Hyndman and Fan, "Sample quantiles in statistical packages", 1996; the default of R): linear between the order statistics around 1 + (n - 1) p.</summary>
    /// <param name="sorted">The values, ascending, at least one.</param>
    /// <param name="p">The probability, 0 to 1.</param>
    public static double R7(ReadOnlySpan<double> sorted, double p)
    {
        double at = (sorted.Length - 1) * p;
        int below = (int)Math.Floor(at + 4e-16 * sorted.Length);
        double part = at - below;
        return part <= 0 || below + 1 >= sorted.Length ? sorted[below] : sorted[below] + part * (sorted[below + 1] - sorted[below]);
    }

    /// <summary>The lower weighted median: the smallest value at which the weights reach half of their sum.</summary>
    /// <param name="values">The values, in any order.</param>
    /// <param name="weights">As many weights, 0 or more.</param>
    /// <exception cref="ArgumentException">The lengths differ, a weight is negative, or their sum is zero.</exception>
    public static double WeightedMedian(ReadOnlySpan<double> values, ReadOnlySpan<double> weights)
    {
        Weights.Demand(values, weights);
        double[] sorted = values.ToArray(), carried = weights.ToArray();
        Array.Sort(sorted, carried);
        var all = new ExactSum();
        foreach (double weight in carried)
            all.Add(weight);
        double half = all.Total() / 2;
        var reached = new ExactSum();
        for (int i = 0; i < sorted.Length; i++)
        {
            reached.Add(carried[i]);
            if (reached.Total() >= half)
                return sorted[i];
        }

        return sorted[^1];
    }
}
