using System.Text.Json;
using NetTopologySuite.Coverage;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using PictoStat.Cartography.Topology;

namespace PictoStat.Cartography.Tests.Topology;

/// <summary>The communes of Gard, against GEOS 3.15 (<c>anchors/topology/gard_expected.json</c>) and NetTopologySuite.</summary>
public sealed class GardTests
{
    [SharedFact]
    public void The_outline_of_all_communes_is_the_union_geos_makes()
    {
        ArcCoverage coverage = Build(Read());
        ArcRing outline = Assert.Single(coverage.Outline(face => face != ArcCoverage.Outside));
        GridPoint[] points = coverage.Points(outline);
        Assert.Equal(1908, points.Length);
        Assert.Equal(661_840.3607051542, RingArea.Length(points) * coverage.Unit, 1e-6);
        Assert.Equal(5_875_543_484.262444, RingArea.Twice(points) / 2 * coverage.Unit * coverage.Unit, 1e-3);
    }

    [SharedFact]
    public void Each_commune_gets_its_own_ring_back()
    {
        List<Polygon> polygons = Read();
        ArcCoverage coverage = Build(polygons);
        Assert.Equal(350, coverage.Faces.Count);
        for (int i = 0; i < polygons.Count; i++)
            Assert.Equal(polygons[i].Area, ToPolygon(coverage, i).Area, polygons[i].Area * 1e-9);
    }

    [SharedFact]
    public void A_group_dissolves_as_nettopologysuite_dissolves_it()
    {
        List<Polygon> polygons = Read();
        ArcCoverage coverage = Build(polygons);
        ArcCoverage tenths = coverage.Dissolve(face => face / 10);
        for (int group = 0; group < 35; group++)
        {
            Geometry expected = CoverageUnion.Union([.. polygons.Skip(group * 10).Take(10)]);
            double area = tenths.Rings(group).Sum(r => RingArea.Twice(tenths.Points(r))) / 2 * coverage.Unit * coverage.Unit;
            Assert.Equal(expected.Area, area, expected.Area * 1e-9);
            double length = tenths.Rings(group).Sum(r => RingArea.Length(tenths.Points(r))) * coverage.Unit;
            Assert.Equal(expected.Length, length, expected.Length * 1e-9);
        }
    }

    [SharedFact]
    public void The_outline_of_each_epci_is_the_union_geos_makes()
    {
        string[] codes = [.. File.ReadLines(SharedData.PathOf("anchors", "topology", "gard_coverage_l93.csv")).Skip(1).Select(l => l[..5])];
        Dictionary<string, string> epciOf = File.ReadLines(SharedData.PathOf("anchors", "data", "gard_communes_2026.csv")).Skip(1).Select(l => l.Split(',')).ToDictionary(c => c[0], c => c.First(cell => cell.Length == 9 && cell.All(char.IsAsciiDigit)));
        using JsonDocument expected = JsonDocument.Parse(File.ReadAllText(SharedData.PathOf("anchors", "topology", "gard_expected.json")));
        JsonElement[] unions = [.. expected.RootElement.GetProperty("union_by_epci").EnumerateArray()];
        string[] names = [.. unions.Select(u => u.GetProperty("epci").GetString()!)];
        int[] groupOf = [.. codes.Select(c => Array.IndexOf(names, epciOf[c]))];
        ArcCoverage coverage = Build(Read());
        IReadOnlyList<ArcRing>[] outlines = coverage.Outlines(groupOf, names.Length);
        for (int epci = 0; epci < names.Length; epci++)
        {
            GridPoint[][] rings = [.. outlines[epci].Select(coverage.Points)];
            Assert.Equal(unions[epci].GetProperty("parts").GetInt32(), rings.Count(r => RingArea.Twice(r) > 0));
            Assert.Equal(unions[epci].GetProperty("holes").GetInt32(), rings.Count(r => RingArea.Twice(r) < 0));
            Assert.Equal(unions[epci].GetProperty("area_m2").GetDouble(), rings.Sum(r => RingArea.Twice(r)) / 2 * coverage.Unit * coverage.Unit, 1e-3);
            Assert.Equal(unions[epci].GetProperty("perimeter_m").GetDouble(), rings.Sum(r => RingArea.Length(r)) * coverage.Unit, 1e-6);
        }
    }

    [SharedTheory]
    [InlineData(50)]
    [InlineData(100)]
    [InlineData(250)]
    [InlineData(500)]
    [InlineData(1000)]
    [InlineData(2000)]
    public void Simplified_communes_leave_no_gap_and_none_is_lost(double tolerance)
    {
        ArcCoverage coverage = Build(Read());
        ArcCoverage simple = coverage.Simplify(tolerance);
        Assert.True(simple.PointCount <= coverage.PointCount);
        Polygon[] polygons = [.. Enumerable.Range(0, 350).Select(i => ToPolygon(simple, i))];
        Assert.All(polygons, p => Assert.True(p.Area > 0));
        GridPoint[] outline = simple.Points(Assert.Single(simple.Outline(f => f != ArcCoverage.Outside)));
        Assert.Equal(RingArea.Twice(outline) / 2 * 1e-4, polygons.Sum(p => p.Area), 1e-3);
        Assert.True(CoverageValidator.IsValid([.. polygons]));
    }

    private static List<Polygon> Read() =>
        [.. File.ReadLines(SharedData.PathOf("anchors", "topology", "gard_coverage_l93.csv")).Skip(1).Select(l => (Polygon)new WKTReader().Read(l[(l.IndexOf(';') + 1)..]))];

    private static ArcCoverage Build(List<Polygon> polygons)
    {
        var builder = new ArcBuilder(0.01);
        for (int i = 0; i < polygons.Count; i++)
        {
            builder.AddRing(Grid(polygons[i].ExteriorRing), i, hole: false);
            foreach (LineString hole in polygons[i].InteriorRings)
                builder.AddRing(Grid(hole), i, hole: true);
        }
        Assert.Equal(0, builder.Conflicts);
        return builder.Build();
    }

    private static GridPoint[] Grid(LineString ring) =>
        [.. ring.Coordinates.Select(c => new GridPoint((int)Math.Round(c.X * 100), (int)Math.Round(c.Y * 100)))];

    private static Polygon ToPolygon(ArcCoverage coverage, int face)
    {
        LinearRing[] rings = [.. coverage.Rings(face).Select(coverage.Points).Select(p => new LinearRing([.. p.Select(g => new Coordinate(g.X * 0.01, g.Y * 0.01))]))];
        LinearRing shell = rings.MaxBy(r => new Polygon(r).Area)!;
        return new Polygon(shell, [.. rings.Where(r => !ReferenceEquals(r, shell))]);
    }
}
