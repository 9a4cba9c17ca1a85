namespace PictoStat.Cartography.Projections;

/// <summary>A conformal conic projection on two standard parallels (IGN, note technique NTG 71, algorithms ALG0003, ALG0004 and ALG0054).</summary>
public sealed class LambertConic : IProjection
{
    private readonly double _e, _n, _c, _x, _y, _meridian;

    /// <summary>Makes the projection from its two standard parallels and its origin, all in degrees and metres.</summary>
    public LambertConic(int epsg, string name, double parallel1, double parallel2, GeoPoint origin, PlanePoint falseOrigin)
    {
        (Epsg, Name) = (epsg, name);
        _e = Grs80.Eccentricity;
        double phi1 = Grs80.Radians(parallel1), phi2 = Grs80.Radians(parallel2);
        double l1 = IsometricLatitude.Of(phi1, _e), l2 = IsometricLatitude.Of(phi2, _e);
        double r1 = Normal(phi1) * Math.Cos(phi1), r2 = Normal(phi2) * Math.Cos(phi2);
        _n = Math.Log(r2 / r1) / (l1 - l2);
        _c = r1 / _n * Math.Exp(_n * l1);
        _x = falseOrigin.X;
        _y = falseOrigin.Y + Radius(IsometricLatitude.Of(Grs80.Radians(origin.Latitude), _e));
        _meridian = Grs80.Radians(origin.Longitude);
    }

    /// <inheritdoc/>
    public int Epsg { get; }

    /// <inheritdoc/>
    public string Name { get; }

    /// <summary>The exponent n, the constant C in metres and the northing of the pole in metres, as IGN publishes them.</summary>
    public (double Exponent, double Constant, double PoleNorthing) Constants => (_n, _c, _y);

    /// <inheritdoc/>
    public PlanePoint Forward(GeoPoint place)
    {
        double radius = Radius(IsometricLatitude.Of(Grs80.Radians(place.Latitude), _e));
        double angle = _n * (Grs80.Radians(place.Longitude) - _meridian);
        return new PlanePoint(_x + radius * Math.Sin(angle), _y - radius * Math.Cos(angle));
    }

    /// <inheritdoc/>
    public GeoPoint Inverse(PlanePoint point)
    {
        double dx = point.X - _x, dy = _y - point.Y;
        double isometric = -Math.Log(Math.Sqrt(dx * dx + dy * dy) / _c) / _n;
        return new GeoPoint(
            Grs80.Degrees(_meridian + Math.Atan2(dx, dy) / _n),
            Grs80.Degrees(IsometricLatitude.Inverse(isometric, _e)));
    }

    private double Radius(double isometric) => _c * Math.Exp(-_n * isometric);

    private double Normal(double latitude)
    {
        double sine = _e * Math.Sin(latitude);
        return Grs80.SemiMajor / Math.Sqrt(1 - sine * sine);
    }
}
