namespace PictoStat.Cartography.Topology;

/// <summary>Faces that share their borders: each piece of border, an arc, is stored once with the face on either side of it.</summary>
/// <remarks>Immutable. A face is an integer of the caller's choice, <see cref="Outside"/> where there is none; its rings keep it on their left.</remarks>
public sealed class ArcCoverage
{
    /// <summary>The face where there is nothing.</summary>
    public const int Outside = -1;

    private readonly GridPoint[] _points;
    private readonly int[] _starts, _left, _right;
    private readonly Lazy<FaceIndex> _faces;
    private readonly Lazy<Islands> _islands;
    private readonly Lazy<NodeTurns> _turns;

    internal ArcCoverage(double unit, GridPoint[] points, int[] starts, int[] left, int[] right)
    {
        (Unit, _points, _starts, _left, _right) = (unit, points, starts, left, right);
        _faces = new(() => new FaceIndex(left, right));
        _islands = new(() => new Islands(this));
        _turns = new(() => new NodeTurns(this));
    }

    /// <summary>The length of one step of the grid, in metres.</summary>
    public double Unit { get; }

    /// <summary>How many arcs there are.</summary>
    public int ArcCount => _left.Length;

    /// <summary>How many points the arcs have together.</summary>
    public int PointCount => _points.Length;

    /// <summary>The faces that have an arc, ascending.</summary>
    public IReadOnlyList<int> Faces => _faces.Value.Faces;

    /// <summary>The points of an arc, at least two; the first and last are the same where it is a loop.</summary>
    public ReadOnlySpan<GridPoint> Points(int arc) => _points.AsSpan(_starts[arc].._starts[arc + 1]);

    /// <summary>The points of all arcs, one arc after the other.</summary>
    internal ReadOnlySpan<GridPoint> AllPoints => _points;

    /// <summary>Its connected sets of arcs.</summary>
    internal Islands Islands => _islands.Value;

    /// <summary>The order of arcs around its nodes.</summary>
    internal NodeTurns Turns => _turns.Value;

    /// <summary>The face on the left of an arc.</summary>
    public int Left(int arc) => _left[arc];

    /// <summary>The face on the right of an arc.</summary>
    public int Right(int arc) => _right[arc];

    /// <summary>The arcs along a face; empty where the coverage has no such face.</summary>
    public ReadOnlySpan<int> ArcsOf(int face) => _faces.Value.ArcsOf(face);

    /// <summary>The rings of one face: outer rings counter-clockwise, holes clockwise.</summary>
    public IReadOnlyList<ArcRing> Rings(int face)
    {
        var directed = new List<int>();
        foreach (int arc in ArcsOf(face))
            directed.Add(_left[arc] == face ? arc : ~arc);
        return RingChain.Close(this, directed);
    }

    /// <summary>The rings around a set of faces, their common borders left out: no polygon is cut or joined, arcs whose two sides differ are followed.</summary>
    /// <param name="inside">Whether a face belongs to the set; asked of <see cref="Outside"/> too.</param>
    public IReadOnlyList<ArcRing> Outline(Func<int, bool> inside) => RingChain.Close(this, Border(inside));

    /// <summary>The rings around each of many sets of faces, in one walk along the arcs.</summary>
    /// <param name="groupOf">The set of each face, by its number; -1 where it is in none.</param>
    /// <param name="groups">How many sets there are.</param>
    /// <returns>The rings of each set.</returns>
    public IReadOnlyList<ArcRing>[] Outlines(ReadOnlySpan<int> groupOf, int groups)
    {
        var borders = new List<int>?[groups];
        for (int arc = 0; arc < ArcCount; arc++)
        {
            int left = _left[arc] == Outside ? -1 : groupOf[_left[arc]], right = _right[arc] == Outside ? -1 : groupOf[_right[arc]];
            if (left == right)
                continue;
            if (left >= 0)
                (borders[left] ??= []).Add(arc);
            if (right >= 0)
                (borders[right] ??= []).Add(~arc);
        }
        return Array.ConvertAll(borders, border => border is null ? [] : RingChain.Close(this, border));
    }

    /// <summary>The faces that share a border with a face, ascending; faces that touch it in a point alone do not.</summary>
    public IReadOnlyList<int> Neighbours(int face)
    {
        var neighbours = new SortedSet<int>();
        foreach (int arc in ArcsOf(face))
            neighbours.Add(_left[arc] == face ? _right[arc] : _left[arc]);
        neighbours.Remove(Outside);
        return [.. neighbours];
    }

    /// <summary>The arcs between a set of faces and the rest, the set on the left (<c>~index</c> where the arc runs the other way).</summary>
    public List<int> Border(Func<int, bool> inside)
    {
        var directed = new List<int>();
        for (int arc = 0; arc < ArcCount; arc++)
        {
            bool left = inside(_left[arc]), right = inside(_right[arc]);
            if (left != right)
                directed.Add(left ? arc : ~arc);
        }
        return directed;
    }

    /// <summary>The points of a ring, the last the same as the first.</summary>
    public GridPoint[] Points(ArcRing ring)
    {
        var points = new List<GridPoint>();
        foreach (int directed in ring.Arcs)
            Append(directed, points);
        return [.. points];
    }

    /// <summary>The first and last point of an arc followed in a direction.</summary>
    public (GridPoint First, GridPoint Last) Ends(int directed)
    {
        ReadOnlySpan<GridPoint> points = Points(directed < 0 ? ~directed : directed);
        return directed < 0 ? (points[^1], points[0]) : (points[0], points[^1]);
    }

    /// <summary>The same coverage with its faces grouped: arcs between two faces of a group vanish.</summary>
    /// <param name="group">The group of a face; a group of <see cref="Outside"/> is left out. Not asked of <see cref="Outside"/>.</param>
    public ArcCoverage Dissolve(Func<int, int> group)
    {
        var builder = new ArcBuilder(Unit);
        for (int arc = 0; arc < ArcCount; arc++)
        {
            int left = _left[arc] == Outside ? Outside : group(_left[arc]);
            int right = _right[arc] == Outside ? Outside : group(_right[arc]);
            if (left != right)
                builder.AddLine(Points(arc), left, right);
        }
        return builder.Build();
    }

    private void Append(int directed, List<GridPoint> points)
    {
        ReadOnlySpan<GridPoint> arc = Points(directed < 0 ? ~directed : directed);
        int skip = points.Count > 0 ? 1 : 0;
        for (int i = skip; i < arc.Length; i++)
            points.Add(directed < 0 ? arc[arc.Length - 1 - i] : arc[i]);
    }
}
