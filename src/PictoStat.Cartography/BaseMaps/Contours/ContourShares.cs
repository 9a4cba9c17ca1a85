using NetTopologySuite.Densify;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.Operation.Overlay;
using NetTopologySuite.Operation.OverlayNG;
using PictoStat.Cartography.Projections;
using PictoStat.Cartography.Topology;

namespace PictoStat.Cartography.BaseMaps.Contours;

/// <summary>How much of each commune lies in polygons, by NetTopologySuite's intersections in the frame's projection.</summary>
/// <remarks>Sides are straight in longitude and latitude, so that a commune's point and its area are held by the same shape: they are cut every <see cref="LongestSide"/> before they are
/// projected. Made once for a map, it serves many polygons.</remarks>
public sealed class ContourShares
{
    private const double LongestSide = 0.02, Beyond = 0.5;
    private const int EdgePoints = 16;
    private readonly Lazy<IReadOnlyList<Frame>> _frames;

    /// <summary>Looks at the shapes of communes.</summary>
    public ContourShares(BaseMap map) => _frames = new(() => [.. map.Frames.Select(frame => new Frame(frame)).Where(frame => frame.Places.Length > 0)]);

    /// <summary>The share of each commune's area that lies in any of the polygons.</summary>
    /// <param name="polygons">The polygons: what an odd number of rings surrounds is inside.</param>
    /// <returns>The shares above 0, to 1, by ordinal.</returns>
    public IReadOnlyDictionary<int, double> Of(IEnumerable<IReadOnlyList<GeoPoint[]>> polygons)
    {
        IReadOnlyList<GeoPoint[]>[] all = [.. polygons];
        var shares = new Dictionary<int, double>();
        foreach (Frame frame in _frames.Value)
        {
            Geometry area = OverlayNGRobust.Union([.. all.Select(polygon => Area(polygon, frame)).Where(g => !g.IsEmpty).DefaultIfEmpty(Polygon.Empty)]);
            if (area.IsEmpty)
                continue;
            IPreparedGeometry prepared = PreparedGeometryFactory.Prepare(area);
            foreach (Place place in frame.Places)
                if (area.EnvelopeInternal.Intersects(place.Bounds) && Inside(frame.Of(place), area, prepared) is > 0 and var inside)
                    shares.Add(place.Commune, Math.Min(1, inside / place.Area));
        }
        return shares;
    }

    private static double Inside(IEnumerable<(double Sign, Polygon Shape)> rings, Geometry area, IPreparedGeometry prepared)
    {
        double inside = 0;
        foreach ((double sign, Polygon shape) in rings)
            if (prepared.Intersects(shape))
                inside += sign * (prepared.Covers(shape) ? shape.Area : OverlayNGRobust.Overlay(area, shape, SpatialFunction.Intersection).Area);
        return inside;
    }

    private static Geometry Area(IReadOnlyList<GeoPoint[]> polygon, Frame frame)
    {
        Geometry area = Polygon.Empty;
        foreach (GeoPoint[] ring in polygon.Where(r => r.Length > 2))
        {
            Geometry part = GeometryFixer.Fix(new Polygon(new LinearRing([.. ring.Append(ring[0]).Select(p => new Coordinate(p.Longitude, p.Latitude))])));
            area = area.IsEmpty ? part : OverlayNGRobust.Overlay(area, part, SpatialFunction.SymDifference);
        }
        Geometry near = area.EnvelopeInternal.Intersects(frame.Degrees.EnvelopeInternal) ? OverlayNGRobust.Overlay(area, frame.Degrees, SpatialFunction.Intersection) : Polygon.Empty;
        if (near.IsEmpty)
            return near;
        near = new Densifier(near) { DistanceTolerance = LongestSide, Validate = false }.GetResultGeometry();
        near.Apply(new ToGrid(frame));
        near.GeometryChanged();
        return GeometryFixer.Fix(near);
    }

    /// <summary>Where a commune lies: the box of its rings and its area, on the frame's grid.</summary>
    private readonly record struct Place(int Commune, Envelope Bounds, double Area);

    /// <summary>A frame with the boxes of its communes.</summary>
    private sealed class Frame
    {
        private readonly MapFrame _frame;

        public Frame(MapFrame frame)
        {
            _frame = frame;
            Places = [.. frame.Communes.Select(commune =>
            {
                var bounds = new Envelope();
                double area = 0;
                foreach ((double sign, Polygon shape) in Rings(commune))
                {
                    bounds.ExpandToInclude(shape.EnvelopeInternal);
                    area += sign * shape.Area;
                }
                return new Place(commune, bounds, area);
            })];
            var whole = new Envelope();
            foreach (Place place in Places)
                whole.ExpandToInclude(place.Bounds);
            var degrees = new Envelope();
            for (int i = 0; i <= EdgePoints; i++)
            {
                double x = whole.MinX + whole.Width * i / EdgePoints, y = whole.MinY + whole.Height * i / EdgePoints;
                foreach ((double edgeX, double edgeY) in new[] { (x, whole.MinY), (x, whole.MaxY), (whole.MinX, y), (whole.MaxX, y) })
                    if (Places.Length > 0 && frame.Projection.Inverse(new PlanePoint(edgeX * frame.Coverage.Unit, edgeY * frame.Coverage.Unit)) is var place)
                        degrees.ExpandToInclude(place.Longitude, place.Latitude);
            }
            degrees.ExpandBy(Beyond);
            Degrees = new GeometryFactory().ToGeometry(degrees);
        }

        public Place[] Places { get; }

        /// <summary>A box of longitudes and latitudes around it.</summary>
        public Geometry Degrees { get; }

        public IEnumerable<(double Sign, Polygon Shape)> Of(Place place) => Rings(place.Commune);

        public PlanePoint OnGrid(double longitude, double latitude) =>
            _frame.Projection.Forward(new GeoPoint(longitude, latitude)) is var point ? new PlanePoint(point.X / _frame.Coverage.Unit, point.Y / _frame.Coverage.Unit) : default;

        private IEnumerable<(double Sign, Polygon Shape)> Rings(int commune)
        {
            foreach (ArcRing ring in _frame.Coverage.Rings(commune))
            {
                GridPoint[] points = _frame.Coverage.Points(ring);
                yield return (Math.Sign(RingArea.Twice(points)), new Polygon(new LinearRing(Array.ConvertAll(points, p => new Coordinate(p.X, p.Y)))));
            }
        }
    }

    private sealed class ToGrid(Frame frame) : IEntireCoordinateSequenceFilter
    {
        public bool Done => false;

        public bool GeometryChanged => true;

        public void Filter(CoordinateSequence sequence)
        {
            for (int i = 0; i < sequence.Count; i++)
            {
                PlanePoint point = frame.OnGrid(sequence.GetX(i), sequence.GetY(i));
                sequence.SetX(i, point.X);
                sequence.SetY(i, point.Y);
            }
        }
    }
}
