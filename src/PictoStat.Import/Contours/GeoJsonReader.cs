using System.Globalization;
using System.Text.Json;
using PictoStat.Import.Problems;

namespace PictoStat.Import.Contours;

/// <summary>Reads GeoJSON (RFC 7946, with the <c>crs</c> member of its draft of 2008) and tells TopoJSON apart.</summary>
internal sealed class GeoJsonReader(string file, ContourOptions options, ContourBudget budget)
{
    private readonly FeatureCollector _features = new(file, options, budget);
    private readonly TopoJsonReader _topology = new(file, options, budget);
    private SpatialReference? _reference;

    /// <summary>Reads a text.</summary>
    /// <exception cref="ImportException">It is no GeoJSON or TopoJSON, is damaged, or holds no commune.</exception>
    public (SpatialReference Reference, string CodeColumn, IReadOnlyList<ContourFeature> Features) Read(JsonTokens tokens)
    {
        tokens.Demand();
        if (tokens.Type != JsonTokenType.StartObject)
            throw ImportException.Of("contours.not-geojson", file);
        bool isKnown = false;
        while (tokens.Member() is { } name)
        {
            isKnown |= name is "features" or "objects";
            ReadMember(name, tokens);
        }
        while (tokens.Read())
        {
        }
        if (!isKnown)
            throw ImportException.Of("contours.not-geojson", file);
        SpatialReference reference = options.Reference ?? _reference ?? SpatialReference.Degrees;
        (string column, IReadOnlyList<ContourFeature> features) = _topology.IsEmpty ? _features.Finish() : _topology.Finish();
        return (reference, column, features);
    }

    /// <summary>Reads the properties of a feature: a text, a number or nothing.</summary>
    internal static void Properties(JsonTokens tokens, FeatureCollector features)
    {
        if (tokens.Type != JsonTokenType.StartObject)
        {
            tokens.Skip();
            return;
        }
        while (tokens.Member() is { } column)
        {
            if (features.Count == 0)
                features.See(column);
            if (features.Wants(column) && tokens.Type is JsonTokenType.String or JsonTokenType.Number)
                features.Value(column, tokens.Type == JsonTokenType.String ? tokens.Text : tokens.Number.ToString(CultureInfo.InvariantCulture));
            tokens.Skip();
        }
    }

    private void ReadMember(string name, JsonTokens tokens)
    {
        switch (name)
        {
            case "crs" when tokens.Type == JsonTokenType.StartObject:
                ReadReference(tokens);
                break;
            case "features" when tokens.Type == JsonTokenType.StartArray:
                while (Next(tokens))
                    ReadFeature(tokens);
                break;
            case "arcs" or "objects" or "transform":
                _topology.ReadMember(name, tokens);
                break;
            default:
                tokens.Skip();
                break;
        }
    }

    private static bool Next(JsonTokens tokens)
    {
        tokens.Demand();
        return tokens.Type != JsonTokenType.EndArray;
    }

    private void ReadReference(JsonTokens tokens)
    {
        while (tokens.Member() is { } name)
            if (name == "properties" && tokens.Type == JsonTokenType.StartObject)
            {
                while (tokens.Member() is { } property)
                    if (property == "name" && tokens.Type == JsonTokenType.String && options.Reference is null)
                        _reference = SpatialReference.Parse(tokens.Text, file);
                    else
                        tokens.Skip();
            }
            else
                tokens.Skip();
    }

    private void ReadFeature(JsonTokens tokens)
    {
        if (tokens.Type != JsonTokenType.StartObject)
            throw ImportException.Of("contours.not-geojson", file);
        while (tokens.Member() is { } name)
            switch (name)
            {
                case "properties":
                    Properties(tokens, _features);
                    break;
                case "geometry" when tokens.Type == JsonTokenType.StartObject:
                    ReadGeometry(tokens);
                    break;
                default:
                    tokens.Skip();
                    break;
            }
        _features.EndFeature();
    }

    private void ReadGeometry(JsonTokens tokens)
    {
        string type = "";
        while (tokens.Member() is { } name)
            switch (name)
            {
                case "type" when tokens.Type == JsonTokenType.String:
                    type = tokens.Text;
                    break;
                case "coordinates" when tokens.Type == JsonTokenType.StartArray:
                    ReadLists(tokens);
                    break;
                case "geometries" when tokens.Type == JsonTokenType.StartArray:
                    while (Next(tokens))
                        ReadGeometry(tokens);
                    type = "MultiPolygon";
                    break;
                default:
                    tokens.Skip();
                    break;
            }
        if (type is not ("Polygon" or "MultiPolygon"))
            _features.DropShapes();
    }

    /// <summary>Reads lists of lists: those that hold numbers are positions, a list of positions is a ring, a list of rings a polygon.</summary>
    private int ReadLists(JsonTokens tokens)
    {
        int height = 0, count = 0;
        double x = 0, y = 0;
        while (Next(tokens))
            switch (tokens.Type)
            {
                case JsonTokenType.Number:
                    (x, y, count) = count switch { 0 => (tokens.Number, 0, 1), 1 => (x, tokens.Number, 2), _ => (x, y, count + 1) };
                    break;
                case JsonTokenType.StartArray:
                    height = ReadLists(tokens);
                    break;
                default:
                    throw ImportException.Of("contours.not-a-position", file, _features.Count + 1);
            }
        switch (height)
        {
            case 0 when count > 0:
                if (count < 2)
                    throw ImportException.Of("contours.not-a-position", file, _features.Count + 1);
                _features.Position(x, y);
                break;
            case 1:
                _features.EndRing();
                break;
            case 2:
                _features.EndPolygon();
                break;
        }
        return height + 1;
    }
}
