using PictoStat.Cartography.Topology;
using PictoStat.Graphics.Drawing;

namespace PictoStat.Cartography.Maps;

/// <summary>Collects lines and rings of a coverage as one path in the units of a window.</summary>
internal sealed class MapPaths(MapWindow window)
{
    private readonly List<PathVerb> _verbs = [];
    private readonly List<Point> _points = [];

    public bool IsEmpty => _points.Count == 0;

    /// <summary>Adds a line; steps too short to be drawn are left out.</summary>
    public void AddLine(ReadOnlySpan<GridPoint> line) => Add(line, closed: false);

    /// <summary>Adds a ring; one too small to be drawn is left out.</summary>
    public void AddRing(ReadOnlySpan<GridPoint> ring) => Add(ring, closed: true);

    public PathData ToPath() => new([.. _verbs], [.. _points]);

    /// <summary>The box of the path, in units.</summary>
    public Rect Bounds()
    {
        double minX = _points.Min(p => p.X), minY = _points.Min(p => p.Y);
        return new Rect(minX, minY, _points.Max(p => p.X) - minX, _points.Max(p => p.Y) - minY);
    }

    /// <summary>A mark of one unit for a place whose shape is too small to be drawn.</summary>
    public void AddMark(GridPoint place)
    {
        (int x, int y) = window.Units(place);
        _verbs.AddRange([PathVerb.Move, PathVerb.Line, PathVerb.Line, PathVerb.Close]);
        _points.AddRange([new Point(x, y), new Point(x + 1, y), new Point(x, y + 1)]);
    }

    private void Add(ReadOnlySpan<GridPoint> points, bool closed)
    {
        int start = _points.Count, verbs = _verbs.Count;
        foreach (GridPoint p in points)
        {
            (int x, int y) = window.Units(p);
            var point = new Point(x, y);
            if (_points.Count > start && _points[^1] == point)
                continue;
            if (_points.Count >= start + 2 && Between(_points[^2], _points[^1], point))
                _points[^1] = point;
            else
            {
                _verbs.Add(_points.Count == start ? PathVerb.Move : PathVerb.Line);
                _points.Add(point);
            }
        }
        if (closed && _points.Count > start + 1 && _points[^1] == _points[start])
        {
            _points.RemoveAt(_points.Count - 1);
            _verbs.RemoveAt(_verbs.Count - 1);
        }
        if (_points.Count - start < (closed ? 3 : 2))
        {
            _points.RemoveRange(start, _points.Count - start);
            _verbs.RemoveRange(verbs, _verbs.Count - verbs);
        }
        else if (closed)
            _verbs.Add(PathVerb.Close);
    }

    /// <summary>Whether a point lies on the straight way between two others.</summary>
    private static bool Between(Point a, Point b, Point c) =>
        (b.X - a.X) * (c.Y - b.Y) == (b.Y - a.Y) * (c.X - b.X) && (b.X - a.X) * (c.X - b.X) + (b.Y - a.Y) * (c.Y - b.Y) > 0;
}
