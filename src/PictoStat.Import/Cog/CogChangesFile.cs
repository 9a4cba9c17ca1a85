using System.Collections.Immutable;
using System.Globalization;
using PictoStat.Core.Territories;
using PictoStat.Core.Territories.Changes;
using PictoStat.Import.Problems;
using PictoStat.Import.Tables;

namespace PictoStat.Import.Cog;

/// <summary>Reads INSEE's table of the changes of communes (<c>v_mvt_commune</c>, <c>mvtcommune</c>), with semicolons or commas: all years, or the new ones only.</summary>
/// <remarks>Only rows from commune to commune count; a row that leaves code and name as they are (MOD 34) is none. A table that tells of years known already must tell of every change known, or it is cut short.</remarks>
internal static class CogChangesFile
{
    private static readonly int[] KnownMods = [10, 20, 21, 30, 31, 32, 33, 34, 35, 41, 50, 70, 71];
    private static readonly string[] Columns = ["MOD", "DATE_EFF", "TYPECOM_AV", "COM_AV", "LIBELLE_AV", "TYPECOM_AP", "COM_AP", "LIBELLE_AP"];

    /// <summary>The changes that tables add to a history, and the COG they lead to.</summary>
    /// <param name="places">The tables; together they may tell the same change twice.</param>
    /// <param name="named">The COG that the files are named after, where it is later than their last change.</param>
    /// <param name="known">The history so far.</param>
    /// <exception cref="ImportException">A table is missing, empty, cut short or of another kind, has an unknown MOD code, or they lead to no later COG.</exception>
    public static CogUpdate Read(IReadOnlyList<CogPlace> places, Vintage? named, CogHistory known)
    {
        string path = places[0].Entry is null ? places[0].Path : places[0].Name;
        List<ChangeRow> rows = [.. places.SelectMany(Rows).Distinct()];
        Vintage reference = known.Reference.Vintage;
        if (rows.Count == 0)
            throw ImportException.Of("cog.empty", path);
        DateOnly last = rows.Max(row => row.Date);
        var target = new Vintage(last is { Month: 1, Day: 1 } ? last.Year : last.Year + 1);
        if (named is { } year && year.CompareTo(target) > 0)
            target = year;
        if (target.CompareTo(reference) <= 0)
            throw ImportException.Of("cog.old", path, Day(last), target, reference);
        bool isWhole = IsWhole(path, rows, known);
        ImmutableArray<ChangeRow> coming = [.. rows.Where(row => row.Date > reference.Date)];
        if (!isWhole && coming.Min(row => row.Date) is var next && next.Year > reference.Year + 1)
            throw ImportException.Of("cog.gap", path, Day(next), reference);
        return new CogUpdate(target, coming);
    }

    /// <summary>What to say where changes do not fit the communes.</summary>
    internal static ImportException Misfit(string path, CogMismatchException error) => new(
        Problem.Of(
            error.Mismatch switch { CogMismatch.Absent => "cog.absent", CogMismatch.Present => "cog.present", _ => "cog.no-departement" },
            path, Day(error.Change.Date), error.Commune.Code, error.Commune.Name),
        error);

    private static List<ChangeRow> Rows(CogPlace place)
    {
        using ITable table = place.Open();
        int[] places = Array.ConvertAll(Columns, table.ColumnOf);
        List<ChangeRow> rows = [];
        while (table.Read())
        {
            string[] row = Array.ConvertAll(places, place => table[place]);
            if (!int.TryParse(row[0], NumberStyles.None, CultureInfo.InvariantCulture, out int mod) || !KnownMods.Contains(mod))
                throw ImportException.Of("cog.mod", table.Name, table.Line, row[0]);
            if (!DateOnly.TryParseExact(row[1], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date))
                throw ImportException.Of("cog.date", table.Name, table.Line, row[1]);
            if (row[2] != "COM" || row[5] != "COM" || (mod == 34 && row[3] == row[6] && row[4] == row[7]))
                continue;
            rows.Add(new ChangeRow(date, mod, Commune(table, row[3], row[4]), Commune(table, row[6], row[7]), null, null));
        }

        return rows;
    }

    private static NamedCommune Commune(ITable table, string code, string name)
    {
        if (!CommuneCode.TryParse(code, out CommuneCode commune))
            throw ImportException.Of("cog.code", table.Name, table.Line, code);
        return name.Length > 0 ? new NamedCommune(commune, name) : throw ImportException.Of("cog.name", table.Name, table.Line, code);
    }

    /// <summary>Whether a table begins before the reference; refuses one that then lacks a change already known.</summary>
    private static bool IsWhole(string path, List<ChangeRow> rows, CogHistory known)
    {
        HashSet<(DateOnly, CommuneCode, CommuneCode)> told = [.. rows.Select(row => (row.Date, row.Before.Code, row.After.Code))];
        if (!rows.Exists(row => row.Date <= known.Reference.Vintage.Date))
            return false;
        foreach (ChangeRow row in known.Rows)
            if (!told.Contains((row.Date, row.Before.Code, row.After.Code)))
                throw ImportException.Of("cog.cut", path, Day(row.Date), row.Before.Code, row.Before.Name);
        return true;
    }

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
