namespace PictoStat.Cartography.Classification;

/// <summary>What the distribution of some values looks like, as far as it matters to the choice of classes.</summary>
public enum DistributionShape
{
    /// <summary>No more different values than classes.</summary>
    FewValues,

    /// <summary>Zero is frequent enough to fill a class of its own, and nothing is negative.</summary>
    ManyZeros,

    /// <summary>Spread evenly from the least to the greatest.</summary>
    Even,

    /// <summary>One hump, symmetric.</summary>
    Bell,

    /// <summary>Strongly skewed, symmetric on a logarithmic scale.</summary>
    Logarithmic,

    /// <summary>Strongly skewed.</summary>
    Skewed,

    /// <summary>None of these: several humps, gaps, moderate skew.</summary>
    Irregular,
}
