namespace PictoStat.Cartography.Topology;

/// <summary>Joins directed arcs end to end into closed rings.</summary>
internal static class RingChain
{
    /// <summary>Up to this many arcs, looking through all of them is faster than a table of nodes.</summary>
    private const int Few = 24;

    /// <summary>Closes the rings. Where several arcs leave a node, the leftmost turn is taken: two areas that touch in a point get two rings.</summary>
    /// <exception cref="InvalidOperationException">The arcs do not close: the coverage they come from is broken.</exception>
    public static IReadOnlyList<ArcRing> Close(ArcCoverage coverage, List<int> directed)
    {
        if (directed.Count <= Few && CloseFew(coverage, directed) is { } few)
            return few;
        var leaving = new Dictionary<GridPoint, List<int>>(directed.Count);
        foreach (int arc in directed)
        {
            GridPoint start = coverage.Ends(arc).First;
            if (!leaving.TryGetValue(start, out List<int>? list))
                leaving.Add(start, list = new List<int>(1));
            list.Add(arc);
        }

        var rings = new List<ArcRing>();
        foreach (int first in directed)
        {
            GridPoint origin = coverage.Ends(first).First;
            if (!leaving[origin].Remove(first))
                continue;
            var ring = new List<int> { first };
            for (int current = first; ;)
            {
                GridPoint end = coverage.Ends(current).Last;
                List<int>? next = leaving.GetValueOrDefault(end);
                int candidate = next is { Count: > 0 } ? Leftmost(coverage, current, next, end == origin ? first : null) : first;
                if (candidate == first)
                {
                    if (end != origin)
                        throw new InvalidOperationException($"A border does not close at {end.X}, {end.Y}.");
                    break;
                }
                next!.Remove(candidate);
                ring.Add(candidate);
                current = candidate;
            }
            Part(coverage, ring, rings);
        }
        return rings;
    }

    /// <summary>Adds a ring, parted where it comes back to a node it passed: a hole that touches its shell in a point is a ring of its own.</summary>
    private static void Part(ArcCoverage coverage, List<int> ring, List<ArcRing> rings)
    {
        var path = new List<int>(ring.Count);
        var placeOf = new Dictionary<GridPoint, int>(ring.Count);
        foreach (int arc in ring)
        {
            (GridPoint first, GridPoint last) = coverage.Ends(arc);
            placeOf[first] = path.Count;
            path.Add(arc);
            if (!placeOf.TryGetValue(last, out int place))
                continue;
            List<int> loop = path[place..];
            foreach (int passed in loop)
                placeOf.Remove(coverage.Ends(passed).First);
            path.RemoveRange(place, path.Count - place);
            rings.Add(new ArcRing(loop));
        }
    }

    /// <summary>The rings of a few arcs; null where two arcs leave one node, which the table of nodes settles.</summary>
    private static List<ArcRing>? CloseFew(ArcCoverage coverage, List<int> directed)
    {
        int count = directed.Count;
        Span<GridPoint> first = stackalloc GridPoint[Few], last = stackalloc GridPoint[Few];
        for (int i = 0; i < count; i++)
        {
            (first[i], last[i]) = coverage.Ends(directed[i]);
            if (first[..i].Contains(first[i]))
                return null;
        }
        var rings = new List<ArcRing>(1);
        uint used = 0;
        for (int start = 0; start < count; start++)
        {
            if ((used >> start & 1) != 0)
                continue;
            var ring = new List<int>(count);
            for (int current = start; ;)
            {
                used |= 1u << current;
                ring.Add(directed[current]);
                int next = first[..count].IndexOf(last[current]);
                if (next < 0)
                    return null;
                if (next == start)
                    break;
                current = next;
            }
            rings.Add(new ArcRing(ring));
        }
        return rings;
    }

    private static int Leftmost(ArcCoverage coverage, int arriving, List<int> leaving, int? first)
    {
        if (leaving.Count == 1 && first is null)
            return leaving[0];
        ReadOnlySpan<GridPoint> points = coverage.Points(arriving < 0 ? ~arriving : arriving);
        (GridPoint before, GridPoint node) = arriving < 0 ? (points[1], points[0]) : (points[^2], points[^1]);
        double back = Math.Atan2(before.Y - node.Y, before.X - node.X);
        int best = first ?? leaving[0];
        double smallest = first is null ? double.MaxValue : Clockwise(coverage, best, node, back);
        foreach (int arc in leaving)
        {
            double turn = Clockwise(coverage, arc, node, back);
            if (turn < smallest)
                (best, smallest) = (arc, turn);
        }
        return best;
    }

    private static double Clockwise(ArcCoverage coverage, int arc, GridPoint node, double back)
    {
        ReadOnlySpan<GridPoint> points = coverage.Points(arc < 0 ? ~arc : arc);
        GridPoint after = arc < 0 ? points[^2] : points[1];
        double turn = back - Math.Atan2(after.Y - node.Y, after.X - node.X);
        return turn <= 0 ? turn + 2 * Math.PI : turn;
    }
}
