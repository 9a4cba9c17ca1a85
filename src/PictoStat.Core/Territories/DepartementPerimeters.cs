namespace PictoStat.Core.Territories;

/// <summary>The past perimeters of zones made of whole départements, found from the communes' codes: départements, régions since 2016, the country.</summary>
/// <remarks>Law 2015-29 of 16 January 2015 made the régions of today on 1 January 2016; no département has come or gone since 2013.</remarks>
public static class DepartementPerimeters
{
    private static readonly Vintage FirstRegions = new(2016);

    /// <summary>The first year from which the zones of a zoning have been the same sets of départements; null where they are no such sets.</summary>
    public static Vintage? Since(string zoning) => zoning switch
    {
        "departement" or "pays" => new Vintage(2013),
        "region" => FirstRegions,
        _ => null,
    };

    /// <summary>The zones over the communes of an earlier year, in the order given.</summary>
    /// <param name="zones">The zones of the reference vintage, each of whole départements.</param>
    /// <param name="communes">The communes of the year.</param>
    public static IReadOnlyList<Zone> At(IReadOnlyList<Zone> zones, CommuneIndex communes)
    {
        ILookup<string, int> ordinals = Enumerable.Range(0, communes.Count).ToLookup(o => communes[o].Departement, StringComparer.Ordinal);
        return
        [
            .. zones.Select(zone => zone with
            {
                Members = new Territory(communes, zone.Members.Codes.Select(c => c.Departement).Distinct(StringComparer.Ordinal).SelectMany(d => ordinals[d])),
            }),
        ];
    }
}
