namespace PictoStat.Cartography.Topology.Assembly;

/// <summary>Numbers points in the order they come, each place once.</summary>
internal sealed class PointTable
{
    private int[] _slots;
    private GridPoint[] _points;

    public PointTable(int expected)
    {
        _points = new GridPoint[Math.Max(16, expected)];
        _slots = new int[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)_points.Length * 2u)];
    }

    public int Count { get; private set; }

    public GridPoint this[int number] => _points[number];

    public int Number(GridPoint point)
    {
        int mask = _slots.Length - 1, slot = Slot(point, mask);
        for (int held; (held = _slots[slot]) != 0; slot = (slot + 1) & mask)
            if (_points[held - 1] == point)
                return held - 1;
        if (Count == _points.Length)
        {
            Grow();
            return Number(point);
        }
        _points[Count++] = point;
        _slots[slot] = Count;
        return Count - 1;
    }

    internal static ulong Mix(ulong value) => unchecked((value ^ value >> 32) * 0x9E3779B97F4A7C15);

    private void Grow()
    {
        Array.Resize(ref _points, _points.Length * 2);
        _slots = new int[_slots.Length * 2];
        int mask = _slots.Length - 1;
        for (int i = 0; i < Count; i++)
        {
            int slot = Slot(_points[i], mask);
            while (_slots[slot] != 0)
                slot = (slot + 1) & mask;
            _slots[slot] = i + 1;
        }
    }

    private static int Slot(GridPoint point, int mask) => unchecked((int)(Mix((ulong)(uint)point.X << 32 | (uint)point.Y) >> 32)) & mask;
}
