using PictoStat.Cartography.BaseMaps;
using PictoStat.Cartography.Topology;
using PictoStat.Core.Territories;
using PictoStat.Graphics.Drawing;

namespace PictoStat.Cartography.Maps;

/// <summary>The communes of a territory, or the zones it is cut into, as one window of one frame shows them: shapes, borders and surroundings, ready to be coloured by any number of maps.</summary>
/// <remarks>A zone is a face of its coverage as a commune is, numbered as the first of its communes that the frame holds.</remarks>
internal sealed class TerritoryView
{
    private const double Thinning = 0.12, FinestThinning = 40;
    private readonly ArcCoverage _coverage;
    private readonly ArcCoverage? _surroundings;
    private readonly Underlay? _underlay;
    private readonly MapUnits _units;
    private readonly HashSet<int> _inside;
    private readonly Dictionary<int, int> _faces;
    private readonly Lazy<Dictionary<int, Shape>> _shapes;
    private readonly Lazy<PathData> _outline, _communeBorders;
    private readonly Lazy<double> _drawnArea;

    /// <param name="map">The base map.</param>
    /// <param name="frame">The frame of it to draw.</param>
    /// <param name="units">What has a shape of its own: communes or zones.</param>
    /// <param name="window">The window.</param>
    /// <param name="surroundings">The départements of the frame, to stand for the communes around; null where the frame holds those itself.</param>
    /// <param name="underlay">The land around that has no contours; null where all has.</param>
    public TerritoryView(BaseMap map, MapFrame frame, MapUnits units, MapWindow window, ArcCoverage? surroundings, Underlay? underlay)
    {
        (Frame, Window, _units, _surroundings, _underlay) = (frame, window, units, surroundings, underlay);
        double tolerance = window.MetresPerPoint * Thinning;
        (_inside, _faces) = ([], new Dictionary<int, int>(units.Count));
        foreach (int ordinal in units.Territory.Ordinals)
            if (frame.Holds(ordinal) && (units.Of(ordinal) is var unit && (unit < 0 || _faces.TryAdd(unit, ordinal))))
                _inside.Add(ordinal);
        ArcCoverage coverage = units.AreCommunes ? frame.Coverage : frame.Coverage.Dissolve(FaceOf);
        _coverage = tolerance >= FinestThinning ? coverage.Simplify(tolerance) : coverage;
        _shapes = new(() => MakeShapes($"{(int)map.Kind}/{map.Index.Vintage}/{frame.Id}/{units.Id}/{window.Key}/", map.Index));
        _outline = new(() => Lines((left, right) => _inside.Contains(left) != _inside.Contains(right)));
        _communeBorders = new(() => Lines((left, right) => _inside.Contains(left) && _inside.Contains(right)));
        _drawnArea = new(MeasureArea);
    }

    /// <summary>The same view through another box of the drawing with the same units.</summary>
    public TerritoryView(TerritoryView same, MapWindow window)
    {
        (Frame, Window, _units, _coverage, _surroundings, _underlay, _inside, _faces) =
            (same.Frame, window, same._units, same._coverage, same._surroundings, same._underlay, same._inside, same._faces);
        (_shapes, _outline, _communeBorders, _drawnArea) = (same._shapes, same._outline, same._communeBorders, same._drawnArea);
    }

    public MapFrame Frame { get; }

    public MapWindow Window { get; }

    /// <summary>How many units it shows.</summary>
    public int Count => _faces.Count;

    /// <summary>Whether it shows a unit, or a part of it.</summary>
    public bool Shows(int unit) => _faces.ContainsKey(unit);

    /// <summary>Whether the first commune of a unit is in this frame: the disc of a zone over several frames is drawn once.</summary>
    public bool Leads(int unit) => Shows(unit) && Frame.Holds(_units.Members(unit)[0]);

    /// <summary>The shape of a unit shown.</summary>
    public Shape Shape(int unit) => _shapes.Value[_faces[unit]];

    /// <summary>The place inside a unit where its symbol and its name go: for a zone, that of its commune nearest to the middle of all.</summary>
    public Point Anchor(int unit)
    {
        if (_units.AreCommunes)
            return Window.Place(Frame.Anchor(_faces[unit]));
        GridPoint[] places = [.. _units.Members(unit).ToArray().Where(o => Frame.Holds(o) && _units.Of(o) == unit).Select(Frame.Anchor)];
        (double x, double y) = (places.Average(p => p.X), places.Average(p => p.Y));
        return Window.Place(places.MinBy(p => (p.X - x) * (p.X - x) + (p.Y - y) * (p.Y - y)));
    }

    /// <summary>The communes of the territory in no zone, as one area; null where there is none.</summary>
    public PathData? Blank()
    {
        var blank = new HashSet<int>(_inside);
        blank.ExceptWith(_faces.Values);
        return blank.Count == 0 ? null : AreaOf(_coverage, blank);
    }

    /// <summary>The area of the territory in the drawing, in square points.</summary>
    public double DrawnArea => _drawnArea.Value;

    /// <summary>The line around the territory.</summary>
    public PathData Outline => _outline.Value;

    /// <summary>Whether a box of the drawing holds a piece of the territory's border or lies inside the territory.</summary>
    public bool Touches(Rect box)
    {
        int next = 0;
        Point last = default;
        foreach (PathVerb verb in Outline.Verbs)
        {
            Point at = At(Outline.Points[next++]);
            if (verb == PathVerb.Line && Crosses(box, last, at))
                return true;
            last = at;
        }
        return Enumerable.Range(0, _units.Count).Where(Shows).Any(u => Anchor(u) is var a && a.X >= box.X && a.X <= box.Right && a.Y >= box.Y && a.Y <= box.Bottom);

        Point At(Point units) => new(Window.Origin.X + units.X / MapWindow.UnitsPerPoint, Window.Origin.Y + units.Y / MapWindow.UnitsPerPoint);
    }

    /// <summary>Whether the straight way between two points meets a box (Liang and Barsky 1984).</summary>
    private static bool Crosses(Rect box, Point a, Point b)
    {
        (double from, double to) = (0, 1);
        return Cut(a.X - b.X, a.X - box.X) && Cut(b.X - a.X, box.Right - a.X) && Cut(a.Y - b.Y, a.Y - box.Y) && Cut(b.Y - a.Y, box.Bottom - a.Y);

        bool Cut(double outwards, double room)
        {
            if (outwards == 0)
                return room >= 0;
            if (outwards < 0)
                from = Math.Max(from, room / outwards);
            else
                to = Math.Min(to, room / outwards);
            return from <= to;
        }
    }

    /// <summary>The line around a part of the territory.</summary>
    public PathData OutlineOf(Territory part) => Lines((left, right) => Holds(part, left) != Holds(part, right));

    /// <summary>The lines between its zones and its communes in no zone.</summary>
    public PathData BlankBorders()
    {
        var shown = new HashSet<int>(_faces.Values);
        return Lines((left, right) => _inside.Contains(left) && _inside.Contains(right) && shown.Contains(left) != shown.Contains(right));
    }

    /// <summary>The lines between its communes.</summary>
    public PathData CommuneBorders => _communeBorders.Value;

    /// <summary>The lines between units that some test holds for on both sides; null where there is none.</summary>
    public PathData? BordersAmong(Func<int, bool> unit)
    {
        bool[] holds = [.. Enumerable.Range(0, _units.Count).Select(unit)];
        PathData lines = Lines((left, right) => Holds(left) && Holds(right));
        return lines.Points.Count == 0 ? null : lines;

        bool Holds(int face) => _inside.Contains(face) && _units.Of(face) is >= 0 and var at && holds[at];
    }

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
        return around.Count > 0 && AreaOf(coverage, around) is { Points.Count: > 0 } area
            ? (area, Lines(coverage, (left, right) => around.Contains(left) && around.Contains(right)))
            : null;
    }

    /// <summary>The land around without contours, and the lines on it; null where there is none.</summary>
    public (PathData Area, PathData Lines)? Under() => _underlay?.Draw(Window);

    /// <summary>The communes around the territory whose place the window sees; none where départements stand for them.</summary>
    public IEnumerable<(int Ordinal, Point At)> Neighbours()
    {
        if (_surroundings is not null)
            return [];
        GridBox seen = Window.Seen;
        IEnumerable<(int, Point)> own = Frame.Communes.Where(o => !_inside.Contains(o) && GridBox.Empty.With(Frame.Anchor(o)).Meets(seen)).Select(o => (o, Window.Place(Frame.Anchor(o))));
        return own.Concat(_underlay?.Neighbours(Window) ?? []);
    }

    /// <summary>The units of each group as one area.</summary>
    /// <param name="group">The group of a unit, 0 or more.</param>
    /// <param name="groups">How many groups there are.</param>
    public PathData[] Areas(Func<int, int> group, int groups)
    {
        var groupOf = new Dictionary<int, int>(_faces.Count);
        foreach ((int unit, int face) in _faces)
            groupOf.Add(face, group(unit));
        ArcCoverage dissolved = _coverage.Dissolve(face => groupOf.GetValueOrDefault(face, ArcCoverage.Outside));
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

    private int FaceOf(int ordinal) => _units.Of(ordinal) is >= 0 and var unit && _faces.TryGetValue(unit, out int face) ? face : ordinal;

    private PathData AreaOf(ArcCoverage coverage, HashSet<int> faces)
    {
        var area = new MapPaths(Window);
        foreach (ArcRing ring in coverage.Outline(faces.Contains))
            area.AddRing(coverage.Points(ring));
        return area.ToPath();
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
        var shapes = new Dictionary<int, Shape>(_faces.Count);
        foreach ((int unit, int face) in _faces)
        {
            var path = new MapPaths(Window);
            foreach (ArcRing ring in _coverage.Rings(face))
                path.AddRing(_coverage.Points(ring));
            if (path.IsEmpty)
                path.AddMark(Frame.Anchor(face));
            shapes.Add(face, new Shape(key + (_units.Zone(unit)?.Code ?? index[face].Text), path.ToPath(), path.Bounds()));
        }
        return shapes;
    }
}
