using System.Collections.Immutable;
using PictoStat.Core.Territories.Geodesy;

namespace PictoStat.Core.Territories.Expressions;

/// <summary>Checks the corners of a polygon: three or more, an edge never crossing or touching another nor the meridian of 180°.</summary>
internal static class PolygonCheck
{
    private const int MostCorners = 5_000;
    private const double HalfTurn = 180;

    /// <summary>The ring without repeated corners nor the closing one.</summary>
    /// <param name="corners">The corners as written, each with its place.</param>
    /// <param name="text">The expression.</param>
    /// <param name="start">Where the polygon stands.</param>
    /// <exception cref="ZoneExpressionException">The ring encloses nothing, crosses or touches itself, goes round the Earth, or is too long.</exception>
    public static ImmutableArray<GeoPosition> Ring(List<(GeoPosition Position, int At)> corners, ExpressionText text, int start)
    {
        List<(GeoPosition Position, int At)> ring = [];
        foreach ((GeoPosition Position, int At) corner in corners)
            if (ring.Count == 0 || ring[^1].Position != corner.Position)
                ring.Add(corner);
        if (ring.Count > 1 && ring[0].Position == ring[^1].Position)
            ring.RemoveAt(ring.Count - 1);
        if (ring.Count > MostCorners)
            throw text.Error("polygon.long", ring[MostCorners].At, MostCorners);
        if (ring.Count < 3 || IsFlat(ring))
            throw text.Error("polygon.flat", start);
        for (int i = 0; i < ring.Count; i++)
            if (Math.Abs(ring[(i + 1) % ring.Count].Position.Longitude - ring[i].Position.Longitude) > HalfTurn)
                throw text.Error("polygon.antimeridian", ring[(i + 1) % ring.Count].At);
        if (FirstCrossing(ring) is { } crossing)
            throw text.Error("polygon.crosses", ring[crossing].At);
        return [.. ring.Select(corner => corner.Position)];
    }

    private static bool IsFlat(List<(GeoPosition Position, int At)> ring)
    {
        GeoPosition first = ring[0].Position, second = ring[1].Position;
        return ring.TrueForAll(corner => Turn(first, second, corner.Position) == 0);
    }

    /// <summary>The place in the ring of the first edge that meets an earlier one elsewhere than at their common corner; null where none does.</summary>
    private static int? FirstCrossing(List<(GeoPosition Position, int At)> ring)
    {
        int count = ring.Count;
        for (int i = 1; i < count; i++)
        {
            GeoPosition a = ring[i].Position, b = ring[(i + 1) % count].Position;
            if (OnSegment(ring[i - 1].Position, a, b) || OnSegment(a, b, ring[i - 1].Position))
                return i;
            for (int j = 0; j < i - 1; j++)
                if (!(j == 0 && i == count - 1) && Meet(ring[j].Position, ring[j + 1].Position, a, b))
                    return i;
        }

        return OnSegment(ring[^1].Position, ring[0].Position, ring[1].Position) || OnSegment(ring[0].Position, ring[1].Position, ring[^1].Position) ? count - 1 : null;
    }

    private static bool Meet(GeoPosition a, GeoPosition b, GeoPosition c, GeoPosition d)
    {
        if (Math.Max(a.Longitude, b.Longitude) < Math.Min(c.Longitude, d.Longitude) || Math.Max(c.Longitude, d.Longitude) < Math.Min(a.Longitude, b.Longitude)
            || Math.Max(a.Latitude, b.Latitude) < Math.Min(c.Latitude, d.Latitude) || Math.Max(c.Latitude, d.Latitude) < Math.Min(a.Latitude, b.Latitude))
            return false;
        return Math.Sign(Turn(a, b, c)) * Math.Sign(Turn(a, b, d)) <= 0 && Math.Sign(Turn(c, d, a)) * Math.Sign(Turn(c, d, b)) <= 0;
    }

    /// <summary>Whether a position lies on the segment between two others.</summary>
    private static bool OnSegment(GeoPosition from, GeoPosition to, GeoPosition position) => Turn(from, to, position) == 0
        && position.Longitude >= Math.Min(from.Longitude, to.Longitude) && position.Longitude <= Math.Max(from.Longitude, to.Longitude)
        && position.Latitude >= Math.Min(from.Latitude, to.Latitude) && position.Latitude <= Math.Max(from.Latitude, to.Latitude);

    private static double Turn(GeoPosition a, GeoPosition b, GeoPosition c) =>
        (b.Longitude - a.Longitude) * (c.Latitude - a.Latitude) - (b.Latitude - a.Latitude) * (c.Longitude - a.Longitude);
}
