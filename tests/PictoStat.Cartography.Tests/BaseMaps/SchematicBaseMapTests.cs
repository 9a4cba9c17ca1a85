using NetTopologySuite.Coverage;
using NetTopologySuite.Geometries;
using PictoStat.Cartography.BaseMaps;
using PictoStat.Cartography.BaseMaps.Schematic;
using PictoStat.Cartography.Topology;
using PictoStat.Core.Territories;

namespace PictoStat.Cartography.Tests.BaseMaps;

public sealed class SchematicBaseMapTests
{
    private static readonly BaseMap Map = BaseMapParts.Read(TestCountry.BaseMap, TestCountry.Index, ["30", "34", "974"]);

    [Fact]
    public void Every_commune_has_a_cell_around_its_place()
    {
        for (int i = 0; i < TestCountry.Index.Count; i++)
        {
            MapFrame frame = Map.FrameOf(i)!;
            GridPoint anchor = frame.Anchor(i);
            Assert.True(Polygons(frame, i).Covers(new NetTopologySuite.Geometries.Point(anchor.X, anchor.Y)), $"commune {TestCountry.Index[i]}");
        }
    }

    [Fact]
    public void Cells_cover_the_outlines_without_gap_or_overlap()
    {
        MapFrame frame = Map.Frames[0];
        Geometry[] cells = [.. frame.Communes.Select(o => Polygons(frame, o))];
        Assert.True(CoverageValidator.IsValid(cells));
        ArcCoverage outlines = SchematicCells.Outlines(frame.Projection, [.. TestCountry.Outlines.Where(o => o.Departement.Length == 2)]);
        double expected = outlines.Faces.Sum(f => outlines.Rings(f).Sum(r => RingArea.Twice(outlines.Points(r)))) / 2;
        Assert.Equal(expected, cells.Sum(c => c.Area), expected * 1e-6);
    }

    /// <summary>Against NetTopologySuite's own Voronoi cells, cut by its overlay at the outline.</summary>
    [Fact]
    public void A_cell_is_the_voronoi_cell_cut_at_the_outline()
    {
        MapFrame frame = Map.Frames[1];
        int[] communes = [.. frame.Communes];
        var voronoi = new NetTopologySuite.Triangulate.VoronoiDiagramBuilder();
        voronoi.SetSites([.. communes.Select(o => new Coordinate(frame.Anchor(o).X, frame.Anchor(o).Y))]);
        ArcCoverage outlines = SchematicCells.Outlines(frame.Projection, [.. TestCountry.Outlines.Where(o => o.Departement == "974")]);
        Geometry outline = ToPolygon(outlines, Assert.Single(outlines.Rings(0)));
        voronoi.ClipEnvelope = outline.EnvelopeInternal;
        Geometry diagram = voronoi.GetDiagram(new GeometryFactory());
        foreach (int ordinal in communes)
        {
            var place = new NetTopologySuite.Geometries.Point(frame.Anchor(ordinal).X, frame.Anchor(ordinal).Y);
            Geometry expected = Enumerable.Range(0, diagram.NumGeometries).Select(diagram.GetGeometryN).Single(g => g.Contains(place)).Intersection(outline);
            Assert.InRange(expected.SymmetricDifference(Polygons(frame, ordinal)).Area, 0, expected.Length * 2);
        }
    }

    [Fact]
    public void A_point_in_the_sea_is_moved_inside_and_an_island_keeps_a_cell()
    {
        MapFrame frame = Map.Frames[0];
        ArcCoverage coverage = frame.Coverage;
        Assert.Equal(2, coverage.Outline(f => f >= 0).Count);
        int moved = TestCountry.Index.IndexOf(CommuneCode.Parse("30007"));
        Assert.True(Polygons(frame, moved).Area > 0);
    }

    [Fact]
    public void No_commune_of_the_mainland_has_a_piece_cut_off_beside_another_commune()
    {
        MapFrame frame = Map.Frames[0];
        foreach (int ordinal in frame.Communes)
        {
            int pieces = frame.Coverage.Rings(ordinal).Count(r => RingArea.Twice(frame.Coverage.Points(r)) > 0);
            int islands = frame.Coverage.Rings(ordinal).Count(r => r.Arcs.All(a => Other(frame.Coverage, a) == ArcCoverage.Outside));
            Assert.True(pieces - islands <= 1, $"commune {TestCountry.Index[ordinal]}: {pieces} pieces, {islands} islands");
        }
    }

    [Fact]
    public void The_same_country_gives_the_same_bytes()
    {
        IReadOnlyDictionary<string, byte[]> again = SchematicBaseMap.Build(TestCountry.Index, TestCountry.Facts, TestCountry.Outlines.Reverse());
        Assert.Equal(TestCountry.BaseMap.Parts.Keys, again.Keys);
        Assert.All(again, part => Assert.Equal(TestCountry.BaseMap.Parts[part.Key], part.Value));
    }

    [Fact]
    public void A_single_departement_is_whole_without_its_neighbour()
    {
        BaseMap alone = BaseMapParts.Read(TestCountry.BaseMap, TestCountry.Index, ["30"]);
        MapFrame frame = Assert.Single(alone.Frames);
        Assert.Equal(25, frame.Communes.Count());
        foreach (int ordinal in frame.Communes)
            Assert.Equal(Polygons(Map.Frames[0], ordinal).Area, Polygons(frame, ordinal).Area);
    }

    [Fact]
    public void The_overview_holds_each_departement_once()
    {
        Overview overview = BaseMapParts.ReadOverview(TestCountry.BaseMap, TestCountry.Index)!;
        Assert.Equal(["30", "34", "974"], overview.Departements);
        Assert.Equal(["FRM", "974"], overview.Frames.Select(f => f.Id));
        Assert.Equal([0, 1], overview.Frames[0].Coverage.Faces.Order());
        Assert.Equal([2], overview.Frames[1].Coverage.Faces);
    }

    [Fact]
    public void A_damaged_part_is_refused_in_a_sentence()
    {
        byte[] whole = TestCountry.BaseMap.Parts["30"];
        for (int length = 0; length < whole.Length; length += 97)
        {
            var source = new TestCountry.Source(new Dictionary<string, byte[]> { ["30"] = whole[..length] });
            var error = Assert.Throws<InvalidDataException>(() => BaseMapParts.Read(source, TestCountry.Index, ["30"]));
            Assert.Contains("'30'", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_map_of_other_communes_is_refused()
    {
        var other = new CommuneIndex(new Vintage(2027), TestCountry.Index.Codes.ToArray());
        Assert.Throws<InvalidDataException>(() => BaseMapParts.Read(TestCountry.BaseMap, other, ["30"]));
    }

    [Fact]
    public void Outlines_that_overlap_are_refused()
    {
        DepartementOutline[] twice = [TestCountry.Outlines[0], new("34", TestCountry.Outlines[0].Rings)];
        Assert.Throws<InvalidOperationException>(() => SchematicBaseMap.Build(TestCountry.Index, TestCountry.Facts, twice));
    }

    private static int Other(ArcCoverage coverage, int directed) => directed < 0 ? coverage.Left(~directed) : coverage.Right(directed);

    private static Geometry Polygons(MapFrame frame, int ordinal)
    {
        IReadOnlyList<ArcRing> rings = frame.Coverage.Rings(ordinal);
        return new MultiPolygon([.. rings.Select(r => ToPolygon(frame.Coverage, r))]);
    }

    private static Polygon ToPolygon(ArcCoverage coverage, ArcRing ring) =>
        new(new LinearRing([.. coverage.Points(ring).Select(g => new Coordinate(g.X, g.Y))]));
}
