using PictoStat.Core.Territories.Changes;

namespace PictoStat.Core.Territories.Expressions;

/// <summary>The zones of an earlier vintage that its communes make by themselves: communes, départements, régions since 2016, the country.</summary>
internal static class PastZones
{
    private const string Metropole = "FRM";
    private static readonly Vintage FirstRegions = new(2016);

    /// <summary>The zones, over the communes of the vintage; null where the zoning is not made from them.</summary>
    public static IReadOnlyList<Zone>? Of(string zoning, Vintage vintage, IZoningSource zonings, CommunePast past)
    {
        CommuneIndex index = past.History.At(vintage);
        return zoning switch
        {
            "commune" => Communes(index, past),
            "departement" => Grouped(index, zonings.Zones(zoning), code => [code.Departement]),
            "pays" => Grouped(index, zonings.Zones(zoning), code => code.Departement.Length == 2 ? ["FR", Metropole] : ["FR"]),
            "region" when vintage.CompareTo(FirstRegions) >= 0 => Regions(index, zonings),
            _ => null,
        };
    }

    private static List<Zone> Communes(CommuneIndex index, CommunePast past)
    {
        IReadOnlyList<string> names = past.NamesAt(index.Vintage);
        var zones = new List<Zone>(index.Count);
        for (int i = 0; i < index.Count; i++)
            zones.Add(new Zone(new ZoneId("commune", index[i].Text), names[i], Territory.FromSorted(index, [i])));
        return zones;
    }

    private static List<Zone> Regions(CommuneIndex index, IZoningSource zonings)
    {
        Dictionary<string, string> regionOf = zonings.Facts.DistinctBy(c => c.Departement).ToDictionary(c => c.Departement, c => c.Region, StringComparer.Ordinal);
        return Grouped(index, zonings.Zones("region"), code => [regionOf[code.Departement]]);
    }

    private static List<Zone> Grouped(CommuneIndex index, IReadOnlyList<Zone> today, Func<CommuneCode, string[]> codes)
    {
        var members = today.ToDictionary(zone => zone.Id.Code, _ => new List<int>(), StringComparer.Ordinal);
        for (int i = 0; i < index.Count; i++)
            foreach (string code in codes(index[i]))
                members[code].Add(i);
        return [.. today.Select(zone => zone with { Members = Territory.FromSorted(index, [.. members[zone.Id.Code]]) })];
    }
}
