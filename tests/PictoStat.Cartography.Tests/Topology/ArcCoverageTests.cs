using PictoStat.Cartography.Topology;

namespace PictoStat.Cartography.Tests.Topology;

public sealed class ArcCoverageTests
{
    [Fact]
    public void A_common_border_is_stored_once_with_both_sides()
    {
        ArcCoverage coverage = Squares((0, 0, 0), (1, 10, 0));
        Assert.Equal(3, coverage.ArcCount);
        int shared = Assert.Single(Enumerable.Range(0, 3), a => coverage.Left(a) != ArcCoverage.Outside && coverage.Right(a) != ArcCoverage.Outside);
        Assert.Equal([0, 1], new[] { coverage.Left(shared), coverage.Right(shared) }.Order());
        Assert.Equal(2, coverage.Points(shared).Length);
    }

    [Fact]
    public void Two_squares_that_touch_in_a_corner_get_two_rings()
    {
        ArcCoverage coverage = Squares((0, 0, 0), (1, 10, 10));
        Assert.Equal(2, coverage.Outline(f => f >= 0).Count);
        Assert.All(coverage.Outline(f => f >= 0), r => Assert.Equal(200, RingArea.Twice(coverage.Points(r))));
    }

    [Fact]
    public void A_hole_runs_clockwise()
    {
        var builder = new ArcBuilder(1);
        builder.AddRing(Square(0, 0, 30), 0, hole: false);
        builder.AddRing(Square(10, 10, 10), 0, hole: true);
        builder.AddRing(Square(10, 10, 10), 1, hole: false);
        ArcCoverage coverage = builder.Build();
        Assert.Equal([-200.0, 1800], coverage.Rings(0).Select(r => RingArea.Twice(coverage.Points(r))).Order());
        Assert.Equal([1800.0], coverage.Outline(f => f >= 0).Select(r => RingArea.Twice(coverage.Points(r))));
    }

    [Fact]
    public void Overlapping_polygons_are_counted_as_conflicts()
    {
        var builder = new ArcBuilder(1);
        builder.AddRing(Square(0, 0, 10), 0, hole: false);
        builder.AddRing(Square(0, 0, 10), 1, hole: false);
        Assert.Equal(4, builder.Conflicts);
    }

    [Fact]
    public void A_small_island_survives_a_large_tolerance()
    {
        ArcCoverage simple = Squares((0, 0, 0), (1, 500, 500)).Simplify(1000);
        Assert.Equal([0, 1], simple.Faces.Order());
        Assert.All(simple.Faces, f => Assert.True(RingArea.Twice(simple.Points(Assert.Single(simple.Rings(f)))) > 0));
    }

    [Fact]
    public void Two_arcs_between_the_same_nodes_do_not_both_become_straight()
    {
        var builder = new ArcBuilder(1);
        GridPoint a = new(0, 0), b = new(100, 0), up = new(50, 3), down = new(50, -3), top = new(50, 200);
        builder.AddLine([a, down, b], 0, 1);
        builder.AddLine([b, up, a], 0, 2);
        builder.AddLine([a, new(50, -200), b], 1, ArcCoverage.Outside);
        builder.AddLine([b, top, a], 2, ArcCoverage.Outside);
        ArcCoverage simple = builder.Build().Simplify(20);
        Assert.True(RingArea.Twice(simple.Points(Assert.Single(simple.Rings(0)))) > 0);
    }

    private static ArcCoverage Squares(params (int Face, int X, int Y)[] squares)
    {
        var builder = new ArcBuilder(1);
        foreach ((int face, int x, int y) in squares)
            builder.AddRing(Square(x, y, 10), face, hole: false);
        return builder.Build();
    }

    private static GridPoint[] Square(int x, int y, int size) =>
        [new(x, y), new(x, y + size), new(x + size, y + size), new(x + size, y), new(x, y)];
}
