namespace PictoStat.Core.Statistics;

/// <summary>The nine definitions of a sample quantile, numbered as in R and in Hyndman and Fan, "Sample quantiles in statistical packages" (1996).</summary>
public enum QuantileDefinition
{
    /// <summary>The inverse of the distribution function.</summary>
    R1 = 1,

    /// <summary>The same, averaged where it jumps.</summary>
    R2,

    /// <summary>The value nearest to n p, the even one of two.</summary>
    R3,

    /// <summary>Linear between the steps of the distribution function.</summary>
    R4,

    /// <summary>Linear between the middles of its steps.</summary>
    R5,

    /// <summary>Linear between the expected positions of the values (Weibull; SPSS, Minitab).</summary>
    R6,

    /// <summary>Linear between the modes of their positions: R's and Excel's default.</summary>
    R7,

    /// <summary>Linear between the medians of their positions, about.</summary>
    R8,

    /// <summary>About unbiased for normal data.</summary>
    R9,
}
