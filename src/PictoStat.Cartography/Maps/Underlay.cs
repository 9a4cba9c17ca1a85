using PictoStat.Cartography.BaseMaps;
using PictoStat.Cartography.Topology;
using PictoStat.Core.Territories;
using PictoStat.Graphics.Drawing;

namespace PictoStat.Cartography.Maps;

/// <summary>The land around true contours whose communes have none: their schematic cells as plain ground, to lie under the map.</summary>
/// <remarks>The cells on the other side of its edge belong to it too: true contours hide them but where the two borders differ, which leaves no white line between.</remarks>
internal sealed class Underlay
{
    private readonly MapFrame _cells;
    private readonly HashSet<int> _lacking;
    private readonly IReadOnlyList<Commune> _facts;

    /// <param name="cells">The schematic cells of the départements around.</param>
    /// <param name="lacking">The communes without a contour.</param>
    /// <param name="facts">The communes' facts.</param>
    public Underlay(MapFrame cells, IEnumerable<int> lacking, IReadOnlyList<Commune> facts) => (_cells, _lacking, _facts) = (cells, [.. lacking.Where(cells.Holds)], facts);

    /// <summary>The communes without a contour whose place a window sees.</summary>
    public IEnumerable<(int Ordinal, Point At)> Neighbours(MapWindow window) =>
        _lacking.Order().Where(o => GridBox.Empty.With(_cells.Anchor(o)).Meets(window.Seen)).Select(o => (o, window.Place(_cells.Anchor(o))));

    /// <summary>The ground that a window sees, and the lines between départements on it; null where there is none.</summary>
    public (PathData Area, PathData Lines)? Draw(MapWindow window)
    {
        ArcCoverage coverage = _cells.Coverage;
        HashSet<int> seen = [], ground = [];
        for (int arc = 0; arc < coverage.ArcCount; arc++)
            if (GridBox.Empty.With(coverage.Points(arc)).Meets(window.Seen))
                foreach (int face in (ReadOnlySpan<int>)[coverage.Left(arc), coverage.Right(arc)])
                    if (_lacking.Contains(face))
                        seen.Add(face);
        ground.UnionWith(seen);
        var lines = new MapPaths(window);
        for (int arc = 0; arc < coverage.ArcCount; arc++)
        {
            (int left, int right) = (coverage.Left(arc), coverage.Right(arc));
            if (seen.Contains(left) && _cells.Holds(right))
                ground.Add(right);
            if (seen.Contains(right) && _cells.Holds(left))
                ground.Add(left);
            if (seen.Contains(left) && seen.Contains(right) && !string.Equals(_facts[left].Departement, _facts[right].Departement, StringComparison.Ordinal))
                lines.AddLine(coverage.Points(arc));
        }
        var area = new MapPaths(window);
        foreach (ArcRing ring in coverage.Outline(ground.Contains))
            area.AddRing(coverage.Points(ring));
        return area.IsEmpty ? null : (area.ToPath(), lines.ToPath());
    }
}
