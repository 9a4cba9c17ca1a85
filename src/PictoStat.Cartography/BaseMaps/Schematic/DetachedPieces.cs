using PictoStat.Cartography.Topology;

namespace PictoStat.Cartography.BaseMaps.Schematic;

/// <summary>Gives pieces of cells that a bay or a river mouth cut off from their commune's point to the neighbour around them, in the same département.</summary>
internal static class DetachedPieces
{
    private const int Passes = 4;

    /// <summary>The coverage with each such piece in the cell it shares its longest border with; islands of their own stay.</summary>
    public static ArcCoverage Reassign(ArcCoverage coverage, IReadOnlyDictionary<int, GridPoint> anchors, IReadOnlyDictionary<int, string> departements)
    {
        for (int pass = 0; pass < Passes; pass++)
        {
            var left = new Dictionary<int, int>();
            var right = new Dictionary<int, int>();
            foreach (int face in anchors.Keys.Order())
                foreach (ArcRing piece in Detached(coverage, face, anchors[face]))
                    Give(coverage, piece, other => string.Equals(departements[other], departements[face], StringComparison.Ordinal), left, right);
            if (left.Count == 0 && right.Count == 0)
                break;
            var builder = new ArcBuilder(coverage.Unit);
            for (int arc = 0; arc < coverage.ArcCount; arc++)
            {
                int l = left.GetValueOrDefault(arc, coverage.Left(arc)), r = right.GetValueOrDefault(arc, coverage.Right(arc));
                if (l != r)
                    builder.AddLine(coverage.Points(arc), l, r);
            }
            coverage = builder.Build();
        }
        return coverage;
    }

    private static IEnumerable<ArcRing> Detached(ArcCoverage coverage, int face, GridPoint anchor)
    {
        IReadOnlyList<ArcRing> rings = coverage.Rings(face);
        if (rings.Count < 2)
            return [];
        ArcRing[] outer = [.. rings.Where(r => RingArea.Twice(coverage.Points(r)) > 0)];
        ArcRing home = outer.FirstOrDefault(r => Holds(coverage.Points(r), anchor)) ?? outer.MaxBy(r => RingArea.Twice(coverage.Points(r)))!;
        return outer.Where(r => !ReferenceEquals(r, home));
    }

    private static bool Holds(GridPoint[] ring, GridPoint p)
    {
        bool inside = false;
        for (int i = 1; i < ring.Length; i++)
        {
            (GridPoint a, GridPoint b) = (ring[i - 1], ring[i]);
            if ((a.Y > p.Y) != (b.Y > p.Y) && p.X < a.X + (p.Y - (double)a.Y) / ((double)b.Y - a.Y) * ((double)b.X - a.X))
                inside = !inside;
        }
        return inside;
    }

    private static void Give(ArcCoverage coverage, ArcRing piece, Func<int, bool> mayInherit, Dictionary<int, int> left, Dictionary<int, int> right)
    {
        var shared = new SortedDictionary<int, double>();
        foreach (int directed in piece.Arcs)
        {
            int arc = directed < 0 ? ~directed : directed;
            int other = directed < 0 ? coverage.Left(arc) : coverage.Right(arc);
            if (other != ArcCoverage.Outside && mayInherit(other))
                shared[other] = shared.GetValueOrDefault(other) + RingArea.Length(coverage.Points(arc));
        }
        if (shared.Count == 0)
            return;
        int heir = shared.MaxBy(s => s.Value).Key;
        foreach (int directed in piece.Arcs)
            (directed < 0 ? right : left)[directed < 0 ? ~directed : directed] = heir;
    }
}
