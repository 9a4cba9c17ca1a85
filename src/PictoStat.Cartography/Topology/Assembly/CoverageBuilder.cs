namespace PictoStat.Cartography.Topology.Assembly;

/// <summary>Joins whole arcs into a coverage: faster than <see cref="ArcBuilder"/>, for arcs that are known to meet at their ends only.</summary>
internal sealed class CoverageBuilder(double unit)
{
    private readonly List<GridPoint> _points = [];
    private readonly List<int> _starts = [0], _left = [], _right = [];

    /// <summary>Adds an arc; one with the same face on both sides is left out.</summary>
    public void AddArc(ReadOnlySpan<GridPoint> points, int left, int right)
    {
        if (left == right)
            return;
        _points.AddRange(points);
        _starts.Add(_points.Count);
        _left.Add(left);
        _right.Add(right);
    }

    /// <summary>The coverage: arcs that follow each other between the same faces become one.</summary>
    public ArcCoverage Build()
    {
        var nodes = new PointTable(_left.Count);
        var degree = new List<(int Count, int First, int Second)>();
        for (int arc = 0; arc < _left.Count; arc++)
            foreach (int directed in (ReadOnlySpan<int>)[arc, ~arc])
            {
                int node = nodes.Number(First(directed));
                if (node == degree.Count)
                    degree.Add(default);
                (int count, int first, int second) = degree[node];
                degree[node] = count switch { 0 => (1, directed, 0), 1 => (2, first, directed), _ => (count + 1, first, second) };
            }

        var used = new bool[_left.Count];
        List<GridPoint> points = new(_points.Count);
        List<int> starts = [0], left = [], right = [];
        for (int pass = 0; pass < 2; pass++)
            for (int arc = 0; arc < used.Length; arc++)
            {
                if (used[arc])
                    continue;
                bool isForward = pass == 1 || Passage(nodes, degree, arc) is null;
                if (!isForward && Passage(nodes, degree, ~arc) is not null)
                    continue;
                int current = isForward ? arc : ~arc;
                left.Add(isForward ? _left[arc] : _right[arc]);
                right.Add(isForward ? _right[arc] : _left[arc]);
                points.Add(First(current));
                for (int? next = current; next is { } d && !used[d < 0 ? ~d : d]; next = Passage(nodes, degree, ~d))
                {
                    used[d < 0 ? ~d : d] = true;
                    ReadOnlySpan<GridPoint> line = Line(d);
                    for (int i = 1; i < line.Length; i++)
                        points.Add(d < 0 ? line[line.Length - 1 - i] : line[i]);
                }
                starts.Add(points.Count);
            }
        return new ArcCoverage(unit, [.. points], [.. starts], [.. left], [.. right]);
    }

    /// <summary>The arc that goes on, away from where a directed arc begins; null where that is a node.</summary>
    private int? Passage(PointTable nodes, List<(int Count, int First, int Second)> degree, int directed)
    {
        (int count, int first, int second) = degree[nodes.Number(First(directed))];
        if (count != 2)
            return null;
        int other = first == directed ? second : first;
        (int l, int r) = directed < 0 ? (_right[~directed], _left[~directed]) : (_left[directed], _right[directed]);
        (int ol, int or) = other < 0 ? (_right[~other], _left[~other]) : (_left[other], _right[other]);
        return l == or && r == ol ? other : null;
    }

    private ReadOnlySpan<GridPoint> Line(int directed)
    {
        int arc = directed < 0 ? ~directed : directed;
        return System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_points)[_starts[arc].._starts[arc + 1]];
    }

    private GridPoint First(int directed) => directed < 0 ? _points[_starts[~directed + 1] - 1] : _points[_starts[directed]];
}
