using PictoStat.Cartography.Topology;
using PictoStat.Cartography.Topology.Assembly;

namespace PictoStat.Cartography.Tests.Topology;

public sealed class ArcSimplifierTests
{
    [Theory]
    [InlineData(50)]
    [InlineData(100)]
    [InlineData(250)]
    [InlineData(500)]
    [InlineData(1000)]
    [InlineData(2000)]
    public void A_made_country_stays_sound_at_every_tolerance(double tolerance)
    {
        ArcCoverage coverage = Made(14, 14, 25_000, 5);
        ArcCoverage simple = coverage.Simplify(tolerance);
        Assert.True(simple.PointCount < coverage.PointCount);
        Assert.Equal(coverage.Faces, simple.Faces);
        Judge.IsSound(simple);
    }

    [Fact]
    public void No_dropped_point_lies_further_than_the_tolerance()
    {
        ArcCoverage coverage = Made(6, 6, 40_000, 9), simple = coverage.Simplify(120);
        for (int arc = 0; arc < coverage.ArcCount; arc++)
        {
            var line = new NetTopologySuite.Geometries.LineString([.. simple.Points(arc).ToArray().Select(p => new NetTopologySuite.Geometries.Coordinate(p.X, p.Y))]);
            foreach (GridPoint point in coverage.Points(arc))
                Assert.True(line.Distance(new NetTopologySuite.Geometries.Point(point.X, point.Y)) * coverage.Unit <= 120.0001);
        }
    }

    [Fact]
    public void A_line_does_not_jump_over_an_island_beside_it()
    {
        (ArcCoverage coverage, _) = Assemble(
            "POLYGON ((0 0, 1000 0, 1000 500, 520 500, 510 420, 490 420, 480 500, 0 500, 0 0))", "POLYGON ((495 440, 505 440, 505 450, 495 450, 495 440))");
        ArcCoverage simple = coverage.Simplify(200);
        Assert.Equal(2, simple.Outline(f => f >= 0).Count);
        Judge.IsSound(simple);
    }

    [Fact]
    public void An_enclave_near_the_border_stays_inside()
    {
        (ArcCoverage coverage, _) = Assemble(
            "POLYGON ((0 0, 1000 0, 1000 500, 530 500, 510 620, 490 620, 470 500, 0 500, 0 0), (495 560, 505 560, 505 570, 495 570, 495 560))", "POLYGON ((495 560, 505 560, 505 570, 495 570, 495 560))");
        Judge.IsSound(coverage.Simplify(300));
    }

    [Fact]
    public void An_area_that_hangs_on_the_border_by_one_node_stays_on_its_side()
    {
        (ArcCoverage coverage, _) = Assemble(
            "POLYGON ((0 0, 1000 0, 1000 300, 520 300, 500 200, 480 300, 0 300, 0 0))", "POLYGON ((500 200, 504 230, 496 230, 500 200))");
        ArcCoverage simple = coverage.Simplify(150);
        Assert.Equal(coverage.Faces, simple.Faces);
        Judge.IsSound(simple);
    }

    private static ArcCoverage Made(int columns, int rows, int size, int seed) => CoverageAssembler.Assemble(
        [.. MadeCountry.Rings(columns, rows, size, seed).Select((r, i) => new CoveragePolygon(i, [[.. r.Select(p => new GridPoint(p.X, p.Y))]]))], new AssemblyOptions()).Coverage;

    private static (ArcCoverage Coverage, AssemblyReport Report) Assemble(params string[] polygons) =>
        CoverageAssembler.Assemble(Judge.Polygons(polygons.Select(Judge.Wkt), 1), new AssemblyOptions(Unit: 1, Tolerance: 0, Reach: 0));
}
