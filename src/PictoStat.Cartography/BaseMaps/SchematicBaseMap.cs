using PictoStat.Cartography.BaseMaps.Schematic;
using PictoStat.Core.Territories;

namespace PictoStat.Cartography.BaseMaps;

/// <summary>Makes the schematic base map of the reference communes, as parts for the store.</summary>
public static class SchematicBaseMap
{
    /// <summary>Cuts the cells of every commune that has a point and a département outline, and writes them as parts.</summary>
    /// <param name="communes">The communes of the reference vintage.</param>
    /// <param name="facts">Their facts, by ordinal.</param>
    /// <param name="outlines">The outlines of the départements, neighbours repeating the same vertices.</param>
    /// <exception cref="InvalidOperationException">An outline has no commune, two outlines overlap, or a commune got no cell.</exception>
    public static IReadOnlyDictionary<string, byte[]> Build(CommuneIndex communes, IReadOnlyList<Commune> facts, IEnumerable<DepartementOutline> outlines)
    {
        var frames = new List<MapFrame>();
        var departementOf = new Dictionary<int, string>();
        foreach (IGrouping<string, DepartementOutline> frame in outlines.OrderBy(o => o.Departement, StringComparer.Ordinal)
                     .GroupBy(o => MapFrame.IdOf(o.Departement)).OrderBy(g => FrameOrder(g.Key), StringComparer.Ordinal))
        {
            var known = frame.Select(o => o.Departement).ToHashSet(StringComparer.Ordinal);
            CommuneSite[] sites = [.. Sites(communes, facts, known)];
            (Topology.ArcCoverage coverage, Dictionary<int, Topology.GridPoint> anchors) =
                SchematicCells.Build(MapFrame.ProjectionOf(frame.Key), [.. frame], sites);
            frames.Add(new MapFrame(frame.Key, coverage, anchors));
            foreach (CommuneSite site in sites)
                departementOf.Add(site.Ordinal, site.Departement);
        }
        return BaseMapParts.Write(new BaseMap(communes, BaseMapKind.Schematic, frames), departementOf);
    }

    internal static string FrameOrder(string frame) => string.Equals(frame, MapFrame.Metropole, StringComparison.Ordinal) ? "" : frame;

    private static IEnumerable<CommuneSite> Sites(CommuneIndex communes, IReadOnlyList<Commune> facts, HashSet<string> departements)
    {
        for (int i = 0; i < communes.Count; i++)
            if (departements.Contains(facts[i].Departement) && facts[i] is { Longitude: double longitude, Latitude: double latitude })
                yield return new CommuneSite(i, facts[i].Departement, new Projections.GeoPoint(longitude, latitude));
    }
}
