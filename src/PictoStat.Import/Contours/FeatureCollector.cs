using PictoStat.Core.Territories;
using PictoStat.Import.Problems;

namespace PictoStat.Import.Contours;

/// <summary>Gathers what a reader finds in one layer, and stops a file that holds more than any map of communes.</summary>
internal sealed class FeatureCollector(string file, ContourOptions options, ContourBudget budget)
{
    private readonly List<Draft> _features = [];
    private readonly List<string> _columns = [];
    private readonly List<string> _seen = [];
    private readonly List<double[][]> _polygons = [];
    private readonly List<double[]> _rings = [];
    private readonly List<double> _ring = [];
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    /// <summary>How many features were read.</summary>
    public int Count => _features.Count;

    /// <summary>Whether a column is worth its value: the one asked for, or one that may hold codes.</summary>
    public bool Wants(string column) =>
        options.Code is { } asked ? string.Equals(asked, column, StringComparison.OrdinalIgnoreCase) : CodeColumnNames.Rank(column) >= 0;

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

    /// <summary>Drops the shapes of the feature being read: they are no area.</summary>
    public void DropShapes()
    {
        _ring.Clear();
        _rings.Clear();
        _polygons.Clear();
    }

    /// <summary>Ends the feature being read.</summary>
    public void EndFeature()
    {
        _features.Add(new Draft(_features.Count + 1, [.. _columns.Select(c => _values.GetValueOrDefault(c, ""))], [.. _polygons]));
        _values.Clear();
        DropShapes();
    }

    /// <summary>Gives a feature its polygons once they are known.</summary>
    public void Shape(int feature, double[][][] polygons)
    {
        foreach (double[] ring in polygons.SelectMany(p => p))
            if (!ring.All(double.IsFinite))
                throw ImportException.Of("contours.not-finite", file, feature + 1);
        _features[feature] = _features[feature] with { Polygons = polygons };
    }

    /// <summary>How many features have a commune's code in their best column.</summary>
    public int Codes() => _columns.Count == 0 ? 0 : Enumerable.Range(0, _columns.Count).Max(Codes);

    /// <summary>The features with their codes.</summary>
    /// <exception cref="ImportException">There is no feature, or no column of codes.</exception>
    public (string Column, IReadOnlyList<ContourFeature> Features) Finish()
    {
        if (_features.Count == 0)
            throw ImportException.Of("contours.empty", file);
        int best = -1;
        for (int c = 0; c < _columns.Count; c++)
            if (best < 0 || (Codes(c), -CodeColumnNames.Rank(_columns[c])).CompareTo((Codes(best), -CodeColumnNames.Rank(_columns[best]))) > 0)
                best = c;
        if (best < 0 || (options.Code is null && Codes(best) * 2 < _features.Count))
            throw ImportException.Of(options.Code is null ? "contours.no-code" : "contours.no-column", file, options.Code ?? "", string.Join(", ", _seen));
        return (_columns[best], [.. _features.Select(f => new ContourFeature(f.Number, CodeColumnNames.Repaired(best < f.Values.Length ? f.Values[best] : ""), f.Polygons))]);
    }

    private int Codes(int column) => _features.Count(f => column < f.Values.Length && CommuneCode.TryParse(CodeColumnNames.Repaired(f.Values[column]), out _));

    private sealed record Draft(int Number, string[] Values, double[][][] Polygons);
}
