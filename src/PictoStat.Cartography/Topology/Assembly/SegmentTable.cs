namespace PictoStat.Cartography.Topology.Assembly;

/// <summary>The segments of polygons, each once, with the polygons whose inside begins or ends there: a polygon that uses a segment twice does not.</summary>
/// <remarks>Ends are ordered. Two owners stand beside the segment; more, which only broken coverages have, apart.</remarks>
internal sealed class SegmentTable
{
    private const int None = -1;
    private readonly Dictionary<int, List<int>> _more = [];
    private int[] _slots;
    private GridPoint[] _from, _to;
    private int[] _first, _second;

    public SegmentTable(int expected)
    {
        int capacity = Math.Max(16, expected);
        (_from, _to, _first, _second) = (new GridPoint[capacity], new GridPoint[capacity], new int[capacity], new int[capacity]);
        _slots = new int[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)capacity * 2u)];
    }

    public int Count { get; private set; }

    public ReadOnlySpan<GridPoint> From => _from.AsSpan(0, Count);

    public ReadOnlySpan<GridPoint> To => _to.AsSpan(0, Count);

    /// <summary>Whether a polygon begins at a segment.</summary>
    public bool IsBorder(int segment) => _first[segment] != None;

    /// <summary>Whether two segments have the same owners.</summary>
    public bool SameOwners(int a, int b) => _first[a] == _first[b] && _second[a] == _second[b] && !_more.ContainsKey(a) && !_more.ContainsKey(b);

    /// <summary>The polygons that own a segment, ascending.</summary>
    public int[] Owners(int segment)
    {
        if (_first[segment] == None)
            return [];
        if (_second[segment] == None)
            return [_first[segment]];
        int[] owners = _more.TryGetValue(segment, out List<int>? more) ? [_first[segment], _second[segment], .. more] : [_first[segment], _second[segment]];
        Array.Sort(owners);
        return owners;
    }

    public void AddRing(ReadOnlySpan<GridPoint> ring, int polygon)
    {
        for (int i = 1; i < ring.Length; i++)
            Toggle(ring[i - 1], ring[i], polygon);
        if (ring.Length > 0 && ring[0] != ring[^1])
            Toggle(ring[^1], ring[0], polygon);
    }

    /// <summary>Adds a polygon to the owners of a segment, or removes it where it is one.</summary>
    public void Toggle(GridPoint a, GridPoint b, int polygon)
    {
        int order = a.CompareTo(b);
        if (order == 0)
            return;
        int segment = order < 0 ? Find(a, b) : Find(b, a);
        ref int first = ref _first[segment];
        ref int second = ref _second[segment];
        if (first == polygon)
            (first, second) = (second, Pop(segment));
        else if (second == polygon)
            second = Pop(segment);
        else if (first == None)
            first = polygon;
        else if (second == None)
            (first, second) = (Math.Min(first, polygon), Math.Max(first, polygon));
        else
            ToggleMore(segment, polygon);
    }

    private void ToggleMore(int segment, int polygon)
    {
        if (!_more.TryGetValue(segment, out List<int>? more))
            _more.Add(segment, more = []);
        if (!more.Remove(polygon))
            more.Add(polygon);
        if (more.Count == 0)
            _more.Remove(segment);
    }

    private int Pop(int segment)
    {
        if (!_more.TryGetValue(segment, out List<int>? more))
            return None;
        int last = more[^1];
        more.RemoveAt(more.Count - 1);
        if (more.Count == 0)
            _more.Remove(segment);
        return last;
    }

    private int Find(GridPoint a, GridPoint b)
    {
        int mask = _slots.Length - 1, slot = Hash(a, b) & mask;
        for (int held; (held = _slots[slot]) != 0; slot = (slot + 1) & mask)
            if (_from[held - 1] == a && _to[held - 1] == b)
                return held - 1;
        if (Count == _from.Length)
        {
            Grow();
            return Find(a, b);
        }
        int added = Count++;
        (_from[added], _to[added], _first[added], _second[added], _slots[slot]) = (a, b, None, None, added + 1);
        return added;
    }

    private void Grow()
    {
        int capacity = _from.Length * 2;
        Array.Resize(ref _from, capacity);
        Array.Resize(ref _to, capacity);
        Array.Resize(ref _first, capacity);
        Array.Resize(ref _second, capacity);
        _slots = new int[_slots.Length * 2];
        int mask = _slots.Length - 1;
        for (int i = 0; i < Count; i++)
        {
            int slot = Hash(_from[i], _to[i]) & mask;
            while (_slots[slot] != 0)
                slot = (slot + 1) & mask;
            _slots[slot] = i + 1;
        }
    }

    private static int Hash(GridPoint a, GridPoint b) => unchecked(PointTable.Mix(PointTable.Mix((ulong)(uint)a.X << 32 | (uint)a.Y) ^ ((ulong)(uint)b.X << 32 | (uint)b.Y)) is var h ? (int)(h >> 32) & int.MaxValue : 0);
}
