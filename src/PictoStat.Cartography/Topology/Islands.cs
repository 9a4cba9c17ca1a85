namespace PictoStat.Cartography.Topology;

/// <summary>The connected sets of arcs of a coverage, and what lies west of each: a line that jumps over one changes that.</summary>
internal sealed class Islands
{
    private readonly ArcCoverage _coverage;
    private readonly int[] _componentOfArc;
    private readonly int[] _components;
    private readonly GridPoint[] _places;
    private readonly int[] _expected;

    public Islands(ArcCoverage coverage)
    {
        _coverage = coverage;
        _componentOfArc = Components(coverage, out List<GridPoint> places);
        _places = [.. places];
        _components = [.. Enumerable.Range(0, _places.Length)];
        var ray = new LeftRay(_places);
        if (_places.Length > 1)
            for (int arc = 0; arc < coverage.ArcCount; arc++)
            {
                ReadOnlySpan<GridPoint> points = coverage.Points(arc);
                for (int i = 1; i < points.Length; i++)
                    ray.Add(points[i - 1], points[i], arc, _componentOfArc[arc], _components);
            }
        _expected = [.. _components.Select(c => Face(coverage, ray, c))];
    }

    /// <summary>The places of the islands that lie elsewhere among simplified segments.</summary>
    /// <param name="from">Where the segments begin, arc after arc.</param>
    /// <param name="to">Where they end.</param>
    /// <param name="firstSegments">The first segment of each arc, and the number of segments.</param>
    public List<GridPoint> Displaced(GridPoint[] from, GridPoint[] to, int[] firstSegments)
    {
        if (_places.Length < 2)
            return [];
        var ray = new LeftRay(_places);
        for (int arc = 0; arc + 1 < firstSegments.Length; arc++)
            for (int s = firstSegments[arc]; s < firstSegments[arc + 1]; s++)
                ray.Add(from[s], to[s], arc, _componentOfArc[arc], _components);
        return [.. _components.Where(c => Face(_coverage, ray, c) != _expected[c]).Select(c => _places[c])];
    }

    private static int Face(ArcCoverage coverage, LeftRay ray, int place) =>
        ray.Nearest(place) is >= 0 and int arc ? ray.RunsUp(place) ? coverage.Right(arc) : coverage.Left(arc) : ArcCoverage.Outside;

    private static int[] Components(ArcCoverage coverage, out List<GridPoint> places)
    {
        var nodes = new Assembly.PointTable(coverage.ArcCount);
        var parent = new List<int>(coverage.ArcCount);
        int Find(int i)
        {
            while (parent[i] != i)
                i = parent[i] = parent[parent[i]];
            return i;
        }

        var first = new int[coverage.ArcCount];
        for (int arc = 0; arc < first.Length; arc++)
        {
            (GridPoint a, GridPoint b) = coverage.Ends(arc);
            (int from, int to) = (nodes.Number(a), nodes.Number(b));
            while (parent.Count < nodes.Count)
                parent.Add(parent.Count);
            parent[Find(from)] = Find(to);
            first[arc] = from;
        }
        var number = new int[parent.Count];
        places = [];
        var component = new int[first.Length];
        for (int arc = 0; arc < first.Length; arc++)
        {
            int root = Find(first[arc]);
            if (number[root] == 0)
            {
                places.Add(coverage.Points(arc)[0]);
                number[root] = places.Count;
            }
            component[arc] = number[root] - 1;
        }
        return component;
    }
}
