namespace PictoStat.Import.Zoning;

/// <summary>A département, a région, an arrondissement or a collectivité d'outre-mer.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name, without article.</param>
/// <param name="Region">For a département, the code of its région; empty for the others.</param>
public sealed record NamedPlace(string Code, string Name, string Region);

/// <summary>The outline of a département: closed rings of longitude and latitude (degrees, WGS84), islands and holes among them, by the even-odd rule. Neighbours share their vertices.</summary>
/// <param name="Departement">Its code.</param>
/// <param name="Rings">The rings; the last point of each is the first.</param>
public sealed record OutlineRings(string Departement, IReadOnlyList<IReadOnlyList<(double Longitude, double Latitude)>> Rings);
