namespace PictoStat.Cartography.Projections;

/// <summary>A place on the plane of a projection, in metres; x to the east, y to the north whatever the order the authority prints.</summary>
public readonly record struct PlanePoint(double X, double Y);

/// <summary>A place on the ellipsoid, in degrees; longitude east of Greenwich, latitude north of the equator.</summary>
public readonly record struct GeoPoint(double Longitude, double Latitude);

/// <summary>A conformal projection of the GRS80 ellipsoid; pure, safe from any number of threads.</summary>
public interface IProjection
{
    /// <summary>Its EPSG code.</summary>
    int Epsg { get; }

    /// <summary>The name people know it by: Lambert-93, UTM 40S.</summary>
    string Name { get; }

    /// <summary>From degrees to metres.</summary>
    PlanePoint Forward(GeoPoint place);

    /// <summary>From metres to degrees.</summary>
    GeoPoint Inverse(PlanePoint point);
}
