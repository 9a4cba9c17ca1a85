using System.Globalization;
using PictoStat.Core.Territories;
using PictoStat.Core.Territories.Changes;
using PictoStat.Import.Tables;

namespace PictoStat.Builder.Zoning;

/// <summary>Writes the dated changes of communes since 2013, with the population of the parts of every split.</summary>
public static class ChangesTable
{
    private static readonly DateOnly First = CogHistory.First.Date;

    /// <summary>Reads INSEE's table: the rows from commune to commune that change a code, an extent or a name, oldest first.</summary>
    public static IReadOnlyList<ChangeRow> Read(PublishedFiles files)
    {
        List<ChangeRow> rows =
        [
            .. files.Rows("insee/mvtcommune-1943-2025.csv", new TableOptions(), "DATE_EFF", "MOD", "TYPECOM_AV", "COM_AV", "LIBELLE_AV", "TYPECOM_AP", "COM_AP", "LIBELLE_AP")
                .Where(row => row[2] == "COM" && row[5] == "COM" && (row[3] != row[6] || row[4] != row[7] || row[1] != "34"))
                .Select(row => new ChangeRow(
                    DateOnly.ParseExact(row[0], "yyyy-MM-dd", CultureInfo.InvariantCulture), int.Parse(row[1], CultureInfo.InvariantCulture),
                    new NamedCommune(CommuneCode.Parse(row[3]), row[4]), new NamedCommune(CommuneCode.Parse(row[6]), row[7]), null, null))
                .Where(row => row.Date >= First)
                .OrderBy(row => row.Date).ThenBy(row => row.Mod).ThenBy(row => row.Before.Code).ThenBy(row => row.After.Code),
        ];
        return WithPopulations(rows, files);
    }

    /// <summary>The file.</summary>
    public static byte[] Build(IReadOnlyList<ChangeRow> rows)
    {
        var table = new BuiltTable(
            [
                "Changements des communes depuis 2013, de commune à commune, un par ligne (mod : codes de l'INSEE ; 21 rétablissement, 32 commune nouvelle, 41 et 50 changement de code, 10 nom).",
                "INSEE, liste des événements survenus aux communes depuis 1943, COG 2025 (inchangé en 2026) ; Licence Ouverte 2.0.",
                "population : celle de la partie d'une commune scindée, à la première population légale qui connaît toutes les parties (INSEE, via @etalab/decoupage-administratif).",
            ],
            "date", "mod", "before", "name_before", "after", "name_after", "population", "year");
        foreach (ChangeRow row in rows)
            table.Add(
                row.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), row.Mod.ToString(CultureInfo.InvariantCulture),
                row.Before.Code.Text, row.Before.Name, row.After.Code.Text, row.After.Name,
                row.Population?.ToString(CultureInfo.InvariantCulture) ?? "", row.PopulationYear?.ToString(CultureInfo.InvariantCulture) ?? "");
        return table.ToBytes();
    }

    private static List<ChangeRow> WithPopulations(List<ChangeRow> rows, PublishedFiles files)
    {
        List<(int Year, Dictionary<string, int> Of)> populations = [.. PublishedFiles.PopulationYears.Select(year => (year, Populations(files, year)))];
        return rows.ConvertAll(row =>
        {
            List<ChangeRow> parts = rows.FindAll(other => other.Date == row.Date && other.Before.Code == row.Before.Code);
            if (parts.Count == 1)
                return row;
            foreach ((int year, Dictionary<string, int> of) in populations)
                if (parts.TrueForAll(part => of.ContainsKey(part.After.Code.Text)))
                    return row with { Population = of[row.After.Code.Text], PopulationYear = year };
            return row;
        });
    }

    private static Dictionary<string, int> Populations(PublishedFiles files, int year) => files
        .PopulationRows(year, "communes.json", "type", "code", "population")
        .Where(row => row[0] == "commune-actuelle" && row[2].Length > 0)
        .ToDictionary(row => row[1], row => int.Parse(row[2], CultureInfo.InvariantCulture), StringComparer.Ordinal);
}
