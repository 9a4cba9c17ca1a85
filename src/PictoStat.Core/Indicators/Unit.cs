using PictoStat.Core.Text;

namespace PictoStat.Core.Indicators;

/// <summary>The unit of a figure.</summary>
/// <param name="Symbol">What follows the number: <c>hab.</c>, <c>%</c>, <c>€</c>; empty for a bare count.</param>
/// <param name="Name">The unit in full, for headers: "habitants".</param>
public sealed record Unit(LocalizedText Symbol, LocalizedText Name);
