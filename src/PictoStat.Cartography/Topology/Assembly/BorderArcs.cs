namespace PictoStat.Cartography.Topology.Assembly;

/// <summary>The borders of polygons as arcs between nodes, each with the polygons that begin on one side of it.</summary>
internal sealed class BorderArcs
{
    private readonly SegmentTable _segments;
    private readonly PointTable _nodes;
    private readonly int[] _starts, _incident, _fromNode, _toNode;
    private readonly List<GridPoint> _points;
    private readonly List<int> _arcStarts = [0], _firstNode = [], _lastNode = [];
    private readonly List<int[]> _owners = [];

    public BorderArcs(SegmentTable segments)
    {
        _segments = segments;
        ReadOnlySpan<GridPoint> from = segments.From, to = segments.To;
        _nodes = new PointTable(segments.Count);
        _points = new List<GridPoint>(segments.Count + segments.Count / 8);
        (_fromNode, _toNode) = (new int[segments.Count], new int[segments.Count]);
        for (int s = 0; s < segments.Count; s++)
            if (segments.IsBorder(s))
                (_fromNode[s], _toNode[s]) = (_nodes.Number(from[s]), _nodes.Number(to[s]));
        _starts = new int[_nodes.Count + 1];
        for (int s = 0; s < segments.Count; s++)
            if (segments.IsBorder(s))
            {
                _starts[_fromNode[s]]++;
                _starts[_toNode[s]]++;
            }
        for (int n = 1; n < _starts.Length; n++)
            _starts[n] += _starts[n - 1];
        _incident = new int[_starts[^1]];
        for (int s = segments.Count - 1; s >= 0; s--)
            if (segments.IsBorder(s))
            {
                _incident[--_starts[_fromNode[s]]] = s;
                _incident[--_starts[_toNode[s]]] = s;
            }
        Chain();
    }

    public int Count => _owners.Count;

    public int NodeCount => _nodes.Count;

    public ReadOnlySpan<GridPoint> Points(int arc) => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_points)[_arcStarts[arc].._arcStarts[arc + 1]];

    /// <summary>The polygons that begin or end at an arc, ascending.</summary>
    public int[] Owners(int arc) => _owners[arc];

    /// <summary>The number of the node an arc begins at.</summary>
    public int FirstNode(int arc) => _firstNode[arc];

    /// <summary>The number of the node it ends at.</summary>
    public int LastNode(int arc) => _lastNode[arc];

    private void Chain()
    {
        var used = new bool[_segments.Count];
        for (int pass = 0; pass < 2; pass++)
            for (int s = 0; s < used.Length; s++)
            {
                if (used[s] || !_segments.IsBorder(s))
                    continue;
                bool isForward = pass == 1 || !IsPassage(_fromNode[s]);
                if (!isForward && IsPassage(_toNode[s]))
                    continue;
                Trace(s, isForward ? _fromNode[s] : _toNode[s], used);
            }
    }

    private void Trace(int segment, int node, bool[] used)
    {
        _firstNode.Add(node);
        _owners.Add(_segments.Owners(segment));
        _points.Add(_nodes[node]);
        while (!used[segment])
        {
            used[segment] = true;
            node = _fromNode[segment] == node ? _toNode[segment] : _fromNode[segment];
            _points.Add(_nodes[node]);
            if (!IsPassage(node))
                break;
            int first = _incident[_starts[node]];
            segment = first == segment ? _incident[_starts[node] + 1] : first;
        }
        _lastNode.Add(node);
        _arcStarts.Add(_points.Count);
    }

    private bool IsPassage(int node) =>
        _starts[node + 1] - _starts[node] == 2 && _segments.SameOwners(_incident[_starts[node]], _incident[_starts[node] + 1]);
}
