using PictoStat.Cartography.Topology.Assembly;
using PictoStat.Core.Territories;
using PictoStat.Import.Contours;

namespace PictoStat.Application.Contours;

/// <summary>Files of contours to import; together they take the place of the contours the store holds, or are joined to them.</summary>
/// <param name="Files">The files.</param>
/// <param name="Vintage">The COG year of their codes.</param>
/// <param name="Options">What the files do not say themselves.</param>
/// <param name="Credit">Who the contours are from, as maps print it; null for the files' names and the vintage.</param>
/// <param name="Tolerance">Gaps and overlaps thinner than this many metres are closed.</param>
/// <param name="AcceptRefusals">Whether to store the rest where contours are refused.</param>
/// <param name="Add">Whether the contours held stay, but for those of the communes in the files.</param>
public sealed record ContoursRequest(
    IReadOnlyList<string> Files, Vintage Vintage, ContourOptions Options, string? Credit = null, double Tolerance = ContoursRequest.DefaultTolerance, bool AcceptRefusals = false,
    bool Add = false)
{
    /// <summary>The tolerance where none is given: a third of the width of the narrowest commune.</summary>
    public const double DefaultTolerance = 50;

    internal AssemblyOptions Assembly => new(Tolerance: Tolerance);
}
