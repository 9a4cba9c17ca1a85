using NetTopologySuite.Geometries;
using NetTopologySuite.Triangulate;
using PictoStat.Cartography.Projections;

namespace PictoStat.Cartography.BaseMaps.Schematic;

/// <summary>The Voronoi diagram of sites, as the dual of the Delaunay triangulation by NetTopologySuite.</summary>
/// <remarks>Twelve sites are added far around, so that every edge between two given sites ends in two vertices.</remarks>
internal sealed class VoronoiDiagram
{
    private const int Far = 12;
    private readonly PlanePoint[] _sites;
    private readonly List<int>[] _neighbours;

    /// <param name="sites">Distinct places.</param>
    /// <param name="box">A box that holds all that will be asked of the diagram.</param>
    public VoronoiDiagram(IReadOnlyList<PlanePoint> sites, (double MinX, double MinY, double MaxX, double MaxY) box)
    {
        double centreX = (box.MinX + box.MaxX) / 2, centreY = (box.MinY + box.MaxY) / 2;
        double radius = 8 * Math.Max(box.MaxX - box.MinX, box.MaxY - box.MinY) + 1;
        _sites = [.. sites, .. Enumerable.Range(0, Far).Select(i => new PlanePoint(
            centreX + radius * Math.Cos(0.1 + i * 2 * Math.PI / Far), centreY + radius * Math.Sin(0.1 + i * 2 * Math.PI / Far)))];
        Count = sites.Count;
        var index = new Dictionary<PlanePoint, int>();
        for (int i = 0; i < _sites.Length; i++)
            index.Add(_sites[i], i);

        var builder = new DelaunayTriangulationBuilder();
        builder.SetSites(_sites.Select(s => new Coordinate(s.X, s.Y)).ToArray());
        var open = new Dictionary<(int, int), PlanePoint>();
        foreach (Coordinate[] triangle in builder.GetSubdivision().GetTriangleCoordinates(false))
        {
            int[] corners = [.. triangle.Take(3).Select(c => index[new PlanePoint(c.X, c.Y)])];
            Array.Sort(corners);
            PlanePoint centre = Circumcentre(_sites[corners[0]], _sites[corners[1]], _sites[corners[2]]);
            AddSide(open, corners[0], corners[1], centre);
            AddSide(open, corners[0], corners[2], centre);
            AddSide(open, corners[1], corners[2], centre);
        }
        Edges.Sort((a, b) => a.First != b.First ? a.First.CompareTo(b.First) : a.Second.CompareTo(b.Second));

        _neighbours = [.. _sites.Select(_ => new List<int>())];
        foreach (Edge edge in Edges)
        {
            _neighbours[edge.First].Add(edge.Second);
            _neighbours[edge.Second].Add(edge.First);
        }
    }

    /// <summary>How many sites were given.</summary>
    public int Count { get; }

    /// <summary>The edges between two cells, ordered by their sites; those around the added sites are among them.</summary>
    public List<Edge> Edges { get; } = [];

    public PlanePoint Site(int cell) => _sites[cell];

    /// <summary>The cell a place lies in.</summary>
    public int CellAt(double x, double y)
    {
        int best = 0;
        double smallest = double.MaxValue;
        for (int i = 0; i < Count; i++)
        {
            double dx = _sites[i].X - x, dy = _sites[i].Y - y, distance = dx * dx + dy * dy;
            if (distance < smallest)
                (best, smallest) = (i, distance);
        }
        return best;
    }

    /// <summary>Where a straight walk leaves a cell and which cell it enters; null where it ends inside.</summary>
    /// <param name="cell">The cell it is in.</param>
    /// <param name="from">Its start.</param>
    /// <param name="to">Its end.</param>
    /// <param name="after">How far it has come, 0 to 1.</param>
    public (double At, int Entered)? Leave(int cell, PlanePoint from, PlanePoint to, double after)
    {
        double nearest = 1;
        int entered = -1;
        PlanePoint s = _sites[cell];
        foreach (int other in _neighbours[cell])
        {
            PlanePoint o = _sites[other];
            double slope = 2 * ((o.X - s.X) * (to.X - from.X) + (o.Y - s.Y) * (to.Y - from.Y));
            if (slope <= 0)
                continue;
            double gap = Square(from.X - o.X, from.Y - o.Y) - Square(from.X - s.X, from.Y - s.Y);
            double at = Math.Max(gap / slope, after);
            if (at < nearest)
                (nearest, entered) = (at, other);
        }
        return entered < 0 ? null : (nearest, entered);
    }

    private static double Square(double dx, double dy) => dx * dx + dy * dy;

    private void AddSide(Dictionary<(int, int), PlanePoint> open, int a, int b, PlanePoint centre)
    {
        if (open.Remove((a, b), out PlanePoint other))
            Edges.Add(new Edge(a, b, other, centre));
        else
            open.Add((a, b), centre);
    }

    private static PlanePoint Circumcentre(PlanePoint a, PlanePoint b, PlanePoint c)
    {
        double bx = b.X - a.X, by = b.Y - a.Y, cx = c.X - a.X, cy = c.Y - a.Y;
        double d = 2 * (bx * cy - by * cx), b2 = bx * bx + by * by, c2 = cx * cx + cy * cy;
        return new PlanePoint(a.X + (cy * b2 - by * c2) / d, a.Y + (bx * c2 - cx * b2) / d);
    }

    /// <summary>The border between two cells, from vertex to vertex.</summary>
    public readonly record struct Edge(int First, int Second, PlanePoint Start, PlanePoint End);
}
