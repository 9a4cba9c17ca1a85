using PictoStat.Core.Territories.Geodesy;

namespace PictoStat.Core.Tests.Territories.Geodesy;

public class GeodesicTests
{
    [Fact]
    public void The_published_line_from_Flinders_Peak_to_Buninyong_is_found() =>
        // Geocentric Datum of Australia, technical manual, chapter 4 (GRS 80): 54 972.271 m.
        Assert.Equal(54_972.271, Geodesic.Metres(new(Degrees(144, 25, 29.52440), -Degrees(37, 57, 3.72030)), new(Degrees(143, 55, 35.38390), -Degrees(37, 39, 10.15610))), 5e-4);

    [Theory]
    [InlineData(0, 0, 0, 90, 10_001_965.729)] // the quarter of a meridian of GRS 80 (H. Moritz, Geodetic Reference System 1980)
    [InlineData(0, 0, 90, 0, 10_018_754.171)] // a quarter of the equator: 6 378 137 m x pi / 2
    public void Known_quarters_of_the_Earth_are_found(double fromLongitude, double fromLatitude, double toLongitude, double toLatitude, double metres) =>
        Assert.Equal(metres, Geodesic.Metres(new(fromLongitude, fromLatitude), new(toLongitude, toLatitude)), 5e-3);

    [Fact]
    public void A_distance_is_the_same_both_ways_and_none_to_itself()
    {
        var nimes = new GeoPosition(4.3601, 43.8367);
        var saintDenis = new GeoPosition(55.4504, -20.8823);
        Assert.Equal(Geodesic.Metres(nimes, saintDenis), Geodesic.Metres(saintDenis, nimes), 1e-6);
        Assert.Equal(0, Geodesic.Metres(nimes, nimes));
    }

    [Fact]
    public void Nearly_opposite_positions_are_refused() => Assert.Throws<ArithmeticException>(() => Geodesic.Metres(new(0, 0), new(179.9, 0.1)));

    [Theory]
    [InlineData(double.NaN, 0)]
    [InlineData(181, 0)]
    [InlineData(0, -91)]
    [InlineData(0, double.PositiveInfinity)]
    public void What_is_no_position_is_refused(double longitude, double latitude) => Assert.Throws<ArgumentOutOfRangeException>(() => new GeoPosition(longitude, latitude));

    private static double Degrees(int degrees, int minutes, double seconds) => degrees + minutes / 60.0 + seconds / 3600;
}
