using NetTopologySuite.Coverage;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using PictoStat.Cartography.Topology;
using PictoStat.Cartography.Topology.Assembly;

namespace PictoStat.Tests;

/// <summary>Passes coverages to NetTopologySuite and back.</summary>
public static class Judge
{
    public static Geometry Wkt(string text) => new WKTReader().Read(text);

    /// <summary>Polygons for the assembler, one face each, on a grid of a given step.</summary>
    public static List<CoveragePolygon> Polygons(IEnumerable<Geometry> faces, double unit)
    {
        var polygons = new List<CoveragePolygon>();
        foreach ((Geometry geometry, int face) in faces.Select((g, i) => (g, i)))
            for (int part = 0; part < geometry.NumGeometries; part++)
                if (geometry.GetGeometryN(part) is Polygon { IsEmpty: false } polygon)
                    polygons.Add(new CoveragePolygon(face, [Ring(polygon.ExteriorRing, unit), .. polygon.InteriorRings.Select(r => Ring(r, unit))]));
        return polygons;
    }

    /// <summary>The faces of a coverage as polygons, in the coverage's own steps.</summary>
    public static Geometry[] Geometries(ArcCoverage coverage) => [.. coverage.Faces.Select(face => Geometry([.. coverage.Rings(face).Select(coverage.Points)]))];

    /// <summary>Rings, outer ones counter-clockwise and holes clockwise, as a polygon or several.</summary>
    public static Geometry Geometry(IReadOnlyCollection<GridPoint[]> rings)
    {
        Polygon[] shells = [.. rings.Where(r => RingArea.Twice(r) > 0).Select(r => new Polygon(Ring(r)))];
        ILookup<Polygon, LinearRing> holes = rings.Where(r => RingArea.Twice(r) <= 0).Select(Ring)
            .ToLookup(hole => shells.Where(s => s.EnvelopeInternal.Covers(hole.EnvelopeInternal) && s.Covers(new Polygon(hole))).MinBy(s => s.Area) ?? throw new InvalidOperationException("A hole lies in no shell."));
        Polygon[] polygons = [.. shells.Select(s => new Polygon((LinearRing)s.ExteriorRing, [.. holes[s]]))];
        return polygons.Length == 1 ? polygons[0] : new MultiPolygon(polygons);
    }

    /// <summary>Holds that every face is a valid polygon with an area, and that NetTopologySuite's coverage validator finds nothing.</summary>
    public static void IsSound(ArcCoverage coverage)
    {
        Geometry[] faces = Geometries(coverage);
        Assert.All(faces, f => Assert.True(f.IsValid && f.Area > 0));
        Assert.True(CoverageValidator.IsValid(faces));
        Assert.Equal(faces.Sum(f => f.Area), coverage.Outline(f => f != ArcCoverage.Outside).Sum(r => RingArea.Twice(coverage.Points(r)) / 2), 0.5);
    }

    private static LinearRing Ring(GridPoint[] points) => new([.. points.Select(p => new Coordinate(p.X, p.Y))]);

    private static GridPoint[] Ring(LineString ring, double unit) =>
        [.. ring.Coordinates.Select(c => new GridPoint((int)Math.Round(c.X / unit), (int)Math.Round(c.Y / unit)))];
}
