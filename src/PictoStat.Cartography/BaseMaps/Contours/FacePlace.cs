using NetTopologySuite.Algorithm;
using NetTopologySuite.Geometries;
using PictoStat.Cartography.Topology;

namespace PictoStat.Cartography.BaseMaps.Contours;

/// <summary>A place inside a face, for its symbol and its name.</summary>
internal static class FacePlace
{
    /// <summary>The place known for the commune where it lies in the face, else one well inside its largest part.</summary>
    public static GridPoint Inside(ArcCoverage coverage, int face, GridPoint? known)
    {
        GridPoint[][] rings = [.. coverage.Rings(face).Select(coverage.Points)];
        if (known is { } place && Holds(rings, place))
            return place;
        GridPoint[] largest = rings.MaxBy(r => RingArea.Twice(r))!;
        Coordinate inside = InteriorPointArea.GetInteriorPoint(new Polygon(Ring(largest), [.. rings.Where(r => RingArea.Twice(r) < 0).Select(Ring)]));
        return new GridPoint((int)Math.Round(inside.X), (int)Math.Round(inside.Y));
    }

    private static LinearRing Ring(GridPoint[] points) => new([.. points.Select(p => new Coordinate(p.X, p.Y))]);

    private static bool Holds(GridPoint[][] rings, GridPoint place)
    {
        bool inside = false;
        foreach (GridPoint[] ring in rings)
            for (int i = 1; i < ring.Length; i++)
                if ((ring[i - 1].Y > place.Y) != (ring[i].Y > place.Y) && Plane.Side(ring[i - 1], ring[i], place) > 0 == ring[i].Y > ring[i - 1].Y)
                    inside = !inside;
        return inside;
    }
}
