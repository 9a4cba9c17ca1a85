using PictoStat.Cartography.BaseMaps.Contours;
using PictoStat.Core.Territories;
using PictoStat.Core.Territories.Changes;
using PictoStat.Store.Territories;

namespace PictoStat.Application.Contours;

/// <summary>Makes the base map of contours that a store holds.</summary>
internal static class ContourMaking
{
    /// <summary>The parts of the base map in the reference COG.</summary>
    /// <param name="contours">The contours, in their own vintage.</param>
    /// <param name="conversion">The way from that vintage to the reference.</param>
    /// <param name="facts">The reference communes' facts.</param>
    /// <exception cref="InvalidDataException">The contours are damaged.</exception>
    public static ContourParts Parts(ContourSet contours, Conversion conversion, IReadOnlyList<Commune> facts) =>
        ContourBaseMap.Make(Frames(contours, conversion.Source), conversion, facts, contours.Credit);

    /// <summary>The topology of the contours a store holds.</summary>
    /// <exception cref="InvalidDataException">The contours are damaged.</exception>
    public static IReadOnlyList<ContourFrame> Frames(ContourSet contours, CommuneIndex communes) => [.. contours.Frames.Select(f => ContourCodec.Read(f.Key, f.Value, communes))];

    /// <summary>A topology as a store holds it.</summary>
    public static Dictionary<string, byte[]> Packed(IReadOnlyList<ContourFrame> frames, CommuneIndex communes) =>
        frames.ToDictionary(f => f.Id, f => ContourCodec.Write(f, communes), StringComparer.Ordinal);

    /// <summary>Who contours are from where nobody says: their files and their vintage.</summary>
    public static string Credit(IReadOnlyList<(string Name, string Sha256)> files, Vintage vintage) =>
        $"{string.Join(", ", files.Take(2).Select(f => f.Name))}{(files.Count > 2 ? "…" : "")} (COG {vintage})";
}
