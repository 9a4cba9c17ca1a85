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
        ContourBaseMap.Make([.. contours.Frames.Select(f => ContourCodec.Read(f.Key, f.Value, conversion.Source))], conversion, facts, contours.Credit);
}
