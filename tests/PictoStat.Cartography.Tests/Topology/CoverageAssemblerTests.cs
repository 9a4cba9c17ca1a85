using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Union;
using PictoStat.Cartography.Topology;
using PictoStat.Cartography.Topology.Assembly;

namespace PictoStat.Cartography.Tests.Topology;

public sealed class CoverageAssemblerTests
{
    private static readonly AssemblyOptions Options = new(Unit: 1, Tolerance: 4, Reach: 0);

    [Fact]
    public void Polygons_that_fit_come_out_as_they_went_in()
    {
        (ArcCoverage coverage, AssemblyReport report) = Assemble("POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0))", "POLYGON ((100 0, 200 0, 200 100, 100 100, 100 0))");
        Assert.Equal(3, coverage.ArcCount);
        Assert.Equal([10_000.0, 10_000], Areas(coverage));
        Assert.Equal((0, 0, 0), (report.Noded, report.Gaps.Count, report.Slivers.Count));
        Assert.Empty(report.CrossingPolygons);
    }

    [Fact]
    public void A_ring_that_crosses_itself_keeps_both_of_its_loops()
    {
        (ArcCoverage coverage, AssemblyReport report) = Assemble("POLYGON ((0 0, 100 100, 100 0, 0 100, 0 0))");
        Assert.Equal([0], report.CrossingPolygons);
        Assert.Equal(Judge.Wkt("POLYGON ((0 0, 100 100, 100 0, 0 100, 0 0))").Buffer(0).Area * 2, Areas(coverage).Single());
        Judge.IsSound(coverage);
    }

    [Fact]
    public void A_vertex_on_a_neighbours_line_becomes_a_vertex_of_it()
    {
        (ArcCoverage coverage, AssemblyReport report) = Assemble("POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0))", "POLYGON ((100 0, 200 0, 200 40, 100 40, 100 0))", "POLYGON ((100 40, 200 40, 200 100, 100 100, 100 40))");
        Assert.Equal(1, report.Noded);
        Assert.Equal([0, 1, 2], coverage.Faces);
        Assert.Equal([1, 2], coverage.Neighbours(0));
        Judge.IsSound(coverage);
    }

    [Fact]
    public void A_thin_gap_goes_to_the_neighbour_with_the_longest_border_and_is_counted()
    {
        (ArcCoverage coverage, AssemblyReport report) = Assemble(
            "POLYGON ((0 0, 100 0, 97 50, 100 100, 0 100, 0 0))", "POLYGON ((100 0, 200 0, 200 100, 100 100, 100 50, 100 0))");
        Assert.Equal((1, 150.0), report.Gaps);
        Assert.Equal(20_000, Areas(coverage).Sum());
        Judge.IsSound(coverage);
    }

    [Fact]
    public void A_lake_that_is_wider_than_the_tolerance_stays()
    {
        (ArcCoverage coverage, AssemblyReport report) = Assemble("POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0), (40 40, 60 40, 60 60, 40 60, 40 40))");
        Assert.Equal(0, report.Gaps.Count);
        Assert.Equal([9_600.0], Areas(coverage));
    }

    [Fact]
    public void A_thin_overlap_goes_to_one_and_is_counted_apart_from_a_wide_one()
    {
        (ArcCoverage coverage, AssemblyReport thin) = Assemble("POLYGON ((0 0, 102 0, 102 100, 0 100, 0 0))", "POLYGON ((100 0, 200 0, 200 100, 100 100, 100 0))");
        Assert.Equal((1, 200.0), thin.Slivers);
        Assert.Empty(thin.Overlaps);
        Assert.Equal(20_000, Areas(coverage).Sum());
        (coverage, AssemblyReport wide) = Assemble("POLYGON ((0 0, 150 0, 150 100, 0 100, 0 0))", "POLYGON ((100 0, 200 0, 200 100, 100 100, 100 0))");
        Assert.Equal(5_000, Assert.Single(wide.Overlaps).SquareMetres);
        Assert.Equal(0, wide.Slivers.Count);
        Assert.Equal(20_000, Areas(coverage).Sum());
        Judge.IsSound(coverage);
    }

    [Fact]
    public void A_polygon_wholly_under_another_is_told_as_lost_or_takes_its_ground()
    {
        (_, AssemblyReport report) = Assemble("POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0))", "POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0))");
        Assert.Equal([1], report.Lost);
    }

    [Fact]
    public void An_enclave_and_an_island_in_its_lake_keep_their_places()
    {
        (ArcCoverage coverage, AssemblyReport report) = Assemble(
            "POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0), (20 20, 80 20, 80 80, 20 80, 20 20))", "POLYGON ((20 20, 80 20, 80 80, 20 80, 20 20), (40 40, 60 40, 60 60, 40 60, 40 40))", "POLYGON ((45 45, 55 45, 55 55, 45 55, 45 45))");
        Assert.Equal([6_400.0, 3_200, 100], Areas(coverage));
        Assert.Equal(0, report.Gaps.Count + report.Slivers.Count);
        Judge.IsSound(coverage);
    }

    [Fact]
    public void Lines_heaped_on_purpose_are_refused_in_a_sentence()
    {
        var random = new Random(3);
        var polygons = Enumerable.Range(0, 20_000).Select(i => new CoveragePolygon(i, [[Point(), Point(), Point()]])).ToList();
        Assert.Contains("entassés", Assert.Throws<CoverageException>(() => CoverageAssembler.Assemble(polygons, Options)).Message);
        GridPoint Point() => new(random.Next(100_000), random.Next(100_000));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_made_country_with_shaken_vertices_becomes_a_sound_coverage(int seed)
    {
        var random = new Random(seed);
        List<CoveragePolygon> polygons = [.. MadeCountry.Rings(12, 12, 20_000, seed).Select((ring, i) => new CoveragePolygon(i, [[.. ring.SkipLast(1).Select(Shaken)]]))];
        (ArcCoverage coverage, AssemblyReport report) = CoverageAssembler.Assemble(polygons, new AssemblyOptions());
        Assert.Equal(Enumerable.Range(0, 144), coverage.Faces);
        Assert.True(report.Noded > 100);
        Assert.Empty(report.Lost);
        Judge.IsSound(coverage);
        Geometry union = UnaryUnionOp.Union([.. polygons.Select(p => new Polygon(new LinearRing([.. p.Rings[0].Append(p.Rings[0][0]).Select(q => new Coordinate(q.X, q.Y))])).Buffer(0))]);
        Assert.Equal(union.Area, Judge.Geometries(coverage).Sum(g => g.Area), union.Area * 1e-3);

        GridPoint Shaken((int X, int Y) p) => random.Next(20) == 0 ? new GridPoint(p.X + random.Next(-60, 61), p.Y + random.Next(-60, 61)) : new GridPoint(p.X, p.Y);
    }

    /// <summary>Vertices nearer to each other than the reach, which pulled lines to and fro without end.</summary>
    [Fact]
    public void Vertices_heaped_within_the_reach_settle_into_a_sound_coverage()
    {
        for (int seed = 1; seed <= 60; seed++)
        {
            var random = new Random(seed);
            List<CoveragePolygon> polygons = [.. MadeCountry.Rings(6, 6, 400, seed).Select((ring, i) => new CoveragePolygon(i, [[.. ring.SkipLast(1).Select(p => new GridPoint(p.X + random.Next(-3, 4), p.Y + random.Next(-3, 4)))]]))];
            Judge.IsSound(CoverageAssembler.Assemble(polygons, new AssemblyOptions(Tolerance: 1)).Coverage);
        }
    }

    [Fact]
    public void Ground_too_wide_to_close_is_told_with_those_around_it()
    {
        (ArcCoverage coverage, AssemblyReport report) = Assemble(
            "POLYGON ((0 0, 300 0, 300 100, 100 100, 100 300, 0 300, 0 0))", "POLYGON ((300 100, 300 300, 100 300, 100 200, 200 200, 200 100, 300 100))", "POLYGON ((400 0, 500 0, 500 100, 400 0))");
        OpenGround open = Assert.Single(report.Openings);
        Assert.Equal([0, 1], open.Around);
        Assert.Equal(10_000, open.SquareMetres);
        Assert.Equal(0, report.Gaps.Count);
        Judge.IsSound(coverage);
    }

    /// <summary>Everything allocated on the way is more than what is held at any moment.</summary>
    [Fact]
    public void The_topology_of_a_made_france_takes_less_than_a_gigabyte()
    {
        CoveragePolygon[] polygons = [.. MadeCountry.Rings(187, 188, 45_000, 7).Select((r, i) => new CoveragePolygon(i, [[.. r.Select(p => new GridPoint(p.X, p.Y))]]))];
        long before = GC.GetAllocatedBytesForCurrentThread();
        ArcCoverage coverage = CoverageAssembler.Assemble(polygons, new AssemblyOptions()).Coverage;
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, 1L << 30);
        Assert.Equal(187 * 188, coverage.Faces.Count);
    }

    [Fact]
    public void A_made_country_that_fits_is_the_one_its_segments_make()
    {
        (int X, int Y)[][] rings = MadeCountry.Rings(20, 20, 30_000, 11);
        (ArcCoverage coverage, AssemblyReport report) = CoverageAssembler.Assemble([.. rings.Select((r, i) => new CoveragePolygon(i, [[.. r.Select(p => new GridPoint(p.X, p.Y))]]))], new AssemblyOptions());
        var builder = new ArcBuilder(0.1);
        for (int i = 0; i < rings.Length; i++)
            builder.AddRing([.. rings[i].Select(p => new GridPoint(p.X, p.Y))], i, hole: false);
        ArcCoverage expected = builder.Build();
        Assert.Equal((0, 0), (report.Noded, report.Gaps.Count));
        Assert.Equal((expected.ArcCount, expected.PointCount), (coverage.ArcCount, coverage.PointCount));
        Assert.Equal(Areas(expected), Areas(coverage));
    }

    private static (ArcCoverage Coverage, AssemblyReport Report) Assemble(params string[] polygons) =>
        CoverageAssembler.Assemble(Judge.Polygons(polygons.Select(Judge.Wkt), 1), Options);

    private static double[] Areas(ArcCoverage coverage) =>
        [.. coverage.Faces.Select(f => coverage.Rings(f).Sum(r => RingArea.Twice(coverage.Points(r)) / 2))];
}
