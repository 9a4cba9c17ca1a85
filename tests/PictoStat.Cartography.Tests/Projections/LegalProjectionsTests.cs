using System.Globalization;
using PictoStat.Cartography.Projections;

namespace PictoStat.Cartography.Tests.Projections;

/// <summary>Against PROJ 9.1.1 (cs2cs), whose results stand in <c>anchors/projection/points.csv</c>, and IGN's own test sets.</summary>
public sealed class LegalProjectionsTests
{
    [SharedFact]
    public void Places_fall_where_proj_puts_them_within_a_tenth_of_a_millimetre()
    {
        int compared = 0;
        foreach (string line in File.ReadLines(SharedData.PathOf("anchors", "projection", "points.csv")).Skip(1))
        {
            string[] cells = SplitQuoted(line);
            if (LegalProjections.All.FirstOrDefault(p => cells[5] == $"EPSG:{p.Epsg}") is not { } projection)
                continue;
            var place = new GeoPoint(Number(cells[2]), Number(cells[3]));
            PlanePoint point = projection.Forward(place);
            Assert.InRange(point.X - Number(cells[6]), -1e-4, 1e-4);
            Assert.InRange(point.Y - Number(cells[7]), -1e-4, 1e-4);
            GeoPoint back = projection.Inverse(point);
            Assert.InRange(back.Longitude - place.Longitude, -1e-10, 1e-10);
            Assert.InRange(back.Latitude - place.Latitude, -1e-10, 1e-10);
            compared++;
        }
        Assert.Equal(33, compared);
    }

    /// <summary>IGN, note technique NTG 71: n = 0.7256077650, C = 11754255.426, Ys = 12655612.050.</summary>
    [Fact]
    public void The_constants_of_lambert_93_are_those_ign_publishes()
    {
        (double exponent, double constant, double pole) = ((LambertConic)LegalProjections.Lambert93).Constants;
        Assert.Equal(0.7256077650, exponent, 1e-10);
        Assert.Equal(11754255.426, constant, 5e-4);
        Assert.Equal(12655612.050, pole, 5e-4);
    }

    /// <summary>IGN, note technique NTG 71, test sets ALG0001 and ALG0002.</summary>
    [Theory]
    [InlineData(0.87266462600, 1.00552653649)]
    [InlineData(-0.29999999997, -0.30261690060)]
    [InlineData(0.19998903370, 0.200000000009)]
    public void The_isometric_latitude_is_igns(double latitude, double isometric)
    {
        Assert.Equal(isometric, IsometricLatitude.Of(latitude, 0.08199188998), 1e-10);
        Assert.Equal(latitude, IsometricLatitude.Inverse(isometric, 0.08199188998), 1e-10);
    }

    [Fact]
    public void Every_projection_returns_to_the_place_it_came_from()
    {
        foreach (IProjection projection in LegalProjections.All)
        {
            double meridian = projection is LambertConic ? 3 : projection.Inverse(new PlanePoint(500_000, 5_000_000)).Longitude;
            for (double latitude = -60; latitude <= 60; latitude += 7)
                for (double offset = -6; offset <= 6; offset += 1.5)
                {
                    var place = new GeoPoint(meridian + offset, latitude);
                    GeoPoint back = projection.Inverse(projection.Forward(place));
                    Assert.Equal(place.Longitude, back.Longitude, 1e-9);
                    Assert.Equal(place.Latitude, back.Latitude, 1e-9);
                }
        }
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static string[] SplitQuoted(string line)
    {
        int quote = line.IndexOf('"');
        if (quote < 0)
            return line.Split(',');
        int end = line.IndexOf("\",", quote, StringComparison.Ordinal);
        return [line[..(quote - 1)], line[(quote + 1)..end], .. line[(end + 2)..].Split(',')];
    }
}
