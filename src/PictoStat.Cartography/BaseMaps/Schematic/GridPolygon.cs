using PictoStat.Cartography.Projections;
using PictoStat.Cartography.Topology;

namespace PictoStat.Cartography.BaseMaps.Schematic;

/// <summary>A face of a coverage as segments, to ask what lies inside.</summary>
internal sealed class GridPolygon
{
    private readonly List<(GridPoint A, GridPoint B)> _segments = [];

    public GridPolygon(ArcCoverage coverage, int face)
    {
        foreach (int arc in coverage.ArcsOf(face))
        {
            ReadOnlySpan<GridPoint> points = coverage.Points(arc);
            for (int i = 1; i < points.Length; i++)
                _segments.Add(coverage.Left(arc) == face ? (points[i - 1], points[i]) : (points[i], points[i - 1]));
        }
    }

    /// <summary>Whether a place, in steps of the grid, lies inside (even-odd rule).</summary>
    public bool Contains(double x, double y)
    {
        bool inside = false;
        foreach ((GridPoint a, GridPoint b) in _segments)
            if ((a.Y > y) != (b.Y > y) && x < a.X + (y - a.Y) / ((double)b.Y - a.Y) * ((double)b.X - a.X))
                inside = !inside;
        return inside;
    }

    /// <summary>The place itself where it lies inside, else the nearest point of the outline moved inwards by at most <paramref name="depth"/> steps.</summary>
    public PlanePoint MoveInside(PlanePoint place, double depth)
    {
        if (Contains(place.X, place.Y))
            return place;
        double best = double.MaxValue;
        PlanePoint foot = place, inwards = default;
        foreach ((GridPoint a, GridPoint b) in _segments)
        {
            double dx = (double)b.X - a.X, dy = (double)b.Y - a.Y, length = Math.Sqrt(dx * dx + dy * dy);
            double t = Math.Clamp(((place.X - a.X) * dx + (place.Y - a.Y) * dy) / (length * length), 0.02, 0.98);
            double x = a.X + t * dx, y = a.Y + t * dy;
            double distance = (x - place.X) * (x - place.X) + (y - place.Y) * (y - place.Y);
            if (distance < best)
                (best, foot, inwards) = (distance, new PlanePoint(x, y), new PlanePoint(-dy / length, dx / length));
        }
        for (; depth > 0.5; depth /= 2)
        {
            var moved = new PlanePoint(foot.X + depth * inwards.X, foot.Y + depth * inwards.Y);
            if (Contains(moved.X, moved.Y))
                return moved;
        }
        throw new InvalidOperationException($"No place inside the outline was found near {place.X:0}, {place.Y:0}.");
    }
}
