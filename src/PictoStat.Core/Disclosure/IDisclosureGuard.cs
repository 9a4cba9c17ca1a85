using PictoStat.Core.Aggregation;
using PictoStat.Core.Indicators;
using PictoStat.Core.Territories;

namespace PictoStat.Core.Disclosure;

/// <summary>Stands between aggregation and every output: what it refuses is shown nowhere.</summary>
public interface IDisclosureGuard
{
    /// <summary>The figure as it may be shown: itself, or a refused one that says why.</summary>
    Result Review(Indicator indicator, Territory territory, Result result);

    /// <summary>The figure of a commune as it may be shown: itself, or a secret one.</summary>
    CommuneCell Review(Indicator indicator, int ordinal, CommuneCell cell);
}
