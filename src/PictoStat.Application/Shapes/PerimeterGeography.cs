using System.Collections.Immutable;
using PictoStat.Cartography.Projections;
using PictoStat.Core.Territories.Expressions;
using PictoStat.Core.Territories.Geodesy;
using PictoStat.Core.Text;
using PictoStat.Import.Shapes;

namespace PictoStat.Application.Shapes;

/// <summary>Brings perimeters to longitudes and latitudes.</summary>
/// <remarks>A side is straight in the file's own system. One in metres longer than <see cref="LongestSide"/> is cut in equal pieces first: what is straight in Lambert-93 bends away from the
/// straight line in degrees by 8 cm at most over 2 km, by 200 m over 100 km.</remarks>
internal static class PerimeterGeography
{
    private const double LongestSide = 2_000;
    private const long MostPoints = 20_000_000;

    /// <summary>The polygons of a shape.</summary>
    /// <exception cref="ApplicationProblem">The sides are far longer than the Earth is round.</exception>
    public static IReadOnlyList<ShapePolygon> Polygons(PerimeterFile file, PerimeterShape shape)
    {
        long points = 0;
        IProjection? projection = file.Reference.IsDegrees ? null : LegalProjections.All.First(p => p.Epsg == file.Reference.Epsg);
        return [.. shape.Polygons.Select(polygon => new ShapePolygon([.. polygon.Select(ring => projection is null ? Degrees(ring) : Projected(ring, projection, file.Name, ref points))]))];
    }

    /// <summary>The polygons of all the shapes of a file.</summary>
    /// <exception cref="ApplicationProblem">It holds none.</exception>
    public static IReadOnlyList<ShapePolygon> Polygons(PerimeterFile file)
    {
        ShapePolygon[] all = [.. file.Shapes.SelectMany(shape => Polygons(file, shape))];
        return all.Length > 0 ? all : throw new ApplicationProblem(ProblemKind.Failure, "shapes.none", file.Name);
    }

    private static ImmutableArray<GeoPosition> Degrees(double[] ring)
    {
        var corners = ImmutableArray.CreateBuilder<GeoPosition>(ring.Length / 2);
        for (int i = 0; i < Corners(ring); i++)
            corners.Add(new GeoPosition(ring[2 * i], ring[2 * i + 1]));
        return corners.DrainToImmutable();
    }

    private static ImmutableArray<GeoPosition> Projected(double[] ring, IProjection projection, string file, ref long points)
    {
        var corners = ImmutableArray.CreateBuilder<GeoPosition>(ring.Length / 2);
        int count = Corners(ring);
        for (int i = 0; i < count; i++)
        {
            (double x, double y) = (ring[2 * i], ring[2 * i + 1]);
            int next = (i + 1) % count;
            (double toX, double toY) = (ring[2 * next] - x, ring[2 * next + 1] - y);
            double pieces = Math.Max(1, Math.Ceiling(double.Hypot(toX, toY) / LongestSide));
            if ((points += (long)Math.Min(pieces, MostPoints)) > MostPoints)
                throw new ApplicationProblem(ProblemKind.Failure, "shapes.long", file);
            for (int piece = 0; piece < pieces; piece++)
                corners.Add(Place(projection.Inverse(new PlanePoint(x + toX * piece / pieces, y + toY * piece / pieces)), file));
        }

        return corners.DrainToImmutable();
    }

    private static GeoPosition Place(GeoPoint place, string file) =>
        Math.Abs(place.Longitude) <= 180 && Math.Abs(place.Latitude) <= 90 ? new GeoPosition(place.Longitude, place.Latitude) : throw new ApplicationProblem(ProblemKind.Failure, "shapes.long", file);

    /// <summary>How many corners a ring has, the closing one not counted.</summary>
    private static int Corners(double[] ring) => ring.Length / 2 - (ring[0] == ring[^2] && ring[1] == ring[^1] ? 1 : 0);
}
