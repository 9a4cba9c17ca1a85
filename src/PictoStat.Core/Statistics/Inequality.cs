using PictoStat.Core.Aggregation;

namespace PictoStat.Core.Statistics;

/// <summary>How unequally a quantity is spread.</summary>
public static class Inequality
{
    /// <summary>The Gini index, 0 (all alike) to (n - 1)/n (one has all): the sum of (2i - n - 1) x_i over n times the sum, x ascending (C. Gini, 1912). No small-sample correction.</summary>
    /// <returns>The index; null where the values add up to zero.</returns>
    /// <exception cref="ArgumentException">There is no value, or one is negative.</exception>
    public static double? Gini(ReadOnlySpan<double> values)
    {
        if (values.IsEmpty)
            throw new ArgumentException("At least one value is needed.", nameof(values));
        double[] sorted = values.ToArray();
        Array.Sort(sorted);
        if (!(sorted[0] >= 0))
            throw new ArgumentException($"The value {sorted[0]} is negative.", nameof(values));
        ExactSum ranked = new(), total = new();
        for (int i = 0; i < sorted.Length; i++)
        {
            ranked.AddProduct(2 * (i + 1) - sorted.Length - 1, sorted[i]);
            total.Add(sorted[i]);
        }

        double sum = total.Total();
        return sum == 0 ? null : ranked.Total() / (sorted.Length * sum);
    }
}
