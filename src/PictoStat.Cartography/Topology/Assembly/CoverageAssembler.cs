using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.Precision;
using Nts = NetTopologySuite.Geometries;

namespace PictoStat.Cartography.Topology.Assembly;

/// <summary>Makes a coverage of polygons that do not quite fit: rings that cross themselves are mended, lines are cut where neighbours meet, thin gaps and overlaps are closed.</summary>
/// <remarks>
/// The borders are cut at every contact until none is left, which gives a plane graph; each of its faces is covered by some polygons, and is given to one of them:
/// a thin uncovered face to the neighbour with the longest border along it, an overlap to the polygon with the longest border. Clean polygons come out unchanged. Deterministic.
/// </remarks>
public static class CoverageAssembler
{
    /// <summary>How often lines are cut anew: roundings settle after three or four times.</summary>
    private const int MostRounds = 40;

    /// <summary>From this round on the reach is halved each time: points nearer to each other than to the end of a line would pull it to and fro for ever.</summary>
    private const int PatientRounds = 6;

    /// <summary>Makes the coverage.</summary>
    /// <param name="polygons">The polygons.</param>
    /// <param name="options">How.</param>
    /// <exception cref="CoverageException">A coordinate is too large, lines lie on one another in heaps, or their crossings never settle.</exception>
    public static (ArcCoverage Coverage, AssemblyReport Report) Assemble(IReadOnlyList<CoveragePolygon> polygons, AssemblyOptions options)
    {
        var crossing = new SortedSet<int>();
        (SegmentTable segments, int noded) = Node(Mend(polygons, crossing), options.Reach / options.Unit);
        var arcs = new BorderArcs(segments);
        var faces = new PlaneFaces(arcs);
        var ground = new GroundAllotment(arcs, faces, [.. polygons.Select(p => p.Face)], options);
        var builder = new CoverageBuilder(options.Unit);
        for (int arc = 0; arc < arcs.Count; arc++)
            builder.AddArc(arcs.Points(arc), ground.Owner(faces.Left(2 * arc)), ground.Owner(faces.Left(2 * arc + 1)));
        ArcCoverage coverage = builder.Build();
        int[] lost = [.. polygons.Select(p => p.Face).Distinct().Where(f => coverage.ArcsOf(f).IsEmpty).Order()];
        return (coverage, new AssemblyReport([.. crossing], noded, ground.Gaps, ground.Slivers, ground.Overlaps, ground.Openings, lost));
    }

    /// <summary>Mends the polygons that cross themselves.</summary>
    private static List<IReadOnlyList<GridPoint[]>> Mend(IReadOnlyList<CoveragePolygon> polygons, SortedSet<int> crossing)
    {
        List<IReadOnlyList<GridPoint[]>> rings = [.. polygons.Select(p => p.Rings)];
        for (int p = 0; p < rings.Count; p++)
            if (RingChecks.CrossesItself(rings[p]))
            {
                crossing.Add(polygons[p].Face);
                rings[p] = Mended(rings[p]);
            }
        return rings;
    }

    private static GridPoint[][] Mended(IReadOnlyList<GridPoint[]> rings)
    {
        Nts.Geometry whole = Nts.Polygon.Empty;
        foreach (GridPoint[] ring in rings.Where(r => r.Length > 2))
        {
            Nts.Coordinate[] closed = [.. ring.Select(p => new Nts.Coordinate(p.X, p.Y)), new Nts.Coordinate(ring[0].X, ring[0].Y)];
            Nts.Geometry part = GeometryFixer.Fix(new Nts.Polygon(new Nts.LinearRing(closed)));
            whole = whole.IsEmpty ? part : whole.SymmetricDifference(part);
        }
        Nts.Geometry snapped = GeometryPrecisionReducer.Reduce(whole, new Nts.PrecisionModel(1.0));
        return
        [
            .. LinearComponentExtracter.GetLines(snapped).Select(line => line.Coordinates.Select(c => new GridPoint((int)Math.Round(c.X), (int)Math.Round(c.Y))).ToArray()),
        ];
    }

    private static (SegmentTable Segments, int Noded) Node(List<IReadOnlyList<GridPoint[]>> polygons, double reach)
    {
        var segments = new SegmentTable(polygons.Sum(p => p.Sum(r => r.Length)) * 5 / 8);
        for (int p = 0; p < polygons.Count; p++)
            foreach (GridPoint[] ring in polygons[p])
            {
                foreach (GridPoint point in ring)
                    if (Math.Abs((long)point.X) > Plane.Largest || Math.Abs((long)point.Y) > Plane.Largest)
                        throw new CoverageException("coverage.far");
                segments.AddRing(ring, p);
            }
        int noded = 0;
        for (int round = 0; round < MostRounds; round++)
        {
            if (round >= PatientRounds)
                reach /= 2;
            List<(int A, int B)> contacts = SegmentContacts.Find(segments.From, segments.To, reach);
            var cuts = new SegmentCuts(segments, contacts, reach);
            if (cuts.Count == 0)
                return (segments, noded);
            noded += cuts.Count;
            segments = cuts.Apply();
        }
        throw new CoverageException("coverage.unsettled");
    }
}
