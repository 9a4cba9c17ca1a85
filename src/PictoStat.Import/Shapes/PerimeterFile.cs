using PictoStat.Import.Contours;

namespace PictoStat.Import.Shapes;

/// <summary>A shape of a file of perimeters.</summary>
/// <param name="Number">Its place in the file, from 1.</param>
/// <param name="Values">What its columns hold, those that were asked for; empty text where one holds nothing.</param>
/// <param name="Polygons">Its polygons, by the even-odd rule: each a list of rings, each ring x and y in turn in the file's reference system, its first point repeated or not; empty where it has no area.</param>
public sealed record PerimeterShape(int Number, IReadOnlyDictionary<string, string> Values, IReadOnlyList<double[][]> Polygons);

/// <summary>A file of perimeters as it was read.</summary>
/// <param name="Name">The file's name, without folder.</param>
/// <param name="Reference">The reference system of its coordinates.</param>
/// <param name="Columns">Its first columns.</param>
/// <param name="Shapes">Its shapes, in the file's order; never empty.</param>
public sealed record PerimeterFile(string Name, SpatialReference Reference, IReadOnlyList<string> Columns, IReadOnlyList<PerimeterShape> Shapes);
