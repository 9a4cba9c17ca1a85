using PictoStat.Import.Tables;

namespace PictoStat.Builder.Zoning;

/// <summary>The zonings whose published file gives a commune and its zone on each row.</summary>
public static class ZoneFiles
{
    private const string Appartenance = "zonings/appartenance-2025.csv";
    private const string Register = "zonings/scot-petr-pnr-2025.csv";
    private static readonly TableOptions Commas = new() { Separator = ',' };

    /// <summary>INSEE's seven levels of density, 1 the densest; the published file gives their labels only.</summary>
    private static readonly string[] DensityLevels =
    [
        "Grands centres urbains", "Centres urbains intermédiaires", "Petites villes", "Ceintures urbaines", "Bourgs ruraux",
        "Rural à habitat dispersé", "Rural à habitat très dispersé",
    ];

    /// <summary>EPCI of 2026, by SIREN.</summary>
    public static IReadOnlyList<PublishedZone> Epci(PublishedFiles files)
    {
        Dictionary<string, string> names = files.Rows("zonings/epci_2026.csv", new TableOptions(), "siren", "nom")
            .ToDictionary(row => row[0], row => row[1], StringComparer.Ordinal);
        return [.. ZoneTable.Group(files.Rows("zonings/epci_commune_2026.csv", new TableOptions(), "insee", "siren_epci").Select(row => (row[0], row[1], names[row[1]])))];
    }

    /// <summary>The files, by zoning.</summary>
    public static IEnumerable<(string Zoning, byte[] Bytes)> Build(PublishedFiles files)
    {
        yield return ("epci", ZoneTable.Build("DGCL, Base nationale sur l'intercommunalité (BANATIC), EPCI à fiscalité propre au 1er janvier 2026 ; Licence Ouverte 2.0.", Epci(files)));
        yield return ("ze2020", Membership(files, "ZE2020", "zones d'emploi 2020"));
        yield return ("aav2020", Membership(files, "AAV2020", "aires d'attraction des villes 2020"));
        yield return ("uu2020", Membership(files, "UU2020", "unités urbaines 2020"));
        yield return ("bv2022", Membership(files, "BV2022", "bassins de vie 2022"));
        yield return ("scot", Registered(files, "scot"));
        yield return ("petr", Registered(files, "petr"));
        yield return ("pnr", Registered(files, "pnr"));
        yield return ("massif", ZoneTable.Build("ANCT, classement des communes en massif, COG 2025 ; Licence Ouverte 2.0.",
            ZoneTable.Group(files.Rows("zonings/anct-massifs-2025.csv", Commas, "insee_com", "niveau_montagne").Select(row => (row[0], row[1][..2], row[1][5..])))));
        yield return ("densite", ZoneTable.Build("INSEE, grille communale de densité à sept niveaux, diffusée par l'ANCT, COG 2025 ; Licence Ouverte 2.0.",
            ZoneTable.Group(files.Rows("zonings/anct_densite.csv", Commas, "insee_com", "niveau_densite").Select(row => (row[0], DensityLevel(row[1]), row[1])))));
        yield return ("frr", ZoneTable.Build("ANCT, zonage France ruralités revitalisation (FRR, FRR+), 10 juillet 2025, COG 2025 ; Licence Ouverte 2.0.", RuralZones(files)));
        yield return ("littoral", ZoneTable.Build("DGALN, communes soumises à la loi littoral (mer, étangs salés, estuaires), COG 2019 ; Licence Ouverte 2.0.", CoastalZones(files)));
    }

    /// <summary>The classes of FRR; communes not classified are in none.</summary>
    private static IEnumerable<PublishedZone> RuralZones(PublishedFiles files) => ZoneTable.Group(
        from row in files.Rows("zonings/liste-communes-FRR-juillet2025.csv", new TableOptions(), "Code_insee", "Classement FRR et FRR+ au 10 juillet 2025")
        where row[1] != "Non classée"
        select row[1] switch
        {
            "FRR socle" => (row[0], "socle", "FRR socle"),
            "FRR+" => (row[0], "plus", "FRR+"),
            "FRR bénéficiaire" => (row[0], "beneficiaire", "FRR bénéficiaire"),
            "Classée FRR partiellement" => (row[0], "partiel", "FRR, partie de la commune"),
            "FRR bénéficiaire partiellement" => (row[0], "beneficiaire.partiel", "FRR bénéficiaire, partie de la commune"),
            _ => throw new InvalidDataException($"'{row[1]}' is no class of FRR."),
        });

    /// <summary>
    /// Coastal communes by what they border. The file has no header, and a row for each commune of 2019 (last cell 0) and for each older commune that became part of one, whose code the last cell gives.
    /// Its accents are destroyed: the criterion is told from its plain letters.
    /// </summary>
    private static IEnumerable<PublishedZone> CoastalZones(PublishedFiles files)
    {
        var noHeader = new TableOptions { HeaderRow = 0, Columns = ["region", "departement", "nom departement", "code", "nom", "type", "critere", "lieu", "population", "commune"] };
        return ZoneTable.Group(
            from row in files.Rows("zonings/communes_littorales_2019.csv", noHeader, "code", "commune", "critere")
            let commune = row[1] == "0" ? row[0] : row[1]
            select row[2] switch
            {
                var criterion when criterion.StartsWith("Commune riveraine de la mer", StringComparison.Ordinal) => (commune, "mer", "Communes riveraines de la mer ou d’un océan"),
                var criterion when criterion.StartsWith("Commune riveraine d'un", StringComparison.Ordinal) => (commune, "etang", "Communes riveraines d’un étang salé"),
                var criterion when criterion.StartsWith("Commune sur un estuaire", StringComparison.Ordinal) => (commune, "estuaire", "Communes d’un estuaire, en aval de la limite transversale de la mer"),
                var criterion => throw new InvalidDataException($"'{criterion}' is no criterion of coastal communes."),
            });
    }

    private static byte[] Membership(PublishedFiles files, string column, string what) => ZoneTable.Build(
        $"INSEE, table d'appartenance géographique des communes 2025, {what} ; Licence Ouverte 2.0.",
        ZoneTable.Group(files.Rows(Appartenance, new TableOptions(), "DEPCOM", column, $"LIB_{column}").Where(row => !IsResidual(column, row[1])).Select(row => (row[0], row[1], row[2]))));

    /// <summary>Codes that mean "in no zone": 000 outside the attraction of towns, a département followed by 000 outside urban units.</summary>
    private static bool IsResidual(string column, string code) => column switch
    {
        "AAV2020" => code == "000",
        "UU2020" => code.EndsWith("000", StringComparison.Ordinal),
        _ => false,
    };

    private static byte[] Registered(PublishedFiles files, string zoning) => ZoneTable.Build(
        "DGCL, registre national des groupements (BANATIC 2025) ; Licence Ouverte 2.0.",
        ZoneTable.Group(files.Rows(Register, new TableOptions(), "zoning", "zone", "name", "commune").Where(row => row[0] == zoning).Select(row => (row[3], row[1], row[2]))));

    private static string DensityLevel(string label)
    {
        int level = Array.IndexOf(DensityLevels, label) + 1;
        return level > 0 ? level.ToString(System.Globalization.CultureInfo.InvariantCulture) : throw new InvalidDataException($"'{label}' is none of INSEE's seven levels of density.");
    }
}
