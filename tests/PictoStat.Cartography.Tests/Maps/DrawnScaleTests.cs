using System.Globalization;
using PictoStat.Cartography.Maps;
using PictoStat.Cartography.Projections;
using PictoStat.Cartography.Tests.BaseMaps;
using PictoStat.Graphics.Drawing;

namespace PictoStat.Cartography.Tests.Maps;

public sealed class DrawnScaleTests
{
    /// <summary>The bar as drawn, laid over the map's middle from west to east, taken back to degrees and measured on the ellipsoid by Vincenty's inverse formula (Survey Review 23, 1975), which shares nothing with the product's scale factor.</summary>
    [Theory]
    [InlineData("30", "34")]
    [InlineData("974")]
    public void The_bar_is_as_long_on_the_ground_as_it_says(params string[] departements)
    {
        Scene scene = TestMaps.Drawer().Draw(TestMaps.Request(TestMaps.Of(departements)));
        Node.Text text = TestMaps.All<Node.Text>(scene).Single(t => t.Content.EndsWith("\u00A0km", StringComparison.Ordinal));
        double said = 1000 * double.Parse(text.Content[..^3], CultureInfo.InvariantCulture);
        Node.Path bar = TestMaps.All<Node.Path>(scene).Single(p => p.Data.Points.Count == 4 && p.Data.Points.Any(q => Math.Abs((p.Data.Points[1].X + p.Data.Points[2].X) / 2 - text.At.X) < 1e-9));
        double points = bar.Data.Points[2].X - bar.Data.Points[1].X;

        Rect map = scene.Nodes.OfType<Node.Group>().First(g => g.Clip is not null).Clip!.Value;
        string frame = departements[0] == "974" ? "974" : "FRM";
        MapWindow window = new MapGeography(TestCountry.BaseMap, TestCountry.Index, TestCountry.Facts).View(new MapUnits(TestMaps.Of(departements)), frame, map).Window;
        IProjection projection = LegalProjections.Of(departements[0]);
        double half = points * window.MetresPerPoint / 2;
        GeoPoint west = projection.Inverse(window.Centre with { X = window.Centre.X - half }), east = projection.Inverse(window.Centre with { X = window.Centre.X + half });
        Assert.Equal(said, Vincenty(west, east), said * 1e-4);
    }

    private static double Vincenty(GeoPoint a, GeoPoint b)
    {
        const double major = 6378137, flattening = 1 / 298.257222101, minor = major * (1 - flattening);
        double radians = Math.PI / 180, l = (b.Longitude - a.Longitude) * radians, lambda = l;
        double u1 = Math.Atan((1 - flattening) * Math.Tan(a.Latitude * radians)), u2 = Math.Atan((1 - flattening) * Math.Tan(b.Latitude * radians));
        double sinSigma = 0, cosSigma = 0, sigma = 0, cosSqAlpha = 0, cos2M = 0;
        for (int i = 0; i < 100; i++)
        {
            double x = Math.Cos(u2) * Math.Sin(lambda), y = Math.Cos(u1) * Math.Sin(u2) - Math.Sin(u1) * Math.Cos(u2) * Math.Cos(lambda);
            sinSigma = double.Hypot(x, y);
            cosSigma = Math.Sin(u1) * Math.Sin(u2) + Math.Cos(u1) * Math.Cos(u2) * Math.Cos(lambda);
            sigma = Math.Atan2(sinSigma, cosSigma);
            double sinAlpha = Math.Cos(u1) * Math.Cos(u2) * Math.Sin(lambda) / sinSigma;
            cosSqAlpha = 1 - sinAlpha * sinAlpha;
            cos2M = cosSigma - 2 * Math.Sin(u1) * Math.Sin(u2) / cosSqAlpha;
            double c = flattening / 16 * cosSqAlpha * (4 + flattening * (4 - 3 * cosSqAlpha)), before = lambda;
            lambda = l + (1 - c) * flattening * sinAlpha * (sigma + c * sinSigma * (cos2M + c * cosSigma * (-1 + 2 * cos2M * cos2M)));
            if (Math.Abs(lambda - before) < 1e-14)
                break;
        }
        double uSq = cosSqAlpha * (major * major - minor * minor) / (minor * minor);
        double bigA = 1 + uSq / 16384 * (4096 + uSq * (-768 + uSq * (320 - 175 * uSq))), bigB = uSq / 1024 * (256 + uSq * (-128 + uSq * (74 - 47 * uSq)));
        double delta = bigB * sinSigma * (cos2M + bigB / 4 * (cosSigma * (-1 + 2 * cos2M * cos2M) - bigB / 6 * cos2M * (-3 + 4 * sinSigma * sinSigma) * (-3 + 4 * cos2M * cos2M)));
        return minor * bigA * (sigma - delta);
    }
}
