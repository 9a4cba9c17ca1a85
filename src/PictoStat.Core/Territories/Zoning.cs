using PictoStat.Core.Text;

namespace PictoStat.Core.Territories;

/// <summary>How the zones of a zoning lie over the communes.</summary>
public enum ZoningKind
{
    /// <summary>Every commune is in exactly one zone (départements).</summary>
    Partition,

    /// <summary>Every commune is in at least one zone, some in several (CRTE).</summary>
    Cover,

    /// <summary>Some communes are in no zone (PNR, ORT, aires d'attraction without their residual).</summary>
    Partial,
}

/// <summary>One group of communes of a zoning.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Name">Its name, with its article where it has one.</param>
/// <param name="Members">Its communes, in the vintage of the territory.</param>
public sealed record Zone(ZoneId Id, string Name, Territory Members);

/// <summary>A named way to group communes, expressed in one vintage. Residual codes ("hors unité urbaine") are no zone.</summary>
/// <param name="Id">Lower-case id: <c>epci</c>.</param>
/// <param name="Name">Its label.</param>
/// <param name="Vintage">The COG year its memberships were published in.</param>
/// <param name="Kind">How its zones lie over the communes.</param>
/// <param name="Source">Producer, data set and licence, in one line.</param>
/// <param name="Note">What a user must know of it (incomplete register, rebuilt name), or null.</param>
public sealed record Zoning(string Id, LocalizedText Name, Vintage Vintage, ZoningKind Kind, LocalizedText Source, LocalizedText? Note);

/// <summary>A commune of the reference vintage and the facts that go with it.</summary>
/// <param name="Code">Its INSEE code.</param>
/// <param name="Name">Its name with its article: L'Abergement-Clémenciat.</param>
/// <param name="Departement">The code of its département or collectivité.</param>
/// <param name="Region">The code of its région; for a collectivité d'outre-mer, its own code.</param>
/// <param name="Arrondissement">The code of its arrondissement, département included (<c>011</c>), or null where there is none.</param>
/// <param name="PostalCodes">Its postal codes, ordered; may be empty.</param>
/// <param name="Longitude">Degrees east, WGS84, of a point inside it; null for the collectivités d'outre-mer without one.</param>
/// <param name="Latitude">Degrees north, WGS84.</param>
/// <param name="AreaKm2">INSEE's area in km²; null where INSEE gives none for the commune in its present shape.</param>
public sealed record Commune(
    CommuneCode Code, string Name, string Departement, string Region, string? Arrondissement,
    IReadOnlyList<string> PostalCodes, double? Longitude, double? Latitude, double? AreaKm2);
