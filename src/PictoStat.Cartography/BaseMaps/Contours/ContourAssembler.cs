using PictoStat.Cartography.Projections;
using PictoStat.Cartography.Topology;
using PictoStat.Cartography.Topology.Assembly;
using PictoStat.Core.Territories;

namespace PictoStat.Cartography.BaseMaps.Contours;

/// <summary>Makes the topology of contours: each frame in its legal projection, on a grid of decimetres.</summary>
public static class ContourAssembler
{
    private const int Degrees = 4326;

    /// <summary>Assembles the polygons of communes.</summary>
    /// <param name="communes">The communes of the contours' vintage.</param>
    /// <param name="shapes">The polygons; several shapes may be of one commune.</param>
    /// <param name="options">How.</param>
    /// <exception cref="CoverageException">Coordinates are not what their reference system says, or no coverage can be made of the polygons.</exception>
    public static ContourAssembly Assemble(CommuneIndex communes, IEnumerable<ContourShape> shapes, AssemblyOptions options)
    {
        var frames = new List<ContourFrame>();
        var reports = new Dictionary<string, AssemblyReport>(StringComparer.Ordinal);
        foreach (IGrouping<string, ContourShape> group in shapes.GroupBy(s => MapFrame.IdOf(communes[s.Ordinal].Departement)).OrderBy(g => SchematicBaseMap.FrameOrder(g.Key), StringComparer.Ordinal))
        {
            IProjection projection = MapFrame.ProjectionOf(group.Key);
            var polygons = new List<CoveragePolygon>();
            foreach (ContourShape shape in group)
                foreach (double[][] polygon in shape.Polygons)
                    polygons.Add(new CoveragePolygon(shape.Ordinal, Array.ConvertAll(polygon, ring => Ring(ring, shape, projection, communes, options.Unit))));
            (ArcCoverage coverage, AssemblyReport report) = CoverageAssembler.Assemble(polygons, options);
            frames.Add(new ContourFrame(group.Key, coverage));
            reports.Add(group.Key, report);
        }
        return new ContourAssembly(frames, reports);
    }

    private static GridPoint[] Ring(double[] ring, ContourShape shape, IProjection projection, CommuneIndex communes, double unit)
    {
        var points = new GridPoint[ring.Length / 2];
        for (int i = 0; i < points.Length; i++)
        {
            PlanePoint p = Place(ring[2 * i], ring[2 * i + 1], shape, projection, communes);
            double x = Math.Round(p.X / unit), y = Math.Round(p.Y / unit);
            if (!(Math.Abs(x) <= Plane.Largest && Math.Abs(y) <= Plane.Largest))
                throw new CoverageException("coverage.far");
            points[i] = new GridPoint((int)x, (int)y);
        }
        return points;
    }

    private static PlanePoint Place(double x, double y, ContourShape shape, IProjection projection, CommuneIndex communes)
    {
        if (shape.Epsg == Degrees)
            return Math.Abs(x) <= 180 && Math.Abs(y) <= 90
                ? projection.Forward(new GeoPoint(x, y))
                : throw new CoverageException("contours.not-degrees", communes[shape.Ordinal], $"{Math.Round(x)} ; {Math.Round(y)}");
        if (Math.Abs(x) <= 180 && Math.Abs(y) <= 90)
            throw new CoverageException("contours.are-degrees", communes[shape.Ordinal], shape.Epsg);
        if (shape.Epsg == projection.Epsg)
            return new PlanePoint(x, y);
        IProjection own = LegalProjections.All.FirstOrDefault(p => p.Epsg == shape.Epsg) ?? throw new ArgumentException($"No projection is known for EPSG:{shape.Epsg}.", nameof(shape));
        return projection.Forward(own.Inverse(new PlanePoint(x, y)));
    }
}
