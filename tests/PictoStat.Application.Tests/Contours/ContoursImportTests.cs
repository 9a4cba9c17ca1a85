using System.Text;
using PictoStat.Application.Contours;
using PictoStat.Application.Mapping;
using PictoStat.Cartography.BaseMaps;
using PictoStat.Cartography.Topology;
using PictoStat.Core.Territories;
using PictoStat.Core.Territories.Expressions;
using PictoStat.Core.Text;
using PictoStat.Import.Contours;
using PictoStat.Store;
using PictoStat.Store.Territories;

namespace PictoStat.Application.Tests.Contours;

/// <summary>Contours brought into a store: whole or not at all, counted, in the reference COG; maps draw them.</summary>
public sealed class ContoursImportTests(ContourFixtures fixtures) : IClassFixture<ContourFixtures>
{
    [Fact]
    public void Every_contour_of_a_departement_is_stored_and_keeps_its_area()
    {
        string store = fixtures.Fresh();
        ContoursReport report = ContourFixtures.Import(store, 2026, fixtures.File("lozere.geojson", fixtures.Cells("48")));
        Assert.Equal((true, 152, 152, 0, 0), (report.IsStored, report.Counts.Read, report.Counts.Stored, report.Counts.OnTheirCommune, report.Counts.Refused));
        Assert.Equal((152, 0, 0, 0), (report.Communes, report.Merged, report.Split.Length, report.Absent.Length));
        Assert.Null(report.Former);
        BaseMap contours = ContourFixtures.Map(store, BaseMapKind.Contours, "48"), cells = ContourFixtures.Map(store, BaseMapKind.Schematic, "48");
        Assert.Equal("lozere.geojson (COG 2026)", contours.Credit);
        Assert.Equal(cells.Frames[0].Communes, contours.Frames[0].Communes);
        foreach (int commune in cells.Frames[0].Communes)
            Assert.Equal(ContourFixtures.Area(cells, commune), ContourFixtures.Area(contours, commune), ContourFixtures.Area(cells, commune) * 1e-5);
    }

    [Theory]
    [InlineData("ESRI Shapefile", "c.shp", "EPSG:2154")]
    [InlineData("GPKG", "c.gpkg", "EPSG:2154")]
    [InlineData("ESRI Shapefile", "w.shp", "EPSG:4326")]
    public void The_same_contours_from_gdal_in_another_format_and_projection_make_the_same_topology(string format, string name, string system)
    {
        string source = fixtures.File("source.geojson", fixtures.Cells("48")), file = fixtures.Path($"{Guid.NewGuid():N}-{name}");
        Tool.Output("ogr2ogr", "-f", format, "-t_srs", system, file, source);
        string first = fixtures.Fresh(), second = fixtures.Fresh();
        ContoursReport expected = ContourFixtures.Import(first, 2026, source), report = ContourFixtures.Import(second, 2026, file);
        Assert.Equal((expected.Counts, expected.Communes, expected.Arcs), (report.Counts, report.Communes, report.Arcs));
        BaseMap a = ContourFixtures.Map(first, BaseMapKind.Contours, "48"), b = ContourFixtures.Map(second, BaseMapKind.Contours, "48");
        Assert.All(a.Frames[0].Communes, commune => Assert.Equal(ContourFixtures.Area(a, commune), ContourFixtures.Area(b, commune), ContourFixtures.Area(a, commune) * 1e-5));
    }

    [Fact]
    public void Maps_draw_contours_where_a_territory_has_them_all_and_name_their_source()
    {
        string store = fixtures.Fresh();
        Assert.Contains("Contours schématiques", Svg(store, "departement:48"), StringComparison.Ordinal);
        ContourFixtures.Import(store, new ContoursRequest([fixtures.File("lozere.geojson", fixtures.Cells("48"))], new Vintage(2026), new ContourOptions(), "IGN, Admin Express COG 2026"));
        string whole = Svg(store, "departement:48"), beyond = Svg(store, "departement:48 + departement:30");
        Assert.Contains("Contours : IGN, Admin Express COG 2026.", whole.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.DoesNotContain("Contours schématiques", whole, StringComparison.Ordinal);
        Assert.Contains("Contours schématiques", beyond, StringComparison.Ordinal);
    }

    [Fact]
    public void An_overseas_departement_stands_in_its_own_projection()
    {
        string store = fixtures.Fresh();
        ContoursReport report = ContourFixtures.Import(store, 2026, fixtures.File("reunion.geojson", fixtures.Cells("974", "48")));
        Assert.Equal(24 + 152, report.Communes);
        Assert.Equal(["FRM", "974"], ContourFixtures.Map(store, BaseMapKind.Contours, "48", "974").Frames.Select(f => f.Id));
    }

    [Fact]
    public void Communes_merged_since_dissolve_and_those_split_since_are_told()
    {
        string store = fixtures.Fresh();
        // 30094 joined 30329 on 2025-01-01; 85084 was split into 85084, 85165 and 85212 on 2024-01-01.
        ContoursReport report = ContourFixtures.Import(store, 2023, fixtures.File("merged.geojson", fixtures.Squares(("30329", "30329", 0), ("30094", "30329", 0.04), ("30189", "30189", 0), ("85084", "85084", 0))));
        Assert.Equal((4, 2, 1), (report.Counts.Stored, report.Communes, report.Merged));
        Assert.Contains(report.Split, s => s.EndsWith("(85084)", StringComparison.Ordinal));
        BaseMap map = ContourFixtures.Map(store, BaseMapKind.Contours, "30");
        MapFrame frame = Assert.Single(map.Frames);
        int merged = fixtures.Communes.IndexOf(CommuneCode.Parse("30329")), other = fixtures.Communes.IndexOf(CommuneCode.Parse("30189"));
        Assert.Equal([other, merged], frame.Communes.Order());
        Assert.Equal(2, ContourFixtures.Area(map, merged) / ContourFixtures.Area(map, other), 0.05);
        Assert.Single(frame.Coverage.Rings(merged));
    }

    [Fact]
    public void Refusals_are_named_and_nothing_is_stored_unless_they_are_accepted()
    {
        string store = fixtures.Fresh();
        byte[] before = System.IO.File.ReadAllBytes(store);
        string good = fixtures.Squares(("30189", "30189", 0))[..^2];
        string file = fixtures.File("refused.geojson", $$$"""
            {{{good}}},
            {{{ContourFixtures.Feature("30999", ["[[4,43],[4.1,43],[4.1,43.1],[4,43]]"])}}},
            {{{ContourFixtures.Feature("Nîmes", ["[[4,43],[4.1,43],[4.1,43.1],[4,43]]"])}}},
            {"type":"Feature","properties":{"code":"30258"},"geometry":{"type":"Point","coordinates":[4.4,43.7]}},
            {"type":"Feature","properties":{"code":"98735"},"geometry":{"type":"Polygon","coordinates":[[[-149,-17],[-149,-18],[-150,-17],[-149,-17]]]}}
            ]}
            """);
        ContoursReport refused = ContourFixtures.Import(store, 2026, file);
        Assert.Equal(new ContourCounts(5, 1, 0, 1, 3), refused.Counts);
        Assert.False(refused.IsStored);
        Assert.Equal(["refused.geojson, contour n° 2", "refused.geojson, contour n° 3", "refused.geojson, contour n° 4"], refused.Refusals.Select(r => r.Sentence.Fr.Split(['\u00A0', ':'])[0].Trim()).Select(s => s.Replace('\u00A0', ' ')));
        Assert.Equal(before, System.IO.File.ReadAllBytes(store));
        ContoursReport accepted = ContourFixtures.Import(store, new ContoursRequest([file], new Vintage(2026), new ContourOptions(), AcceptRefusals: true));
        Assert.Equal((true, 1), (accepted.IsStored, accepted.Communes));
    }

    /// <summary>Expected: <c>grep 69152 zoning/cog/changes.csv</c>, merged into Oullins-Pierre-Bénite on 1 January 2024.</summary>
    [Fact]
    public void Codes_of_another_year_are_refused_and_that_year_is_proposed()
    {
        string file = fixtures.File("rhone.geojson", fixtures.Squares(("30189", "30189", 0), ("69152", "69149", 0)));
        ContoursReport refused = ContourFixtures.Import(fixtures.Fresh(), 2026, file);
        Assert.Equal("The codes fit the COG 2023 better than the 2026 asked for (unknown communes: 0 instead of 1). Try --vintage 2023.", refused.Better!.En);
        ContoursReport stored = ContourFixtures.Import(fixtures.Fresh(), 2023, file);
        Assert.True(stored.IsStored);
        Assert.Null(stored.Better);
    }

    [Fact]
    public void A_commune_in_two_files_is_refused_in_the_second()
    {
        string one = fixtures.File("one.geojson", fixtures.Squares(("30189", "30189", 0))), two = fixtures.File("two.geojson", fixtures.Squares(("30189", "30189", 0.01), ("30258", "30258", 0)));
        ContoursReport report = ContourFixtures.Import(fixtures.Fresh(), 2026, one, two);
        Assert.Equal(("two.geojson", "30189"), (Assert.Single(report.Refusals).File, report.Refusals[0].Code));
        Assert.Equal(report.Counts.Read, report.Counts.Stored + report.Counts.Refused);
    }

    [Fact]
    public void Several_contours_of_a_commune_in_a_file_are_joined_and_told()
    {
        string store = fixtures.Fresh();
        ContoursReport report = ContourFixtures.Import(store, 2026, fixtures.File("pieces.geojson", fixtures.Squares(("30189", "30189", 0), ("30189", "30189", 0.1), ("30258", "30258", 0))));
        Assert.Equal(["30189"], report.Pieced.Select(c => c.Text));
        BaseMap map = ContourFixtures.Map(store, BaseMapKind.Contours, "30");
        Assert.Equal(2, map.Frames[0].Coverage.Rings(fixtures.Communes.IndexOf(CommuneCode.Parse("30189"))).Count);
    }

    [Fact]
    public void Contours_without_an_area_or_a_code_are_refused_for_what_they_lack()
    {
        string[] features = [.. ((string[])["null", """{"type":"Polygon","coordinates":[]}""", """{"type":"MultiPolygon","coordinates":[[[]]]}""", """{"type":"Polygon","coordinates":[[[4,43],[4,43],[4,43],[4,43]]]}"""])
            .Select(geometry => $$"""{"type":"Feature","properties":{"code":"30189"},"geometry":{{geometry}}}""")];
        ProblemException none = Assert.Throws<ProblemException>(() => ContourFixtures.Import(fixtures.Fresh(), 2026, fixtures.File("none.geojson", ContourFixtures.Collection(features[..3]))));
        Assert.Contains("la commune 30189 n’a pas de polygone", none.Message, StringComparison.Ordinal);
        const string uncoded = """{"type":"Feature","properties":{"code":null},"geometry":null}""";
        string good = fixtures.Squares(("30258", "30258", 0), ("30155", "30155", 0), ("30047", "30047", 0))[..^2];
        ContoursReport report = ContourFixtures.Import(fixtures.Fresh(), 2026, fixtures.File("some.geojson", $"{good},{features[3]},{uncoded}]}}"));
        Assert.False(report.IsStored);
        Assert.Equal((5, 2), (report.Counts.Read, report.Counts.Refused));
        Assert.Contains(report.Refusals, r => r.Sentence.Fr.EndsWith("le code est vide.", StringComparison.Ordinal));
        Assert.Contains(report.Refusals, r => r.Sentence.Fr.EndsWith("il ne lui reste rien.", StringComparison.Ordinal));
    }

    [Fact]
    public void Coordinates_in_another_system_than_said_are_refused_and_the_store_is_untouched()
    {
        string store = fixtures.Fresh();
        byte[] before = System.IO.File.ReadAllBytes(store);
        string source = fixtures.File("place.geojson", fixtures.Cells("48")), metres = fixtures.Path("metres.geojson"), zone = fixtures.Path("zone.shp");
        Tool.Output("ogr2ogr", "-f", "GeoJSON", "-s_srs", "EPSG:4326", "-t_srs", "EPSG:2154", metres, source);
        System.IO.File.WriteAllLines(metres, System.IO.File.ReadAllLines(metres).Where(l => !l.Contains("\"crs\"", StringComparison.Ordinal)));
        Assert.Contains("ne sont pas des degrés", Assert.Throws<Cartography.Topology.CoverageException>(() => ContourFixtures.Import(store, 2026, metres)).Message, StringComparison.Ordinal);
        Tool.Output("ogr2ogr", "-f", "ESRI Shapefile", "-a_srs", "EPSG:2154", zone, source);
        Assert.Contains("est en degrés", Assert.Throws<Cartography.Topology.CoverageException>(() => ContourFixtures.Import(store, 2026, zone)).Message, StringComparison.Ordinal);
        string swapped = fixtures.File("swapped.geojson", System.Text.RegularExpressions.Regex.Replace(fixtures.Cells("48"), @"\[(-?[\d.]+),(-?[\d.]+)\]", "[$2,$1]"));
        Assert.Contains("à plus de 10", Assert.Throws<ApplicationProblem>(() => ContourFixtures.Import(store, 2026, swapped)).Message, StringComparison.Ordinal);
        Assert.Equal(before, System.IO.File.ReadAllBytes(store));
        Assert.Equal(152, ContourFixtures.Import(store, new ContoursRequest([metres], new Vintage(2026), new ContourOptions(Reference: new SpatialReference(2154)))).Communes);
    }

    [Theory]
    [InlineData(2012)]
    [InlineData(2027)]
    public void A_vintage_that_is_not_known_is_refused(int vintage) =>
        Assert.Contains("2013", Assert.Throws<ApplicationProblem>(() => ContourFixtures.Import(fixtures.Fresh(), vintage, fixtures.File("v.geojson", fixtures.Squares(("30189", "30189", 0))))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_later_import_takes_the_place_of_the_former_whole()
    {
        string store = fixtures.Fresh();
        ContourFixtures.Import(store, 2026, fixtures.File("first.geojson", fixtures.Cells("48")));
        ContoursReport second = ContourFixtures.Import(store, 2026, fixtures.File("second.geojson", fixtures.Squares(("30189", "30189", 0))));
        Assert.Equal(new FormerContours("first.geojson (COG 2026)", new Vintage(2026), 152, null), second.Former);
        Assert.Empty(ContourFixtures.Map(store, BaseMapKind.Contours, "48").Frames);
        Assert.Single(ContourFixtures.Map(store, BaseMapKind.Contours, "30").Frames);
    }

    [Fact]
    public void The_share_of_each_commune_in_a_shape_is_told_where_contours_are_held()
    {
        string store = fixtures.Fresh();
        var shape = new ShapePolygon([[new(4.30, 43.80), new(4.36, 43.80), new(4.36, 43.90), new(4.30, 43.90)]]);
        using (Workspace bare = Workspace.Open(SharedWorkspace.Options(store)))
            Assert.Null(new ContourOverlap(new StoreGeometry(bare.Documents), bare.Territories).Shares([shape]));
        ContourFixtures.Import(store, 2026, fixtures.File("gard.geojson", fixtures.Cells("30")));
        using Workspace workspace = Workspace.Open(SharedWorkspace.Options(store));
        IReadOnlyList<double> shares = new ContourOverlap(new StoreGeometry(workspace.Documents), workspace.Territories).Shares([shape])!.Shares;
        BaseMap map = ContourFixtures.Map(store, BaseMapKind.Contours, "30");
        double metres = Enumerable.Range(0, shares.Count).Where(o => shares[o] > 0).Sum(o => shares[o] * ContourFixtures.Area(map, o) * 0.01);
        // The shape in Lambert-93, by: ogr2ogr -t_srs EPSG:2154 and the SQLite dialect's ST_Area.
        string file = fixtures.File("shape.geojson", ContourFixtures.Collection([ContourFixtures.Feature("shape", ["[[4.30,43.80],[4.36,43.80],[4.36,43.90],[4.30,43.90],[4.30,43.80]]"])])), metric = fixtures.Path("shape.shp");
        Tool.Output("ogr2ogr", "-f", "ESRI Shapefile", "-t_srs", "EPSG:2154", metric, file);
        string area = Tool.Output("ogrinfo", "-q", "-dialect", "SQLite", "-sql", "SELECT ST_Area(geometry) AS area FROM shape", metric);
        double expected = double.Parse(area[(area.IndexOf("= ", StringComparison.Ordinal) + 2)..].Trim(), System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(expected, metres, expected * 1e-4);
        Assert.All(shares, share => Assert.InRange(share, 0, 1));
    }

    [Fact]
    public void A_refreshed_store_keeps_its_contours_and_derives_the_same_parts_anew()
    {
        string store = fixtures.Fresh();
        ContourFixtures.Import(store, 2023, fixtures.File("kept.geojson", fixtures.Squares(("30329", "30329", 0), ("30094", "30329", 0.04))));
        byte[] part = Part(store, "contours/30");
        using (StoreFile file = StoreFile.OpenWrite(store))
            file.Write(writer => writer.ContourParts(new Dictionary<string, byte[]>()));
        Workspace.Build(SharedWorkspace.Options(store));
        Assert.Equal(part, Part(store, "contours/30"));
        using StoreFile read = StoreFile.OpenRead(store);
        ContourSet held = new StoreDocuments(read).Contours()!;
        Assert.Equal((2023, "kept.geojson"), (held.Vintage.Year, held.Files.Single().Name));
    }

    private static byte[] Part(string store, string name)
    {
        using StoreFile file = StoreFile.OpenRead(store);
        return new StoreGeometry(new StoreDocuments(file)).Part(name)!.Value.ToArray();
    }

    private static string Svg(string store, string expression)
    {
        using Workspace workspace = Workspace.Open(SharedWorkspace.Options(store));
        using var output = new MemoryStream();
        workspace.Maps.Make(new MapOrder([workspace.Indicator("demographie.densite")], workspace.Resolve(expression), Language.French, new DateOnly(2026, 1, 15))).Write(MapFormat.Svg, output);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
