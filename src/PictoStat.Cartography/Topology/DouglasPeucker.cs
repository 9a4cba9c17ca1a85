namespace PictoStat.Cartography.Topology;

/// <summary>Marks the points of a line that Ramer's, Douglas and Peucker's algorithm keeps.</summary>
internal static class DouglasPeucker
{
    /// <summary>Marks the points to keep; a closed line keeps two points besides its end, so that it stays an area.</summary>
    public static void Mark(ReadOnlySpan<GridPoint> points, double tolerance, Span<bool> keep, Stack<(int First, int Last)> pending)
    {
        int last = points.Length - 1;
        keep[0] = keep[last] = true;
        if (points[0] == points[last] && points.Length > 3)
        {
            int far = Farthest(points, 0, last).Index;
            (int Index, double Distance) a = far > 1 ? Farthest(points, 0, far) : (far, -1), b = far < last - 1 ? Farthest(points, far, last) : (far, -1);
            int side = a.Distance >= b.Distance ? a.Index : b.Index;
            keep[far] = keep[side] = true;
            pending.Push((0, Math.Min(far, side)));
            pending.Push((Math.Min(far, side), Math.Max(far, side)));
            pending.Push((Math.Max(far, side), last));
        }
        else
            pending.Push((0, last));

        double limit = tolerance * tolerance;
        while (pending.TryPop(out (int First, int Last) range))
        {
            if (range.Last - range.First < 2)
                continue;
            (int index, double distance) = Farthest(points, range.First, range.Last);
            if (distance <= limit)
                continue;
            keep[index] = true;
            pending.Push((range.First, index));
            pending.Push((index, range.Last));
        }
    }

    /// <summary>The point between two others that lies farthest from the segment between them, and the square of how far; from the first where the two are one.</summary>
    public static (int Index, double Distance) Farthest(ReadOnlySpan<GridPoint> points, int first, int last)
    {
        double ax = points[first].X, ay = points[first].Y, dx = points[last].X - ax, dy = points[last].Y - ay, length2 = dx * dx + dy * dy;
        double inverse = length2 == 0 ? 0 : 1 / length2;
        (int index, double farthest) = (first + 1, -1);
        for (int i = first + 1; i < last; i++)
        {
            double px = points[i].X - ax, py = points[i].Y - ay, along = px * dx + py * dy, distance;
            if (along <= 0)
                distance = px * px + py * py;
            else if (along >= length2)
                distance = (px - dx) * (px - dx) + (py - dy) * (py - dy);
            else
            {
                double side = px * dy - py * dx;
                distance = side * side * inverse;
            }
            if (distance > farthest)
                (index, farthest) = (i, distance);
        }
        return (index, farthest);
    }
}
