namespace PictoStat.Core.Indicators;

/// <summary>Under how many things the figure of a commune says little: the median price of four sales.</summary>
/// <param name="Count">The id of the indicator that counts the things, at the same period.</param>
/// <param name="Under">A figure over fewer than this many things is fragile.</param>
public sealed record Fragility(string Count, int Under)
{
    /// <summary>Whether a figure over so many things is fragile; one over nothing is no figure.</summary>
    public bool IsTooFew(double things) => things > 0 && things < Under;
}
