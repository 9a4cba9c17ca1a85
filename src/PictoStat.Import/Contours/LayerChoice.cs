using PictoStat.Import.Problems;

namespace PictoStat.Import.Contours;

/// <summary>Chooses among the layers of a file.</summary>
internal static class LayerChoice
{
    /// <summary>The layer asked for, else the one with the most communes' codes, the first by name among equals; of perimeters the only one.</summary>
    /// <exception cref="ImportException">There is no such layer, none at all, or several to choose from.</exception>
    public static string Of(string file, ShapeOptions options, IReadOnlyList<(string Name, int Codes)> layers)
    {
        string names = string.Join(", ", layers.Take(20).Select(l => l.Name));
        if (options.Layer is { } asked)
            return layers.Any(l => l.Name == asked) ? asked : throw ImportException.Of("contours.no-layer", file, asked, names);
        if (layers.Count > 1 && !options.HoldsCommunes)
            throw ImportException.Of("shapes.layers", file, names);
        return layers.Count > 0 ? layers.MaxBy(l => l.Codes).Name : throw ImportException.Of("contours.empty", file);
    }
}
