namespace PictoStat.Core.Statistics;

/// <summary>What weights must be.</summary>
internal static class Weights
{
    /// <summary>Refuses weights that do not go with their values.</summary>
    /// <exception cref="ArgumentException">The lengths differ, a weight is negative, or their sum is zero.</exception>
    public static void Demand(ReadOnlySpan<double> values, ReadOnlySpan<double> weights)
    {
        if (values.Length != weights.Length)
            throw new ArgumentException($"{values.Length} values were given with {weights.Length} weights.", nameof(weights));
        bool any = false;
        foreach (double weight in weights)
        {
            if (!(weight >= 0))
                throw new ArgumentException($"The weight {weight} is negative.", nameof(weights));
            any |= weight > 0;
        }

        if (!any)
            throw new ArgumentException("The weights add up to zero.", nameof(weights));
    }
}
