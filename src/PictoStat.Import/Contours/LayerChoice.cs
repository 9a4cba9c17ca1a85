using PictoStat.Import.Problems;

namespace PictoStat.Import.Contours;

/// <summary>Chooses among the layers of a file.</summary>
internal static class LayerChoice
{
    /// <summary>The layer asked for, else the one with the most communes' codes, the first by name among equals.</summary>
    /// <exception cref="ImportException">There is no such layer, or none at all.</exception>
    public static string Of(string file, string? asked, IReadOnlyList<(string Name, int Codes)> layers)
    {
        string names = string.Join(", ", layers.Take(20).Select(l => l.Name));
        if (asked is not null)
            return layers.Any(l => l.Name == asked) ? asked : throw ImportException.Of("contours.no-layer", file, asked, names);
        return layers.Count > 0 ? layers.MaxBy(l => l.Codes).Name : throw ImportException.Of("contours.empty", file);
    }
}
