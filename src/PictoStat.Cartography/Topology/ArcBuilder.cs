namespace PictoStat.Cartography.Topology;

/// <summary>Gathers segments that know the face on either side and joins them into arcs.</summary>
/// <remarks>Segments must meet at their ends only. Deterministic: the arcs come in the order their first segment was added. Cost: linear in the segments.</remarks>
public sealed class ArcBuilder(double unit)
{
    private readonly Dictionary<(GridPoint A, GridPoint B), int> _ids = [];
    private readonly List<Segment> _segments = [];

    /// <summary>Borders that two faces claimed on the same side: 0 in a sound coverage.</summary>
    public int Conflicts { get; private set; }

    /// <summary>Adds a line with the face on its left and on its right.</summary>
    public void AddLine(ReadOnlySpan<GridPoint> points, int left, int right)
    {
        for (int i = 1; i < points.Length; i++)
            AddSegment(points[i - 1], points[i], left, right);
    }

    /// <summary>Adds a segment; one without length is left out. Added twice, it keeps the faces of both.</summary>
    public void AddSegment(GridPoint from, GridPoint to, int left, int right)
    {
        int order = from.CompareTo(to);
        if (order == 0)
            return;
        if (order > 0)
            (from, to, left, right) = (to, from, right, left);
        if (_ids.TryAdd((from, to), _segments.Count))
        {
            _segments.Add(new Segment(from, to, left, right));
            return;
        }
        int id = _ids[(from, to)];
        Segment known = _segments[id];
        _segments[id] = known with { Left = Merge(known.Left, left), Right = Merge(known.Right, right) };
    }

    /// <summary>Adds a ring of a polygon, closed, in either direction.</summary>
    /// <param name="ring">Its points, the last the same as the first.</param>
    /// <param name="face">The polygon's face.</param>
    /// <param name="hole">Whether the face lies outside the ring.</param>
    public void AddRing(ReadOnlySpan<GridPoint> ring, int face, bool hole)
    {
        bool faceOnLeft = RingArea.Twice(ring) > 0 != hole;
        AddLine(ring, faceOnLeft ? face : ArcCoverage.Outside, faceOnLeft ? ArcCoverage.Outside : face);
    }

    /// <summary>Joins the segments: an arc ends where more or less than two segments meet, or where the faces change.</summary>
    public ArcCoverage Build()
    {
        var nodes = new Dictionary<GridPoint, Node>(_segments.Count);
        for (int i = 0; i < _segments.Count; i++)
        {
            if (_segments[i].Left == _segments[i].Right)
                continue;
            nodes[_segments[i].From] = nodes.GetValueOrDefault(_segments[i].From).With(i);
            nodes[_segments[i].To] = nodes.GetValueOrDefault(_segments[i].To).With(i);
        }

        var used = new bool[_segments.Count];
        var points = new List<GridPoint>();
        List<int> starts = [0], left = [], right = [];
        for (int pass = 0; pass < 2; pass++)
            for (int i = 0; i < _segments.Count; i++)
            {
                Segment segment = _segments[i];
                if (used[i] || segment.Left == segment.Right)
                    continue;
                bool atStart = pass == 1 || !IsPassage(nodes[segment.From], segment.From);
                if (!atStart && IsPassage(nodes[segment.To], segment.To))
                    continue;
                Trace(i, atStart, nodes, used, points);
                starts.Add(points.Count);
                left.Add(atStart ? segment.Left : segment.Right);
                right.Add(atStart ? segment.Right : segment.Left);
            }
        return new ArcCoverage(unit, [.. points], [.. starts], [.. left], [.. right]);
    }

    private void Trace(int first, bool forward, Dictionary<GridPoint, Node> nodes, bool[] used, List<GridPoint> points)
    {
        int current = first;
        GridPoint from = forward ? _segments[first].From : _segments[first].To;
        points.Add(from);
        while (!used[current])
        {
            used[current] = true;
            Segment segment = _segments[current];
            GridPoint to = segment.From == from ? segment.To : segment.From;
            points.Add(to);
            Node node = nodes[to];
            if (!IsPassage(node, to))
                return;
            current = node.First == current ? node.Second : node.First;
            from = to;
        }
    }

    private bool IsPassage(Node node, GridPoint at)
    {
        if (node.Degree != 2)
            return false;
        Segment a = _segments[node.First], b = _segments[node.Second];
        (int aLeft, int aRight) = a.To == at ? (a.Left, a.Right) : (a.Right, a.Left);
        (int bLeft, int bRight) = b.From == at ? (b.Left, b.Right) : (b.Right, b.Left);
        return aLeft == bLeft && aRight == bRight;
    }

    private int Merge(int known, int added)
    {
        if (known == ArcCoverage.Outside || added == ArcCoverage.Outside || known == added)
            return Math.Max(known, added);
        Conflicts++;
        return known;
    }

    private readonly record struct Segment(GridPoint From, GridPoint To, int Left, int Right);

    private readonly record struct Node(int Degree, int First, int Second)
    {
        public Node With(int segment) => Degree switch
        {
            0 => new Node(1, segment, -1),
            1 => new Node(2, First, segment),
            _ => this with { Degree = Degree + 1 },
        };
    }
}
