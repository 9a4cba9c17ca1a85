namespace PictoStat.Cartography.Topology.Assembly;

/// <summary>Whether the rings of a polygon are sound.</summary>
internal static class RingChecks
{
    /// <summary>Up to this many segments, comparing each with each beats any table.</summary>
    private const int Few = 48;

    /// <summary>Whether two segments of a polygon cross.</summary>
    /// <exception cref="CoverageException">The segments lie on one another in heaps.</exception>
    public static bool CrossesItself(IReadOnlyList<GridPoint[]> rings)
    {
        int count = rings.Sum(r => r.Length);
        if (count < 4)
            return false;
        GridPoint[] from = new GridPoint[count], to = new GridPoint[count];
        int n = 0;
        foreach (GridPoint[] ring in rings)
            for (int i = 0; i < ring.Length; i++)
            {
                GridPoint next = ring[i + 1 < ring.Length ? i + 1 : 0];
                if (ring[i] != next)
                    (from[n], to[n++]) = (ring[i], next);
            }
        return n <= Few ? AnyCross(from.AsSpan(0, n), to.AsSpan(0, n)) : Sweep(from.AsSpan(0, n), to.AsSpan(0, n));
    }

    private static bool AnyCross(ReadOnlySpan<GridPoint> from, ReadOnlySpan<GridPoint> to)
    {
        for (int i = 1; i < from.Length; i++)
            for (int j = 0; j < i; j++)
                if (Plane.Cross(from[i], to[i], from[j], to[j]))
                    return true;
        return false;
    }

    private static bool Sweep(ReadOnlySpan<GridPoint> from, ReadOnlySpan<GridPoint> to)
    {
        foreach ((int a, int b) in SegmentContacts.Find(from, to))
            if (Plane.Cross(from[a], to[a], from[b], to[b]))
                return true;
        return false;
    }
}
