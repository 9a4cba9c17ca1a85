namespace PictoStat.Cartography.Topology;

/// <summary>Finds the segments that cross or touch elsewhere than at common ends, with a table of square cells over them.</summary>
/// <remarks>Cost: linear where segments are of like length and spread over the plane. Where they are heaped up on purpose, the search stops.</remarks>
internal static class SegmentContacts
{
    /// <summary>How many pairs may be compared for each segment before the search stops.</summary>
    private const long MostPairs = 2_000;

    /// <summary>The pairs of segments in contact, each once, in order.</summary>
    /// <param name="from">Where segments begin.</param>
    /// <param name="to">Where they end; never where they begin.</param>
    /// <param name="reach">How near an end may come to another segment, in steps of the grid; 0 for touching alone.</param>
    /// <param name="isFresh">Which segments are compared with all; null for every one.</param>
    /// <exception cref="CoverageException">The segments lie on one another in heaps: no coverage looks like that.</exception>
    public static List<(int A, int B)> Find(ReadOnlySpan<GridPoint> from, ReadOnlySpan<GridPoint> to, double reach = 0, bool[]? isFresh = null)
    {
        var found = new List<(int A, int B)>();
        if (from.Length < 2)
            return found;
        var cells = new SegmentCells(from, to, reach);
        long budget = MostPairs * from.Length + 1_000_000;
        for (int cell = 0; cell < cells.Count; cell++)
        {
            ReadOnlySpan<int> inside = cells[cell];
            if ((budget -= (long)inside.Length * inside.Length / 2) < 0)
                throw new CoverageException("coverage.heap");
            for (int i = 1; i < inside.Length; i++)
            {
                int s = inside[i];
                GridPoint a = from[s], b = to[s];
                (int lowX, int highX) = a.X < b.X ? (a.X, b.X) : (b.X, a.X);
                (int lowY, int highY) = a.Y < b.Y ? (a.Y, b.Y) : (b.Y, a.Y);
                for (int j = 0; j < i; j++)
                {
                    int t = inside[j];
                    GridPoint c = from[t], d = to[t];
                    if (Math.Min(c.X, d.X) > highX + reach || Math.Max(c.X, d.X) < lowX - reach || Math.Min(c.Y, d.Y) > highY + reach || Math.Max(c.Y, d.Y) < lowY - reach)
                        continue;
                    if ((isFresh is null || isFresh[s] || isFresh[t]) && (IsSame(a, b, c, d) || Plane.Touch(a, b, c, d, reach)))
                        found.Add(s < t ? (s, t) : (t, s));
                }
            }
        }
        found.Sort();
        int kept = 0;
        for (int i = 0; i < found.Count; i++)
            if (i == 0 || found[i] != found[i - 1])
                found[kept++] = found[i];
        found.RemoveRange(kept, found.Count - kept);
        return found;
    }

    private static bool IsSame(GridPoint a, GridPoint b, GridPoint c, GridPoint d) => (a == c && b == d) || (a == d && b == c);
}
