using PictoStat.Core.Territories.Expressions;
using PictoStat.Import.Problems;
using PictoStat.Import.Shapes;

namespace PictoStat.Import.Tests.Shapes;

public sealed class GeoJsonShapesTests : IDisposable
{
    private const string Square = "[[[0,0],[1,0],[1,1],[0,1],[0,0]],[[0.2,0.2],[0.4,0.2],[0.4,0.4],[0.2,0.2]]]";
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("{\"type\":\"Polygon\",\"coordinates\":SQUARE}", 1)]
    [InlineData("{\"type\":\"MultiPolygon\",\"coordinates\":[SQUARE,SQUARE]}", 2)]
    [InlineData("{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":SQUARE}},{\"type\":\"Feature\",\"geometry\":null}]}", 1)]
    [InlineData("{\"type\":\"GeometryCollection\",\"geometries\":[{\"type\":\"Point\",\"coordinates\":[0,0]},{\"type\":\"Polygon\",\"coordinates\":SQUARE}]}", 1)]
    public void Polygons_are_read_with_their_holes(string json, int polygons)
    {
        IReadOnlyList<ShapePolygon> read = GeoJsonShapes.Read(Written(json));

        Assert.Equal(polygons, read.Count);
        Assert.All(read, polygon => Assert.Equal([4, 3], polygon.Rings.Select(ring => ring.Length)));
    }

    [Theory]
    [InlineData("", "GeoJSON")]
    [InlineData("{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0]", "GeoJSON")]
    [InlineData("{\"type\":\"Polygon\",\"coordinates\":[[[0,\"a\"],[1,0],[1,1],[0,0]]]}", "GeoJSON")]
    [InlineData("{\"type\":\"Polygon\",\"coordinates\":[[[0],[1],[1],[0]]]}", "GeoJSON")]
    [InlineData("[1, 2]", "aucun polygone")]
    [InlineData("{\"type\":\"Point\",\"coordinates\":[0,0]}", "aucun polygone")]
    [InlineData("{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[0,0]]]}", "moins de quatre")]
    [InlineData("{\"type\":\"Polygon\",\"coordinates\":[]}", "moins de quatre")]
    [InlineData("{\"type\":\"Polygon\",\"coordinates\":[[[700000,6600000],[700001,6600000],[700001,6600001],[700000,6600000]]]}", "WGS84")]
    [InlineData("{\"type\":\"Polygon\",\"coordinates\":[[[0,1e999],[1,0],[1,1],[0,1e999]]]}", "WGS84")]
    public void What_holds_no_polygon_is_refused_in_a_sentence(string json, string said) =>
        Assert.Contains(said, Assert.Throws<ImportException>(() => GeoJsonShapes.Read(Written(json))).Sentence.Fr, StringComparison.Ordinal);

    [SharedFact]
    public void A_published_file_is_read_though_some_of_its_polygons_cross_themselves() =>
        Assert.Equal(105, GeoJsonShapes.Read(SharedData.PathOf("data", "themes", "qp.geojson")).Count);

    public void Dispose() => _folder.Dispose();

    private string Written(string json)
    {
        string file = _folder.File("shapes.geojson");
        File.WriteAllText(file, json.Replace("SQUARE", Square, StringComparison.Ordinal));
        return file;
    }
}
