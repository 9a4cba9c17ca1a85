using PictoStat.Cartography.Symbology;
using PictoStat.Core.Territories;

namespace PictoStat.Cartography.Maps;

/// <summary>A small map for a cover: the territory in its région, the région in France.</summary>
/// <param name="Territory">The communes to show.</param>
/// <param name="Width">In points.</param>
/// <param name="Height">In points.</param>
public sealed record LocatorRequest(Territory Territory, double Width, double Height)
{
    /// <summary>The name written under the panel of the région; null for none.</summary>
    public string? RegionName { get; init; }

    /// <summary>The names of départements by code, written in the panel of the région where they fit.</summary>
    public IReadOnlyDictionary<string, string> DepartementNames { get; init; } = new Dictionary<string, string>();

    /// <summary>The colour of the territory; the default is the accent of blue.</summary>
    public Palette Palette { get; init; } = Palettes.Blue;
}
