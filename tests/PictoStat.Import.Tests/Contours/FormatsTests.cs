using System.Globalization;
using System.IO.Compression;
using PictoStat.Import.Contours;
using PictoStat.Import.Problems;

namespace PictoStat.Import.Tests.Contours;

public sealed class FormatsTests
{
    private static readonly IEqualityComparer<(double X, double Y)> Close = EqualityComparer<(double X, double Y)>.Create((a, b) => Math.Abs(a.X - b.X) < 0.01 && Math.Abs(a.Y - b.Y) < 0.01, _ => 0);

    private const string Expected = """
        30189 2 4.35 43.85
        30155 1 4.45 43.85
        30258 2 4.45 43.75
        30047 1 4.45 43.75

        """;

    [Fact]
    public void GeoJson_gives_codes_rings_and_holes_in_degrees()
    {
        using var folder = new TemporaryFolder();
        ContourFile file = Fixtures.Read(Fixtures.WriteGeoJson(folder));
        Assert.Equal(("INSEE_COM", SpatialReference.Degrees), (file.CodeColumn, file.Reference));
        Assert.Equal(Expected.ReplaceLineEndings("\n"), Fixtures.Describe(file));
        Assert.Equal(2, file.Features[2].Polygons.Count);
    }

    [Theory]
    [InlineData("ESRI Shapefile", "communes.shp", "-lco", "ENCODING=UTF-8")]
    [InlineData("ESRI Shapefile", "latin.shp", "-lco", "ENCODING=ISO-8859-1")]
    [InlineData("GPKG", "communes.gpkg")]
    [InlineData("GeoJSON", "other.json", "-lco", "RFC7946=YES")]
    public void What_gdal_writes_reads_the_same(string format, string name, params string[] options)
    {
        using var folder = new TemporaryFolder();
        ContourFile file = Fixtures.Read(Fixtures.Convert(folder, format, name, options));
        Assert.Equal(SpatialReference.Degrees, file.Reference);
        Assert.Equal(Expected.ReplaceLineEndings("\n"), Fixtures.Describe(file));
    }

    [Theory]
    [InlineData("ESRI Shapefile", "communes.shp")]
    [InlineData("GPKG", "communes.gpkg")]
    [InlineData("GeoJSON", "communes-l93.geojson")]
    public void Lambert_93_is_recognised_and_its_metres_kept(string format, string name)
    {
        using var folder = new TemporaryFolder();
        string path = Fixtures.Convert(folder, format, name, "-t_srs", "EPSG:2154");
        ContourFile file = Fixtures.Read(path);
        Assert.Equal(2154, file.Reference.Epsg);
        string drawn = Tool.Output("ogrinfo", "-al", "-q", "-where", "INSEE_COM='30155'", path);
        string[] first = drawn[(drawn.IndexOf("((", StringComparison.Ordinal) + 2)..].Split(',')[0].Split(' ');
        double[] ring = file.Features[1].Polygons[0][0];
        Assert.Contains((double.Parse(first[0], CultureInfo.InvariantCulture), double.Parse(first[1], CultureInfo.InvariantCulture)), Enumerable.Range(0, ring.Length / 2).Select(i => (ring[2 * i], ring[2 * i + 1])), Close);
    }

    [Theory]
    [InlineData("EPSG:5490", 5490)]
    [InlineData("EPSG:32620", 5490)]
    [InlineData("EPSG:2972", 2972)]
    [InlineData("EPSG:2975", 2975)]
    [InlineData("EPSG:4471", 4471)]
    [InlineData("EPSG:3942", 3942)]
    [InlineData("EPSG:3950", 3950)]
    [InlineData("EPSG:9824", 3944)]
    [InlineData("EPSG:4171", 4326)]
    [InlineData("EPSG:4470", 4326)]
    public void Every_legal_projection_is_recognised_in_the_prj_and_in_the_geopackage(string system, int expected)
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(expected, Fixtures.Read(Fixtures.Convert(folder, "ESRI Shapefile", "c.shp", "-a_srs", system)).Reference.Epsg);
        Assert.Equal(expected, Fixtures.Read(Fixtures.Convert(folder, "GPKG", "c.gpkg", "-a_srs", system)).Reference.Epsg);
    }

    [Fact]
    public void A_projection_that_is_not_known_is_refused_with_those_that_are()
    {
        using var folder = new TemporaryFolder();
        string path = Fixtures.Convert(folder, "ESRI Shapefile", "c.shp", "-t_srs", "EPSG:3035");
        Assert.Contains("EPSG:4326, 2154", Assert.Throws<ImportException>(() => Fixtures.Read(path)).Message);
        Assert.Equal(2154, Fixtures.Read(path, new ContourOptions(Reference: new SpatialReference(2154))).Reference.Epsg);
    }

    [Fact]
    public void TopoJson_gives_its_arcs_back_whole_quantized_or_not()
    {
        const string quantized = """
            {"type":"Topology","transform":{"scale":[0.001,0.001],"translate":[4.3,43.8]},"objects":{"regions":{"type":"GeometryCollection","geometries":[{"type":"Polygon","arcs":[[0,1]],"properties":{"code":"76"}}]},
            "communes":{"type":"GeometryCollection","geometries":[{"type":"Polygon","arcs":[[0,1]],"properties":{"code":"30189"}},{"type":"MultiPolygon","arcs":[[[-1,2]]],"properties":{"code":"30155"}}]}},
            "arcs":[[[100,0],[0,100]],[[100,100],[-100,0],[0,-100],[100,0]],[[100,0],[100,0],[0,100],[-100,0]]]}
            """;
        using var folder = new TemporaryFolder();
        ContourFile file = Fixtures.Read(Fixtures.WriteGeoJson(folder, quantized, "communes.topojson"));
        Assert.Equal("30189 1 4.35 43.85\n30155 1 4.45 43.85\n", Fixtures.Describe(file));
        const string plain = """
            {"type":"Topology","arcs":[[[4.3,43.8],[4.4,43.8],[4.4,43.9],[4.3,43.9],[4.3,43.8]]],"objects":{"c":{"type":"Polygon","arcs":[[0]],"id":"30189"}}}
            """;
        Assert.Equal("30189 1 4.35 43.85\n", Fixtures.Describe(Fixtures.Read(Fixtures.WriteGeoJson(folder, plain, "plain.json"))));
    }

    [Fact]
    public void A_zipped_shapefile_and_a_gzipped_geojson_read_as_they_are()
    {
        using var folder = new TemporaryFolder();
        Fixtures.Convert(folder, "ESRI Shapefile", "communes.shp", "-lco", "ENCODING=UTF-8");
        string zip = folder.File("communes.zip");
        using (ZipArchive archive = ZipFile.Open(zip, ZipArchiveMode.Create))
            foreach (string part in Directory.GetFiles(folder.Path, "communes.*").Where(f => Path.GetExtension(f) is ".shp" or ".dbf" or ".prj" or ".cpg" or ".shx"))
                archive.CreateEntryFromFile(part, $"ADE/{Path.GetFileName(part)}");
        Assert.Equal(Expected.ReplaceLineEndings("\n"), Fixtures.Describe(Fixtures.Read(zip)));
        string gzip = folder.File("communes.geojson.gz");
        using (var packed = new GZipStream(File.Create(gzip), CompressionLevel.Fastest))
            packed.Write(System.Text.Encoding.UTF8.GetBytes(Fixtures.GeoJson));
        Assert.Equal(Expected.ReplaceLineEndings("\n"), Fixtures.Describe(Fixtures.Read(gzip)));
    }

    [Theory]
    [InlineData("code")]
    [InlineData("codgeo")]
    [InlineData("Code INSEE")]
    [InlineData("insee")]
    [InlineData("DEPCOM")]
    public void The_code_column_is_recognised_by_its_name(string column)
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(column, Fixtures.Read(Fixtures.WriteGeoJson(folder, Fixtures.GeoJson.Replace("INSEE_COM", column, StringComparison.Ordinal))).CodeColumn);
    }

    [Fact]
    public void Another_code_column_is_named_with_an_option_and_a_lost_zero_comes_back()
    {
        using var folder = new TemporaryFolder();
        string path = Fixtures.WriteGeoJson(folder, Fixtures.GeoJson.Replace("\"INSEE_COM\": \"30189\"", "\"zone\": 1001", StringComparison.Ordinal).Replace("INSEE_COM", "zone", StringComparison.Ordinal));
        Assert.Contains("zone, NOM, POPULATION", Assert.Throws<ImportException>(() => Fixtures.Read(path)).Message);
        ContourFile file = Fixtures.Read(path, new ContourOptions(Code: "zone"));
        Assert.Equal("01001", file.Features[0].Code);
        Assert.Contains("autre", Assert.Throws<ImportException>(() => Fixtures.Read(path, new ContourOptions(Code: "autre"))).Message);
    }

    [Fact]
    public void Of_several_tables_the_one_with_communes_is_read_unless_another_is_named()
    {
        using var folder = new TemporaryFolder();
        string path = Fixtures.Convert(folder, "GPKG", "several.gpkg", "-nln", "commune");
        string regions = Fixtures.WriteGeoJson(folder, Fixtures.GeoJson.Replace("\"30", "\"r-", StringComparison.Ordinal), "regions.geojson");
        Tool.Output("ogr2ogr", "-f", "GPKG", "-update", "-nln", "a_region", path, regions);
        Assert.Equal("30189", Fixtures.Read(path).Features[0].Code);
        Assert.Equal("r-189", Fixtures.Read(path, new ContourOptions(Layer: "a_region", Code: "INSEE_COM")).Features[0].Code);
        Assert.Contains("a_region, commune", Assert.Throws<ImportException>(() => Fixtures.Read(path, new ContourOptions(Layer: "autre"))).Message);
    }
}
