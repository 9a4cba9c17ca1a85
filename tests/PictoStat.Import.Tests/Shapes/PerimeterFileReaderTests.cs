using PictoStat.Import.Contours;
using PictoStat.Import.Problems;
using PictoStat.Import.Shapes;
using PictoStat.Import.Tests.Contours;

namespace PictoStat.Import.Tests.Shapes;

public sealed class PerimeterFileReaderTests : IDisposable
{
    private const string Square = "[[[0,0],[1,0],[1,1],[0,1],[0,0]],[[0.2,0.2],[0.4,0.2],[0.4,0.4],[0.2,0.2]]]";
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("{\"type\":\"Polygon\",\"coordinates\":SQUARE}", 1)]
    [InlineData("{\"coordinates\":[SQUARE,SQUARE],\"type\":\"MultiPolygon\"}", 2)]
    [InlineData("{\"type\":\"Feature\",\"properties\":{\"nom\":\"Parc\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":SQUARE}}", 1)]
    [InlineData("{\"type\":\"FeatureCollection\",\"properties\":{\"nom\":\"tous\"},\"features\":[{\"type\":\"Feature\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":SQUARE}},{\"type\":\"Feature\",\"geometry\":null}]}", 1)]
    [InlineData("{\"type\":\"GeometryCollection\",\"geometries\":[{\"type\":\"Point\",\"coordinates\":[0,0]},{\"type\":\"Polygon\",\"coordinates\":SQUARE}]}", 1)]
    [InlineData("{\"type\":\"GeometryCollection\",\"geometries\":[{\"type\":\"Polygon\",\"coordinates\":SQUARE},{\"type\":\"LineString\",\"coordinates\":[[0,0],[1,1]]},{\"type\":\"MultiLineString\",\"coordinates\":[[[0,0],[1,1]]]}]}", 1)]
    public void Polygons_are_read_with_their_holes(string json, int polygons)
    {
        double[][][] read = [.. Read(Written(json)).Shapes.SelectMany(shape => shape.Polygons)];

        Assert.Equal(polygons, read.Length);
        Assert.All(read, polygon => Assert.Equal([10, 8], polygon.Select(ring => ring.Length)));
    }

    [Theory]
    [InlineData("", "tronqué")]
    [InlineData("{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0]", "tronqué")]
    [InlineData("{\"type\":\"Polygon\",\"coordinates\":[[[0,\"a\"],[1,0],[1,1],[0,0]]]}", "paires de nombres")]
    [InlineData("{\"type\":\"Polygon\",\"coordinates\":[[[0],[1],[1],[0]]]}", "paires de nombres")]
    [InlineData("[1, 2]", "ni un GeoJSON")]
    [InlineData("{\"type\":\"FeatureCollection\"}", "ni un GeoJSON")]
    [InlineData("{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[0,0]]]}", "moins de quatre")]
    [InlineData("{\"type\":\"Polygon\",\"coordinates\":[[[700000,6600000],[700001,6600000],[700001,6600001],[700000,6600000]]]}", "WGS84")]
    [InlineData("{\"type\":\"Polygon\",\"coordinates\":[[[0,1e999],[1,0],[1,1],[0,1e999]]]}", "n’est pas un nombre")]
    public void What_holds_no_polygon_is_refused_in_a_sentence(string json, string said) =>
        Assert.Contains(said, Assert.Throws<ImportException>(() => Read(Written(json))).Sentence.Fr, StringComparison.Ordinal);

    [Theory]
    [InlineData("GPKG", "perimetres.gpkg", "EPSG:2154")]
    [InlineData("ESRI Shapefile", "perimetres.shp", "EPSG:2154")]
    [InlineData("GPKG", "degres.gpkg", "EPSG:4326")]
    public void Shapefile_and_GeoPackage_are_read_in_their_own_system(string format, string name, string system)
    {
        PerimeterFile file = PerimeterFileReader.Read(Fixtures.Convert(_folder, format, name, "-t_srs", system), column => column is "NOM");

        Assert.Equal(system, $"EPSG:{file.Reference.Epsg}");
        Assert.Equal(["Nîmes", "Marguerittes", "Saint-Gilles", "Bouillargues"], file.Shapes.Select(shape => shape.Values["NOM"]));
        Assert.Equal(5, file.Shapes.Sum(shape => shape.Polygons.Sum(polygon => polygon.Length)) - 1);
    }

    [Fact]
    public void A_Shapefile_without_columns_still_has_shapes()
    {
        string path = Fixtures.Convert(_folder, "ESRI Shapefile", "seul.shp");
        File.Delete(Path.ChangeExtension(path, ".dbf"));
        Assert.Equal(4, Read(path).Shapes.Count);
        Assert.Throws<ImportException>(() => Fixtures.Read(path));
    }

    [Fact]
    public void Of_several_layers_one_must_be_named()
    {
        string path = Fixtures.Convert(_folder, "GPKG", "couches.gpkg", "-nln", "a");
        Tool.Output("ogr2ogr", ["-f", "GPKG", "-update", "-nln", "b", path, _folder.File("communes.geojson")]);
        Assert.Contains("a, b", Assert.Throws<ImportException>(() => Read(path)).Sentence.Fr, StringComparison.Ordinal);
        Assert.Equal(4, PerimeterFileReader.Read(path, _ => false, "b").Shapes.Count);
    }

    [SharedFact]
    public void A_published_file_is_read_though_some_of_its_polygons_cross_themselves() =>
        Assert.Equal(105, Read(SharedData.PathOf("data", "themes", "qp.geojson")).Shapes.Sum(shape => shape.Polygons.Count));

    public void Dispose() => _folder.Dispose();

    private static PerimeterFile Read(string path) => PerimeterFileReader.Read(path, _ => false);

    private string Written(string json)
    {
        string file = _folder.File("shapes.geojson");
        File.WriteAllText(file, json.Replace("SQUARE", Square, StringComparison.Ordinal));
        return file;
    }
}
