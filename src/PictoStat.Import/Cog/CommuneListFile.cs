using PictoStat.Core.Territories;
using PictoStat.Import.Problems;
using PictoStat.Import.Tables;

namespace PictoStat.Import.Cog;

/// <summary>Reads INSEE's list of the communes of a COG (<c>v_commune</c>): those of the metropole and the overseas départements, arrondissements and former communes apart; or of all since 1943, those that still exist.</summary>
internal static class CommuneListFile
{
    private const string Code = "COM", Name = "LIBELLE", Kind = "TYPECOM", End = "DATE_FIN";
    private static readonly HashSet<string> Collectivites = new(["975", "977", "978", "984", "986", "987", "988", "989"], StringComparer.Ordinal);

    /// <summary>Whether a table is such a list rather than one of changes.</summary>
    /// <exception cref="ImportException">It cannot be read.</exception>
    public static bool IsOne(CogPlace place)
    {
        using ITable table = place.Open();
        return table.FindColumn(Code) >= 0 && table.FindColumn(Name) >= 0 && table.FindColumn("MOD") < 0;
    }

    /// <summary>The names of the communes.</summary>
    /// <exception cref="ImportException">It cannot be read, has a wrong code, or a commune twice.</exception>
    public static IReadOnlyDictionary<CommuneCode, string> Read(CogPlace place)
    {
        using ITable table = place.Open();
        int code = table.ColumnOf(Code), name = table.ColumnOf(Name), kind = table.FindColumn(Kind), end = table.FindColumn(End);
        var names = new Dictionary<CommuneCode, string>();
        while (table.Read())
        {
            if ((kind >= 0 && table[kind] != Code) || (end >= 0 && table[end].Length > 0))
                continue;
            if (!CommuneCode.TryParse(table[code], out CommuneCode commune))
                throw ImportException.Of("cog.code", table.Name, table.Line, table[code]);
            if (!Collectivites.Contains(commune.Departement) && !names.TryAdd(commune, table[name]))
                throw ImportException.Of("cog.list-twice", table.Name, table.Line, commune);
        }
        return names;
    }
}
