using System.Globalization;
using System.Text.RegularExpressions;
using NetTopologySuite.Operation.OverlayNG;
using PictoStat.Application.Contours;
using PictoStat.Cartography.BaseMaps;
using PictoStat.Cartography.Topology;
using PictoStat.Core.Territories;
using PictoStat.Import.Contours;
using PictoStat.Store;
using PictoStat.Store.Territories;

namespace PictoStat.Application.Tests.Contours;

/// <summary>Contours joined to those a store holds, as <c>import contours --add</c> does.</summary>
public sealed partial class ContoursAddTests(ContourFixtures fixtures) : IClassFixture<ContourFixtures>
{
    [Fact]
    public void Two_departements_from_two_files_make_the_topology_that_both_at_once_make()
    {
        string lozere = fixtures.File("lozere.geojson", fixtures.Cells("48")), gard = fixtures.File("gard.geojson", fixtures.Cells("30"));
        string store = fixtures.Fresh(), once = fixtures.Fresh();
        ContourFixtures.Import(store, 2026, lozere);
        ContoursReport report = Add(store, 2026, gard), whole = ContourFixtures.Import(once, 2026, lozere, gard);
        JoinReport join = report.Former!.Join!;
        Assert.Equal((152, 152, 0), (report.Former.Count, join.Kept, join.Replaced));
        Assert.True(join.SeamMetres > 50_000);
        Assert.Equal((0, 0, 0), (join.Mending.Gaps.Count, join.Mending.Slivers.Count, join.Lost.Length));
        Assert.Equal((whole.Communes, whole.Arcs, whole.Credit), (report.Communes, report.Arcs, report.Credit));
        BaseMap added = ContourFixtures.Map(store, BaseMapKind.Contours, "30", "48"), expected = ContourFixtures.Map(once, BaseMapKind.Contours, "30", "48");
        Assert.Equal(expected.Frames[0].Communes, added.Frames[0].Communes);
        Assert.All(expected.Frames[0].Communes, commune => Assert.Equal(ContourFixtures.Area(expected, commune), ContourFixtures.Area(added, commune)));
        Judge.IsSound(added.Frames[0].Coverage);
        Assert.Equal(["gard.geojson", "lozere.geojson"], Held(store).Files.Select(f => f.Name).Order());
    }

    [Fact]
    public void The_seam_of_two_sources_that_do_not_quite_fit_is_closed_and_counted()
    {
        string store = fixtures.Fresh();
        // Twenty metres to the east.
        string gard = Longitude().Replace(fixtures.Cells("30"), m => "[" + (double.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture) + 0.00025).ToString("F8", CultureInfo.InvariantCulture));
        ContourFixtures.Import(store, 2026, fixtures.File("one.geojson", fixtures.Cells("48")));
        NetTopologySuite.Geometries.Geometry first = Ground(store)[0];
        string other = fixtures.Fresh(), file = fixtures.File("moved.geojson", gard);
        ContourFixtures.Import(other, 2026, file);
        NetTopologySuite.Geometries.Geometry second = Ground(other)[0];

        JoinReport join = Add(store, 2026, file).Former!.Join!;
        Assert.True(join.Mending.Gaps.Count > 0 && join.Mending.Slivers.Count > 0, $"{join.Mending.Gaps} {join.Mending.Slivers}");
        Assert.Empty(join.Mending.Overlaps);
        Assert.Empty(join.Mending.Openings);
        Judge.IsSound(ContourFixtures.Map(store, BaseMapKind.Contours, "30", "48").Frames[0].Coverage);
        // What NetTopologySuite finds under both, and what both cover together, in decimetres; fitting moves a line by half a metre at most.
        double closed = first.Intersection(second).Area / 100;
        Assert.Equal(closed, join.Mending.Slivers.SquareMetres, closed * 1e-3);
        Assert.Equal(OverlayNGRobust.Union([first, second]).Area / 100 + join.Mending.Gaps.SquareMetres, Ground(store)[0].Area / 100, closed * 1e-3);
    }

    [Fact]
    public void Ground_left_open_between_two_sources_is_named()
    {
        string store = fixtures.Fresh();
        string below = ContourFixtures.Collection([ContourFixtures.Feature("30189", ["[[4.30,43.80],[4.42,43.80],[4.42,43.84],[4.34,43.84],[4.34,43.92],[4.30,43.92],[4.30,43.80]]"])]);
        string above = ContourFixtures.Collection([ContourFixtures.Feature("30155", ["[[4.42,43.84],[4.42,43.92],[4.34,43.92],[4.34,43.88],[4.38,43.88],[4.38,43.84],[4.42,43.84]]"])]);
        ContourFixtures.Import(store, 2026, fixtures.File("below.geojson", below));
        ContoursReport report = Add(store, 2026, fixtures.File("above.geojson", above));
        (System.Collections.Immutable.ImmutableArray<CommuneCode> around, double metres) = Assert.Single(report.Former!.Join!.Mending.Openings);
        Assert.Equal(["30155", "30189"], around.Select(c => c.Text));
        // 0.04° of longitude by 0.04° of latitude at 43.86° N, on the ellipsoid: 3,215 m by 4,444 m.
        Assert.Equal(3215.0 * 4444, metres, 30_000.0);
    }

    [Fact]
    public void A_commune_in_both_takes_the_shape_of_the_new_file()
    {
        string store = fixtures.Fresh();
        ContourFixtures.Import(store, 2026, fixtures.File("old.geojson", fixtures.Squares(("30189", "30189", 0), ("30258", "30258", 0))));
        ContoursReport report = Add(store, 2026, fixtures.File("new.geojson", fixtures.Squares(("30189", "30189", 0.01))));
        Assert.Equal((2, 1, 1, 2), (report.Former!.Count, report.Former.Join!.Kept, report.Former.Join.Replaced, report.Communes));
        string alone = fixtures.Fresh();
        ContourFixtures.Import(alone, 2026, fixtures.File("alone.geojson", fixtures.Squares(("30189", "30189", 0.01))));
        int nimes = fixtures.Communes.IndexOf(CommuneCode.Parse("30189"));
        Assert.Equal(Corners(alone, nimes), Corners(store, nimes));
    }

    [Theory]
    [InlineData(2023, 2026)]
    [InlineData(2026, 2023)]
    public void Sources_of_two_vintages_meet_in_the_later_one(int first, int second)
    {
        // 30094 joined 30329 on 2025-01-01.
        string early = fixtures.File("early.geojson", fixtures.Squares(("30329", "30329", 0), ("30094", "30329", 0.04))), late = fixtures.File("late.geojson", fixtures.Squares(("30189", "30189", 0)));
        string store = fixtures.Fresh();
        ContourFixtures.Import(store, first, first == 2023 ? early : late);
        ContoursReport report = Add(store, second, first == 2023 ? late : early);
        Assert.Equal((2026, 2), (report.Former!.Join!.Vintage.Year, report.Communes));
        Assert.Equal(2026, Held(store).Vintage.Year);
        Assert.Contains("(COG 2023)", Held(store).Credit, StringComparison.Ordinal);
        BaseMap map = ContourFixtures.Map(store, BaseMapKind.Contours, "30");
        int merged = fixtures.Communes.IndexOf(CommuneCode.Parse("30329")), nimes = fixtures.Communes.IndexOf(CommuneCode.Parse("30189"));
        Assert.Equal(2, ContourFixtures.Area(map, merged) / ContourFixtures.Area(map, nimes), 0.05);
    }

    [Fact]
    public void Into_a_store_without_contours_nothing_is_joined()
    {
        ContoursReport report = Add(fixtures.Fresh(), 2026, fixtures.File("first.geojson", fixtures.Squares(("30189", "30189", 0))));
        Assert.Equal((1, null), (report.Communes, report.Former));
    }

    [Fact]
    public async Task Of_several_imports_at_once_each_is_whole_in_the_store_or_told_to_run_again()
    {
        string store = fixtures.Fresh();
        string[] codes = ["30189", "30258", "34172", "48095", "66136"];
        string[] files = [.. codes.Select(c => fixtures.File($"at-once-{c}.geojson", fixtures.Squares((c, c, 0))))];
        bool[] stored = await Task.WhenAll(files.Select(file => Task.Run(() =>
        {
            try
            {
                return Add(store, 2026, file).IsStored;
            }
            catch (ApplicationProblem problem)
            {
                Assert.Contains("relancez", problem.Message, StringComparison.Ordinal);
                return false;
            }
        })));
        Assert.Contains(true, stored);
        BaseMap map = ContourFixtures.Map(store, BaseMapKind.Contours, "30", "34", "48", "66");
        Assert.Equal(codes.Where((_, i) => stored[i]), codes.Where(c => map.FrameOf(fixtures.Communes.IndexOf(CommuneCode.Parse(c))) is not null));
    }

    private static ContoursReport Add(string store, int vintage, string file) =>
        ContourFixtures.Import(store, new ContoursRequest([file], new Vintage(vintage), new ContourOptions(), Add: true));

    private static ContourSet Held(string store)
    {
        using var file = StoreFile.OpenRead(store);
        return new StoreDocuments(file).Contours()!;
    }

    /// <summary>The ground the contours of Lozère and Gard cover, frame by frame.</summary>
    private static NetTopologySuite.Geometries.Geometry[] Ground(string store) =>
        [.. ContourFixtures.Map(store, BaseMapKind.Contours, "30", "48").Frames.Select(f => Judge.Geometry([.. f.Coverage.Outline(o => o != ArcCoverage.Outside).Select(f.Coverage.Points)]))];

    private static IEnumerable<GridPoint> Corners(string store, int commune) =>
        ContourFixtures.Map(store, BaseMapKind.Contours, "30").Frames[0].Coverage is var coverage ? coverage.Rings(commune).SelectMany(r => coverage.Points(r)).Distinct().OrderBy(p => (p.X, p.Y)) : [];

    [GeneratedRegex(@"\[(-?\d+\.\d+)")]
    private static partial Regex Longitude();
}
