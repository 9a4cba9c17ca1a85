namespace PictoStat.Import.Contours;

/// <summary>One thing a file draws: a commune, or a part of one.</summary>
/// <param name="Number">Its place in the file, from 1.</param>
/// <param name="Code">What the code column holds, as written; empty where it holds nothing.</param>
/// <param name="Polygons">Its polygons, each a list of rings, each ring x and y in turn, in the file's reference system; empty where it has no area.</param>
public sealed record ContourFeature(int Number, string Code, IReadOnlyList<double[][]> Polygons);

/// <summary>A file of contours as it was read.</summary>
/// <param name="Name">The file's name, without folder.</param>
/// <param name="Sha256">The SHA-256 of its bytes.</param>
/// <param name="Reference">The reference system of its coordinates.</param>
/// <param name="CodeColumn">The column the codes come from.</param>
/// <param name="Features">Its features, in the file's order.</param>
public sealed record ContourFile(string Name, string Sha256, SpatialReference Reference, string CodeColumn, IReadOnlyList<ContourFeature> Features);

/// <summary>How to read a file of contours where it does not say enough itself.</summary>
/// <param name="Code">The column of the codes; null to recognise it.</param>
/// <param name="Layer">The table or object to read; null to recognise it.</param>
/// <param name="Reference">The reference system; null to take what the file says.</param>
public sealed record ContourOptions(string? Code = null, string? Layer = null, SpatialReference? Reference = null);
