using System.Collections.Immutable;
using PictoStat.Core.Territories.Geodesy;
using PictoStat.Core.Text;

namespace PictoStat.Core.Territories.Expressions;

/// <summary>Reads the files that <c>within</c> and <c>file</c> name. A server gives none: its expressions have no access to files.</summary>
public interface IZoneFiles
{
    /// <summary>The polygons of a file of shapes.</summary>
    /// <exception cref="ProblemException">The file cannot be read, or holds no polygon.</exception>
    IReadOnlyList<ShapePolygon> Shapes(string path);

    /// <summary>The communes of a list.</summary>
    /// <exception cref="ProblemException">The file cannot be read, or a line of it is none.</exception>
    IReadOnlyList<ListedCommune> Codes(string path);
}

/// <summary>A polygon of a file, by the even-odd rule: a ring inside another is a hole.</summary>
/// <param name="Rings">Its rings, the first point of each not repeated.</param>
public sealed record ShapePolygon(ImmutableArray<ImmutableArray<GeoPosition>> Rings)
{
    /// <summary>Whether a position lies inside, sides straight in longitude and latitude.</summary>
    public bool Holds(GeoPosition position)
    {
        bool inside = false;
        foreach (ImmutableArray<GeoPosition> ring in Rings)
            for (int i = 0, j = ring.Length - 1; i < ring.Length; j = i++)
                if (ring[i].Latitude > position.Latitude != ring[j].Latitude > position.Latitude
                    && position.Longitude < (ring[j].Longitude - ring[i].Longitude) * (position.Latitude - ring[i].Latitude) / (ring[j].Latitude - ring[i].Latitude) + ring[i].Longitude)
                    inside = !inside;
        return inside;
    }
}

/// <summary>A commune of a list.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Line">Its line in the file, from 1.</param>
public sealed record ListedCommune(CommuneCode Code, int Line);

/// <summary>Tells how much of a commune lies in shapes. Its maker needs contours.</summary>
public interface ICommuneOverlap
{
    /// <summary>What lies in the shapes; null where no contours are held.</summary>
    CommuneShares? Shares(IReadOnlyList<ShapePolygon> shapes);
}

/// <summary>How much of each commune lies in shapes.</summary>
/// <param name="Shares">The share of its area, 0 to 1, by ordinal of the reference; 0 where it has no contour.</param>
/// <param name="Unshaped">The communes without a contour whose point lies in the shapes: of them nothing can be told.</param>
public sealed record CommuneShares(IReadOnlyList<double> Shares, Territory Unshaped)
{
    /// <summary>The communes that have a part at least of their area in the shapes.</summary>
    /// <param name="part">The part, above 0 to 1.</param>
    public Territory AtLeast(double part) => Territory.FromSorted(Unshaped.Index, [.. Enumerable.Range(0, Shares.Count).Where(commune => Shares[commune] >= part)]);
}
