using PictoStat.Cartography.Projections;
using PictoStat.Cartography.Topology;

namespace PictoStat.Cartography.BaseMaps;

/// <summary>A part of the country drawn in one projection: the metropole, or one overseas département.</summary>
public sealed class MapFrame
{
    /// <summary>The id of the metropole's frame; the others are named by their département.</summary>
    public const string Metropole = "FRM";

    private readonly Dictionary<int, GridPoint> _anchors;

    internal MapFrame(string id, ArcCoverage coverage, Dictionary<int, GridPoint> anchors)
    {
        (Id, Coverage, _anchors) = (id, coverage, anchors);
        Projection = ProjectionOf(id);
    }

    /// <summary><c>FRM</c>, <c>971</c>, <c>972</c>, <c>973</c>, <c>974</c> or <c>976</c>.</summary>
    public string Id { get; }

    /// <summary>The projection of the grid.</summary>
    public IProjection Projection { get; }

    /// <summary>The communes' borders; a face is a commune's ordinal. Communes that were not loaded may stand beside a border, without being whole.</summary>
    public ArcCoverage Coverage { get; }

    /// <summary>The ordinals of the communes it holds whole, ascending.</summary>
    public IEnumerable<int> Communes => _anchors.Keys.Order();

    /// <summary>Whether it holds the whole cell of a commune.</summary>
    public bool Holds(int ordinal) => _anchors.ContainsKey(ordinal);

    /// <summary>A place inside a commune, where its symbol and its name go.</summary>
    /// <exception cref="KeyNotFoundException">The frame does not hold the commune.</exception>
    public GridPoint Anchor(int ordinal) => _anchors[ordinal];

    /// <summary>The frame a département is drawn in.</summary>
    public static string IdOf(string departement) => departement.Length == 2 ? Metropole : departement;

    internal static IProjection ProjectionOf(string id) => string.Equals(id, Metropole, StringComparison.Ordinal) ? LegalProjections.Lambert93 : LegalProjections.Of(id);
}
