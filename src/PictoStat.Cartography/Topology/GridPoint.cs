namespace PictoStat.Cartography.Topology;

/// <summary>A place on the integer grid of a coverage; x to the east, y to the north.</summary>
public readonly record struct GridPoint(int X, int Y) : IComparable<GridPoint>
{
    /// <summary>Ordered by x, then y.</summary>
    public int CompareTo(GridPoint other) => X != other.X ? X.CompareTo(other.X) : Y.CompareTo(other.Y);
}

/// <summary>A closed line made of arcs: an arc's index, or its complement (<c>~index</c>) where it is followed backwards. The faces inside lie on its left.</summary>
/// <param name="Arcs">The arcs in order.</param>
public sealed record ArcRing(IReadOnlyList<int> Arcs);
