using System.Globalization;
using System.Text;
using PictoStat.Import.Contours;

namespace PictoStat.Import.Tests.Contours;

/// <summary>Small files of contours: GeoJSON written here, other formats by GDAL's ogr2ogr from it.</summary>
internal static class Fixtures
{
    /// <summary>Four communes of Gard as squares of a tenth of a degree around Nîmes, one with a hole, one in two pieces.</summary>
    public const string GeoJson = """
        {"type": "FeatureCollection", "features": [
        {"type": "Feature", "properties": {"INSEE_COM": "30189", "NOM": "Nîmes", "POPULATION": 151001}, "geometry": {"type": "Polygon", "coordinates": [[[4.3, 43.8], [4.4, 43.8], [4.4, 43.9], [4.3, 43.9], [4.3, 43.8]], [[4.34, 43.84], [4.34, 43.86], [4.36, 43.86], [4.36, 43.84], [4.34, 43.84]]]}},
        {"type": "Feature", "properties": {"INSEE_COM": "30155", "NOM": "Marguerittes", "POPULATION": 8500}, "geometry": {"type": "Polygon", "coordinates": [[[4.4, 43.8], [4.5, 43.8], [4.5, 43.9], [4.4, 43.9], [4.4, 43.8]]]}},
        {"type": "Feature", "properties": {"INSEE_COM": "30258", "NOM": "Saint-Gilles", "POPULATION": 13500}, "geometry": {"type": "MultiPolygon", "coordinates": [[[[4.3, 43.7], [4.4, 43.7], [4.4, 43.8], [4.3, 43.8], [4.3, 43.7]]], [[[4.5, 43.7], [4.6, 43.7], [4.6, 43.8], [4.5, 43.7]]]]}},
        {"type": "Feature", "properties": {"INSEE_COM": "30047", "NOM": "Bouillargues", "POPULATION": 6300}, "geometry": {"type": "Polygon", "coordinates": [[[4.4, 43.7], [4.5, 43.7], [4.5, 43.8], [4.4, 43.8], [4.4, 43.7]]]}}
        ]}
        """;

    /// <summary>Writes the GeoJSON into a folder.</summary>
    public static string WriteGeoJson(TemporaryFolder folder, string content = GeoJson, string name = "communes.geojson")
    {
        string path = folder.File(name);
        File.WriteAllText(path, content);
        return path;
    }

    /// <summary>Has ogr2ogr write the GeoJSON in another format.</summary>
    public static string Convert(TemporaryFolder folder, string format, string name, params string[] options)
    {
        string source = WriteGeoJson(folder), path = folder.File(name);
        Tool.Output("ogr2ogr", ["-f", format, .. options, path, source]);
        return path;
    }

    public static ContourFile Read(string path, ContourOptions? options = null) => new ContourFileReader().Read(path, options ?? new ContourOptions());

    /// <summary>The codes, the numbers of polygons and rings, and the middle of each feature's box, rounded, as one text.</summary>
    public static string Describe(ContourFile file, double precision = 0.01)
    {
        var text = new StringBuilder();
        foreach (ContourFeature feature in file.Features)
        {
            double[] all = [.. feature.Polygons.SelectMany(p => p).SelectMany(r => r)];
            double[] x = [.. all.Where((_, i) => i % 2 == 0)], y = [.. all.Where((_, i) => i % 2 == 1)];
            text.Append(CultureInfo.InvariantCulture, $"{feature.Code} {feature.Polygons.Sum(p => p.Length)} {Rounded((x.Min() + x.Max()) / 2)} {Rounded((y.Min() + y.Max()) / 2)}\n");
        }
        return text.ToString();

        double Rounded(double value) => Math.Round(value / precision) * precision is var r ? Math.Round(r, 6) : 0;
    }
}
