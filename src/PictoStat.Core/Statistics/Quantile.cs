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

    /// <summary>The quantile of a definition.</summary>
    /// <param name="sorted">The values, ascending, at least one.</param>
    /// <param name="p">The probability, 0 to 1.</param>
    /// <param name="definition">Which quantile.</param>
    /// <remarks>Hyndman and Fan's j and g, from n p + m: a position that misses a whole number by the rounding of its computation is that number.</remarks>
    public static double Of(ReadOnlySpan<double> sorted, double p, QuantileDefinition definition)
    {
        if (definition == QuantileDefinition.R7)
            return R7(sorted, p);
        double n = sorted.Length;
        double at = definition switch
        {
            QuantileDefinition.R3 => n * p - 0.5,
            QuantileDefinition.R5 => n * p + 0.5,
            QuantileDefinition.R6 => (n + 1) * p,
            QuantileDefinition.R8 => (n + 1.0 / 3) * p + 1.0 / 3,
            QuantileDefinition.R9 => (n + 0.25) * p + 0.375,
            _ => n * p,
        };
        double whole = Math.Floor(at + 4e-16 * Math.Max(4, n)), part = at - whole;
        if (part <= 4e-16 * Math.Max(4, n))
            part = 0;
        double weight = definition switch
        {
            QuantileDefinition.R1 => part > 0 ? 1 : 0,
            QuantileDefinition.R2 => part > 0 ? 1 : 0.5,
            QuantileDefinition.R3 => part == 0 && whole % 2 == 0 ? 0 : 1,
            _ => part,
        };
        double below = sorted[(int)Math.Clamp(whole - 1, 0, n - 1)], above = sorted[(int)Math.Clamp(whole, 0, n - 1)];
        return weight == 0 ? below : weight == 1 ? above : below + weight * (above - below);
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
