namespace PictoStat.Cartography.Topology;

/// <summary>The arcs along each face of a coverage, by counting: faces are small integers.</summary>
internal sealed class FaceIndex
{
    private readonly int[] _starts, _arcs;

    public FaceIndex(int[] left, int[] right)
    {
        int most = ArcCoverage.Outside;
        for (int arc = 0; arc < left.Length; arc++)
            most = Math.Max(most, Math.Max(left[arc], right[arc]));
        _starts = new int[most + 2];
        for (int arc = 0; arc < left.Length; arc++)
        {
            Count(left[arc]);
            Count(right[arc]);
        }
        var faces = new List<int>();
        for (int face = 0; face <= most; face++)
        {
            if (_starts[face + 1] > 0)
                faces.Add(face);
            _starts[face + 1] += _starts[face];
        }
        Faces = faces;

        _arcs = new int[_starts[^1]];
        int[] next = _starts[..^1];
        for (int arc = 0; arc < left.Length; arc++)
        {
            if (left[arc] >= 0)
                _arcs[next[left[arc]]++] = arc;
            if (right[arc] >= 0)
                _arcs[next[right[arc]]++] = arc;
        }

        void Count(int face)
        {
            if (face >= 0)
                _starts[face + 1]++;
        }
    }

    /// <summary>The faces that have an arc, ascending.</summary>
    public IReadOnlyList<int> Faces { get; }

    /// <summary>The arcs of a face, ascending; empty where there is no such face.</summary>
    public ReadOnlySpan<int> ArcsOf(int face) => face < 0 || face + 1 >= _starts.Length ? [] : _arcs.AsSpan(_starts[face].._starts[face + 1]);
}
