using PictoStat.Core.Territories.Geodesy;

namespace PictoStat.Core.Territories.Expressions;

/// <summary>The inner points of the reference communes, and which of them lie near or inside something.</summary>
public sealed class CommunePoints
{
    private readonly CommuneIndex _communes;
    private readonly GeoPosition?[] _points;

    /// <summary>The ordinals of the communes that have a point, from south to north.</summary>
    private readonly int[] _northward;
    private readonly double[] _latitudes;

    /// <summary>Takes the points of the reference communes.</summary>
    public CommunePoints(IZoningSource zonings) : this(zonings.Communes, zonings.Facts)
    {
    }

    /// <summary>Takes the points of communes.</summary>
    /// <param name="communes">The communes.</param>
    /// <param name="facts">Their facts, by ordinal.</param>
    public CommunePoints(CommuneIndex communes, IReadOnlyList<Commune> facts)
    {
        _communes = communes;
        _points = [.. facts.Select(c => c is { Longitude: { } lon, Latitude: { } lat } ? new GeoPosition(lon, lat) : (GeoPosition?)null)];
        _northward = [.. Enumerable.Range(0, _points.Length).Where(i => _points[i] is not null).OrderBy(i => _points[i]!.Value.Latitude)];
        _latitudes = [.. _northward.Select(i => _points[i]!.Value.Latitude)];
    }

    /// <summary>The communes whose point lies at a distance at most, along the ellipsoid, of one of some positions.</summary>
    public Territory Near(IReadOnlyList<GeoPosition> centres, double kilometres)
    {
        double metres = kilometres * 1000, reach = metres / Geodesic.LeastMetresPerDegree;
        var near = new bool[_points.Length];
        foreach (GeoPosition centre in centres)
            foreach (int ordinal in Between(centre.Latitude - reach, centre.Latitude + reach))
                near[ordinal] = near[ordinal] || IsNear(centre, _points[ordinal]!.Value, metres);
        return Where(near);
    }

    /// <summary>The communes whose point lies in a polygon or another, sides straight in longitude and latitude.</summary>
    public Territory Inside(IReadOnlyList<ShapePolygon> polygons)
    {
        var inside = new bool[_points.Length];
        foreach (ShapePolygon polygon in polygons)
        {
            IEnumerable<GeoPosition> corners = polygon.Rings.SelectMany(ring => ring);
            double west = corners.Min(p => p.Longitude), east = corners.Max(p => p.Longitude);
            foreach (int ordinal in Between(corners.Min(p => p.Latitude), corners.Max(p => p.Latitude)))
                if (!inside[ordinal] && _points[ordinal]!.Value is var point && point.Longitude >= west && point.Longitude <= east)
                    inside[ordinal] = polygon.Holds(point);
        }

        return Where(inside);
    }

    /// <summary>The points of a territory's communes.</summary>
    public IReadOnlyList<GeoPosition> Of(Territory territory)
    {
        var points = new List<GeoPosition>(territory.Count);
        foreach (int ordinal in territory.Ordinals)
            if (_points[ordinal] is { } point)
                points.Add(point);
        return points;
    }

    private ReadOnlySpan<int> Between(double south, double north)
    {
        int first = LowerBound(south), last = LowerBound(Math.BitIncrement(north));
        return _northward.AsSpan(first, last - first);
    }

    private int LowerBound(double latitude)
    {
        int low = 0, high = _latitudes.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_latitudes[middle] < latitude)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>Whether two positions are near; positions on the other side of the Earth are not.</summary>
    private static bool IsNear(GeoPosition centre, GeoPosition point, double metres)
    {
        (double sinA, double cosA) = Math.SinCos(double.DegreesToRadians(centre.Latitude));
        (double sinB, double cosB) = Math.SinCos(double.DegreesToRadians(point.Latitude));
        double cosine = sinA * sinB + cosA * cosB * Math.Cos(double.DegreesToRadians(point.Longitude - centre.Longitude));
        double sphere = Math.Acos(Math.Clamp(cosine, -1, 1)) * Geodesic.SemiMajorAxis;
        const double EllipsoidIsWithin = 0.01, Slack = 1;
        return sphere <= metres * (1 + EllipsoidIsWithin) + Slack && Geodesic.Metres(centre, point) <= metres;
    }

    private Territory Where(bool[] kept) => Territory.FromSorted(_communes, [.. Enumerable.Range(0, kept.Length).Where(i => kept[i])]);
}
