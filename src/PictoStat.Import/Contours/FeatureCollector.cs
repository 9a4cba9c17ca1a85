using PictoStat.Import.Problems;

namespace PictoStat.Import.Contours;

/// <summary>Gathers what a reader finds in one layer, and stops a file that holds more than its budget.</summary>
internal sealed class FeatureCollector(string file, ShapeOptions options, ContourBudget budget)
{
    private readonly List<FeatureRow> _features = [];
    private readonly List<string> _columns = [];
    private readonly List<string> _seen = [];
    private readonly List<double[][]> _polygons = [];
    private readonly List<double[]> _rings = [];
    private readonly List<double> _ring = [];
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    /// <summary>How many features were read.</summary>
    public int Count => _features.Count;

    /// <summary>How many polygons the feature being read has.</summary>
    public int Polygons => _polygons.Count;

    /// <summary>Whether a column is worth its value.</summary>
    public bool Wants(string column) => options.Wants(column);

    /// <summary>Notes that a column exists.</summary>
    public void See(string column)
    {
        if (_seen.Count < 60 && !_seen.Contains(column))
            _seen.Add(column);
    }

    /// <summary>Takes the value of a column for the feature being read.</summary>
    public void Value(string column, string value)
    {
        if (!_columns.Contains(column))
            _columns.Add(column);
        _values[column] = value;
    }

    /// <summary>Takes a position of the ring being read.</summary>
    /// <exception cref="ImportException">A coordinate is no number, or the file holds too many.</exception>
    public void Position(double x, double y)
    {
        if (!double.IsFinite(x) || !double.IsFinite(y))
            throw ImportException.Of("contours.not-finite", file, _features.Count + 1);
        budget.AddPoint(file);
        _ring.Add(x);
        _ring.Add(y);
    }

    /// <summary>Ends the ring being read.</summary>
    /// <exception cref="ImportException">The file holds too many.</exception>
    public void EndRing()
    {
        budget.AddRing(file);
        _rings.Add([.. _ring]);
        _ring.Clear();
    }

    /// <summary>Ends the polygon being read.</summary>
    public void EndPolygon()
    {
        if (_rings.Count > 0)
            _polygons.Add([.. _rings]);
        _rings.Clear();
    }

    /// <summary>Drops the shapes of the feature being read, but for its first polygons: they are no area.</summary>
    public void DropShapes(int kept)
    {
        _ring.Clear();
        _rings.Clear();
        _polygons.RemoveRange(kept, _polygons.Count - kept);
    }

    /// <summary>Forgets what was taken for a feature and is none.</summary>
    public void Forget()
    {
        _values.Clear();
        DropShapes(0);
    }

    /// <summary>Ends the feature being read.</summary>
    public void EndFeature()
    {
        _features.Add(new FeatureRow(_features.Count + 1, [.. _columns.Select(c => _values.GetValueOrDefault(c, ""))], [.. _polygons]));
        Forget();
    }

    /// <summary>Gives a feature its polygons once they are known.</summary>
    public void Shape(int feature, double[][][] polygons)
    {
        foreach (double[] ring in polygons.SelectMany(p => p))
            if (!ring.All(double.IsFinite))
                throw ImportException.Of("contours.not-finite", file, feature + 1);
        _features[feature] = _features[feature] with { Polygons = polygons };
    }

    /// <summary>What was read so far.</summary>
    public FeatureTable Table() => new(_seen, _columns, _features);

    /// <summary>All that was read.</summary>
    /// <exception cref="ImportException">There is no feature.</exception>
    public FeatureTable Finish() => _features.Count > 0 ? Table() : throw ImportException.Of("contours.empty", file);
}
