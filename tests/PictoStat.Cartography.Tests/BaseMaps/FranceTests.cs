using System.Globalization;
using NetTopologySuite.Coverage;
using NetTopologySuite.Geometries;
using PictoStat.Cartography.BaseMaps;
using PictoStat.Cartography.BaseMaps.Schematic;
using PictoStat.Cartography.Projections;
using PictoStat.Cartography.Topology;
using PictoStat.Core.Territories;

namespace PictoStat.Cartography.Tests.BaseMaps;

/// <summary>The schematic base map of France, from the points and outlines the repository ships.</summary>
public sealed class FranceTests
{
    [Fact]
    public void Every_commune_has_one_cell_and_the_cells_fill_the_outlines()
    {
        (CommuneIndex index, List<Commune> facts, List<DepartementOutline> outlines) = Read();
        var source = new TestCountry.Source(SchematicBaseMap.Build(index, facts, outlines));
        Assert.Equal(101 + 1, source.Parts.Count);
        Assert.InRange(source.Parts.Values.Sum(p => p.Length), 1_000_000, 2_500_000);

        BaseMap map = BaseMapParts.Read(source, index, outlines.Select(o => o.Departement));
        Assert.Equal(34_875, map.Frames.Sum(f => f.Communes.Count()));
        foreach (MapFrame frame in map.Frames)
        {
            double cells = frame.Communes.Sum(o => Area(frame.Coverage, frame.Coverage.Rings(o)));
            ArcCoverage whole = SchematicCells.Outlines(frame.Projection, [.. outlines.Where(o => MapFrame.IdOf(o.Departement) == frame.Id)]);
            double expected = whole.Faces.Sum(f => Area(whole, whole.Rings(f)));
            Assert.Equal(expected, cells, expected * 1e-6);
            Assert.All(frame.Communes, o => Assert.True(Area(frame.Coverage, frame.Coverage.Rings(o)) > 0));
        }
    }

    /// <summary>NetTopologySuite's coverage validator finds no gap and no overlap along a common border.</summary>
    [Fact]
    public void The_border_of_gard_and_herault_is_one_line()
    {
        (CommuneIndex index, List<Commune> facts, List<DepartementOutline> outlines) = Read();
        string[] both = ["30", "34"];
        var source = new TestCountry.Source(SchematicBaseMap.Build(index, facts, outlines.Where(o => both.Contains(o.Departement))));
        MapFrame frame = Assert.Single(BaseMapParts.Read(source, index, both).Frames);
        Geometry[] cells = [.. frame.Communes.Select(o => (Geometry)new MultiPolygon([.. frame.Coverage.Rings(o).Select(r => ToPolygon(frame.Coverage, r))]))];
        Assert.True(CoverageValidator.IsValid(cells));
    }

    private static double Area(ArcCoverage coverage, IReadOnlyList<ArcRing> rings) => rings.Sum(r => RingArea.Twice(coverage.Points(r)) / 2);

    private static Polygon ToPolygon(ArcCoverage coverage, ArcRing ring) =>
        new(new LinearRing([.. coverage.Points(ring).Select(g => new Coordinate(g.X, g.Y))]));

    private static (CommuneIndex Index, List<Commune> Facts, List<DepartementOutline> Outlines) Read()
    {
        string[][] rows = [.. Lines("cog", "communes.csv")];
        var facts = rows.Select(r => (r, code: CommuneCode.Parse(r[0]))).OrderBy(x => x.code)
            .Select(x => new Commune(x.code, x.r[1], x.code.Departement, "", null, [], Number(x.r[4]), Number(x.r[5]), null)).ToList();
        var outlines = Lines("outlines", "departements.csv").GroupBy(r => r[0])
            .Select(g => new DepartementOutline(g.Key, [.. g.Select(r => (IReadOnlyList<GeoPoint>)[.. r[1].Split(',').Select(p => p.Split(' ')).Select(p => new GeoPoint(Number(p[0]), Number(p[1])))])])).ToList();
        return (new CommuneIndex(new Vintage(2026), facts.Select(f => f.Code)), facts, outlines);
    }

    private static IEnumerable<string[]> Lines(string folder, string file) =>
        File.ReadLines(Repository.PathOf("zoning", folder, file)).Where(l => l[0] != '#').Skip(1).Select(l => l.Split(';'));

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
