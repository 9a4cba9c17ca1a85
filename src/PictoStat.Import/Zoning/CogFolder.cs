using PictoStat.Core.Territories;
using PictoStat.Core.Territories.Changes;
using PictoStat.Import.Cog;
using PictoStat.Import.Problems;
using PictoStat.Import.Tables;

namespace PictoStat.Import.Zoning;

/// <summary>The reference COG as <c>zoning/cog/</c> holds it.</summary>
/// <param name="Communes">The communes of the metropole and the five overseas départements, by code.</param>
/// <param name="Overseas">The communes of the collectivités d'outre-mer: listed apart, in no sum.</param>
/// <param name="MunicipalArrondissements">Those of Paris, Lyon and Marseille.</param>
/// <param name="Departements">Départements and collectivités, by code.</param>
/// <param name="Regions">Régions and collectivités, by code.</param>
/// <param name="Arrondissements">Arrondissements, by code.</param>
/// <param name="Countries">The zones of <c>pays</c>.</param>
/// <param name="History">Every vintage since 2013.</param>
internal sealed record CogFolder(
    IReadOnlyList<Commune> Communes, IReadOnlyList<Commune> Overseas, IReadOnlyList<MunicipalArrondissement> MunicipalArrondissements,
    IReadOnlyDictionary<string, NamedPlace> Departements, IReadOnlyDictionary<string, NamedPlace> Regions,
    IReadOnlyDictionary<string, NamedPlace> Arrondissements, IReadOnlyDictionary<string, NamedPlace> Countries, CogHistory History)
{
    /// <summary>Reads the folder.</summary>
    /// <exception cref="ImportException">A file is missing, or one of its lines is wrong.</exception>
    public static CogFolder Read(string folder, Vintage reference)
    {
        Dictionary<string, NamedPlace> departements = Places(Path.Combine(folder, "departements.csv"), withRegion: true);
        List<Commune> communes = ReadCommunes(Path.Combine(folder, "communes.csv"), departements);
        string changes = Path.Combine(folder, "changes.csv");
        var index = new CommuneIndex(reference, communes.Select(commune => commune.Code));
        return new CogFolder(
            communes, ReadOverseas(Path.Combine(folder, "communes-com.csv"), departements), ReadMunicipal(Path.Combine(folder, "arrondissements-municipaux.csv")),
            departements, Places(Path.Combine(folder, "regions.csv")), Places(Path.Combine(folder, "arrondissements.csv")), Places(Path.Combine(folder, "pays.csv")),
            ReadHistory(index, changes));
    }

    /// <summary>The COG after later changes.</summary>
    /// <exception cref="ImportException">The changes do not fit the communes.</exception>
    public CogFolder With(CogUpdate update, string path)
    {
        try
        {
            IReadOnlyList<Commune> communes = CogAdvance.Apply(Communes, update.Rows, code => Departements.TryGetValue(code, out NamedPlace? place) ? place.Region : null);
            var index = new CommuneIndex(update.Reference, communes.Select(commune => commune.Code));
            return this with { Communes = communes, History = new CogHistory(index, History.Rows.AddRange(update.Rows)) };
        }
        catch (CogMismatchException error)
        {
            throw CogChangesFile.Misfit(path, error);
        }
        catch (ArgumentException error)
        {
            throw new ImportException(Problem.Of("cog.tangled", path, error.Message), error);
        }
    }

    private static List<Commune> ReadCommunes(string path, Dictionary<string, NamedPlace> departements)
    {
        using ITable table = ZoningRow.Open(path);
        int code = table.ColumnOf("code"), name = table.ColumnOf("name"), postal = table.ColumnOf("postal"), arrondissement = table.ColumnOf("arrondissement");
        int lon = table.ColumnOf("lon"), lat = table.ColumnOf("lat"), area = table.ColumnOf("area");
        var arrondissements = new Dictionary<string, string>(StringComparer.Ordinal);
        var communes = new List<Commune>(36000);
        while (table.Read())
        {
            CommuneCode commune = table.Code(code);
            if (communes.Count > 0 && commune.CompareTo(communes[^1].Code) <= 0)
                throw ImportException.Of("zoning.not-ordered", table.Name, table.Line, commune.Text);
            NamedPlace departement = Departement(table, commune.Departement, departements);
            communes.Add(new Commune(
                commune, table.Text(name), departement.Code, departement.Region, Shared(departement.Code, table[arrondissement], arrondissements),
                PostalCodes(commune, table[postal]), table.Number(lon), table.Number(lat), table.Number(area)));
        }
        return communes;
    }

    private static List<Commune> ReadOverseas(string path, Dictionary<string, NamedPlace> departements)
    {
        using ITable table = ZoningRow.Open(path);
        int code = table.ColumnOf("code"), name = table.ColumnOf("name"), postal = table.ColumnOf("postal"), collectivite = table.ColumnOf("collectivite");
        var communes = new List<Commune>();
        while (table.Read())
        {
            NamedPlace place = Departement(table, table[collectivite], departements);
            communes.Add(new Commune(table.Code(code), table.Text(name), place.Code, place.Region, null, PostalCodes(table[postal]), null, null, null));
        }
        return communes;
    }

    private static List<MunicipalArrondissement> ReadMunicipal(string path)
    {
        using ITable table = ZoningRow.Open(path);
        int code = table.ColumnOf("code"), name = table.ColumnOf("name"), commune = table.ColumnOf("commune");
        var arrondissements = new List<MunicipalArrondissement>();
        while (table.Read())
            arrondissements.Add(new MunicipalArrondissement(table.Code(code), table.Text(name), table.Code(commune)));
        return arrondissements;
    }

    private static Dictionary<string, NamedPlace> Places(string path, bool withRegion = false)
    {
        using ITable table = ZoningRow.Open(path);
        int code = table.ColumnOf("code"), name = table.ColumnOf("name"), region = withRegion ? table.ColumnOf("region") : -1;
        var places = new Dictionary<string, NamedPlace>(StringComparer.Ordinal);
        while (table.Read())
            if (!places.TryAdd(table.Text(code), new NamedPlace(table[code], table.Text(name), withRegion ? table.Text(region) : "")))
                throw ImportException.Of("zoning.twice", table.Name, table.Line, table[code]);
        return places;
    }

    private static CogHistory ReadHistory(CommuneIndex index, string path)
    {
        using ITable table = ZoningRow.Open(path);
        int date = table.ColumnOf("date"), mod = table.ColumnOf("mod"), before = table.ColumnOf("before"), nameBefore = table.ColumnOf("name_before");
        int after = table.ColumnOf("after"), nameAfter = table.ColumnOf("name_after"), population = table.ColumnOf("population"), year = table.ColumnOf("year");
        var rows = new List<ChangeRow>(3000);
        while (table.Read())
            rows.Add(new ChangeRow(
                table.Day(date), table.WholeNumber(mod) ?? 0,
                new NamedCommune(table.Code(before), table.Text(nameBefore)), new NamedCommune(table.Code(after), table.Text(nameAfter)),
                table.WholeNumber(population), table.WholeNumber(year)));
        try
        {
            return new CogHistory(index, rows);
        }
        catch (ArgumentException error)
        {
            throw new ImportException(Problem.Of("zoning.bad-changes", path, error.Message), error);
        }
    }

    private static NamedPlace Departement(ITable table, string code, Dictionary<string, NamedPlace> departements) =>
        departements.TryGetValue(code, out NamedPlace? place) ? place : throw ImportException.Of("zoning.no-departement", table.Name, table.Line, code);

    private static string[] PostalCodes(string cell) => cell.Length switch
    {
        0 => [],
        3 or 5 => [cell],
        _ => cell.Split(' '),
    };

    /// <summary>Postal codes of which the first two digits are left out where they are those of the commune's code.</summary>
    private static string[] PostalCodes(CommuneCode commune, string cell)
    {
        string[] codes = PostalCodes(cell);
        for (int i = 0; i < codes.Length; i++)
            if (codes[i].Length == 3)
                codes[i] = string.Concat(commune.Text.AsSpan(0, 2), codes[i]);
        return codes;
    }

    private static string? Shared(string departement, string text, Dictionary<string, string> known)
    {
        if (text.Length == 0)
            return null;
        string code = departement + text;
        if (known.TryGetValue(code, out string? shared))
            return shared;
        known.Add(code, code);
        return code;
    }
}
