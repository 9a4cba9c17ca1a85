namespace PictoStat.Cartography.Topology;

/// <summary>A coverage being simplified: which points stay, and the segments between those.</summary>
internal sealed class SimplificationDraft
{
    private readonly ArcCoverage _coverage;
    private readonly bool[] _keep;
    private readonly int[] _arcStarts, _firstSegments;
    private readonly Islands _islands;
    private readonly NodeTurns _turns;
    private readonly List<int> _begins = [], _ends = [];
    private GridPoint[] _from = [], _to = [];
    private bool[]? _isFresh, _freshPoints;

    public SimplificationDraft(ArcCoverage coverage, double tolerance)
    {
        (_coverage, _islands, _turns) = (coverage, coverage.Islands, coverage.Turns);
        _keep = new bool[coverage.PointCount];
        _arcStarts = new int[coverage.ArcCount + 1];
        _firstSegments = new int[coverage.ArcCount + 1];
        var pending = new Stack<(int First, int Last)>();
        for (int arc = 0; arc < coverage.ArcCount; arc++)
        {
            ReadOnlySpan<GridPoint> points = coverage.Points(arc);
            _arcStarts[arc + 1] = _arcStarts[arc] + points.Length;
            DouglasPeucker.Mark(points, tolerance, _keep.AsSpan(_arcStarts[arc], points.Length), pending);
        }
    }

    /// <summary>Returns points to segments that cross, touch or coincide.</summary>
    /// <returns>Whether any came back.</returns>
    public bool Separate()
    {
        ListSegments();
        bool any = false;
        var fresh = new bool[_keep.Length];
        foreach ((int a, int b) in SegmentContacts.Find(_from, _to, 0, _isFresh))
            any |= Return(a, fresh) | Return(b, fresh);
        _freshPoints = fresh;
        return any;
    }

    /// <summary>Returns points to segments that jumped over an island, or past an area that hangs on them by one node.</summary>
    /// <returns>Whether any came back.</returns>
    public bool ReturnIslands()
    {
        bool any = false;
        var fresh = new bool[_keep.Length];
        foreach (GridPoint place in _islands.Displaced(_from, _to, _firstSegments))
            for (int s = 0; s < _from.Length; s++)
                any |= Surrounds(s, place) && Return(s, fresh);
        foreach (int[] turn in _turns.Changed(directed => directed < 0 ? _from[_firstSegments[~directed + 1] - 1] : _to[_firstSegments[directed]]))
            foreach (int directed in turn)
                any |= Return(directed < 0 ? _firstSegments[~directed + 1] - 1 : _firstSegments[directed], fresh);
        _freshPoints = fresh;
        return any;
    }

    public ArcCoverage ToCoverage()
    {
        var points = new GridPoint[_from.Length + _coverage.ArcCount];
        int[] starts = new int[_coverage.ArcCount + 1], left = new int[_coverage.ArcCount], right = new int[_coverage.ArcCount];
        int count = 0;
        for (int arc = 0; arc < _coverage.ArcCount; arc++)
        {
            points[count++] = _from[_firstSegments[arc]];
            for (int s = _firstSegments[arc]; s < _firstSegments[arc + 1]; s++)
                points[count++] = _to[s];
            (starts[arc + 1], left[arc], right[arc]) = (count, _coverage.Left(arc), _coverage.Right(arc));
        }
        return new ArcCoverage(_coverage.Unit, points, starts, left, right);
    }

    /// <summary>Lists the segments between the points kept; fresh ones touch a point that came back.</summary>
    private void ListSegments()
    {
        _begins.Clear();
        _ends.Clear();
        for (int arc = 0; arc < _coverage.ArcCount; arc++)
        {
            _firstSegments[arc] = _begins.Count;
            int previous = _arcStarts[arc];
            for (int i = previous + 1; i < _arcStarts[arc + 1]; i++)
                if (_keep[i])
                {
                    _begins.Add(previous);
                    _ends.Add(i);
                    previous = i;
                }
        }
        _firstSegments[^1] = _begins.Count;
        (_from, _to) = (new GridPoint[_begins.Count], new GridPoint[_begins.Count]);
        ReadOnlySpan<GridPoint> points = _coverage.AllPoints;
        for (int s = 0; s < _from.Length; s++)
            (_from[s], _to[s]) = (points[_begins[s]], points[_ends[s]]);
        if (_freshPoints is not { } fresh)
            return;
        _isFresh = new bool[_from.Length];
        for (int s = 0; s < _from.Length; s++)
            _isFresh[s] = fresh[_begins[s]] || fresh[_ends[s]];
    }

    /// <summary>Brings back the point of a segment's full line that lies farthest from it.</summary>
    private bool Return(int segment, bool[] fresh)
    {
        int first = _begins[segment], last = _ends[segment];
        if (last - first < 2)
            return false;
        int back = DouglasPeucker.Farthest(_coverage.AllPoints, first, last).Index;
        _keep[back] = fresh[back] = true;
        return true;
    }

    /// <summary>Whether a place lies between a segment and the full line it stands for.</summary>
    private bool Surrounds(int segment, GridPoint place)
    {
        int first = _begins[segment], last = _ends[segment];
        if (last - first < 2)
            return false;
        ReadOnlySpan<GridPoint> line = _coverage.AllPoints[first..(last + 1)];
        bool inside = false;
        for (int i = 0; i < line.Length; i++)
        {
            GridPoint a = line[i], b = line[i + 1 < line.Length ? i + 1 : 0];
            if ((a.Y > place.Y) != (b.Y > place.Y) && Plane.Side(a, b, place) > 0 == b.Y > a.Y)
                inside = !inside;
        }
        return inside;
    }
}
