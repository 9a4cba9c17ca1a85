using System.Collections.Immutable;

namespace PictoStat.Core.Territories;

/// <summary>The zones that published values are given over, of one zoning or of several, in the ordinal order of their ids; a zone's place in it is its ordinal.</summary>
public sealed class ZoneIndex
{
    private readonly Dictionary<ZoneId, int> _ordinals = [];

    /// <summary>Makes the index of a list of zones, in any order.</summary>
    /// <param name="perimeters">The year whose perimeters the zones have.</param>
    /// <param name="zones">The zones.</param>
    /// <exception cref="ArgumentException">A zone stands twice in the list.</exception>
    public ZoneIndex(Vintage perimeters, IEnumerable<ZoneId> zones)
    {
        Perimeters = perimeters;
        Zones = [.. zones.OrderBy(z => z.ToString(), StringComparer.Ordinal)];
        for (int i = 0; i < Zones.Length; i++)
            if (!_ordinals.TryAdd(Zones[i], i))
                throw new ArgumentException($"Zone {Zones[i]} stands twice in the list of {perimeters}.", nameof(zones));
    }

    /// <summary>The year whose perimeters the zones have.</summary>
    public Vintage Perimeters { get; }

    /// <summary>The zones, by ordinal.</summary>
    public ImmutableArray<ZoneId> Zones { get; }

    /// <summary>How many zones there are.</summary>
    public int Count => Zones.Length;

    /// <summary>The ids of the zonings they belong to, ordered.</summary>
    public IEnumerable<string> Zonings => Zones.Select(z => z.Zoning).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    /// <summary>The ordinal of a zone, or -1.</summary>
    public int IndexOf(ZoneId zone) => _ordinals.TryGetValue(zone, out int ordinal) ? ordinal : -1;
}
