using PictoStat.Core.Territories;

namespace PictoStat.Import.Zoning;

/// <summary>An entry of <c>zonings.yaml</c>.</summary>
/// <param name="Zoning">What the entry says of the zoning.</param>
/// <param name="File">Its file, relative to the folder; null where it is made from the COG.</param>
/// <param name="From">What of a commune's facts makes its zones; null where it has a file.</param>
internal sealed record ZoningEntry(Core.Territories.Zoning Zoning, string? File, string? From);

/// <summary><c>zonings.yaml</c>: the zonings in their order, and the reference vintage.</summary>
/// <param name="Reference">The vintage of <c>cog/communes.csv</c>.</param>
/// <param name="Entries">The zonings.</param>
internal sealed record ZoningEntries(Vintage Reference, IReadOnlyList<ZoningEntry> Entries);
