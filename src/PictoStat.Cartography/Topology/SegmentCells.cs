namespace PictoStat.Cartography.Topology;

/// <summary>Which segments run through each square cell of the plane, by counting.</summary>
internal readonly ref struct SegmentCells
{
    private readonly int[] _starts, _segments;
    private readonly double _left, _bottom, _size;
    private readonly int _columns, _rows;

    public SegmentCells(ReadOnlySpan<GridPoint> from, ReadOnlySpan<GridPoint> to, double reach)
    {
        double minX = double.MaxValue, minY = double.MaxValue, maxX = double.MinValue, maxY = double.MinValue, length = 0;
        for (int i = 0; i < from.Length; i++)
        {
            double dx = (double)to[i].X - from[i].X, dy = (double)to[i].Y - from[i].Y;
            length += Math.Abs(dx) + Math.Abs(dy);
            minX = Math.Min(minX, Math.Min(from[i].X, to[i].X));
            maxX = Math.Max(maxX, Math.Max(from[i].X, to[i].X));
            minY = Math.Min(minY, Math.Min(from[i].Y, to[i].Y));
            maxY = Math.Max(maxY, Math.Max(from[i].Y, to[i].Y));
        }
        (_left, _bottom) = (minX - reach, minY - reach);
        double width = maxX - minX + 2 * reach + 1, height = maxY - minY + 2 * reach + 1;
        _size = Math.Max(Math.Max(length / from.Length, Math.Sqrt(width * height / (2.0 * from.Length))), Math.Max(width, height) / 30_000);
        (_columns, _rows) = ((int)(width / _size) + 1, (int)(height / _size) + 1);

        _starts = new int[_columns * _rows + 1];
        _segments = [];
        for (int i = 0; i < from.Length; i++)
            Visit(from[i], to[i], reach, i, count: true);
        for (int c = 1; c < _starts.Length; c++)
            _starts[c] += _starts[c - 1];
        _segments = new int[_starts[^1]];
        for (int i = from.Length - 1; i >= 0; i--)
            Visit(from[i], to[i], reach, i, count: false);
    }

    public int Count => _columns * _rows;

    /// <summary>The segments of a cell, ascending.</summary>
    public ReadOnlySpan<int> this[int cell] => _segments.AsSpan(_starts[cell].._starts[cell + 1]);

    /// <summary>Counts a segment in its cells, or puts it there: the cells' ends then move back to their starts.</summary>
    private void Visit(GridPoint a, GridPoint b, double reach, int segment, bool count)
    {
        if (a.Y > b.Y)
            (a, b) = (b, a);
        int bottom = Row(a.Y - reach), top = Row(b.Y + reach);
        double slope = b.Y == a.Y ? 0 : ((double)b.X - a.X) / ((double)b.Y - a.Y);
        for (int row = bottom; row <= top; row++)
        {
            double low = a.X, high = b.X;
            if (top > bottom && b.Y != a.Y)
            {
                double yLow = Math.Max(a.Y, _bottom + row * _size - reach), yHigh = Math.Min(b.Y, _bottom + (row + 1) * _size + reach);
                (low, high) = (a.X + (yLow - a.Y) * slope, a.X + (yHigh - a.Y) * slope);
            }
            if (low > high)
                (low, high) = (high, low);
            int first = Column(low - reach - 1), last = Column(high + reach + 1);
            for (int column = first; column <= last; column++)
            {
                int cell = row * _columns + column;
                if (count)
                    _starts[cell]++;
                else
                    _segments[--_starts[cell]] = segment;
            }
        }
    }

    private int Row(double y) => Math.Clamp((int)((y - _bottom) / _size), 0, _rows - 1);

    private int Column(double x) => Math.Clamp((int)((x - _left) / _size), 0, _columns - 1);
}
