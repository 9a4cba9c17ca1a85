namespace PictoStat.Core.Territories.Geodesy;

/// <summary>Distances along the ellipsoid GRS 80, which WGS84 equals within 0.1 mm.</summary>
/// <remarks>T. Vincenty, "Direct and inverse solutions of geodesics on the ellipsoid", Survey Review 176, 1975: the inverse formula, right to 0.5 mm. Between nearly opposite points of the Earth it does not converge.</remarks>
public static class Geodesic
{
    /// <summary>The semi-major axis of GRS 80, in metres.</summary>
    public const double SemiMajorAxis = 6_378_137;

    private const double Flattening = 1 / 298.257222101;
    private const double SemiMinorAxis = SemiMajorAxis * (1 - Flattening);
    private const double Converged = 1e-12;
    private const int MostSteps = 200;

    /// <summary>The least length of a degree of latitude, at the equator, in metres, rounded down.</summary>
    internal const double LeastMetresPerDegree = 110_574;

    /// <summary>The distance between two positions, in metres.</summary>
    /// <exception cref="ArithmeticException">The positions are nearly opposite on the Earth.</exception>
    public static double Metres(GeoPosition from, GeoPosition to)
    {
        if (from == to)
            return 0;
        (double sinU1, double cosU1) = Reduced(from.Latitude);
        (double sinU2, double cosU2) = Reduced(to.Latitude);
        double difference = double.DegreesToRadians(to.Longitude - from.Longitude);
        double lambda = difference;
        for (int step = 0; step < MostSteps; step++)
        {
            (double sinLambda, double cosLambda) = Math.SinCos(lambda);
            double x = cosU2 * sinLambda, y = cosU1 * sinU2 - sinU1 * cosU2 * cosLambda;
            double sinSigma = Math.Sqrt(x * x + y * y);
            if (sinSigma == 0)
                return 0;
            double cosSigma = sinU1 * sinU2 + cosU1 * cosU2 * cosLambda;
            double sigma = Math.Atan2(sinSigma, cosSigma);
            double sinAlpha = cosU1 * cosU2 * sinLambda / sinSigma;
            double cosSquared = 1 - sinAlpha * sinAlpha;
            double middle = cosSquared == 0 ? 0 : cosSigma - 2 * sinU1 * sinU2 / cosSquared;
            double c = Flattening / 16 * cosSquared * (4 + Flattening * (4 - 3 * cosSquared));
            double previous = lambda;
            lambda = difference + (1 - c) * Flattening * sinAlpha * (sigma + c * sinSigma * (middle + c * cosSigma * (2 * middle * middle - 1)));
            if (Math.Abs(lambda - previous) < Converged)
                return Length(cosSquared, sigma, sinSigma, cosSigma, middle);
        }

        throw new ArithmeticException("Vincenty's formula does not converge between nearly opposite positions.");
    }

    private static (double Sin, double Cos) Reduced(double latitude) =>
        Math.SinCos(Math.Atan((1 - Flattening) * Math.Tan(double.DegreesToRadians(latitude))));

    private static double Length(double cosSquared, double sigma, double sinSigma, double cosSigma, double middle)
    {
        double u = cosSquared * (SemiMajorAxis * SemiMajorAxis - SemiMinorAxis * SemiMinorAxis) / (SemiMinorAxis * SemiMinorAxis);
        double a = 1 + u / 16384 * (4096 + u * (-768 + u * (320 - 175 * u)));
        double b = u / 1024 * (256 + u * (-128 + u * (74 - 47 * u)));
        double correction = b * sinSigma * (middle + b / 4 * (cosSigma * (2 * middle * middle - 1)
            - b / 6 * middle * (4 * sinSigma * sinSigma - 3) * (4 * middle * middle - 3)));
        return SemiMinorAxis * a * (sigma - correction);
    }
}
