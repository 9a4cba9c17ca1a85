using PictoStat.Core.Text;
using PictoStat.Import.Problems;
using PictoStat.Import.Tables;

namespace PictoStat.Import.Memberships;

/// <summary>Tells the columns of the zones' codes and names by the habits of producers: <c>EPCI</c> and <c>NOM_EPCI</c>, <c>ZE2020</c> and <c>LIB_ZE2020</c>, <c>id_crte</c>, <c>siren</c> and <c>raison_sociale</c>.</summary>
internal static class ZoneColumns
{
    /// <summary>The column of the zones.</summary>
    /// <exception cref="ImportException">No column looks like it: it must be named.</exception>
    public static string Zone(ITable table, string zoning, string? asked)
    {
        if (asked is not null)
            return MembershipTable.Named(table, asked);
        string[] habits = [zoning, $"code_{zoning}", $"{zoning}_code", $"id_{zoning}", $"siren_{zoning}", $"{zoning}_siren", "zone", "code_zone", "siren_groupement", "n_siren", "siren"];
        return First(table, habits) ?? throw ImportException.Of("memberships.which-zone", table.Name, zoning, MembershipTable.Listed(table));
    }

    /// <summary>The column of the zones' names; null where none looks like it.</summary>
    public static string? Name(ITable table, string zone, string? asked)
    {
        if (asked is not null)
            return MembershipTable.Named(table, asked);
        string bare = zone.Replace("siren_", "", StringComparison.OrdinalIgnoreCase).Replace("id_", "", StringComparison.OrdinalIgnoreCase).Replace("code_", "", StringComparison.OrdinalIgnoreCase);
        string[] habits =
        [
            $"nom_{zone}", $"lib_{zone}", $"lib{zone}", $"libelle_{zone}", $"{zone}_nom", $"{zone}_lib", $"nom_{bare}", $"lib_{bare}", $"libelle_{bare}", $"{bare}_nom",
            .. Folding.Fold(zone) is "siren" or "n siren" or "siren groupement" ? new[] { "raison_sociale", "nom_du_groupement", "nom_groupement" } : [],
            .. Folding.Fold(zone) is "zone" or "code zone" ? new[] { "nom", "name", "libelle", "nom_zone" } : [],
        ];
        return First(table, [.. habits.Where(habit => habit != zone)]);
    }

    private static string? First(ITable table, string[] habits) =>
        habits.Select(habit => table.Header.FirstOrDefault(name => Folding.Fold(name) == Folding.Fold(habit))).FirstOrDefault(name => name is { Length: > 0 });
}
