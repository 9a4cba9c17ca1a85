namespace PictoStat.Cartography.Projections;

/// <summary>A zone of the Universal Transverse Mercator, by Krüger's series to the fourth order (C. F. F. Karney, "Transverse Mercator with an accuracy of a few nanometers", 2011): better than a micrometre within 30° of the meridian.</summary>
public sealed class TransverseMercator : IProjection
{
    private const double Scale = 0.9996;
    private readonly double _e, _radius, _meridian, _falseNorthing;
    private readonly double[] _forward, _inverse;

    /// <summary>Makes zone 1 to 60, north or south.</summary>
    public TransverseMercator(int epsg, string name, int zone, bool south)
    {
        (Epsg, Name) = (epsg, name);
        _e = Grs80.Eccentricity;
        _meridian = Grs80.Radians(6.0 * zone - 183);
        _falseNorthing = south ? 10_000_000 : 0;
        double n = Grs80.Flattening / (2 - Grs80.Flattening), n2 = n * n, n3 = n2 * n, n4 = n3 * n;
        _radius = Scale * Grs80.SemiMajor / (1 + n) * (1 + n2 / 4 + n4 / 64);
        _forward =
        [
            n / 2 - 2 * n2 / 3 + 5 * n3 / 16 + 41 * n4 / 180,
            13 * n2 / 48 - 3 * n3 / 5 + 557 * n4 / 1440,
            61 * n3 / 240 - 103 * n4 / 140,
            49561 * n4 / 161280,
        ];
        _inverse =
        [
            n / 2 - 2 * n2 / 3 + 37 * n3 / 96 - n4 / 360,
            n2 / 48 + n3 / 15 - 437 * n4 / 1440,
            17 * n3 / 480 - 37 * n4 / 840,
            4397 * n4 / 161280,
        ];
    }

    /// <inheritdoc/>
    public int Epsg { get; }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public PlanePoint Forward(GeoPoint place)
    {
        double tangent = Math.Sinh(IsometricLatitude.Of(Grs80.Radians(place.Latitude), _e));
        double delta = Grs80.Radians(place.Longitude) - _meridian;
        double xi = Math.Atan2(tangent, Math.Cos(delta));
        double eta = Math.Asinh(Math.Sin(delta) / Math.Sqrt(tangent * tangent + Math.Cos(delta) * Math.Cos(delta)));
        (double x, double y) = Series(_forward, xi, eta, 1);
        return new PlanePoint(500_000 + _radius * y, _falseNorthing + _radius * x);
    }

    /// <inheritdoc/>
    public GeoPoint Inverse(PlanePoint point)
    {
        (double xi, double eta) = Series(_inverse, (point.Y - _falseNorthing) / _radius, (point.X - 500_000) / _radius, -1);
        double sine = Math.Sin(xi) / Math.Cosh(eta);
        return new GeoPoint(
            Grs80.Degrees(_meridian + Math.Atan2(Math.Sinh(eta), Math.Cos(xi))),
            Grs80.Degrees(IsometricLatitude.Inverse(Math.Atanh(sine), _e)));
    }

    private static (double Xi, double Eta) Series(double[] terms, double xi, double eta, int sign)
    {
        double x = xi, y = eta;
        for (int i = 0; i < terms.Length; i++)
        {
            double k = 2 * (i + 1);
            x += sign * terms[i] * Math.Sin(k * xi) * Math.Cosh(k * eta);
            y += sign * terms[i] * Math.Cos(k * xi) * Math.Sinh(k * eta);
        }
        return (x, y);
    }
}
