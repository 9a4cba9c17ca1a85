using PictoStat.Import.Contours;
using PictoStat.Import.Problems;

namespace PictoStat.Import.Shapes;

/// <summary>Reads files of perimeters as files of contours are read: GeoJSON, TopoJSON, Shapefile and GeoPackage, alone, in a zip, or (JSON) in a gzip, in WGS84, Lambert-93 or a legal overseas projection.</summary>
public static class PerimeterFileReader
{
    private const int LeastRing = 4;

    /// <summary>Whether a file looks like one of perimeters, by its name or by what a zip holds.</summary>
    public static bool IsPerimeters(string path) => FileParts.LooksLikeOne(path);

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file; for a Shapefile its <c>.shp</c>.</param>
    /// <param name="wants">Which columns are worth their values.</param>
    /// <param name="layer">The layer; null for the only one.</param>
    /// <param name="reference">The reference system; null for what the file says.</param>
    /// <exception cref="ImportException">The file is missing, damaged, made to harm, in an unknown format or reference system, of several layers, or holds no shape.</exception>
    public static PerimeterFile Read(string path, Func<string, bool> wants, string? layer = null, SpatialReference? reference = null)
    {
        string name = Path.GetFileName(path);
        (SpatialReference system, FeatureTable table) = new ShapeLayerReader(new ShapeOptions(layer, reference, wants, HoldsCommunes: false), ContourBudget.OfPerimeters()).Read(path);
        foreach (FeatureRow row in table.Features)
            foreach (double[] ring in row.Polygons.SelectMany(polygon => polygon))
                Demand(name, row.Number, ring, system);
        if (!system.IsDegrees && table.Features.SelectMany(row => row.Polygons).SelectMany(polygon => polygon).All(AreDegrees))
            throw ImportException.Of("shapes.are-degrees", name, system.Epsg);
        return new PerimeterFile(name, system, table.Seen, [.. table.Features.Select(row => new PerimeterShape(row.Number, Values(table.Columns, row), row.Polygons))]);
    }

    private static void Demand(string name, int number, double[] ring, SpatialReference system)
    {
        if (ring.Length < 2 * LeastRing)
            throw ImportException.Of("shapes.ring", name, number);
        if (system.IsDegrees && !AreDegrees(ring))
            throw ImportException.Of("shapes.degrees", name, number);
    }

    private static bool AreDegrees(double[] ring)
    {
        for (int i = 0; i < ring.Length; i += 2)
            if (!(Math.Abs(ring[i]) <= 180 && Math.Abs(ring[i + 1]) <= 90))
                return false;
        return true;
    }

    private static Dictionary<string, string> Values(IReadOnlyList<string> columns, FeatureRow row)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (int i = 0; i < columns.Count; i++)
            values[columns[i]] = row.Value(i);
        return values;
    }
}
