using PictoStat.Cartography.Projections;
using ProjNet.CoordinateSystems;
using ProjNet.CoordinateSystems.Transformations;

namespace PictoStat.Cartography.Tests.Projections;

/// <summary>Against ProjNET 2.0.0, over the whole of each territory.</summary>
public sealed class ProjNetTests
{
    private const string Geographic = """
        GEOGCS["GRS80",DATUM["GRS80",SPHEROID["GRS 1980",6378137,298.257222101]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]]
        """;

    private const string Lambert93 = $"""
        PROJCS["Lambert-93",{Geographic},PROJECTION["Lambert_Conformal_Conic_2SP"],PARAMETER["standard_parallel_1",49],PARAMETER["standard_parallel_2",44],
        PARAMETER["latitude_of_origin",46.5],PARAMETER["central_meridian",3],PARAMETER["false_easting",700000],PARAMETER["false_northing",6600000],UNIT["metre",1]]
        """;

    [Fact]
    public void Lambert_93_is_projnets_within_a_millimetre() => Compare(Lambert93, LegalProjections.Lambert93, -5.2, 9.6, 41.3, 51.1);

    [Theory]
    [InlineData(5490, -63, 0, -61.9, -60.8, 14.3, 16.6)]
    [InlineData(2972, -51, 0, -54.7, -51.6, 2.1, 5.8)]
    [InlineData(2975, 57, 10_000_000, 55.2, 55.9, -21.4, -20.8)]
    [InlineData(4471, 45, 10_000_000, 45, 45.4, -13.1, -12.6)]
    public void The_overseas_zones_are_projnets_within_a_millimetre(int epsg, int meridian, int northing, double west, double east, double south, double north) =>
        Compare($"""
            PROJCS["UTM",{Geographic},PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",0],PARAMETER["central_meridian",{meridian}],
            PARAMETER["scale_factor",0.9996],PARAMETER["false_easting",500000],PARAMETER["false_northing",{northing}],UNIT["metre",1]]
            """, LegalProjections.All.Single(p => p.Epsg == epsg), west, east, south, north);

    private static void Compare(string wkt, Cartography.Projections.IProjection projection, double west, double east, double south, double north)
    {
        var factory = new CoordinateSystemFactory();
        MathTransform transform = new CoordinateTransformationFactory()
            .CreateFromCoordinateSystems(factory.CreateFromWkt(Geographic), factory.CreateFromWkt(wkt)).MathTransform;
        for (int i = 0; i <= 20; i++)
            for (int j = 0; j <= 20; j++)
            {
                var place = new GeoPoint(west + (east - west) * i / 20, south + (north - south) * j / 20);
                (double x, double y) = transform.Transform(place.Longitude, place.Latitude);
                PlanePoint point = projection.Forward(place);
                Assert.InRange(point.X - x, -1e-3, 1e-3);
                Assert.InRange(point.Y - y, -1e-3, 1e-3);
            }
    }
}
