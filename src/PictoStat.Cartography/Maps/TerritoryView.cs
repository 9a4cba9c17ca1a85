using PictoStat.Cartography.BaseMaps;
using PictoStat.Cartography.Topology;
using PictoStat.Core.Territories;
using PictoStat.Graphics.Drawing;

namespace PictoStat.Cartography.Maps;

/// <summary>The communes of a territory as one window of one frame shows them: shapes, borders and surroundings, ready to be coloured by any number of maps.</summary>
internal sealed class TerritoryView
{
    private const double Thinning = 0.12, FinestThinning = 40;
    private readonly ArcCoverage _coverage;
    private readonly ArcCoverage? _surroundings;
    private readonly HashSet<int> _inside;
    private readonly Lazy<Dictionary<int, Shape>> _shapes;
    private readonly Lazy<PathData> _outline, _communeBorders;
    private readonly Lazy<double> _drawnArea;

    /// <param name="map">The base map.</param>
    /// <param name="frame">The frame of it to draw.</param>
    /// <param name="territory">The territory.</param>
    /// <param name="window">The window.</param>
    /// <param name="surroundings">The départements of the frame, to stand for the communes around; null where the frame holds those itself.</param>
    public TerritoryView(BaseMap map, MapFrame frame, Territory territory, MapWindow window, ArcCoverage? surroundings)
    {
        (Frame, Window, _surroundings) = (frame, window, surroundings);
        double tolerance = window.MetresPerPoint * Thinning;
        _coverage = tolerance >= FinestThinning ? frame.Coverage.Simplify(tolerance) : frame.Coverage;
        _inside = [];
        foreach (int ordinal in territory.Ordinals)
            if (frame.Holds(ordinal))
                _inside.Add(ordinal);
        _shapes = new(() => MakeShapes($"{(int)map.Kind}/{map.Index.Vintage}/{frame.Id}/{window.Key}/", map.Index));
        _outline = new(() => Lines((left, right) => _inside.Contains(left) != _inside.Contains(right)));
        _communeBorders = new(() => Lines((left, right) => _inside.Contains(left) && _inside.Contains(right)));
        _drawnArea = new(MeasureArea);
    }

    /// <summary>The same view through another box of the drawing with the same units.</summary>
    public TerritoryView(TerritoryView same, MapWindow window)
    {
        (Frame, Window, _coverage, _surroundings, _inside) = (same.Frame, window, same._coverage, same._surroundings, same._inside);
        (_shapes, _outline, _communeBorders, _drawnArea) = (same._shapes, same._outline, same._communeBorders, same._drawnArea);
    }

    public MapFrame Frame { get; }

    public MapWindow Window { get; }

    /// <summary>How many communes of the territory it shows.</summary>
    public int Count => _inside.Count;

    public bool Shows(int ordinal) => _inside.Contains(ordinal);

    public Shape Shape(int ordinal) => _shapes.Value[ordinal];

    /// <summary>The area of the territory in the drawing, in square points.</summary>
    public double DrawnArea => _drawnArea.Value;

    /// <summary>The line around the territory.</summary>
    public PathData Outline => _outline.Value;

    /// <summary>The line around a part of the territory.</summary>
    public PathData OutlineOf(Territory part) => Lines((left, right) => Holds(part, left) != Holds(part, right));

    /// <summary>The lines between its communes.</summary>
    public PathData CommuneBorders => _communeBorders.Value;

    /// <summary>The lines between zones, inside the territory; null where there is none.</summary>
    public PathData? ZoneBorders(IReadOnlyList<Territory> zones)
    {
        var zoneOf = new Dictionary<int, int>();
        for (int z = 0; z < zones.Count; z++)
            foreach (int ordinal in zones[z].Ordinals)
                zoneOf.TryAdd(ordinal, z);
        PathData lines = Lines((left, right) =>
            _inside.Contains(left) && _inside.Contains(right) && zoneOf.GetValueOrDefault(left, -1) != zoneOf.GetValueOrDefault(right, -1));
        return lines.Points.Count == 0 ? null : lines;
    }

    /// <summary>The communes of the frame that the window sees around the territory, as one area and the lines between them; null where there is none.</summary>
    public (PathData Area, PathData Lines)? Around()
    {
        ArcCoverage coverage = _surroundings ?? _coverage;
        GridBox seen = Window.Seen;
        var around = new HashSet<int>();
        for (int arc = 0; arc < coverage.ArcCount; arc++)
            if (GridBox.Empty.With(coverage.Points(arc)).Meets(seen))
                foreach (int face in (ReadOnlySpan<int>)[coverage.Left(arc), coverage.Right(arc)])
                    if (_surroundings is null ? Frame.Holds(face) && !_inside.Contains(face) : face != ArcCoverage.Outside)
                        around.Add(face);
        if (around.Count == 0)
            return null;
        var area = new MapPaths(Window);
        foreach (ArcRing ring in coverage.Outline(around.Contains))
            area.AddRing(coverage.Points(ring));
        return area.IsEmpty ? null : (area.ToPath(), Lines(coverage, (left, right) => around.Contains(left) && around.Contains(right)));
    }

    /// <summary>The communes of the frame around the territory whose place the window sees.</summary>
    public IEnumerable<int> Neighbours()
    {
        GridBox seen = Window.Seen;
        return _surroundings is not null ? [] : Frame.Communes.Where(o => !_inside.Contains(o) && GridBox.Empty.With(Frame.Anchor(o)).Meets(seen));
    }

    /// <summary>The communes of each group as one area.</summary>
    /// <param name="group">The group of a commune, 0 or more.</param>
    /// <param name="groups">How many groups there are.</param>
    public PathData[] Areas(Func<int, int> group, int groups)
    {
        ArcCoverage dissolved = _coverage.Dissolve(face => _inside.Contains(face) ? group(face) : ArcCoverage.Outside);
        var areas = new PathData[groups];
        for (int g = 0; g < groups; g++)
        {
            var path = new MapPaths(Window);
            foreach (ArcRing ring in dissolved.Rings(g))
                path.AddRing(dissolved.Points(ring));
            areas[g] = path.ToPath();
        }
        return areas;
    }

    private double MeasureArea()
    {
        double steps = 0;
        foreach (ArcRing ring in _coverage.Outline(_inside.Contains))
            steps += RingArea.Twice(_coverage.Points(ring)) / 2;
        double points = _coverage.Unit / Window.MetresPerPoint;
        return steps * points * points;
    }

    private bool Holds(Territory part, int face) => _inside.Contains(face) && part.Contains(face);

    private PathData Lines(Func<int, int, bool> isLine) => Lines(_coverage, isLine);

    private PathData Lines(ArcCoverage coverage, Func<int, int, bool> isLine)
    {
        var path = new MapPaths(Window);
        for (int arc = 0; arc < coverage.ArcCount; arc++)
            if (isLine(coverage.Left(arc), coverage.Right(arc)))
                path.AddLine(coverage.Points(arc));
        return path.ToPath();
    }

    private Dictionary<int, Shape> MakeShapes(string key, CommuneIndex index)
    {
        var shapes = new Dictionary<int, Shape>(_inside.Count);
        foreach (int ordinal in _inside)
        {
            var path = new MapPaths(Window);
            foreach (ArcRing ring in _coverage.Rings(ordinal))
                path.AddRing(_coverage.Points(ring));
            if (path.IsEmpty)
                path.AddMark(Frame.Anchor(ordinal));
            shapes.Add(ordinal, new Shape(key + index[ordinal].Text, path.ToPath(), path.Bounds()));
        }
        return shapes;
    }
}
