using PictoStat.Cartography.Projections;
using PictoStat.Cartography.Topology;

namespace PictoStat.Cartography.BaseMaps.Schematic;

/// <summary>The cells of one département: where its outline passes from one cell to the next, and the borders between cells inside it.</summary>
internal sealed class DepartementCells
{
    private readonly VoronoiDiagram _voronoi;
    private readonly IReadOnlyList<int> _ordinals;
    private readonly Dictionary<(int, int), List<(double Along, GridPoint At)>> _crossings = [];

    /// <param name="ordinals">The communes, one for each cell of the diagram.</param>
    /// <param name="voronoi">The diagram of their points, in steps of the grid.</param>
    public DepartementCells(IReadOnlyList<int> ordinals, VoronoiDiagram voronoi) => (_ordinals, _voronoi) = (ordinals, voronoi);

    /// <summary>Walks an arc of the outline: the commune at its start, then each change, by segment and place in it.</summary>
    public List<Change> Walk(ReadOnlySpan<GridPoint> arc)
    {
        int cell = _voronoi.CellAt(arc[0].X, arc[0].Y);
        List<Change> changes = [new Change(0, 0, arc[0], _ordinals[cell])];
        for (int i = 1; i < arc.Length; i++)
        {
            PlanePoint from = new(arc[i - 1].X, arc[i - 1].Y), to = new(arc[i].X, arc[i].Y);
            double at = 0;
            while (_voronoi.Leave(cell, from, to, at) is (double next, int entered))
            {
                at = next;
                var exact = new PlanePoint(from.X + at * (to.X - from.X), from.Y + at * (to.Y - from.Y));
                var place = new GridPoint((int)Math.Round(exact.X), (int)Math.Round(exact.Y));
                AddCrossing(Math.Min(cell, entered), Math.Max(cell, entered), exact, place);
                changes.Add(new Change(i - 1, at, place, _ordinals[entered]));
                cell = entered;
            }
        }
        return changes;
    }

    /// <summary>Adds the borders between cells, as far as they lie inside the outline. To be called when the whole outline was walked.</summary>
    /// <returns>False where the crossings of an edge do not pair off: a vertex lies on the outline to the last digit.</returns>
    public bool AddBorders(GridPolygon outline, List<(GridPoint From, GridPoint To, int Left, int Right)> borders)
    {
        foreach (VoronoiDiagram.Edge edge in _voronoi.Edges)
        {
            if (edge.Second >= _voronoi.Count)
                continue;
            var stops = new List<(double Along, GridPoint At)>();
            if (outline.Contains(edge.Start.X, edge.Start.Y))
                stops.Add(Stop(edge, edge.Start));
            if (outline.Contains(edge.End.X, edge.End.Y))
                stops.Add(Stop(edge, edge.End));
            if (_crossings.TryGetValue((edge.First, edge.Second), out List<(double, GridPoint)>? crossings))
                stops.AddRange(crossings);
            if (stops.Count % 2 != 0)
                return false;
            stops.Sort((a, b) => a.Along.CompareTo(b.Along));
            for (int i = 0; i < stops.Count; i += 2)
                borders.Add((stops[i].At, stops[i + 1].At, _ordinals[edge.First], _ordinals[edge.Second]));
        }
        return true;
    }

    private void AddCrossing(int first, int second, PlanePoint exact, GridPoint place)
    {
        if (!_crossings.TryGetValue((first, second), out List<(double, GridPoint)>? list))
            _crossings.Add((first, second), list = []);
        list.Add((Along(first, second, exact), place));
    }

    private (double Along, GridPoint At) Stop(VoronoiDiagram.Edge edge, PlanePoint vertex) =>
        (Along(edge.First, edge.Second, vertex), new GridPoint((int)Math.Round(vertex.X), (int)Math.Round(vertex.Y)));

    /// <summary>How far a place lies along the edge, the first cell on the left of the way.</summary>
    private double Along(int first, int second, PlanePoint place)
    {
        PlanePoint a = _voronoi.Site(first), b = _voronoi.Site(second);
        return (place.Y - a.Y) * (b.X - a.X) - (place.X - a.X) * (b.Y - a.Y);
    }

    /// <summary>A place of an arc from which another commune lies along it.</summary>
    public readonly record struct Change(int Segment, double At, GridPoint Place, int Commune);
}
