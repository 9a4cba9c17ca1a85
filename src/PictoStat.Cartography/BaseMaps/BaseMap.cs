using PictoStat.Core.Territories;

namespace PictoStat.Cartography.BaseMaps;

/// <summary>The shapes of communes of one vintage, by frame; holds the départements it was loaded with and no more.</summary>
/// <param name="Index">The communes the faces' ordinals belong to.</param>
/// <param name="Kind">What the shapes are.</param>
/// <param name="Frames">The frames that hold a commune: the metropole first, then by code.</param>
/// <param name="Credit">Who true contours are from; null for schematic ones.</param>
public sealed record BaseMap(CommuneIndex Index, BaseMapKind Kind, IReadOnlyList<MapFrame> Frames, string? Credit = null)
{
    /// <summary>The frame that holds a commune; null where it has no geometry here.</summary>
    public MapFrame? FrameOf(int ordinal)
    {
        foreach (MapFrame frame in Frames)
            if (frame.Holds(ordinal))
                return frame;
        return null;
    }
}

/// <summary>The shapes of the départements, generalised: for locator maps, borders and pale surroundings.</summary>
/// <param name="Departements">Their codes, ordered; a face is a place in this list.</param>
/// <param name="Frames">A coverage by frame, the metropole first.</param>
public sealed record Overview(IReadOnlyList<string> Departements, IReadOnlyList<OverviewFrame> Frames);

/// <summary>The départements of one frame.</summary>
/// <param name="Id">The frame's id.</param>
/// <param name="Coverage">Their borders.</param>
public sealed record OverviewFrame(string Id, Topology.ArcCoverage Coverage);
