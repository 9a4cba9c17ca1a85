using PictoStat.Core.Territories;
using PictoStat.Core.Territories.Changes;
using PictoStat.Import.Problems;
using PictoStat.Import.Tables;

namespace PictoStat.Import.Zoning;

/// <summary>
/// The zones of a zoning as they were in an earlier year: <c>code;name;communes</c> over the communes of that year. <c>=2026</c> in place of the communes stands for the land of the zone
/// of that code in the zoning of 2026, whose name it has too: the communes of the year that lie wholly in it.
/// </summary>
public static class PerimetersFile
{
    private const char Same = '=';

    /// <summary>Reads the zones, in the order of their codes.</summary>
    /// <param name="path">The file.</param>
    /// <param name="zoning">The zoning.</param>
    /// <param name="today">Its zones over the target of <paramref name="conversion"/>.</param>
    /// <param name="conversion">The way from the communes of the year to those of the reference.</param>
    /// <exception cref="ImportException">The file is missing or a line is wrong.</exception>
    public static IReadOnlyList<Zone> Read(string path, Core.Territories.Zoning zoning, IReadOnlyList<Zone> today, Conversion conversion)
    {
        using ITable table = ZoningRow.Open(path);
        int code = table.ColumnOf("code"), name = table.ColumnOf("name"), members = table.ColumnOf("communes");
        Dictionary<string, Zone> byCode = today.ToDictionary(zone => zone.Id.Code, StringComparer.Ordinal);
        var zones = new SortedDictionary<string, Zone>(StringComparer.Ordinal);
        while (table.Read())
        {
            var id = new ZoneId(zoning.Id, table.Text(code));
            string communes = table.Text(members);
            Zone zone = communes[0] == Same
                ? Today(table, communes, id, zoning, byCode, conversion)
                : new Zone(id, table.Text(name), new Territory(conversion.Source, ZonesFile.Ordinals(table, communes, conversion.Source)));
            if (!zones.TryAdd(id.Code, zone))
                throw ImportException.Of("zoning.twice", table.Name, table.Line, id.Code);
        }
        return [.. zones.Values];
    }

    /// <summary>The cell of a zone's communes: <c>=</c> and the year of the zoning where the land is that of today's zone, else null.</summary>
    /// <param name="members">The communes of the earlier year.</param>
    /// <param name="today">The zone of the same code today; null where there is none.</param>
    /// <param name="zoning">The COG year of today's zoning.</param>
    /// <param name="conversion">The way to the communes of the reference.</param>
    public static string? SameAs(Territory members, Zone? today, Vintage zoning, Conversion conversion) =>
        today is not null && conversion.ApplyExactly(members) is { } applied && applied.Equals(today.Members)
            ? $"{Same}{zoning}"
            : null;

    private static Zone Today(ITable table, string cell, ZoneId id, Core.Territories.Zoning zoning, Dictionary<string, Zone> today, Conversion conversion) =>
        cell[1..] == zoning.Vintage.ToString() && today.TryGetValue(id.Code, out Zone? zone)
            ? zone with { Members = conversion.Within(zone.Members) }
            : throw ImportException.Of("zoning.no-same", table.Name, table.Line, id, cell, zoning.Vintage);
}
