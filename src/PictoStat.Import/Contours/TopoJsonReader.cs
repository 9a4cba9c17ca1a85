using System.Text.Json;
using PictoStat.Import.Problems;

namespace PictoStat.Import.Contours;

/// <summary>Reads TopoJSON 1.0: arcs, delta-coded where there is a transform, and objects that refer to them.</summary>
internal sealed class TopoJsonReader(string file, ShapeOptions options, ContourBudget budget)
{
    /// <summary>How often the arcs of a map are used, on average, at most: twice in a coverage.</summary>
    private const int MostUses = 8;

    private readonly SortedDictionary<string, FeatureDraft> _objects = new(StringComparer.Ordinal);
    private readonly List<double[]> _arcs = [];
    private (double X, double Y)? _scale;
    private (double X, double Y) _translate;
    private long _held, _used;

    /// <summary>Whether nothing of a topology was met.</summary>
    public bool IsEmpty => _objects.Count == 0;

    public void ReadMember(string name, JsonTokens tokens)
    {
        if (name == "arcs" && tokens.Type == JsonTokenType.StartArray)
            ReadArcs(tokens);
        else if (name == "transform" && tokens.Type == JsonTokenType.StartObject)
            ReadTransform(tokens);
        else if (name == "objects" && tokens.Type == JsonTokenType.StartObject)
            while (tokens.Member() is { } layer)
            {
                var draft = new FeatureDraft(new FeatureCollector(file, options, budget));
                _objects[layer] = draft;
                ReadObject(tokens, draft);
            }
        else
            tokens.Skip();
    }

    /// <summary>The features of the object asked for, else of the one that <see cref="LayerChoice"/> takes.</summary>
    /// <exception cref="ImportException">There is no such object, or an arc is missing.</exception>
    public FeatureTable Finish()
    {
        Unpack();
        string layer = LayerChoice.Of(file, options, [.. _objects.Select(o => (o.Key, o.Value.Features.Table().MostCodes()))]);
        _objects[layer].Resolve(Ring);
        return _objects[layer].Features.Finish();
    }

    private void ReadTransform(JsonTokens tokens)
    {
        while (tokens.Member() is { } name)
            if (name is "scale" or "translate" && tokens.Type == JsonTokenType.StartArray)
            {
                var pair = new List<double>(2);
                while (Next(tokens))
                    if (tokens.Type == JsonTokenType.Number && pair.Count < 2)
                        pair.Add(tokens.Number);
                    else
                        throw ImportException.Of("contours.not-topojson", file);
                if (pair.Count != 2 || !pair.TrueForAll(double.IsFinite))
                    throw ImportException.Of("contours.not-topojson", file);
                if (name == "scale")
                    _scale = (pair[0], pair[1]);
                else
                    _translate = (pair[0], pair[1]);
            }
            else
                tokens.Skip();
    }

    private void ReadArcs(JsonTokens tokens)
    {
        while (Next(tokens))
        {
            budget.AddRing(file);
            var arc = new List<double>();
            Demand(tokens, JsonTokenType.StartArray);
            while (Next(tokens))
            {
                Demand(tokens, JsonTokenType.StartArray);
                ReadPosition(tokens, arc);
            }
            _arcs.Add([.. arc]);
            _held += arc.Count;
        }
    }

    private void ReadPosition(JsonTokens tokens, List<double> arc)
    {
        int count = 0;
        while (Next(tokens))
        {
            Demand(tokens, JsonTokenType.Number);
            if (count++ < 2)
                arc.Add(double.IsFinite(tokens.Number) ? tokens.Number : throw ImportException.Of("contours.not-topojson", file));
        }
        if (count < 2)
            throw ImportException.Of("contours.not-topojson", file);
        budget.AddPoint(file);
    }

    private void Demand(JsonTokens tokens, JsonTokenType type)
    {
        if (tokens.Type != type)
            throw ImportException.Of("contours.not-topojson", file);
    }

    private void ReadObject(JsonTokens tokens, FeatureDraft draft)
    {
        if (tokens.Type != JsonTokenType.StartObject)
        {
            tokens.Skip();
            return;
        }
        string type = "";
        bool isCollection = false;
        while (tokens.Member() is { } name)
            switch (name)
            {
                case "type" when tokens.Type == JsonTokenType.String:
                    type = tokens.Text;
                    break;
                case "properties":
                    GeoJsonReader.Properties(tokens, draft.Features);
                    break;
                case "id" when tokens.Type == JsonTokenType.String && draft.Features.Wants("id"):
                    draft.Features.Value("id", tokens.Text);
                    break;
                case "arcs" when tokens.Type == JsonTokenType.StartArray:
                    ReadReferences(tokens, draft);
                    break;
                case "geometries" when tokens.Type == JsonTokenType.StartArray:
                    isCollection = true;
                    while (Next(tokens))
                        ReadObject(tokens, draft);
                    break;
                default:
                    tokens.Skip();
                    break;
            }
        if (!isCollection)
            draft.EndFeature(type is "Polygon" or "MultiPolygon");
    }

    /// <summary>Reads lists of arc numbers: a list of numbers is a ring, a list of rings a polygon.</summary>
    private int ReadReferences(JsonTokens tokens, FeatureDraft draft)
    {
        int height = 0;
        var ring = new List<int>();
        while (Next(tokens))
            if (tokens.Type == JsonTokenType.Number && tokens.Number is >= int.MinValue and <= int.MaxValue)
                ring.Add((int)tokens.Number);
            else if (tokens.Type == JsonTokenType.StartArray)
                height = ReadReferences(tokens, draft);
            else
                throw ImportException.Of("contours.not-topojson", file);
        if (height == 0)
        {
            budget.AddRing(file);
            draft.AddRing(ring);
        }
        else if (height == 1)
            draft.EndPolygon();
        return height + 1;
    }

    private static bool Next(JsonTokens tokens)
    {
        tokens.Demand();
        return tokens.Type != JsonTokenType.EndArray;
    }

    /// <summary>The positions of a ring: the arcs end to end, an arc of negative number backwards.</summary>
    private double[] Ring(int[] references)
    {
        var ring = new List<double>();
        foreach (int reference in references)
        {
            int number = reference < 0 ? ~reference : reference;
            if (number >= _arcs.Count)
                throw ImportException.Of("contours.no-arc", file, number);
            double[] arc = _arcs[number];
            if ((_used += arc.Length) > MostUses * _held)
                throw ImportException.Of("contours.arcs-again", file);
            for (int i = ring.Count == 0 ? 0 : 1; i < arc.Length / 2; i++)
            {
                int at = reference < 0 ? arc.Length / 2 - 1 - i : i;
                ring.Add(arc[2 * at]);
                ring.Add(arc[2 * at + 1]);
            }
        }
        return [.. ring];
    }

    /// <summary>Turns the steps of every arc into positions.</summary>
    private void Unpack()
    {
        if (_scale is not { } scale)
            return;
        foreach (double[] arc in _arcs)
        {
            double x = 0, y = 0;
            for (int i = 0; i + 1 < arc.Length; i += 2)
            {
                (x, y) = (x + arc[i], y + arc[i + 1]);
                (arc[i], arc[i + 1]) = (x * scale.X + _translate.X, y * scale.Y + _translate.Y);
            }
        }
        _scale = null;
    }

    /// <summary>The features of an object, whose rings refer to arcs that may come later in the file.</summary>
    private sealed class FeatureDraft(FeatureCollector features)
    {
        private readonly List<int[][][]> _shapes = [];
        private readonly List<int[][]> _polygons = [];
        private readonly List<int[]> _rings = [];

        public FeatureCollector Features => features;

        public void AddRing(List<int> ring) => _rings.Add([.. ring]);

        public void EndPolygon()
        {
            _polygons.Add([.. _rings]);
            _rings.Clear();
        }

        public void EndFeature(bool hasArea)
        {
            _shapes.Add(hasArea ? [.. _polygons] : []);
            _polygons.Clear();
            _rings.Clear();
            features.EndFeature();
        }

        public void Resolve(Func<int[], double[]> ring)
        {
            for (int i = 0; i < _shapes.Count; i++)
                features.Shape(i, [.. _shapes[i].Select(polygon => polygon.Select(ring).ToArray())]);
        }
    }
}
