namespace PictoStat.Core.Territories.Geodesy;

/// <summary>A position on the ground, in degrees, WGS84.</summary>
public readonly record struct GeoPosition
{
    /// <summary>Makes a position.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The longitude is not in -180 to 180, the latitude not in -90 to 90, or one is no number.</exception>
    public GeoPosition(double longitude, double latitude)
    {
        if (!(Math.Abs(longitude) <= 180))
            throw new ArgumentOutOfRangeException(nameof(longitude), "A longitude lies between -180 and 180 degrees.");
        if (!(Math.Abs(latitude) <= 90))
            throw new ArgumentOutOfRangeException(nameof(latitude), "A latitude lies between -90 and 90 degrees.");
        (Longitude, Latitude) = (longitude, latitude);
    }

    /// <summary>Degrees east, -180 to 180.</summary>
    public double Longitude { get; }

    /// <summary>Degrees north, -90 to 90.</summary>
    public double Latitude { get; }
}
