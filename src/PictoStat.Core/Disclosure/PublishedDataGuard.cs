using PictoStat.Core.Aggregation;
using PictoStat.Core.Indicators;
using PictoStat.Core.Territories;

namespace PictoStat.Core.Disclosure;

/// <summary>The guard of data whose producer has masked what is secret before publishing it: every figure passes as it is.</summary>
/// <remarks>A secret cell of the store holds no value, so that no sum can leak it. Stores that will hold values in clear need another guard here: thresholds, and differences between zones.</remarks>
public sealed class PublishedDataGuard : IDisclosureGuard
{
    /// <inheritdoc/>
    public Result Review(Indicator indicator, Territory territory, Result result) => result;

    /// <inheritdoc/>
    public CommuneCell Review(Indicator indicator, int ordinal, CommuneCell cell) => cell;
}
