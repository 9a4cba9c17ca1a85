using System.Globalization;
using PictoStat.Import.Problems;
using PictoStat.Import.Tables;

namespace PictoStat.Import.Zoning;

/// <summary>Reads the outlines of the départements: <c>departement;ring</c>, a closed ring a line.</summary>
internal static class OutlinesFile
{
    /// <summary>The outlines, in the order of the file.</summary>
    /// <exception cref="ImportException">The file is missing, or a ring is wrong.</exception>
    public static IReadOnlyList<OutlineRings> Read(string path)
    {
        using ITable table = ZoningRow.Open(path);
        int departement = table.ColumnOf("departement"), ring = table.ColumnOf("ring");
        var rings = new Dictionary<string, List<IReadOnlyList<(double, double)>>>(StringComparer.Ordinal);
        while (table.Read())
        {
            string code = table.Text(departement);
            (rings.TryGetValue(code, out var known) ? known : rings[code] = []).Add(Points(table, table.Text(ring)));
        }
        return [.. rings.Select(pair => new OutlineRings(pair.Key, pair.Value))];
    }

    private static List<(double Longitude, double Latitude)> Points(ITable table, string cell)
    {
        List<(double, double)> points = [];
        foreach (Range range in cell.AsSpan().Split(','))
        {
            ReadOnlySpan<char> point = cell.AsSpan(range);
            int space = point.IndexOf(' ');
            if (space < 0
                || !double.TryParse(point[..space], NumberStyles.Float, CultureInfo.InvariantCulture, out double longitude)
                || !double.TryParse(point[(space + 1)..], NumberStyles.Float, CultureInfo.InvariantCulture, out double latitude))
                throw ImportException.Of("zoning.bad-number", table.Name, table.Line, point.ToString());
            points.Add((longitude, latitude));
        }
        return points.Count >= 4 && points[0] == points[^1] ? points : throw ImportException.Of("zoning.open-ring", table.Name, table.Line);
    }
}
