using PictoStat.Cartography.BaseMaps;
using PictoStat.Cartography.Topology;
using PictoStat.Core.Territories;
using PictoStat.Graphics.Drawing;

namespace PictoStat.Cartography.Maps;

/// <summary>The land around true contours whose communes have none: their schematic cells as plain ground, to lie under the map.</summary>
/// <remarks>Some rows of cells beyond its edge belong to it too: true contours hide them but where the two borders differ, which leaves no white line between.</remarks>
internal sealed class Underlay
{
    /// <summary>How many rows: schematic borders lie some kilometres from the true ones, a cell or two.</summary>
    private const int Rows = 2;

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
        for (int row = 0; row < Rows; row++)
            ground.UnionWith(Beside(ground));
        var lines = new MapPaths(window);
        for (int arc = 0; arc < coverage.ArcCount; arc++)
            if (seen.Contains(coverage.Left(arc)) && seen.Contains(coverage.Right(arc))
                && !string.Equals(_facts[coverage.Left(arc)].Departement, _facts[coverage.Right(arc)].Departement, StringComparison.Ordinal))
                lines.AddLine(coverage.Points(arc));
        var area = new MapPaths(window);
        foreach (ArcRing ring in coverage.Outline(ground.Contains))
            area.AddRing(coverage.Points(ring));
        return area.IsEmpty ? null : (area.ToPath(), lines.ToPath());
    }

    /// <summary>The cells that share a border with some.</summary>
    private List<int> Beside(HashSet<int> cells)
    {
        var beside = new List<int>();
        for (int arc = 0; arc < _cells.Coverage.ArcCount; arc++)
        {
            (int left, int right) = (_cells.Coverage.Left(arc), _cells.Coverage.Right(arc));
            if (cells.Contains(left) && _cells.Holds(right))
                beside.Add(right);
            else if (cells.Contains(right) && _cells.Holds(left))
                beside.Add(left);
        }
        return beside;
    }
}
