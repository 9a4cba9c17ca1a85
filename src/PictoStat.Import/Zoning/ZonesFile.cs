using PictoStat.Core.Territories;
using PictoStat.Import.Problems;
using PictoStat.Import.Tables;

namespace PictoStat.Import.Zoning;

/// <summary>Reads the zones of a zoning: <c>code;name;communes</c>, in the zoning's own vintage.</summary>
internal static class ZonesFile
{
    /// <summary>What part of the communes a cover must hold.</summary>
    private const double NearlyAll = 0.99;

    /// <summary>Reads the zones, in the order of their codes.</summary>
    /// <param name="path">The file.</param>
    /// <param name="zoning">The zoning.</param>
    /// <param name="communes">The communes of the zoning's vintage.</param>
    /// <exception cref="ImportException">The file is missing, a line is wrong, or the zones are not of the kind announced.</exception>
    public static IReadOnlyList<Zone> Read(string path, Core.Territories.Zoning zoning, CommuneIndex communes)
    {
        using ITable table = ZoningRow.Open(path);
        int code = table.ColumnOf("code"), name = table.ColumnOf("name"), members = table.ColumnOf("communes");
        var zones = new SortedDictionary<string, Zone>(StringComparer.Ordinal);
        var zonesOf = new int[communes.Count];
        while (table.Read())
        {
            List<int> ordinals = Ordinals(table, table.Text(members), communes);
            var zone = new Zone(new ZoneId(zoning.Id, table.Text(code)), table.Text(name), new Territory(communes, ordinals));
            if (zone.Members.Count < ordinals.Count)
                throw ImportException.Of("zoning.commune-twice", table.Name, table.Line, zone.Id.Code);
            if (!zones.TryAdd(zone.Id.Code, zone))
                throw ImportException.Of("zoning.twice", table.Name, table.Line, zone.Id.Code);
            foreach (int ordinal in ordinals)
                zonesOf[ordinal]++;
        }
        Demand(path, zoning.Kind, communes, zonesOf);
        return [.. zones.Values];
    }

    /// <summary>The ordinals of a list of codes, short or not.</summary>
    internal static List<int> Ordinals(ITable table, string cell, CommuneIndex communes)
    {
        List<int> ordinals = [];
        Span<char> code = stackalloc char[5];
        code.Clear();
        foreach (Range range in cell.AsSpan().Split(' '))
        {
            ReadOnlySpan<char> text = cell.AsSpan(range);
            if (!ShortCode.TryExpand(text, code) || !CommuneCode.TryParse(code, out CommuneCode commune))
                throw ImportException.Of("zoning.bad-code", table.Name, table.Line, text.ToString());
            int ordinal = communes.IndexOf(commune);
            if (ordinal < 0)
                throw ImportException.Of("zoning.no-commune", table.Name, table.Line, commune.Text, communes.Vintage.Year);
            ordinals.Add(ordinal);
        }
        return ordinals;
    }

    private static void Demand(string path, ZoningKind kind, CommuneIndex communes, int[] zonesOf)
    {
        int wrong = kind switch
        {
            ZoningKind.Partition => Array.FindIndex(zonesOf, count => count != 1),
            ZoningKind.Cover when zonesOf.Count(count => count > 0) < NearlyAll * zonesOf.Length => Array.IndexOf(zonesOf, 0),
            _ => -1,
        };
        if (wrong >= 0)
            throw ImportException.Of("zoning.wrong-kind", path, communes[wrong].Text, zonesOf[wrong]);
    }
}
