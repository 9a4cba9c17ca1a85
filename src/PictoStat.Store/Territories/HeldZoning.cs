using PictoStat.Core.Territories;

namespace PictoStat.Store.Territories;

/// <summary>A zoning imported into the store: it stays when the store is refreshed, and stands in the place of a bundled zoning of the same id.</summary>
/// <param name="About">What it is, with the COG year of its communes.</param>
/// <param name="FileName">The name of its file.</param>
/// <param name="FileSha256">The SHA-256 of its file, lower-case hexadecimal.</param>
/// <param name="ImportedOn">The day of its import.</param>
public sealed record HeldZoning(Zoning About, string FileName, string FileSha256, DateOnly ImportedOn);
