namespace PictoStat.Cartography.Topology;

/// <summary>Leaves out points of arcs; the ends of arcs stay, so neighbours keep matching.</summary>
public static class ArcSimplifier
{
    /// <summary>The coverage with each arc simplified by the algorithm of Ramer (1972) and Douglas and Peucker (1973): no dropped point lies further than the tolerance from the line kept.</summary>
    /// <remarks>No ring is dropped: a loop keeps four points, and of several arcs between the same two nodes at most one becomes a straight line.</remarks>
    /// <param name="coverage">The coverage.</param>
    /// <param name="tolerance">In metres; 0 or less changes nothing.</param>
    public static ArcCoverage Simplify(this ArcCoverage coverage, double tolerance)
    {
        if (tolerance <= 0)
            return coverage;
        double steps = tolerance / coverage.Unit;
        var points = new List<GridPoint>(coverage.PointCount);
        int[] starts = new int[coverage.ArcCount + 1];
        int[] left = new int[coverage.ArcCount], right = new int[coverage.ArcCount];
        var straight = new HashSet<(GridPoint, GridPoint)>();
        for (int arc = 0; arc < coverage.ArcCount; arc++)
            if (coverage.Points(arc) is { Length: 2 } segment)
                straight.Add(Ends(segment));
        for (int arc = 0; arc < coverage.ArcCount; arc++)
        {
            (left[arc], right[arc]) = (coverage.Left(arc), coverage.Right(arc));
            ReadOnlySpan<GridPoint> full = coverage.Points(arc);
            if (full.Length == 2)
            {
                points.AddRange(full);
                starts[arc + 1] = points.Count;
                continue;
            }
            bool[] keep = Keep(full, steps);
            int kept = keep.Count(k => k);
            if (kept == 2 && (full[0] == full[^1] || !straight.Add(Ends(full))))
                keep[Farthest(full, 0, full.Length - 1).Index] = true;
            for (int i = 0; i < full.Length; i++)
                if (keep[i])
                    points.Add(full[i]);
            starts[arc + 1] = points.Count;
        }
        return new ArcCoverage(coverage.Unit, [.. points], starts, left, right);
    }

    private static bool[] Keep(ReadOnlySpan<GridPoint> points, double tolerance)
    {
        var keep = new bool[points.Length];
        keep[0] = keep[^1] = true;
        var pending = new Stack<(int First, int Last)>();
        if (points[0] == points[^1] && points.Length > 3)
        {
            int far = Farthest(points, 0, points.Length - 1).Index;
            keep[far] = true;
            int side = Farthest(points, 0, far) is var a && Farthest(points, far, points.Length - 1) is var b && a.Distance >= b.Distance ? a.Index : b.Index;
            keep[side] = true;
            int[] fixedPoints = [0, Math.Min(far, side), Math.Max(far, side), points.Length - 1];
            for (int i = 1; i < fixedPoints.Length; i++)
                pending.Push((fixedPoints[i - 1], fixedPoints[i]));
        }
        else
            pending.Push((0, points.Length - 1));

        while (pending.TryPop(out (int First, int Last) range))
        {
            if (range.Last - range.First < 2)
                continue;
            (int index, double distance) = Farthest(points, range.First, range.Last);
            if (distance <= tolerance)
                continue;
            keep[index] = true;
            pending.Push((range.First, index));
            pending.Push((index, range.Last));
        }
        return keep;
    }

    /// <summary>The point between two others that lies farthest from the segment between them; from the first where the two are one.</summary>
    private static (int Index, double Distance) Farthest(ReadOnlySpan<GridPoint> points, int first, int last)
    {
        double ax = points[first].X, ay = points[first].Y, dx = points[last].X - ax, dy = points[last].Y - ay, length2 = dx * dx + dy * dy;
        (int index, double farthest) = (first + 1, -1);
        for (int i = first + 1; i < last; i++)
        {
            double px = points[i].X - ax, py = points[i].Y - ay;
            double t = length2 == 0 ? 0 : Math.Clamp((px * dx + py * dy) / length2, 0, 1);
            double distance = double.Hypot(px - t * dx, py - t * dy);
            if (distance > farthest)
                (index, farthest) = (i, distance);
        }
        return (index, farthest);
    }

    private static (GridPoint, GridPoint) Ends(ReadOnlySpan<GridPoint> points) =>
        points[0].CompareTo(points[^1]) <= 0 ? (points[0], points[^1]) : (points[^1], points[0]);
}
