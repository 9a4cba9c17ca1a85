namespace PictoStat.Cartography.Projections;

/// <summary>The ellipsoid of every French legal datum (RGF93, RGAF09, RGFG95, RGR92, RGM04); WGS84 differs by less than 0.2 mm.</summary>
internal static class Grs80
{
    /// <summary>Half the equatorial diameter, in metres.</summary>
    public const double SemiMajor = 6378137.0;

    /// <summary>The flattening.</summary>
    public const double Flattening = 1 / 298.257222101;

    /// <summary>The first eccentricity.</summary>
    public static double Eccentricity => Math.Sqrt(Flattening * (2 - Flattening));

    public static double Radians(double degrees) => degrees * (Math.PI / 180);

    public static double Degrees(double radians) => radians * (180 / Math.PI);
}

/// <summary>The isometric latitude, which conformal projections are made of (IGN, note technique NTG 71, algorithms ALG0001 and ALG0002).</summary>
public static class IsometricLatitude
{
    /// <summary>The isometric latitude of a latitude in radians.</summary>
    /// <param name="latitude">In radians.</param>
    /// <param name="eccentricity">The ellipsoid's first eccentricity.</param>
    public static double Of(double latitude, double eccentricity) =>
        Math.Atanh(Math.Sin(latitude)) - eccentricity * Math.Atanh(eccentricity * Math.Sin(latitude));

    /// <summary>The latitude, in radians, of an isometric latitude; iterated to the last digits.</summary>
    public static double Inverse(double isometric, double eccentricity)
    {
        double sine = Math.Tanh(isometric);
        for (int i = 0; i < 12; i++)
        {
            double next = Math.Tanh(isometric + eccentricity * Math.Atanh(eccentricity * sine));
            if (Math.Abs(next - sine) < 1e-16)
                break;
            sine = next;
        }
        return Math.Asin(sine);
    }
}
