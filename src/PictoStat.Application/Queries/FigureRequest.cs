using PictoStat.Core.Aggregation;
using PictoStat.Core.Indicators;
using PictoStat.Core.Observations;
using PictoStat.Core.Territories.Expressions;

namespace PictoStat.Application.Queries;

/// <summary>Asks for figures.</summary>
/// <param name="Zone">The territory.</param>
/// <param name="Indicators">The indicators, in the order of the answer.</param>
/// <param name="Periods">The periods; empty for the latest of each indicator.</param>
/// <param name="By">The zoning that cuts the territory, one figure for each of its zones; null for the whole territory.</param>
public sealed record FigureRequest(ResolvedZone Zone, IReadOnlyList<Indicator> Indicators, IReadOnlyList<Period> Periods, string? By = null);

/// <summary>A figure of a zone.</summary>
/// <param name="Zone">The zone, spelled as an expression.</param>
/// <param name="ZoneName">Its name.</param>
/// <param name="IsPartial">Whether some of the zone lies outside the territory asked, and is not in the figure.</param>
/// <param name="Indicator">The indicator.</param>
/// <param name="Result">The figure.</param>
public sealed record Figure(string Zone, string ZoneName, bool IsPartial, Indicator Indicator, Result Result);
