namespace PictoStat.Cartography.Topology.Assembly;

/// <summary>Gives each face of the plane to one commune, or to none.</summary>
internal sealed class GroundAllotment
{
    private readonly BorderArcs _arcs;
    private readonly PlaneFaces _faces;
    private readonly int[] _owner;
    private readonly List<int>[] _arcsOf;
    private readonly Dictionary<(int, int), double> _overlaps = [];

    public GroundAllotment(BorderArcs arcs, PlaneFaces faces, int[] faceOfPolygon, AssemblyOptions options)
    {
        (_arcs, _faces, _owner) = (arcs, faces, new int[faces.Count]);
        double area = options.Unit * options.Unit;
        var claims = new int[faces.Count][];
        List<int> doubtful = [], open = [];
        _owner[0] = ArcCoverage.Outside;
        for (int face = 1; face < _owner.Length; face++)
        {
            claims[face] = Claims(faces.Cover(face), faceOfPolygon);
            _owner[face] = claims[face].Length == 1 ? claims[face][0] : ArcCoverage.Outside;
            if (claims[face].Length > 1 || (claims[face].Length == 0 && IsThin(face)))
                doubtful.Add(face);
            else if (claims[face].Length == 0)
                open.Add(face);
        }
        _arcsOf = doubtful.Count + open.Count == 0 ? [] : ArcsOf();
        foreach (int face in doubtful.OrderByDescending(faces.Area).ThenBy(f => f))
        {
            int owner = LongestBorder(face, claims[face]);
            if (owner == ArcCoverage.Outside)
                continue;
            _owner[face] = owner;
            double metres = faces.Area(face) * area;
            if (claims[face].Length == 0)
                Gaps = (Gaps.Count + 1, Gaps.SquareMetres + metres);
            else if (IsThin(face))
                Slivers = (Slivers.Count + 1, Slivers.SquareMetres + metres);
            else
                foreach (int other in claims[face].Where(c => c != owner))
                    _overlaps[(owner, other)] = _overlaps.GetValueOrDefault((owner, other)) + metres;
        }
        Overlaps = [.. _overlaps.Select(o => new Overlap(o.Key.Item1, o.Key.Item2, o.Value)).OrderByDescending(o => o.SquareMetres).ThenBy(o => (o.Face, o.Other))];
        Openings = [.. open.OrderByDescending(faces.Area).ThenBy(f => f).Select(f => new OpenGround(Around(f), faces.Area(f) * area))];

        bool IsThin(int face) => 2 * faces.Area(face) < options.Tolerance / options.Unit * faces.Length(face);
    }

    public (int Count, double SquareMetres) Gaps { get; }

    public (int Count, double SquareMetres) Slivers { get; }

    public IReadOnlyList<Overlap> Overlaps { get; }

    public IReadOnlyList<OpenGround> Openings { get; }

    /// <summary>Whose a face of the plane is; <see cref="ArcCoverage.Outside"/> where it is nobody's.</summary>
    public int Owner(int face) => _owner[face];

    private static int[] Claims(int[] polygons, int[] faceOfPolygon) => polygons.Length switch
    {
        0 => [],
        1 => [faceOfPolygon[polygons[0]]],
        _ => [.. polygons.Select(p => faceOfPolygon[p]).Distinct().Order()],
    };

    private List<int>[] ArcsOf()
    {
        var arcsOf = new List<int>[_faces.Count];
        for (int half = 0; half < 2 * _arcs.Count; half++)
            (arcsOf[_faces.Left(half)] ??= []).Add(half);
        return arcsOf;
    }

    private int[] Around(int face) => [.. _arcsOf[face].Select(half => _owner[_faces.Left(half ^ 1)]).Where(owner => owner != ArcCoverage.Outside).Distinct().Order()];

    /// <summary>The owner of the longest border around a face, among those who claim it or, where nobody does, all; without one, the first who claims it.</summary>
    private int LongestBorder(int face, int[] claims)
    {
        var lengths = new SortedDictionary<int, double>();
        foreach (int half in _arcsOf[face])
        {
            int neighbour = _owner[_faces.Left(half ^ 1)];
            if (neighbour != ArcCoverage.Outside && (claims.Length == 0 || claims.Contains(neighbour)))
                lengths[neighbour] = lengths.GetValueOrDefault(neighbour) + RingArea.Length(_arcs.Points(half >> 1));
        }
        return lengths.Count == 0 ? claims.Length == 0 ? ArcCoverage.Outside : claims[0] : lengths.MaxBy(l => l.Value).Key;
    }
}
