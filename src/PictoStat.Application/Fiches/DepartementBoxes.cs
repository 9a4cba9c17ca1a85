using PictoStat.Application.Opening;
using PictoStat.Catalogue.Fiches;
using PictoStat.Import.Zoning;

namespace PictoStat.Application.Fiches;

/// <summary>The boxes of the départements, from the outlines of the schematic map (Natural Earth, 1:10,000,000).</summary>
public sealed class DepartementBoxes
{
    private readonly SortedDictionary<string, GeographicBox> _boxes = new(StringComparer.Ordinal);

    /// <summary>Reads the outlines that come with the program.</summary>
    /// <exception cref="Core.Text.ProblemException">They cannot be read.</exception>
    public DepartementBoxes(DataFolder data)
    {
        foreach (OutlineRings outline in ZoningFolder.Read(data.Zoning).Outlines)
            _boxes[outline.Departement] = Around([.. outline.Rings.SelectMany(r => r)]);
    }

    /// <summary>One box around the départements of the metropole, then one for each overseas département, bounds at tenths of a degree outwards; around all where none is given.</summary>
    public IEnumerable<GeographicBox> Around(IReadOnlySet<string> departements) =>
        from pair in _boxes
        where departements.Count == 0 || departements.Contains(pair.Key)
        group pair.Value by pair.Key.StartsWith("97", StringComparison.Ordinal) ? pair.Key : "" into boxes
        orderby boxes.Key
        select boxes.Aggregate((a, b) => a.Union(b)).Outward();

    private static GeographicBox Around((double Longitude, double Latitude)[] points) => new(
        points.Min(p => p.Longitude), points.Min(p => p.Latitude), points.Max(p => p.Longitude), points.Max(p => p.Latitude));
}
