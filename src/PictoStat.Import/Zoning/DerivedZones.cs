using PictoStat.Core.Territories;

namespace PictoStat.Import.Zoning;

/// <summary>The zones that the facts of the communes make: communes, départements, régions, arrondissements, country.</summary>
internal static class DerivedZones
{
    private const string WholeCountry = "FR";
    private const string Metropole = "FRM";
    private const int MetropolitanDepartementLength = 2;

    /// <summary>The zones, in the order of their codes; null where nothing of that name makes zones.</summary>
    public static IReadOnlyList<Zone>? Make(string zoning, string from, CogFolder cog)
    {
        CommuneIndex index = cog.History.Reference;
        return from switch
        {
            "commune" => [.. cog.Communes.Select((commune, ordinal) => new Zone(new ZoneId(zoning, commune.Code.Text), commune.Name, new Territory(index, [ordinal])))],
            "departement" => Group(zoning, cog, commune => [commune.Departement], cog.Departements),
            "region" => Group(zoning, cog, commune => [commune.Region], cog.Regions),
            "arrondissement" => Group(zoning, cog, commune => commune.Arrondissement is null ? [] : [commune.Arrondissement], cog.Arrondissements),
            "pays" => Group(zoning, cog, commune => commune.Departement.Length == MetropolitanDepartementLength ? [WholeCountry, Metropole] : [WholeCountry], cog.Countries),
            _ => null,
        };
    }

    private static List<Zone> Group(string zoning, CogFolder cog, Func<Commune, string[]> codes, IReadOnlyDictionary<string, NamedPlace> places)
    {
        var members = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        for (int ordinal = 0; ordinal < cog.Communes.Count; ordinal++)
            foreach (string code in codes(cog.Communes[ordinal]))
                (members.TryGetValue(code, out List<int>? list) ? list : members[code] = []).Add(ordinal);
        return [.. members.Select(zone => new Zone(new ZoneId(zoning, zone.Key), places[zone.Key].Name, new Territory(cog.History.Reference, zone.Value)))];
    }
}
