namespace PictoStat.Cartography.Topology.Assembly;

/// <summary>The faces that borders cut the plane into, and the polygons that cover each.</summary>
/// <remarks>A half-edge is an arc followed forwards (<c>2·arc</c>) or backwards (<c>2·arc + 1</c>); its face lies on its left. Face 0 is the outside.</remarks>
internal sealed class PlaneFaces
{
    private readonly BorderArcs _arcs;
    private readonly int[] _next, _cycle;
    private readonly List<double> _cycleArea = [], _cycleLength = [];
    private readonly int[] _faceOfCycle;
    private readonly List<double> _area = [0], _length = [0];
    private readonly List<int[]> _cover = [[]];

    public PlaneFaces(BorderArcs arcs)
    {
        _arcs = arcs;
        _next = new int[2 * arcs.Count];
        _cycle = new int[2 * arcs.Count];
        Link();
        Walk();
        _faceOfCycle = new int[_cycleArea.Count];
        Nest();
    }

    public int Count => _area.Count;

    /// <summary>The face on the left of a half-edge.</summary>
    public int Left(int halfEdge) => _faceOfCycle[_cycle[halfEdge]];

    /// <summary>The area of a face, in squared steps.</summary>
    public double Area(int face) => _area[face];

    /// <summary>How long the borders of a face are, in steps.</summary>
    public double Length(int face) => _length[face];

    /// <summary>The polygons that cover a face, ascending.</summary>
    public int[] Cover(int face) => _cover[face];

    private GridPoint After(int halfEdge) => _arcs.Points(halfEdge >> 1) is var p && (halfEdge & 1) == 0 ? p[1] : p[^2];

    private int Origin(int halfEdge) => (halfEdge & 1) == 0 ? _arcs.FirstNode(halfEdge >> 1) : _arcs.LastNode(halfEdge >> 1);

    private GridPoint OriginPoint(int halfEdge) => _arcs.Points(halfEdge >> 1) is var p && (halfEdge & 1) == 0 ? p[0] : p[^1];

    /// <summary>Finds where each half-edge goes on: at a node, to the first one clockwise from the way back.</summary>
    private void Link()
    {
        int[] nodes = new int[_next.Length], leaving = new int[_next.Length];
        for (int h = 0; h < _next.Length; h++)
            (nodes[h], leaving[h]) = (Origin(h), h);
        Array.Sort(nodes, leaving);
        for (int start = 0, end; start < nodes.Length; start = end)
        {
            for (end = start + 1; end < nodes.Length && nodes[end] == nodes[start];)
                end++;
            Span<int> around = leaving.AsSpan(start, end - start);
            GridPoint node = OriginPoint(around[0]);
            if (around.Length > 2)
                around.Sort((a, b) => Plane.CompareAngles(node, After(a), After(b)));
            for (int i = 0; i < around.Length; i++)
                _next[around[i] ^ 1] = around[(i + around.Length - 1) % around.Length];
        }
    }

    private void Walk()
    {
        Array.Fill(_cycle, -1);
        for (int first = 0; first < _next.Length; first++)
        {
            if (_cycle[first] >= 0)
                continue;
            int number = _cycleArea.Count;
            GridPoint origin = OriginPoint(first);
            double area = 0, length = 0;
            for (int h = first; _cycle[h] < 0; h = _next[h])
            {
                _cycle[h] = number;
                ReadOnlySpan<GridPoint> points = _arcs.Points(h >> 1);
                double swept = 0;
                for (int i = 1; i < points.Length; i++)
                {
                    double ax = (double)points[i - 1].X - origin.X, ay = (double)points[i - 1].Y - origin.Y;
                    double bx = (double)points[i].X - origin.X, by = (double)points[i].Y - origin.Y;
                    swept += ax * by - bx * ay;
                    length += Math.Sqrt((bx - ax) * (bx - ax) + (by - ay) * (by - ay));
                }
                area += (h & 1) == 0 ? swept : -swept;
            }
            _cycleArea.Add(area / 2);
            _cycleLength.Add(length);
        }
    }

    /// <summary>Gives every cycle its face: a component's outer cycle, the only one of negative area, bounds the face that the ray west of the component meets.</summary>
    private void Nest()
    {
        (GridPoint[] leftmost, int[] outer) = Components();
        var ray = new LeftRay(leftmost);
        for (int arc = 0; arc < _arcs.Count; arc++)
        {
            ReadOnlySpan<GridPoint> points = _arcs.Points(arc);
            for (int i = 1; i < points.Length; i++)
                ray.Add(points[i - 1], points[i], arc);
        }

        Array.Fill(_faceOfCycle, -1);
        foreach (int cycle in outer)
            _faceOfCycle[cycle] = 0;
        for (int cycle = 0; cycle < _faceOfCycle.Length; cycle++)
            if (_faceOfCycle[cycle] < 0)
            {
                _faceOfCycle[cycle] = _area.Count;
                _area.Add(0);
                _length.Add(0);
                _cover.Add([]);
            }
        int[] order = [.. Enumerable.Range(0, outer.Length).OrderBy(c => leftmost[c].X).ThenBy(c => leftmost[c].Y)];
        foreach (int c in order)
            if (ray.Nearest(c) is >= 0 and int hit)
                _faceOfCycle[outer[c]] = _faceOfCycle[_cycle[ray.RunsUp(c) ? 2 * hit + 1 : 2 * hit]];
        for (int cycle = 0; cycle < _faceOfCycle.Length; cycle++)
        {
            _area[_faceOfCycle[cycle]] += _cycleArea[cycle];
            _length[_faceOfCycle[cycle]] += _cycleLength[cycle];
        }
        Spread(order, outer);
    }

    /// <summary>Passes the covers on from face to face across arcs, component by component from the west.</summary>
    private void Spread(int[] order, int[] outer)
    {
        var known = new bool[_faceOfCycle.Length];
        var first = new int[_faceOfCycle.Length];
        Array.Fill(first, -1);
        var following = new int[_next.Length];
        for (int h = 0; h < _next.Length; h++)
            (following[h], first[_cycle[h]]) = (first[_cycle[h]], h);
        var waiting = new Queue<int>();
        foreach (int c in order)
        {
            known[outer[c]] = true;
            waiting.Enqueue(outer[c]);
            while (waiting.TryDequeue(out int cycle))
                for (int h = first[cycle]; h >= 0; h = following[h])
                {
                    int other = _cycle[h ^ 1];
                    if (known[other])
                        continue;
                    known[other] = true;
                    _cover[_faceOfCycle[other]] = Xor(_cover[_faceOfCycle[cycle]], _arcs.Owners(h >> 1));
                    waiting.Enqueue(other);
                }
        }
    }

    /// <summary>The leftmost vertex and the outer cycle of each connected set of arcs.</summary>
    private (GridPoint[] Leftmost, int[] Outer) Components()
    {
        var parent = new int[_arcs.NodeCount];
        for (int i = 0; i < parent.Length; i++)
            parent[i] = i;
        for (int arc = 0; arc < _arcs.Count; arc++)
            parent[Find(parent, _arcs.FirstNode(arc))] = Find(parent, _arcs.LastNode(arc));
        var number = new Dictionary<int, int>();
        List<GridPoint> leftmost = [];
        List<int> outer = [];
        for (int arc = 0; arc < _arcs.Count; arc++)
        {
            int root = Find(parent, _arcs.FirstNode(arc));
            if (!number.TryGetValue(root, out int c))
            {
                number.Add(root, c = outer.Count);
                leftmost.Add(_arcs.Points(arc)[0]);
                outer.Add(_cycle[2 * arc]);
            }
            foreach (GridPoint point in _arcs.Points(arc))
                if (point.CompareTo(leftmost[c]) < 0)
                    leftmost[c] = point;
            foreach (int h in (ReadOnlySpan<int>)[2 * arc, 2 * arc + 1])
                if (_cycleArea[_cycle[h]] < _cycleArea[outer[c]])
                    outer[c] = _cycle[h];
        }
        return ([.. leftmost], [.. outer]);
    }

    private static int Find(int[] parent, int i)
    {
        while (parent[i] != i)
            i = parent[i] = parent[parent[i]];
        return i;
    }

    private static int[] Xor(int[] a, int[] b)
    {
        var all = new List<int>(a.Length + b.Length);
        int i = 0, j = 0;
        while (i < a.Length || j < b.Length)
            if (j == b.Length || (i < a.Length && a[i] < b[j]))
                all.Add(a[i++]);
            else if (i == a.Length || b[j] < a[i])
                all.Add(b[j++]);
            else
                (i, j) = (i + 1, j + 1);
        return [.. all];
    }
}
