using PictoStat.Cartography.Projections;
using PictoStat.Cartography.Topology;
using PictoStat.Core.Territories;
using PictoStat.Core.Territories.Changes;

namespace PictoStat.Cartography.BaseMaps.Contours;

/// <summary>Brings contours to the reference COG and writes them as parts of a base map.</summary>
public static class ContourBaseMap
{
    /// <summary>Makes the parts.</summary>
    /// <param name="frames">The contours, in their own vintage.</param>
    /// <param name="conversion">The way from that vintage to the reference.</param>
    /// <param name="facts">The reference communes' facts, by ordinal.</param>
    /// <param name="credit">Who the contours are from: maps print it.</param>
    /// <returns>The parts, the communes that have a shape, those merged from several contours, and those whose only contour is that of a larger commune they were split from.</returns>
    public static ContourParts Make(IReadOnlyList<ContourFrame> frames, Conversion conversion, IReadOnlyList<Commune> facts, string credit)
    {
        var passage = new ContourPassage(frames, conversion);
        var departementOf = passage.Shaped.ToDictionary(t => t, t => facts[t].Departement);
        var maps = new List<MapFrame>();
        foreach (ContourFrame frame in passage.Frames)
        {
            ArcCoverage coverage = frame.Coverage;
            IProjection projection = MapFrame.ProjectionOf(frame.Id);
            maps.Add(new MapFrame(frame.Id, coverage, coverage.Faces.ToDictionary(face => face, face => FacePlace.Inside(coverage, face, Grid(projection, facts[face], coverage.Unit)))));
        }
        var map = new BaseMap(conversion.Target, BaseMapKind.Contours, maps, credit);
        return new ContourParts(passage.Shaped.Count == 0 ? new Dictionary<string, byte[]>() : BaseMapParts.Write(map, departementOf), passage.Shaped, passage.Merged, passage.Split);
    }

    /// <summary>The communes whose contour lies more than a distance away from where the commune is known to be.</summary>
    /// <param name="frames">The contours.</param>
    /// <param name="place">Where a commune is, by its ordinal in the contours' vintage; null where that is not known.</param>
    /// <param name="metres">The distance.</param>
    /// <returns>The communes that were looked at, and those that lie elsewhere.</returns>
    public static (int Checked, IReadOnlyList<int> Elsewhere) Misplaced(IReadOnlyList<ContourFrame> frames, Func<int, GeoPoint?> place, double metres)
    {
        int looked = 0;
        var elsewhere = new List<int>();
        foreach (ContourFrame frame in frames)
        {
            IProjection projection = MapFrame.ProjectionOf(frame.Id);
            foreach (int face in frame.Coverage.Faces)
            {
                if (place(face) is not { } known)
                    continue;
                looked++;
                PlanePoint at = projection.Forward(known);
                double reach = metres / frame.Coverage.Unit, x = at.X / frame.Coverage.Unit, y = at.Y / frame.Coverage.Unit;
                (double left, double bottom, double right, double top) = (double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
                foreach (int arc in frame.Coverage.ArcsOf(face))
                    foreach (GridPoint p in frame.Coverage.Points(arc))
                        (left, bottom, right, top) = (Math.Min(left, p.X), Math.Min(bottom, p.Y), Math.Max(right, p.X), Math.Max(top, p.Y));
                if (x < left - reach || x > right + reach || y < bottom - reach || y > top + reach)
                    elsewhere.Add(face);
            }
        }
        return (looked, elsewhere);
    }

    private static GridPoint? Grid(IProjection projection, Commune commune, double unit)
    {
        if (commune is not { Longitude: double longitude, Latitude: double latitude })
            return null;
        PlanePoint at = projection.Forward(new GeoPoint(longitude, latitude));
        return new GridPoint((int)Math.Round(at.X / unit), (int)Math.Round(at.Y / unit));
    }
}

/// <summary>Contours in the reference COG.</summary>
/// <param name="Parts">The parts of the base map, by name.</param>
/// <param name="Shaped">The communes that have a shape.</param>
/// <param name="Merged">Those made of several contours, merged since.</param>
/// <param name="Split">Those without a contour of their own: split since from a commune that has one.</param>
public sealed record ContourParts(IReadOnlyDictionary<string, byte[]> Parts, IReadOnlyList<int> Shaped, IReadOnlyList<int> Merged, IReadOnlyList<int> Split);
