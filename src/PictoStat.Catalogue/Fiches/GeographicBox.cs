namespace PictoStat.Catalogue.Fiches;

/// <summary>A box of longitudes and latitudes, in degrees of WGS84, bounds included; it never crosses the 180th meridian.</summary>
public readonly record struct GeographicBox
{
    /// <summary>The box between four bounds.</summary>
    /// <exception cref="ArgumentException">A bound is no longitude or latitude, or they are in the wrong order.</exception>
    public GeographicBox(double west, double south, double east, double north)
    {
        if (!(west >= -180 && west <= east && east <= 180 && south >= -90 && south <= north && north <= 90))
            throw new ArgumentException(FormattableString.Invariant($"From {west} to {east} east and {south} to {north} north is no box."), nameof(west));
        (West, South, East, North) = (west, south, east, north);
    }

    /// <summary>The least longitude.</summary>
    public double West { get; }

    /// <summary>The least latitude.</summary>
    public double South { get; }

    /// <summary>The greatest longitude.</summary>
    public double East { get; }

    /// <summary>The greatest latitude.</summary>
    public double North { get; }

    /// <summary>The smallest box that holds both.</summary>
    public GeographicBox Union(GeographicBox other) =>
        new(Math.Min(West, other.West), Math.Min(South, other.South), Math.Max(East, other.East), Math.Max(North, other.North));

    /// <summary>The smallest box that holds this one, its bounds at tenths of a degree: what a generalised outline leaves out is inside.</summary>
    public GeographicBox Outward() =>
        new(Math.Floor(West * 10) / 10, Math.Floor(South * 10) / 10, Math.Ceiling(East * 10) / 10, Math.Ceiling(North * 10) / 10);
}
