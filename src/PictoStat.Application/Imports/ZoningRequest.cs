using PictoStat.Core.Territories;
using PictoStat.Import.Memberships;

namespace PictoStat.Application.Imports;

/// <summary>A file of zones to import.</summary>
/// <param name="File">The file, as published: a table, or perimeters in GeoJSON, TopoJSON, Shapefile or GeoPackage, zipped or not.</param>
/// <param name="Zoning">The id of the zoning, lower-case.</param>
/// <param name="Vintage">The COG year of its commune codes; null for perimeters and for zones of another zoning, which are of the reference.</param>
/// <param name="Columns">How to read it.</param>
/// <param name="By">What its rows are about: null for communes, else the id of a zoning; <c>point</c> or <c>share</c> for perimeters.</param>
/// <param name="Title">The zoning's name; null for the long label of its column, or its id.</param>
/// <param name="Source">Producer, data set and licence; null for the file's name.</param>
/// <param name="IsDryRun">Whether to tell what would change and store nothing.</param>
/// <param name="AcceptRefusals">Whether to store the rest where memberships are refused.</param>
/// <param name="Share">By share, the least part of a commune's area that must lie in the perimeter, above 0 to 1.</param>
public sealed record ZoningRequest(
    string File, string Zoning, Vintage? Vintage, MembershipOptions Columns, string? By = null, string? Title = null, string? Source = null, bool IsDryRun = false, bool AcceptRefusals = false,
    double Share = ZoningRequest.HalfOfIt)
{
    /// <summary>The share of a commune that must lie inside where none is given.</summary>
    public const double HalfOfIt = 0.5;
}
