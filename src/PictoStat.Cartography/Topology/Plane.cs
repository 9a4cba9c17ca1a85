namespace PictoStat.Cartography.Topology;

/// <summary>Exact predicates on the grid, for coordinates of at most <see cref="Largest"/>.</summary>
internal static class Plane
{
    /// <summary>The largest coordinate, either sign: products of differences then fit 64 bits.</summary>
    public const int Largest = 1_000_000_000;

    /// <summary>Positive where c lies on the left of the way from a to b, negative on its right, 0 on the line.</summary>
    public static long Side(GridPoint a, GridPoint b, GridPoint c) => unchecked(
        ((long)b.X - a.X) * ((long)c.Y - a.Y) - ((long)b.Y - a.Y) * ((long)c.X - a.X));

    /// <summary>Positive where the way from o to a and the one from o to b point the same way rather than against each other.</summary>
    public static long Along(GridPoint o, GridPoint a, GridPoint b) => unchecked(
        ((long)a.X - o.X) * ((long)b.X - o.X) + ((long)a.Y - o.Y) * ((long)b.Y - o.Y));

    /// <summary>Whether c, not an end of the segment, lies within a distance of its inside.</summary>
    public static bool IsNear(GridPoint a, GridPoint b, GridPoint c, double reach)
    {
        if (c == a || c == b || Along(a, b, c) <= 0 || Along(b, a, c) <= 0)
            return false;
        long side = Side(a, b, c);
        if (side == 0)
            return true;
        double dx = (double)b.X - a.X, dy = (double)b.Y - a.Y;
        return Math.Abs((double)side) <= reach * Math.Sqrt(dx * dx + dy * dy);
    }

    /// <summary>Whether two segments cross at a point inside both.</summary>
    public static bool Cross(GridPoint a, GridPoint b, GridPoint c, GridPoint d)
    {
        long s1 = Side(a, b, c), s2 = Side(a, b, d);
        if (!(s1 > 0 && s2 < 0 || s1 < 0 && s2 > 0))
            return false;
        long s3 = Side(c, d, a), s4 = Side(c, d, b);
        return s3 > 0 && s4 < 0 || s3 < 0 && s4 > 0;
    }

    /// <summary>The point of the grid nearest to where two crossing segments cross.</summary>
    public static GridPoint Crossing(GridPoint a, GridPoint b, GridPoint c, GridPoint d)
    {
        double s1 = Side(a, b, c), s2 = Side(a, b, d), t = s1 / (s1 - s2);
        return new GridPoint((int)Math.Round(c.X + t * ((double)d.X - c.X)), (int)Math.Round(c.Y + t * ((double)d.Y - c.Y)));
    }

    /// <summary>Orders directions from a node counter-clockwise from the east, exactly.</summary>
    public static int CompareAngles(GridPoint node, GridPoint a, GridPoint b)
    {
        bool isLowA = a.Y < node.Y || (a.Y == node.Y && a.X < node.X), isLowB = b.Y < node.Y || (b.Y == node.Y && b.X < node.X);
        return isLowA != isLowB ? isLowA ? 1 : -1 : -Math.Sign(Side(node, a, b));
    }

    /// <summary>Whether two segments meet anywhere but at a common end, or come within a distance of each other's ends.</summary>
    public static bool Touch(GridPoint a, GridPoint b, GridPoint c, GridPoint d, double reach) =>
        IsNear(a, b, c, reach) || IsNear(a, b, d, reach) || IsNear(c, d, a, reach) || IsNear(c, d, b, reach) || Cross(a, b, c, d);
}
