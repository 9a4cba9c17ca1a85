using System.Text.Json;
using NetTopologySuite.Coverage;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.OverlayNG;
using PictoStat.Cartography.Topology;
using PictoStat.Cartography.Topology.Assembly;

namespace PictoStat.Cartography.Tests.Topology;

/// <summary>The coverages of GEOS's own tests (<c>anchors/topology/geos_vectors.json</c>, run again with GEOS 3.15).</summary>
public sealed class GeosVectorsTests
{
    private const double Unit = 0.01;
    private static readonly AssemblyOptions Options = new(Unit, Tolerance: 0, Reach: 0);

    [SharedFact]
    public void Outlines_are_the_unions_geos_makes()
    {
        int compared = 0;
        foreach (JsonElement vector in Vectors("coverage_union").Concat(Vectors("coverage_union_vs_unary")))
        {
            Geometry[] input = [.. Inputs(vector).Where(g => g is IPolygonal && !g.IsEmpty && g.IsValid)];
            if (input.Length == 0 || vector.TryGetProperty("expect", out JsonElement expect) && expect.GetString() != "equals unary union")
                continue;
            Geometry expected = vector.TryGetProperty("expected", out JsonElement wkt) ? Judge.Wkt(wkt.GetString()!) : OverlayNGRobust.Union(input);
            if (expected is not IPolygonal || OverlayNGRobust.Union(input).Area is var union && Math.Abs(union - input.Sum(g => g.Area)) > 1e-9)
                continue;
            double unit = Math.Pow(10, Math.Ceiling(Math.Log10(input.Max(g => g.Coordinates.Max(c => Math.Max(Math.Abs(c.X), Math.Abs(c.Y)))))) - 9);
            (ArcCoverage coverage, _) = CoverageAssembler.Assemble(Judge.Polygons(input, unit), Options with { Unit = unit });
            Geometry outline = Judge.Geometry([.. coverage.Outline(f => f != ArcCoverage.Outside).Select(coverage.Points)]);
            Assert.Equal(expected.Area, outline.Area * unit * unit, expected.Area * 1e-6);
            Assert.Equal(expected.Length, outline.Length * unit, expected.Length * 1e-6);
            Assert.Equal(Parts(expected), Parts(outline));
            compared++;
        }
        Assert.True(compared >= 12, $"{compared} vectors were compared.");
    }

    [SharedFact]
    public void Coverages_that_geos_finds_valid_need_no_mending_and_the_others_come_out_valid()
    {
        int valid = 0, invalid = 0;
        foreach (JsonElement vector in Vectors("coverage_validate"))
        {
            Geometry[] input = [.. Inputs(vector).Where(g => g is IPolygonal && g.Area > 0)];
            (ArcCoverage coverage, AssemblyReport report) = CoverageAssembler.Assemble(Judge.Polygons(input, Unit), Options);
            bool isWhole = coverage.Faces.Count > 0 && report.Noded == 0 && report.CrossingPolygons.Count == 0 && report.Overlaps.Count == 0 && report.Slivers.Count == 0 && report.Lost.Count == 0;
            bool hasGapRule = vector.GetProperty("gap_width") is { ValueKind: JsonValueKind.Number } gap && gap.GetDouble() > 0;
            if (!hasGapRule)
                Assert.Equal(vector.GetProperty("geos_is_valid").GetInt32() == 1, isWhole);
            Assert.True(CoverageValidator.IsValid(Judge.Geometries(coverage)));
            _ = isWhole ? valid++ : invalid++;
        }
        Assert.True(valid >= 3 && invalid >= 3, $"{valid} valid, {invalid} invalid");
    }

    [SharedFact]
    public void Coverages_simplified_at_geos_tolerances_stay_valid_and_lose_no_face()
    {
        foreach (JsonElement vector in Vectors("coverage_simplify"))
        {
            Geometry[] input = [.. Inputs(vector).Where(g => g is IPolygonal && !g.IsEmpty)];
            (ArcCoverage coverage, _) = CoverageAssembler.Assemble(Judge.Polygons(input, Unit), Options);
            ArcCoverage simple = coverage.Simplify(vector.GetProperty("tolerance").GetDouble());
            Assert.Equal(coverage.Faces, simple.Faces);
            Assert.Equal(coverage.Faces.Select(f => coverage.Rings(f).Count), simple.Faces.Select(f => simple.Rings(f).Count));
            Assert.True(CoverageValidator.IsValid(Judge.Geometries(simple)), vector.GetProperty("name").GetString());
        }
    }

    private static (int Parts, int Holes) Parts(Geometry geometry) =>
        (geometry.NumGeometries, Enumerable.Range(0, geometry.NumGeometries).Sum(i => ((Polygon)geometry.GetGeometryN(i)).NumInteriorRings));

    private static IEnumerable<Geometry> Inputs(JsonElement vector)
    {
        JsonElement input = vector.GetProperty("input");
        if (input.ValueKind == JsonValueKind.Array)
            return input.EnumerateArray().Select(w => Judge.Wkt(w.GetString()!));
        Geometry all = Judge.Wkt(input.GetString()!);
        return Enumerable.Range(0, all.NumGeometries).Select(all.GetGeometryN);
    }

    private static IEnumerable<JsonElement> Vectors(string kind) =>
        JsonDocument.Parse(File.ReadAllText(SharedData.PathOf("anchors", "topology", "geos_vectors.json"))).RootElement.GetProperty(kind).EnumerateArray();
}
