using PictoStat.Cartography.Projections;

namespace PictoStat.Cartography.BaseMaps.Schematic;

/// <summary>The outline of a département: closed rings of longitude and latitude, islands and holes among them (even-odd rule).</summary>
/// <remarks>Neighbours must repeat the same vertices along their common border.</remarks>
/// <param name="Departement">Its code.</param>
/// <param name="Rings">The rings, in either direction, the last point the same as the first.</param>
public sealed record DepartementOutline(string Departement, IReadOnlyList<IReadOnlyList<GeoPoint>> Rings);

/// <summary>A commune to be given a cell.</summary>
/// <param name="Ordinal">Its ordinal in the commune index.</param>
/// <param name="Departement">The code of its département.</param>
/// <param name="Place">A point inside it.</param>
public readonly record struct CommuneSite(int Ordinal, string Departement, GeoPoint Place);
