namespace PictoStat.Cartography.Topology.Assembly;

/// <summary>Where segments in contact are to be cut so that they meet at ends only.</summary>
internal sealed class SegmentCuts
{
    private readonly SegmentTable _segments;
    private readonly Dictionary<int, List<GridPoint>> _cuts = [];

    public SegmentCuts(SegmentTable segments, List<(int A, int B)> contacts, double reach)
    {
        _segments = segments;
        foreach ((int s, int t) in contacts)
            if (segments.IsBorder(s) && segments.IsBorder(t))
                Cut(s, t, reach);
    }

    /// <summary>How many segments are cut.</summary>
    public int Count => _cuts.Count;

    /// <summary>The segments with the cuts made.</summary>
    public SegmentTable Apply()
    {
        var whole = new SegmentTable(_segments.Count + 2 * _cuts.Count);
        for (int s = 0; s < _segments.Count; s++)
        {
            if (!_segments.IsBorder(s))
                continue;
            GridPoint from = _segments.From[s], to = _segments.To[s];
            int[] owners = _segments.Owners(s);
            if (_cuts.TryGetValue(s, out List<GridPoint>? cuts))
                foreach (GridPoint cut in cuts.Distinct().OrderBy(c => Plane.Along(from, to, c)))
                {
                    Toggle(whole, from, cut, owners);
                    from = cut;
                }
            Toggle(whole, from, to, owners);
        }
        return whole;
    }

    private static void Toggle(SegmentTable table, GridPoint a, GridPoint b, int[] owners)
    {
        foreach (int owner in owners)
            table.Toggle(a, b, owner);
    }

    private void Cut(int s, int t, double reach)
    {
        GridPoint a = _segments.From[s], b = _segments.To[s], c = _segments.From[t], d = _segments.To[t];
        bool isEnd = CutAt(s, a, b, c, reach) | CutAt(s, a, b, d, reach) | CutAt(t, c, d, a, reach) | CutAt(t, c, d, b, reach);
        if (isEnd || !Plane.Cross(a, b, c, d))
            return;
        GridPoint crossing = Plane.Crossing(a, b, c, d);
        Add(s, a, b, crossing);
        Add(t, c, d, crossing);
    }

    private bool CutAt(int segment, GridPoint a, GridPoint b, GridPoint at, double reach)
    {
        if (!Plane.IsNear(a, b, at, reach))
            return false;
        Add(segment, a, b, at);
        return true;
    }

    private void Add(int segment, GridPoint a, GridPoint b, GridPoint at)
    {
        if (at == a || at == b)
            return;
        if (!_cuts.TryGetValue(segment, out List<GridPoint>? list))
            _cuts.Add(segment, list = []);
        list.Add(at);
    }
}
