namespace PictoStat.Cartography.Topology;

/// <summary>In which order arcs leave the nodes of four and more: what hangs on a border by one node would else change sides unseen.</summary>
internal sealed class NodeTurns
{
    private readonly ArcCoverage _coverage;
    private readonly List<(GridPoint Node, int[] Directed)> _turns = [];

    public NodeTurns(ArcCoverage coverage)
    {
        _coverage = coverage;
        var nodes = new Assembly.PointTable(coverage.ArcCount);
        int[] at = new int[2 * coverage.ArcCount], directed = new int[2 * coverage.ArcCount];
        for (int arc = 0; arc < coverage.ArcCount; arc++)
        {
            (GridPoint first, GridPoint last) = coverage.Ends(arc);
            (at[2 * arc], directed[2 * arc]) = (nodes.Number(first), arc);
            (at[2 * arc + 1], directed[2 * arc + 1]) = (nodes.Number(last), ~arc);
        }
        Array.Sort(at, directed);
        for (int start = 0, end; start < at.Length; start = end)
        {
            for (end = start + 1; end < at.Length && at[end] == at[start];)
                end++;
            if (end - start >= 4)
                _turns.Add((nodes[at[start]], Order(nodes[at[start]], directed[start..end], Second)));
        }
    }

    /// <summary>The arcs, directed away from it, of each node where the order changed.</summary>
    /// <param name="second">The second point of an arc followed in a direction, now.</param>
    public IEnumerable<int[]> Changed(Func<int, GridPoint> second)
    {
        foreach ((GridPoint node, int[] order) in _turns)
            if (!IsSame(order, Order(node, [.. order], second)))
                yield return order;
    }

    private GridPoint Second(int directed)
    {
        ReadOnlySpan<GridPoint> points = _coverage.Points(directed < 0 ? ~directed : directed);
        return directed < 0 ? points[^2] : points[1];
    }

    private static int[] Order(GridPoint node, int[] directed, Func<int, GridPoint> second)
    {
        Array.Sort(directed, (a, b) => Plane.CompareAngles(node, second(a), second(b)) is var order and not 0 ? order : a.CompareTo(b));
        return directed;
    }

    private static bool IsSame(int[] known, int[] now)
    {
        int shift = Array.IndexOf(now, known[0]);
        for (int i = 0; i < known.Length; i++)
            if (known[i] != now[(i + shift) % now.Length])
                return false;
        return true;
    }
}
