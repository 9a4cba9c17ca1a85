using System.Text.Json;
using PictoStat.Core.Territories;
using PictoStat.Core.Text;
using PictoStat.Import.Problems;
using PictoStat.Import.Tables;

namespace PictoStat.Import.Memberships;

/// <summary>Reads zones drawn as polygons, in GeoJSON (RFC 7946): a commune is in the zone that its point lies in, by the even-odd rule.</summary>
public static class PerimeterReader
{
    private const long Largest = 256L << 20;
    private const string NoPolygon = "no-polygon";
    private static readonly string[] Names = ["nom", "name", "libelle", "lib", "nom_zone", "label"];

    /// <summary>Reads the file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="zoning">The id of the zoning.</param>
    /// <param name="communes">The communes of the reference vintage.</param>
    /// <param name="facts">Their facts, by ordinal.</param>
    /// <param name="asked">The properties that hold the zones' codes and names.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <exception cref="ImportException">The file is missing, too large or no GeoJSON in longitudes and latitudes, or a property is not found.</exception>
    public static ReadZoning Read(string file, string zoning, CommuneIndex communes, IReadOnlyList<Commune> facts, MembershipOptions asked, CancellationToken cancel = default)
    {
        using JsonDocument document = Load(file, cancel);
        var gathered = new ZoneCollector(zoning, communes);
        var cells = new ZoneCell(asked.Residual);
        string? code = null, name = null;
        int rank = 0;
        foreach (JsonElement feature in Features(document.RootElement, file))
        {
            cancel.ThrowIfCancellationRequested();
            rank++;
            JsonElement properties = feature.TryGetProperty("properties", out JsonElement held) && held.ValueKind == JsonValueKind.Object ? held : default;
            code ??= Property(properties, asked.Zone, [zoning, $"code_{zoning}", $"id_{zoning}", "code", "id", "siren", .. Names], file) ?? throw ImportException.Of("memberships.which-zone", file, zoning, Listed(properties));
            name ??= Property(properties, asked.Name, Names, file) ?? code;
            (string? zone, string label) = cells.Zones(Text(properties, code), name == code ? null : Text(properties, name)).First();
            List<(double X, double Y)[]> rings = feature.TryGetProperty("geometry", out JsonElement geometry) ? Rings(geometry, file, rank) : [];
            if (rings.TrueForAll(ring => ring.Length == 0))
                gathered.Refuse(rank, NoPolygon, Problem.Of("refused.no-polygon", file, rank));
            else if (zone is null || Inside(rings, facts, cancel) is not { Count: > 0 } inside)
                gathered.CountOutside();
            else
                gathered.Add(zone, label.Length > 0 ? label : zone, inside);
        }
        return gathered.Build(file, [Problem.Of("note.by-point", file, code ?? "", name ?? "")], null, [], 0);
    }

    private static JsonDocument Load(string file, CancellationToken cancel)
    {
        using Stream stream = SourceFile.Open(file, null, cancel).Stream;
        if (stream.Length > Largest)
            throw ImportException.Of("memberships.too-large", file, stream.Length >> 20, Largest >> 20);
        try
        {
            return JsonDocument.Parse(stream);
        }
        catch (JsonException error)
        {
            throw new ImportException(Problem.Of("memberships.broken-json", file, error.LineNumber + 1 ?? 1), error);
        }
    }

    private static JsonElement[] Features(JsonElement root, string file) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty("features", out JsonElement features) && features.ValueKind == JsonValueKind.Array && features.EnumerateArray().All(f => f.ValueKind == JsonValueKind.Object)
            ? [.. features.EnumerateArray()]
            : throw ImportException.Of("memberships.no-features", file);

    private static string? Property(JsonElement properties, string? asked, string[] habits, string file)
    {
        if (properties.ValueKind != JsonValueKind.Object)
            return null;
        string[] names = [.. properties.EnumerateObject().Select(p => p.Name)];
        if (asked is not null)
            return names.FirstOrDefault(n => Folding.Fold(n) == Folding.Fold(asked)) ?? throw ImportException.Of("memberships.no-column", file, asked, string.Join(", ", names));
        return habits.Select(habit => names.FirstOrDefault(n => Folding.Fold(n) == Folding.Fold(habit))).FirstOrDefault(n => n is not null);
    }

    private static string Listed(JsonElement properties) => properties.ValueKind == JsonValueKind.Object ? string.Join(", ", properties.EnumerateObject().Select(p => p.Name)) : "-";

    private static string Text(JsonElement properties, string name) => properties.ValueKind == JsonValueKind.Object && properties.TryGetProperty(name, out JsonElement value)
        ? value.ValueKind switch { JsonValueKind.String => value.GetString()!, JsonValueKind.Null => "", _ => value.GetRawText() }
        : "";

    private static List<(double, double)[]> Rings(JsonElement geometry, string file, int rank)
    {
        var rings = new List<(double, double)[]>();
        if (geometry.ValueKind != JsonValueKind.Object || !geometry.TryGetProperty("type", out JsonElement type) || !geometry.TryGetProperty("coordinates", out JsonElement coordinates))
            return rings;
        try
        {
            if (type.ValueEquals("Polygon"u8))
                rings.AddRange(coordinates.EnumerateArray().Select(Ring));
            else if (type.ValueEquals("MultiPolygon"u8))
                rings.AddRange(coordinates.EnumerateArray().SelectMany(polygon => polygon.EnumerateArray().Select(Ring)));
        }
        catch (Exception error) when (error is InvalidOperationException or IndexOutOfRangeException or FormatException)
        {
            throw new ImportException(Problem.Of("memberships.broken-geometry", file, rank), error);
        }
        return rings.TrueForAll(ring => ring.All(p => Math.Abs(p.Item1) <= 180 && Math.Abs(p.Item2) <= 90)) ? rings : throw ImportException.Of("memberships.not-degrees", file, rank);
    }

    private static (double, double)[] Ring(JsonElement ring) => [.. ring.EnumerateArray().Select(point => (point[0].GetDouble(), point[1].GetDouble()))];

    private static List<int> Inside(List<(double X, double Y)[]> rings, IReadOnlyList<Commune> facts, CancellationToken cancel)
    {
        (double X, double Y)[] all = [.. rings.SelectMany(r => r)];
        double west = all.Min(p => p.X), east = all.Max(p => p.X), south = all.Min(p => p.Y), north = all.Max(p => p.Y);
        var inside = new List<int>();
        for (int i = 0; i < facts.Count; i++)
        {
            if (facts[i] is not { Longitude: { } x, Latitude: { } y } || x < west || x > east || y < south || y > north)
                continue;
            cancel.ThrowIfCancellationRequested();
            if (rings.Count(ring => ring.Length > 0 && Crosses(ring, x, y)) % 2 == 1)
                inside.Add(i);
        }
        return inside;
    }

    /// <summary>Whether a half-line to the east of a point crosses a ring an odd number of times.</summary>
    private static bool Crosses((double X, double Y)[] ring, double x, double y)
    {
        bool isOdd = false;
        for (int i = 0, j = ring.Length - 1; i < ring.Length; j = i++)
            if (ring[i].Y > y != ring[j].Y > y && x < (ring[j].X - ring[i].X) * (y - ring[i].Y) / (ring[j].Y - ring[i].Y) + ring[i].X)
                isOdd = !isOdd;
        return isOdd;
    }
}
