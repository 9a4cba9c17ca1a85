using PictoStat.Cartography.Projections;
using PictoStat.Cartography.Topology;

namespace PictoStat.Cartography.BaseMaps.Schematic;

/// <summary>The schematic base map of départements in one projection: the Voronoi cells of the communes' points, cut at the outline of their département, as one coverage.</summary>
/// <remarks>
/// Every commune gets a cell. A point outside its outline is moved just inside. A piece of a cell cut off from its commune by the outline goes to the
/// neighbour with the longest common border; a piece alone on its island stays. The border of two départements is one line, cut where either side changes commune: no gap, no overlap.
/// </remarks>
public static class SchematicCells
{
    /// <summary>The step of the grid, in metres.</summary>
    public const double Unit = 0.1;

    private const double Depth = 250 / Unit;

    /// <summary>Makes the coverage and the place of each commune in it.</summary>
    /// <exception cref="InvalidOperationException">A commune has no outline or got no cell, or two outlines overlap.</exception>
    public static (ArcCoverage Coverage, Dictionary<int, GridPoint> Anchors) Build(
        IProjection projection, IReadOnlyList<DepartementOutline> outlines, IReadOnlyCollection<CommuneSite> sites)
    {
        ArcCoverage departements = Outlines(projection, outlines);
        ILookup<string, CommuneSite> byDepartement = sites.ToLookup(s => s.Departement, StringComparer.Ordinal);
        var anchors = new Dictionary<int, GridPoint>();
        var walks = new List<DepartementCells.Change>[departements.ArcCount, 2];
        var borders = new List<(GridPoint From, GridPoint To, int Left, int Right)>();
        for (int d = 0; d < outlines.Count; d++)
        {
            CommuneSite[] members = [.. byDepartement[outlines[d].Departement].OrderBy(s => s.Ordinal)];
            if (members.Length == 0)
                throw new InvalidOperationException($"Département {outlines[d].Departement} has an outline and no commune.");
            Cut(projection, departements, d, members, anchors, walks, borders);
        }

        var builder = new ArcBuilder(Unit);
        for (int arc = 0; arc < departements.ArcCount; arc++)
            AddOutlineArc(builder, departements.Points(arc), walks[arc, 0], walks[arc, 1]);
        foreach ((GridPoint from, GridPoint to, int left, int right) in borders)
            builder.AddSegment(from, to, left, right);
        ArcCoverage coverage = DetachedPieces.Reassign(builder.Build(), anchors, sites.ToDictionary(s => s.Ordinal, s => s.Departement));
        foreach (int ordinal in anchors.Keys)
            if (coverage.ArcsOf(ordinal).IsEmpty)
                throw new InvalidOperationException($"The commune of ordinal {ordinal} got no cell: its point coincides with another's.");
        return (coverage, anchors);
    }

    /// <summary>The outlines as a coverage whose faces are their places in the list.</summary>
    public static ArcCoverage Outlines(IProjection projection, IReadOnlyList<DepartementOutline> outlines)
    {
        var builder = new ArcBuilder(Unit);
        for (int d = 0; d < outlines.Count; d++)
        {
            GridPoint[][] rings = [.. outlines[d].Rings.Select(r => r.Select(p => Grid(projection.Forward(p))).ToArray())];
            for (int i = 0; i < rings.Length; i++)
                builder.AddRing(rings[i], d, IsHole(rings, i));
        }
        return builder.Conflicts == 0
            ? builder.Build()
            : throw new InvalidOperationException($"The outlines overlap along {builder.Conflicts} segments: neighbours must repeat the same vertices.");
    }

    private static GridPoint Grid(PlanePoint metres) => new((int)Math.Round(metres.X / Unit), (int)Math.Round(metres.Y / Unit));

    private static bool IsHole(GridPoint[][] rings, int ring)
    {
        (double x, double y) = ((rings[ring][0].X + (double)rings[ring][1].X) / 2, (rings[ring][0].Y + (double)rings[ring][1].Y) / 2);
        bool hole = false;
        for (int r = 0; r < rings.Length; r++)
            for (int i = 1; r != ring && i < rings[r].Length; i++)
            {
                (GridPoint a, GridPoint b) = (rings[r][i - 1], rings[r][i]);
                if ((a.Y > y) != (b.Y > y) && x < a.X + (y - a.Y) / ((double)b.Y - a.Y) * ((double)b.X - a.X))
                    hole = !hole;
            }
        return hole;
    }

    private static void Cut(
        IProjection projection, ArcCoverage departements, int face, CommuneSite[] members, Dictionary<int, GridPoint> anchors,
        List<DepartementCells.Change>[,] walks, List<(GridPoint, GridPoint, int, int)> borders)
    {
        var outline = new GridPolygon(departements, face);
        PlanePoint[] sites = [.. members.Select(m => projection.Forward(m.Place)).Select(p => outline.MoveInside(new PlanePoint(p.X / Unit, p.Y / Unit), Depth))];
        for (int attempt = 1; attempt <= 8; attempt++)
        {
            Separate(sites);
            var cells = new DepartementCells([.. members.Select(m => m.Ordinal)], new VoronoiDiagram(sites, Box(departements, face)));
            foreach (int arc in departements.ArcsOf(face))
                walks[arc, departements.Left(arc) == face ? 0 : 1] = cells.Walk(departements.Points(arc));
            int kept = borders.Count;
            if (cells.AddBorders(outline, borders))
            {
                for (int i = 0; i < members.Length; i++)
                    anchors[members[i].Ordinal] = new GridPoint((int)Math.Round(sites[i].X), (int)Math.Round(sites[i].Y));
                return;
            }
            borders.RemoveRange(kept, borders.Count - kept);
            for (int i = 0; i < sites.Length; i++)
                sites[i] = new PlanePoint(sites[i].X + 0.37 * ((i * 7 + attempt) % 5 - 2), sites[i].Y + 0.37 * ((i * 3 + attempt) % 5 - 2));
        }
        throw new InvalidOperationException($"The cells of commune {members[0].Ordinal} and its département could not be cut at its outline.");
    }

    /// <summary>Moves sites that coincide with an earlier one by 30 m, in ever new directions.</summary>
    private static void Separate(PlanePoint[] sites)
    {
        var seen = new HashSet<PlanePoint>();
        for (int i = 0; i < sites.Length; i++)
            for (int turn = 0; !seen.Add(sites[i]); turn++)
                sites[i] = new PlanePoint(sites[i].X + 30 / Unit * Math.Cos(turn * 2.4), sites[i].Y + 30 / Unit * Math.Sin(turn * 2.4));
    }

    private static (double, double, double, double) Box(ArcCoverage coverage, int face)
    {
        double minX = double.MaxValue, minY = double.MaxValue, maxX = double.MinValue, maxY = double.MinValue;
        foreach (int arc in coverage.ArcsOf(face))
            foreach (GridPoint p in coverage.Points(arc))
                (minX, minY, maxX, maxY) = (Math.Min(minX, p.X), Math.Min(minY, p.Y), Math.Max(maxX, p.X), Math.Max(maxY, p.Y));
        return (minX, minY, maxX, maxY);
    }

    private static void AddOutlineArc(ArcBuilder builder, ReadOnlySpan<GridPoint> arc, List<DepartementCells.Change>? left, List<DepartementCells.Change>? right)
    {
        int l = 0, r = 0, leftCommune = left?[0].Commune ?? ArcCoverage.Outside, rightCommune = right?[0].Commune ?? ArcCoverage.Outside;
        GridPoint last = arc[0];
        for (int segment = 0; segment + 1 < arc.Length; segment++)
        {
            while (true)
            {
                DepartementCells.Change? nextLeft = left is not null && l + 1 < left.Count && left[l + 1].Segment == segment ? left[l + 1] : null;
                DepartementCells.Change? nextRight = right is not null && r + 1 < right.Count && right[r + 1].Segment == segment ? right[r + 1] : null;
                if (nextLeft is null && nextRight is null)
                    break;
                bool isLeft = nextRight is null || nextLeft?.At <= nextRight.Value.At;
                DepartementCells.Change next = isLeft ? nextLeft!.Value : nextRight!.Value;
                builder.AddSegment(last, next.Place, leftCommune, rightCommune);
                last = next.Place;
                if (isLeft)
                    (leftCommune, l) = (next.Commune, l + 1);
                else
                    (rightCommune, r) = (next.Commune, r + 1);
            }
            builder.AddSegment(last, arc[segment + 1], leftCommune, rightCommune);
            last = arc[segment + 1];
        }
    }
}
