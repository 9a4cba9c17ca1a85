using System.Globalization;
using System.Text.Json;
using PictoStat.Import.Problems;

namespace PictoStat.Import.Contours;

/// <summary>Reads GeoJSON (RFC 7946, with the <c>crs</c> member of its draft of 2008) and tells TopoJSON apart.</summary>
internal sealed class GeoJsonReader(string file, ShapeOptions options, ContourBudget budget)
{
    private readonly FeatureCollector _features = new(file, options, budget);
    private readonly TopoJsonReader _topology = new(file, options, budget);
    private SpatialReference? _reference;

    /// <summary>Reads a text.</summary>
    /// <exception cref="ImportException">It is no GeoJSON or TopoJSON, is damaged, or holds no shape.</exception>
    public (SpatialReference Reference, FeatureTable Table) Read(JsonTokens tokens)
    {
        tokens.Demand();
        if (tokens.Type != JsonTokenType.StartObject)
            throw ImportException.Of("contours.not-geojson", file);
        bool isCollection = false, isAlone = false;
        string type = "";
        while (tokens.Member() is { } name)
        {
            isCollection |= name is "features" or "objects";
            isAlone |= name is "geometry" or "coordinates" or "geometries";
            if (!ReadGeometryMember(name, tokens, ref type))
                ReadMember(name, tokens);
        }
        while (tokens.Read())
        {
        }
        if (!isCollection && !isAlone)
            throw ImportException.Of("contours.not-geojson", file);
        if (!isCollection)
            EndAlone(type);
        return (options.Reference ?? _reference ?? SpatialReference.Degrees, _topology.IsEmpty ? _features.Finish() : _topology.Finish());
    }

    /// <summary>Ends a text that is one feature, or one geometry, instead of a collection.</summary>
    private void EndAlone(string type)
    {
        if (type != "Feature")
            KeepAreas(type, 0);
        _features.EndFeature();
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
                _features.Forget();
                while (Next(tokens))
                    ReadFeature(tokens);
                break;
            case "properties":
                Properties(tokens, _features);
                break;
            case "geometry" when tokens.Type == JsonTokenType.StartObject:
                ReadGeometry(tokens);
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
        int before = _features.Polygons;
        string type = "";
        while (tokens.Member() is { } name)
            if (!ReadGeometryMember(name, tokens, ref type))
                tokens.Skip();
        KeepAreas(type, before);
    }

    private bool ReadGeometryMember(string name, JsonTokens tokens, ref string type)
    {
        switch (name)
        {
            case "type" when tokens.Type == JsonTokenType.String:
                type = tokens.Text;
                return true;
            case "coordinates" when tokens.Type == JsonTokenType.StartArray:
                ReadLists(tokens);
                return true;
            case "geometries" when tokens.Type == JsonTokenType.StartArray:
                while (Next(tokens))
                    if (tokens.Type == JsonTokenType.StartObject)
                        ReadGeometry(tokens);
                    else
                        tokens.Skip();
                return true;
            default:
                return false;
        }
    }

    /// <summary>Drops what a geometry drew where it is no area: points and lines.</summary>
    private void KeepAreas(string type, int before)
    {
        if (type is not ("Polygon" or "MultiPolygon" or "GeometryCollection"))
            _features.DropShapes(before);
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
