using PictoStat.Cartography.Topology;
using PictoStat.Cartography.Topology.Assembly;

namespace PictoStat.Cartography.BaseMaps.Contours;

/// <summary>Makes one topology of contours of two sources.</summary>
public static class ContourJoiner
{
    /// <summary>Joins contours: a commune in both has its later shape, and the seam between the two is fitted as neighbours in a file are.</summary>
    /// <param name="held">The contours held.</param>
    /// <param name="added">Those that come beside them, of the same vintage.</param>
    /// <param name="options">How.</param>
    /// <exception cref="CoverageException">The two do not settle into one coverage.</exception>
    public static JoinedContours Join(IReadOnlyList<ContourFrame> held, IReadOnlyList<ContourFrame> added, AssemblyOptions options)
    {
        HashSet<int> coming = [.. added.SelectMany(f => f.Coverage.Faces)], kept = [.. held.SelectMany(f => f.Coverage.Faces)];
        int replaced = kept.Count(coming.Contains);
        kept.ExceptWith(coming);
        var frames = new List<ContourFrame>();
        var reports = new Dictionary<string, AssemblyReport>(StringComparer.Ordinal);
        double metres = 0;
        foreach (string id in held.Concat(added).Select(f => f.Id).Distinct(StringComparer.Ordinal).OrderBy(SchematicBaseMap.FrameOrder, StringComparer.Ordinal))
        {
            CoveragePolygon[] polygons = [.. Polygons(held, id, kept), .. Polygons(added, id, coming)];
            if (polygons.Length == 0)
                continue;
            (ArcCoverage coverage, AssemblyReport report) = CoverageAssembler.Assemble(polygons, options);
            frames.Add(new ContourFrame(id, coverage));
            reports.Add(id, report);
            for (int arc = 0; arc < coverage.ArcCount; arc++)
                if (IsSeam(coverage.Left(arc), coverage.Right(arc)))
                    metres += RingArea.Length(coverage.Points(arc)) * coverage.Unit;
        }
        return new JoinedContours(new ContourAssembly(frames, reports), kept, replaced, metres);

        bool IsSeam(int left, int right) => kept.Contains(left) && coming.Contains(right) || coming.Contains(left) && kept.Contains(right);
    }

    private static IEnumerable<CoveragePolygon> Polygons(IReadOnlyList<ContourFrame> frames, string id, HashSet<int> wanted) =>
        from frame in frames
        where string.Equals(frame.Id, id, StringComparison.Ordinal)
        from face in frame.Coverage.Faces
        where wanted.Contains(face)
        select new CoveragePolygon(face, [.. frame.Coverage.Rings(face).Select(frame.Coverage.Points)]);
}

/// <summary>Contours of two sources in one topology.</summary>
/// <param name="Assembly">The topology, and what was mended at the seam.</param>
/// <param name="Kept">The communes that kept the shape held.</param>
/// <param name="Replaced">How many communes held took a new shape.</param>
/// <param name="SeamMetres">How long the common border of the two is.</param>
public sealed record JoinedContours(ContourAssembly Assembly, IReadOnlySet<int> Kept, int Replaced, double SeamMetres);
