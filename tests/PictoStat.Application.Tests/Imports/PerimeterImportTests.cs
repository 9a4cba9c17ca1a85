using System.Globalization;
using PictoStat.Application.Imports;
using PictoStat.Application.Tests.Contours;
using PictoStat.Core.Territories;
using PictoStat.Core.Territories.Expressions;
using PictoStat.Core.Text;
using PictoStat.Import.Memberships;
using PictoStat.Import.Problems;

namespace PictoStat.Application.Tests.Imports;

/// <summary>Perimeters drawn as polygons: which communes they take, in any format, by point and by share of area; the shares are those that GDAL's SpatiaLite computes.</summary>
public sealed class PerimeterImportTests(ContourFixtures fixtures) : IClassFixture<ContourFixtures>
{
    private const string Perimeters = """
        {"type":"FeatureCollection","features":[
        {"type":"Feature","properties":{"code":"ouest","nom":"Parc de l'ouest","genre":"parc"},"geometry":{"type":"Polygon","coordinates":[[[3.3,44.3],[3.6,44.35],[3.7,44.7],[3.3,44.75],[3.3,44.3]],[[3.4,44.45],[3.5,44.45],[3.5,44.55],[3.4,44.45]]]}},
        {"type":"Feature","properties":{"code":"est","nom":"Parc de l'est","genre":"projet"},"geometry":{"type":"MultiPolygon","coordinates":[[[[3.72,44.3],[3.9,44.3],[3.9,44.6],[3.72,44.3]]],[[[3.75,44.65],[3.85,44.65],[3.85,44.75],[3.75,44.75],[3.75,44.65]]]]}}
        ]}
        """;

    private readonly string _store = WithContours(fixtures);

    [Theory]
    [InlineData("GeoJSON", "p.geojson", "EPSG:4326")]
    [InlineData("GPKG", "p93.gpkg", "EPSG:2154")]
    [InlineData("ESRI Shapefile", "p93.shp", "EPSG:2154")]
    [InlineData("TopoJSON", "p.topojson", "")]
    public void Every_share_is_that_of_another_program_in_every_format(string format, string name, string system)
    {
        string file = format == "TopoJSON" ? fixtures.File(name, Topology) : Converted(format, name, system);
        foreach (double least in new[] { 0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99 })
        {
            ZoningReport report = Import(file, "share", share: least);
            Assert.Equal((2, 2), ((int)report.Read.Counts.Read, (int)report.Read.Counts.Stored));
            foreach (Zone zone in report.Read.Zones)
                Assert.Equal(ByGdal[zone.Id.Code].Where(c => c.Value >= least).Select(c => c.Key).Order(StringComparer.Ordinal), zone.Members.Codes.Select(c => c.Text));
        }
    }

    [Fact]
    public void An_expression_takes_the_same_communes_from_every_format()
    {
        using var workspace = Workspace.Open(SharedWorkspace.Options(_store) with { ExpressionsReadFiles = true });
        string drawn = fixtures.File("p.geojson", Perimeters);
        foreach (string rule in new[] { "centroid", "overlap 30%" })
        {
            ResolvedZone expected = workspace.Resolve($"within(\"{drawn}\"; {rule})");
            foreach ((string format, string name, string system) in new[] { ("GPKG", "a.gpkg", "EPSG:4326"), ("GPKG", "b.gpkg", "EPSG:2154"), ("ESRI Shapefile", "c.shp", "EPSG:2154") })
            {
                ResolvedZone found = workspace.Resolve($"within(\"{Converted(format, $"{rule[0]}{name}", system)}\"; {rule})");
                Assert.Equal(expected.Territory.Codes.ToArray(), found.Territory.Codes.ToArray());
            }
            Assert.Contains(rule == "centroid" ? "point intérieur (IGN) est dans une forme de p.geojson" : "quand 30 % au moins de sa surface", Plain(expected.Notes[0]), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_rule_stays_with_the_zoning_and_only_the_rows_asked_for_are_taken()
    {
        string store = fixtures.Fresh(), drawn = fixtures.File("p.geojson", Perimeters);
        ZoningReport report = new ZoningImport(SharedWorkspace.Options(store)).Run(new ZoningRequest(drawn, "parc", null, new MembershipOptions { Where = ("genre", "parc") }));
        Assert.Equal((ImportOutcome.Stored, 1), (report.Outcome, report.Read.Zones.Length));
        using var workspace = Workspace.Open(SharedWorkspace.Options(store));
        Assert.Equal("Une commune est dans le périmètre où tombe son point intérieur (IGN).", workspace.Territories.Zonings.Single(z => z.Id == "parc").Note!.Fr);
        Assert.Contains("n’est pas un GeoPackage", Assert.Throws<ImportException>(() => Import(fixtures.File("wrong.gpkg", "nothing"), "point")).Sentence.Fr, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_contours_a_share_is_refused_in_one_sentence_and_beyond_them_the_perimeter_is()
    {
        string bare = fixtures.Fresh(), drawn = fixtures.File("p.geojson", Perimeters);
        byte[] before = File.ReadAllBytes(bare);
        var problem = Assert.Throws<ApplicationProblem>(() => new ZoningImport(SharedWorkspace.Options(bare)).Run(new ZoningRequest(drawn, "parc", null, new MembershipOptions(), "share")));
        Assert.Equal("Une part de surface se mesure sur les contours des communes, et la base n’en a pas : importez-les (pictostat import contours, ou fetch contours), ou prenez --by point.", Plain(problem.Sentence));
        string wide = fixtures.File("wide.geojson", Perimeters.Replace("[3.9,44.6]", "[4.6,44.6]", StringComparison.Ordinal));
        ZoningReport report = Import(wide, "share");
        Assert.Equal((ImportOutcome.Refused, 1L), (report.Outcome, report.Read.Counts.Refused["no-contour"]));
        Assert.Contains("Parc de l'est sort des contours importés", Plain(report.Read.Refusals[0].Sentence), StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(bare));
    }

    /// <summary>The share of each commune in each perimeter: <c>ST_Area(ST_Intersection(commune, perimeter)) / ST_Area(commune)</c> in Lambert-93.</summary>
    private Dictionary<string, Dictionary<string, double>> ByGdal => field ??= Shares();

    private Dictionary<string, Dictionary<string, double>> Shares()
    {
        string both = fixtures.Path($"{Guid.NewGuid():N}.gpkg");
        Tool.Output("ogr2ogr", "-f", "GPKG", "-t_srs", "EPSG:2154", "-nln", "c", both, fixtures.Path("lozere.geojson"));
        Tool.Output("ogr2ogr", "-f", "GPKG", "-update", "-t_srs", "EPSG:2154", "-nln", "p", both, fixtures.File("p.geojson", Perimeters));
        string table = Tool.Output("ogr2ogr", "-f", "CSV", "/vsistdout/", both, "-dialect", "SQLite", "-sql",
            "SELECT p.code AS zone, c.code AS commune, ST_Area(ST_Intersection(c.geom, p.geom)) / ST_Area(c.geom) AS share FROM c JOIN p ON ST_Intersects(c.geom, p.geom)");
        return table.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Replace("\"", "", StringComparison.Ordinal).Split(','))
            .GroupBy(cells => cells[0]).ToDictionary(g => g.Key, g => g.ToDictionary(c => c[1], c => double.Parse(c[2], CultureInfo.InvariantCulture)));
    }

    /// <summary>The same perimeters with their borders as arcs, in steps of a thousandth of a degree.</summary>
    private const string Topology = """
        {"type":"Topology","transform":{"scale":[0.01,0.01],"translate":[0,0]},
        "objects":{"p":{"type":"GeometryCollection","geometries":[
        {"type":"Polygon","properties":{"code":"ouest","nom":"Parc de l'ouest"},"arcs":[[0],[1]]},
        {"type":"MultiPolygon","properties":{"code":"est","nom":"Parc de l'est"},"arcs":[[[2]],[[-4]]]}]}},
        "arcs":[[[330,4430],[30,5],[10,35],[-40,5],[0,-45]],[[340,4445],[10,0],[0,10],[-10,-10]],[[372,4430],[18,0],[0,30],[-18,-30]],[[375,4465],[0,10],[10,0],[0,-10],[-10,0]]]}
        """;

    private string Converted(string format, string name, string system)
    {
        string source = fixtures.File("p.geojson", Perimeters);
        if (format == "GeoJSON")
            return source;
        string path = Path.Combine(Directory.CreateDirectory(fixtures.Path($"{Guid.NewGuid():N}")).FullName, name);
        Tool.Output("ogr2ogr", "-f", format, "-t_srs", system, path, source);
        return path;
    }

    private ZoningReport Import(string file, string by, double share = 0.5) =>
        new ZoningImport(SharedWorkspace.Options(_store)).Run(new ZoningRequest(file, "parc", null, new MembershipOptions(), by, IsDryRun: true, Share: share));

    private static string WithContours(ContourFixtures fixtures)
    {
        string store = fixtures.Fresh();
        ContourFixtures.Import(store, 2026, fixtures.File("lozere.geojson", fixtures.Cells("48")));
        return store;
    }

    private static string Plain(LocalizedText text) => text.Fr.Replace('\u00A0', ' ').Replace('\u202F', ' ');
}
