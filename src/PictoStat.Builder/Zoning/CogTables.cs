using System.Text.Json;
using PictoStat.Import.Tables;

namespace PictoStat.Builder.Zoning;

/// <summary>Writes the reference COG: communes, municipal arrondissements, collectivités d'outre-mer, and the names of what they belong to.</summary>
public static class CogTables
{
    private const string Source = "INSEE, Code officiel géographique au 1er janvier 2026, via @etalab/decoupage-administratif 6.0.0 ; Licence Ouverte 2.0.";
    private const int ReferencePackage = 2023;

    /// <summary>The codes of the communes of the metropole and the five overseas départements in the reference COG.</summary>
    public static IReadOnlyList<string> ReferenceCodes(PublishedFiles files) =>
        [.. Entries(files).Where(entry => entry is { Type: "commune-actuelle", Zone: not "com" }).Select(entry => entry.Code)];

    /// <summary>The files, by their path under <c>zoning/</c>.</summary>
    public static IEnumerable<(string Path, byte[] Bytes)> Build(PublishedFiles files)
    {
        List<Entry> entries = Entries(files);
        yield return ("cog/communes.csv", Communes(files, entries.Where(entry => entry is { Type: "commune-actuelle", Zone: not "com" })));
        yield return ("cog/communes-com.csv", Overseas(entries.Where(entry => entry is { Type: "commune-actuelle", Zone: "com" })));
        yield return ("cog/arrondissements-municipaux.csv", Municipal(entries.Where(entry => entry.Type == "arrondissement-municipal")));
        yield return ("cog/departements.csv", Named(files, "departements.json", "Départements et collectivités d'outre-mer, avec leur région.", "region"));
        yield return ("cog/regions.csv", Named(files, "regions.json", "Régions et collectivités d'outre-mer."));
        yield return ("cog/pays.csv", Countries());
        yield return ("cog/arrondissements.csv", Named(files, "arrondissements.json", "Arrondissements ; le code commence par celui du département."));
    }

    private static List<Entry> Entries(PublishedFiles files) =>
    [
        .. files.PopulationRows(ReferencePackage, "communes.json", "type", "zone", "code", "nom", "arrondissement", "commune", "departement", "codesPostaux")
            .Where(row => row[0] is "commune-actuelle" or "arrondissement-municipal")
            .Select(row => new Entry(row[0], row[1], row[2], row[3], row[4], row[5], row[6], PostalCodes(row[7])))
            .OrderBy(entry => entry.Code, StringComparer.Ordinal),
    ];

    private static string PostalCodes(string json) =>
        json.Length == 0 ? "" : string.Join(' ', JsonSerializer.Deserialize<string[]>(json)!.Order(StringComparer.Ordinal));

    private static byte[] Communes(PublishedFiles files, IEnumerable<Entry> communes)
    {
        Dictionary<string, string[]> points = files
            .Rows("communes-2026-points.csv", new TableOptions(), "code", "lon", "lat", "superficie_km2")
            .ToDictionary(row => row[0], StringComparer.Ordinal);
        var table = new BuiltTable(
            [
                "Les 34 875 communes de métropole et des cinq départements d'outre-mer, COG 2026. Le département est le début du code, celui de l'arrondissement aussi ; un code postal de trois chiffres reprend les deux premiers du code.",
                Source,
                "Point intérieur (degrés, WGS84) et superficie (km², INSEE ; vide où elle n'est pas publiée pour la commune actuelle) : IGN et INSEE, Licence Ouverte 2.0.",
            ],
            "code", "name", "postal", "arrondissement", "lon", "lat", "area");
        foreach (Entry commune in communes)
        {
            string[] point = points[commune.Code];
            table.Add(
                commune.Code, commune.Name, string.Join(' ', commune.Postal.Split(' ').Select(postal => ShortCode.Of(postal, commune.Code[..2]))),
                commune.Arrondissement.Length == 0 ? "" : commune.Arrondissement[commune.Departement.Length..], point[1], point[2], point[3]);
        }
        return table.ToBytes();
    }

    private static byte[] Overseas(IEnumerable<Entry> communes)
    {
        var table = new BuiltTable(["Les 94 communes et circonscriptions des collectivités d'outre-mer, COG 2026 : dans aucune somme.", Source], "code", "name", "postal", "collectivite");
        foreach (Entry commune in communes)
            table.Add(commune.Code, commune.Name, commune.Postal, commune.Departement);
        return table.ToBytes();
    }

    private static byte[] Municipal(IEnumerable<Entry> arrondissements)
    {
        var table = new BuiltTable(["Les 45 arrondissements municipaux de Paris, Lyon et Marseille : des parties de leur commune.", Source], "code", "name", "postal", "commune");
        foreach (Entry arrondissement in arrondissements)
            table.Add(arrondissement.Code, arrondissement.Name, arrondissement.Postal, arrondissement.Commune);
        return table.ToBytes();
    }

    private static byte[] Countries()
    {
        var table = new BuiltTable(["Zones du zonage pays : FR, métropole et cinq départements d'outre-mer ; FRM, métropole."], "code", "name");
        table.Add("FR", "France");
        table.Add("FRM", "France métropolitaine");
        return table.ToBytes();
    }

    private static byte[] Named(PublishedFiles files, string file, string what, params string[] more)
    {
        var table = new BuiltTable([what, Source], ["code", "name", .. more]);
        foreach (string[] row in files.PopulationRows(ReferencePackage, file, ["code", "nom", .. more]).OrderBy(row => row[0], StringComparer.Ordinal))
            table.Add(row);
        return table.ToBytes();
    }

    private sealed record Entry(string Type, string Zone, string Code, string Name, string Arrondissement, string Commune, string Departement, string Postal);
}
