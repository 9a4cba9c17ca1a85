using System.Text;
using PictoStat.Import.Tables;

namespace PictoStat.Builder.Zoning;

/// <summary>A zone found in a published file.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Communes">The codes of its communes, in the file's vintage, in any order.</param>
public sealed record PublishedZone(string Code, string Name, IReadOnlyCollection<string> Communes);

/// <summary>Writes the zones of a zoning: code, name, communes.</summary>
public static class ZoneTable
{
    /// <summary>The zones of rows that give a commune, a zone's code and its name.</summary>
    public static IEnumerable<PublishedZone> Group(IEnumerable<(string Commune, string Code, string Name)> rows) =>
        rows.GroupBy(row => row.Code, StringComparer.Ordinal)
            .Select(zone => new PublishedZone(zone.Key, zone.First().Name, zone.Select(row => row.Commune).ToHashSet(StringComparer.Ordinal)));

    /// <summary>The file, zones and communes in the order of their codes.</summary>
    /// <param name="source">The producer's data set and licence.</param>
    /// <param name="zones">The zones.</param>
    public static byte[] Build(string source, IEnumerable<PublishedZone> zones)
    {
        var table = new BuiltTable(
            [source, "communes : codes INSEE ; un code d'un à trois caractères reprend le début de celui qui précède."], "code", "name", "communes");
        foreach (PublishedZone zone in zones.OrderBy(zone => zone.Code, StringComparer.Ordinal))
            table.Add(zone.Code, OneSpace(zone.Name), Shortened(zone.Communes.Order(StringComparer.Ordinal)));
        return table.ToBytes();
    }

    /// <summary>A name with single spaces.</summary>
    internal static string OneSpace(string name) => string.Join(' ', name.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The cell of a list of codes.</summary>
    internal static string Shortened(IEnumerable<string> codes)
    {
        var text = new StringBuilder();
        string before = "";
        foreach (string code in codes)
        {
            text.Append(text.Length > 0 ? " " : "").Append(ShortCode.Of(code, before));
            before = code;
        }
        return text.ToString();
    }
}
