using PictoStat.Core.Text;

namespace PictoStat.Core.Territories.Expressions;

/// <summary>The zones of a zoning, found by code or, as people type names, by name: without accents, capitals or punctuation, or only a part of it.</summary>
internal sealed class ZoneList
{
    private readonly Dictionary<string, Zone> _byCode = new(StringComparer.OrdinalIgnoreCase);
    private readonly Lazy<string[]> _folded;

    public ZoneList(IReadOnlyList<Zone> zones)
    {
        Zones = zones;
        foreach (Zone zone in zones)
            _byCode.TryAdd(zone.Id.Code, zone);
        _folded = new(() => [.. zones.Select(zone => Folding.Fold(zone.Name))]);
    }

    /// <summary>The zones, in the order of their codes.</summary>
    public IReadOnlyList<Zone> Zones { get; }

    /// <summary>The zone of a code; null where there is none.</summary>
    public Zone? WithCode(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>The zones a name fits: those that bear it exactly if there are any, else those that contain all of its words.</summary>
    public IReadOnlyList<Zone> Named(string name)
    {
        string folded = Folding.Fold(name);
        if (folded.Length == 0)
            return [];
        List<Zone> exact = Where(zone => zone == folded);
        if (exact.Count > 0)
            return exact;
        string[] words = folded.Split(' ');
        return Where(zone => Contains(zone.Split(' '), words));
    }

    private List<Zone> Where(Func<string, bool> fits) => [.. Zones.Where((_, i) => fits(_folded.Value[i]))];

    private static bool Contains(string[] name, string[] words) => words.All(w => name.Any(n => n.StartsWith(w, StringComparison.Ordinal)));
}
