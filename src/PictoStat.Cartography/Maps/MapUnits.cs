using PictoStat.Core.Territories;

namespace PictoStat.Cartography.Maps;

/// <summary>A zone that a map gives one value to.</summary>
/// <param name="Code">Its code, told by canvases with an element per shape.</param>
/// <param name="Name">Its name.</param>
/// <param name="Members">Its communes inside the territory of the map.</param>
/// <param name="IsPartial">Whether some of it lies outside the territory and is not in its value.</param>
public sealed record MapZone(string Code, string Name, Territory Members, bool IsPartial)
{
    /// <summary>A shorter name to write on the map; the name where none is given.</summary>
    public string ShortName { get; init; } = Name;
}

/// <summary>What a map gives values to: each commune of a territory, or zones that group its communes.</summary>
/// <remarks>A commune of several zones is drawn in the first; one of no zone is left blank.</remarks>
public sealed class MapUnits
{
    private readonly IReadOnlyList<MapZone>? _zones;
    private readonly Dictionary<int, int> _unitOf = [];

    /// <summary>Each commune by itself.</summary>
    public MapUnits(Territory communes) => (Territory, Id) = (communes, "commune");

    /// <summary>The zones of a zoning that have communes in a territory.</summary>
    /// <param name="territory">The communes drawn.</param>
    /// <param name="zoning">The zoning's id.</param>
    /// <param name="zones">The zones, one at least.</param>
    /// <exception cref="ArgumentException">There is no zone, or one has no commune of the territory.</exception>
    public MapUnits(Territory territory, string zoning, IReadOnlyList<MapZone> zones)
    {
        (Territory, Id, _zones) = (territory, zoning, zones);
        if (zones.Count == 0)
            throw new ArgumentException($"No zone of '{zoning}' has a commune in the territory.", nameof(zones));
        var drawn = new HashSet<int>(territory.Ordinals.Length);
        foreach (int ordinal in territory.Ordinals)
            drawn.Add(ordinal);
        for (int z = 0; z < zones.Count; z++)
        {
            int inside = 0;
            foreach (int ordinal in zones[z].Members.Ordinals)
                if (drawn.Contains(ordinal))
                {
                    inside++;
                    if (!_unitOf.TryAdd(ordinal, z))
                        Shared++;
                }
            if (inside == 0)
                throw new ArgumentException($"The zone {zones[z].Code} has no commune in the territory.", nameof(zones));
        }
        Blank = territory.Count - _unitOf.Count;
    }

    /// <summary>Every commune drawn.</summary>
    public Territory Territory { get; }

    /// <summary>The zoning's id, <c>commune</c> for communes.</summary>
    public string Id { get; }

    /// <summary>Whether each commune is a unit.</summary>
    public bool AreCommunes => _zones is null;

    /// <summary>How many units there are.</summary>
    public int Count => _zones?.Count ?? Territory.Count;

    /// <summary>How many times a commune belongs to a zone it is not drawn in.</summary>
    public int Shared { get; }

    /// <summary>How many communes belong to no zone.</summary>
    public int Blank { get; }

    /// <summary>The zone at a place; null for a commune.</summary>
    public MapZone? Zone(int unit) => _zones?[unit];

    /// <summary>The communes of the unit at a place.</summary>
    public ReadOnlySpan<int> Members(int unit) => _zones is null ? Territory.Ordinals.Slice(unit, 1) : _zones[unit].Members.Ordinals;

    /// <summary>The unit a commune is drawn in; -1 for none.</summary>
    public int Of(int ordinal) => _zones is null ? Math.Max(-1, Territory.Ordinals.BinarySearch(ordinal)) : _unitOf.GetValueOrDefault(ordinal, -1);
}
