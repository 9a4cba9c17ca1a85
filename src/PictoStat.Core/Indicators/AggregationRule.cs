namespace PictoStat.Core.Indicators;

/// <summary>How an indicator's value is made for a set of communes.</summary>
public enum AggregationRule
{
    /// <summary>The sum of an additive variable.</summary>
    Sum,

    /// <summary>The formula evaluated on summed components: a ratio of sums, never a mean of ratios.</summary>
    Ratio,

    /// <summary>100 times a part over its whole, both summed; bounded by 0 and 100.</summary>
    Share,

    /// <summary>A sum over INSEE's area in km².</summary>
    Density,

    /// <summary>The mean yearly rate of growth between two periods, in %, on the same communes at both.</summary>
    AnnualChange,

    /// <summary>The rate of growth between two periods, in %, on the same communes at both.</summary>
    Change,

    /// <summary>A mean weighted by another variable.</summary>
    WeightedMean,

    /// <summary>The largest value.</summary>
    Max,

    /// <summary>The smallest value.</summary>
    Min,

    /// <summary>Only what the producer publishes for exactly this set of communes (medians, poverty rates).</summary>
    PublishedOnly,
}
