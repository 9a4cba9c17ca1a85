namespace PictoStat.Cartography.Topology;

/// <summary>Areas and lengths on the grid.</summary>
public static class RingArea
{
    /// <summary>Twice the signed area of a closed ring, in squared steps of the grid: positive where it runs counter-clockwise.</summary>
    public static double Twice(ReadOnlySpan<GridPoint> ring)
    {
        if (ring.IsEmpty)
            return 0;
        Int128 sum = 0;
        GridPoint origin = ring[0];
        for (int i = 1; i < ring.Length; i++)
        {
            long ax = (long)ring[i - 1].X - origin.X, ay = (long)ring[i - 1].Y - origin.Y;
            long bx = (long)ring[i].X - origin.X, by = (long)ring[i].Y - origin.Y;
            sum += (Int128)ax * by - (Int128)bx * ay;
        }
        return (double)sum;
    }

    /// <summary>The length of a line, in steps of the grid.</summary>
    public static double Length(ReadOnlySpan<GridPoint> line)
    {
        double length = 0;
        for (int i = 1; i < line.Length; i++)
            length += double.Hypot((double)line[i].X - line[i - 1].X, (double)line[i].Y - line[i - 1].Y);
        return length;
    }
}
