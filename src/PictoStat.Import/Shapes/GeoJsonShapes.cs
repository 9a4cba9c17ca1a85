using System.Collections.Immutable;
using System.Text.Json;
using PictoStat.Core.Territories.Expressions;
using PictoStat.Core.Territories.Geodesy;
using PictoStat.Import.Problems;
using PictoStat.Import.Tables;

namespace PictoStat.Import.Shapes;

/// <summary>Reads the polygons of a GeoJSON file (RFC 7946: longitude and latitude, WGS84), whatever they are nested in.</summary>
/// <remarks>Points and lines beside the polygons are passed over. A file of more than 64 MB or a million positions is refused: a perimeter has neither.</remarks>
public static class GeoJsonShapes
{
    private const long MostBytes = 64L << 20;
    private const int MostPositions = 1_000_000;
    private const int LeastRing = 4;

    /// <summary>The polygons.</summary>
    /// <exception cref="ImportException">The file is missing, too large, no GeoJSON, in another system than longitude and latitude, or holds no polygon.</exception>
    public static IReadOnlyList<ShapePolygon> Read(string path)
    {
        using Stream stream = SourceFile.Open(path, null).Stream;
        if (stream.Length > MostBytes)
            throw ImportException.Of("shapes.large", path, MostBytes >> 20);
        try
        {
            using JsonDocument json = JsonDocument.Parse(stream, new JsonDocumentOptions { MaxDepth = 32 });
            var polygons = new List<ShapePolygon>();
            int positions = 0;
            Add(json.RootElement, polygons, path, ref positions);
            return polygons.Count > 0 ? polygons : throw ImportException.Of("shapes.none", path);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or FormatException or KeyNotFoundException or IndexOutOfRangeException)
        {
            throw new ImportException(Problem.Of("shapes.not-geojson", path), error);
        }
    }

    private static void Add(JsonElement element, List<ShapePolygon> polygons, string path, ref int positions)
    {
        if (element.ValueKind != JsonValueKind.Object)
            return;
        switch (element.GetProperty("type").GetString())
        {
            case "FeatureCollection":
                foreach (JsonElement feature in element.GetProperty("features").EnumerateArray())
                    Add(feature, polygons, path, ref positions);
                break;
            case "Feature":
                Add(element.GetProperty("geometry"), polygons, path, ref positions);
                break;
            case "GeometryCollection":
                foreach (JsonElement geometry in element.GetProperty("geometries").EnumerateArray())
                    Add(geometry, polygons, path, ref positions);
                break;
            case "Polygon":
                polygons.Add(Polygon(element.GetProperty("coordinates"), path, ref positions));
                break;
            case "MultiPolygon":
                foreach (JsonElement polygon in element.GetProperty("coordinates").EnumerateArray())
                    polygons.Add(Polygon(polygon, path, ref positions));
                break;
        }
    }

    private static ShapePolygon Polygon(JsonElement coordinates, string path, ref int positions)
    {
        var rings = ImmutableArray.CreateBuilder<ImmutableArray<GeoPosition>>();
        foreach (JsonElement ring in coordinates.EnumerateArray())
        {
            if (ring.GetArrayLength() < LeastRing)
                throw ImportException.Of("shapes.ring", path);
            var corners = ImmutableArray.CreateBuilder<GeoPosition>();
            foreach (JsonElement position in ring.EnumerateArray())
            {
                if (++positions > MostPositions)
                    throw ImportException.Of("shapes.positions", path, MostPositions);
                double longitude = position[0].GetDouble(), latitude = position[1].GetDouble();
                if (!(Math.Abs(longitude) <= 180 && Math.Abs(latitude) <= 90))
                    throw ImportException.Of("shapes.degrees", path);
                corners.Add(new GeoPosition(longitude, latitude));
            }

            if (corners[0] == corners[^1])
                corners.RemoveAt(corners.Count - 1);
            rings.Add(corners.ToImmutable());
        }

        return rings.Count > 0 ? new ShapePolygon(rings.ToImmutable()) : throw ImportException.Of("shapes.ring", path);
    }
}
