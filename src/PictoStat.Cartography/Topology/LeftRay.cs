namespace PictoStat.Cartography.Topology;

/// <summary>For places on the grid, the first segment a ray towards the west meets; a ray runs just above its place's row, so it never passes through an end.</summary>
internal sealed class LeftRay
{
    private readonly GridPoint[] _places;
    private readonly int[] _order;
    private readonly int[] _rows;
    private readonly int[] _nearest;
    private readonly GridPoint[] _from, _to;

    public LeftRay(GridPoint[] places)
    {
        _places = places;
        _order = new int[places.Length];
        _rows = new int[places.Length];
        for (int i = 0; i < places.Length; i++)
            (_order[i], _rows[i]) = (i, places[i].Y);
        Array.Sort(_rows, _order);
        _nearest = new int[places.Length];
        Array.Fill(_nearest, -1);
        (_from, _to) = (new GridPoint[places.Length], new GridPoint[places.Length]);
    }

    /// <summary>The number of the segment that the ray of a place meets first; -1 where it meets none.</summary>
    public int Nearest(int place) => _nearest[place];

    /// <summary>Whether the segment met first runs upwards as it was added: its right side then faces the place.</summary>
    public bool RunsUp(int place) => _from[place].Y < _to[place].Y;

    /// <summary>Compares a segment with every ray.</summary>
    /// <param name="from">Where it begins.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="number">Its number.</param>
    /// <param name="group">What it belongs to.</param>
    /// <param name="groups">What each place belongs to: a ray passes through the segments of its own group; null where no place has one.</param>
    public void Add(GridPoint from, GridPoint to, int number, int group = -1, int[]? groups = null)
    {
        if (from.Y == to.Y)
            return;
        (GridPoint low, GridPoint high) = from.Y < to.Y ? (from, to) : (to, from);
        int first = Array.BinarySearch(_rows, low.Y);
        if (first < 0)
            first = ~first;
        while (first > 0 && _rows[first - 1] == low.Y)
            first--;
        for (int i = first; i < _rows.Length && _rows[i] < high.Y; i++)
        {
            int place = _order[i];
            if (groups is not null && groups[place] == group)
                continue;
            long side = Plane.Side(low, high, _places[place]);
            if (side > 0 || (side == 0 && !(high.X < low.X)))
                continue;
            if (_nearest[place] < 0 || IsNearer(low, high, place))
                (_nearest[place], _from[place], _to[place]) = (number, from, to);
        }
    }

    /// <summary>Whether a segment meets the ray further east than the one known; where both pass through one point of the row, above it.</summary>
    private bool IsNearer(GridPoint low, GridPoint high, int place)
    {
        (GridPoint knownLow, GridPoint knownHigh) = _from[place].Y < _to[place].Y ? (_from[place], _to[place]) : (_to[place], _from[place]);
        long y = _places[place].Y;
        Int128 rise = (long)high.Y - low.Y, knownRise = (long)knownHigh.Y - knownLow.Y;
        Int128 x = (Int128)low.X * rise + (y - low.Y) * ((Int128)high.X - low.X);
        Int128 known = (Int128)knownLow.X * knownRise + (y - knownLow.Y) * ((Int128)knownHigh.X - knownLow.X);
        int order = (x * knownRise).CompareTo(known * rise);
        return order != 0 ? order > 0 : ((Int128)high.X - low.X) * knownRise > ((Int128)knownHigh.X - knownLow.X) * rise;
    }
}
