using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.Operation.OverlayNG;
using PictoStat.Cartography.Projections;
using PictoStat.Cartography.Topology;

namespace PictoStat.Cartography.BaseMaps.Contours;

/// <summary>How much of each commune lies in polygons, by NetTopologySuite's intersections in the frame's projection.</summary>
public static class ContourShares
{
    /// <summary>The share of each commune's area that lies in any of the polygons.</summary>
    /// <param name="map">The communes' shapes.</param>
    /// <param name="polygons">The polygons: what an odd number of rings surrounds is inside.</param>
    /// <returns>The shares above 0, to 1, by ordinal.</returns>
    public static IReadOnlyDictionary<int, double> Of(BaseMap map, IEnumerable<IReadOnlyList<GeoPoint[]>> polygons)
    {
        IReadOnlyList<GeoPoint[]>[] all = [.. polygons];
        var shares = new Dictionary<int, double>();
        foreach (MapFrame frame in map.Frames)
        {
            Geometry area = OverlayNGRobust.Union(all.Select(polygon => Area(polygon, frame)).Where(g => !g.IsEmpty).DefaultIfEmpty(Polygon.Empty).ToArray());
            IPreparedGeometry prepared = PreparedGeometryFactory.Prepare(area);
            foreach (int commune in frame.Communes)
            {
                double inside = 0, whole = 0;
                foreach (ArcRing ring in frame.Coverage.Rings(commune))
                {
                    var shape = new Polygon(new LinearRing([.. frame.Coverage.Points(ring).Select(p => new Coordinate(p.X, p.Y))]));
                    double sign = Math.Sign(RingArea.Twice(frame.Coverage.Points(ring)));
                    whole += sign * shape.Area;
                    if (area.EnvelopeInternal.Intersects(shape.EnvelopeInternal) && prepared.Intersects(shape))
                        inside += sign * (prepared.Covers(shape) ? shape.Area : OverlayNGRobust.Overlay(area, shape, NetTopologySuite.Operation.Overlay.SpatialFunction.Intersection).Area);
                }
                if (inside > 0)
                    shares.Add(commune, Math.Min(1, inside / whole));
            }
        }
        return shares;
    }

    private static Geometry Area(IReadOnlyList<GeoPoint[]> polygon, MapFrame frame)
    {
        Geometry area = Polygon.Empty;
        foreach (GeoPoint[] ring in polygon.Where(r => r.Length > 2))
        {
            Coordinate[] points = [.. ring.Append(ring[0]).Select(p => frame.Projection.Forward(p)).Select(p => new Coordinate(p.X / frame.Coverage.Unit, p.Y / frame.Coverage.Unit))];
            Geometry part = GeometryFixer.Fix(new Polygon(new LinearRing(points)));
            area = area.IsEmpty ? part : OverlayNGRobust.Overlay(area, part, NetTopologySuite.Operation.Overlay.SpatialFunction.SymDifference);
        }
        return area;
    }
}
