using System.Collections.Immutable;
using PictoStat.Core.Territories;
using PictoStat.Core.Text;
using PictoStat.Import.Problems;
using PictoStat.Import.Values;

namespace PictoStat.Import.Memberships;

/// <summary>Gathers the communes of zones, and counts what becomes of every membership.</summary>
internal sealed class ZoneCollector(string zoning, CommuneIndex communes)
{
    /// <summary>What part of the communes a cover must hold.</summary>
    private const double NearlyAll = 0.99;

    private readonly SortedDictionary<string, (string Name, HashSet<int> Members)> _zones = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, long> _refused = new(StringComparer.Ordinal);
    private readonly List<Refusal> _refusals = [];
    private long _stored;
    private long _outside;
    private long _repeated;
    private long _overseas;

    /// <summary>Puts communes into a zone.</summary>
    public void Add(string code, string name, IReadOnlyCollection<int> ordinals)
    {
        if (!_zones.TryGetValue(code, out (string Name, HashSet<int> Members) zone))
            _zones.Add(code, zone = (name, []));
        int before = zone.Members.Count;
        zone.Members.UnionWith(ordinals);
        if (zone.Members.Count > before)
            _stored++;
        else
            _repeated++;
    }

    public void CountOutside() => _outside++;

    public void CountOverseas() => _overseas++;

    public void Refuse(int line, string reason, LocalizedText sentence)
    {
        _refused[reason] = _refused.GetValueOrDefault(reason) + 1;
        if (_refusals.Count < ImportedDataSet.MaxRefusals)
            _refusals.Add(new Refusal(line, null, reason, sentence));
    }

    /// <summary>How many communes a zone has.</summary>
    public int Count(string code) => _zones.TryGetValue(code, out (string Name, HashSet<int> Members) zone) ? zone.Members.Count : 0;

    /// <summary>The zoning that was gathered.</summary>
    /// <exception cref="ImportException">No zone has a commune.</exception>
    public ReadZoning Build(string file, IEnumerable<LocalizedText> notes, string? title, IEnumerable<CommuneCode> unknown, int compared)
    {
        if (_zones.Count == 0 && _refused.Count == 0)
            throw ImportException.Of("memberships.no-zone", file);
        Zone[] zones = [.. _zones.Select(zone => new Zone(new ZoneId(zoning, zone.Key), zone.Value.Name, new Territory(communes, zone.Value.Members)))];
        int damaged = zones.Count(zone => zone.Name.Contains('\uFFFD', StringComparison.Ordinal));
        long refused = _refused.Values.Sum();
        return new ReadZoning(
            communes, [.. zones], KindOf(zones), new MembershipCounts(_stored + _outside + _repeated + _overseas + refused, _stored, _outside, _repeated, _overseas, _refused.ToImmutableSortedDictionary(StringComparer.Ordinal)),
            [.. _refusals], damaged == 0 ? [.. notes] : [.. notes, Problem.Of("note.damaged-names", file, damaged)], title, [.. unknown], compared);
    }

    private ZoningKind KindOf(Zone[] zones)
    {
        var zonesOf = new int[communes.Count];
        foreach (Zone zone in zones)
            foreach (int ordinal in zone.Members.Ordinals)
                zonesOf[ordinal]++;
        return zonesOf.All(count => count == 1) ? ZoningKind.Partition
            : zonesOf.Count(count => count > 0) >= NearlyAll * zonesOf.Length && zonesOf.Any(count => count > 1) ? ZoningKind.Cover
            : ZoningKind.Partial;
    }
}
