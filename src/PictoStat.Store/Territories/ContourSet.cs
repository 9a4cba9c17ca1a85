using PictoStat.Core.Territories;

namespace PictoStat.Store.Territories;

/// <summary>The contours of communes that were imported, in their own vintage.</summary>
/// <param name="Vintage">The COG year of their codes.</param>
/// <param name="Credit">Who they are from: maps print it.</param>
/// <param name="Files">The files they came in, without folder, and the SHA-256 of each.</param>
/// <param name="ImportedOn">The day they were imported.</param>
/// <param name="Frames">The topology of each frame, as its maker packed it.</param>
public sealed record ContourSet(
    Vintage Vintage, string Credit, IReadOnlyList<(string Name, string Sha256)> Files, DateOnly ImportedOn, IReadOnlyDictionary<string, byte[]> Frames);
