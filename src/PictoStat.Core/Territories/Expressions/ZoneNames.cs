using PictoStat.Core.Text;

namespace PictoStat.Core.Territories.Expressions;

/// <summary>Finds zones by name, as people type names: without accents, capitals or punctuation, or only a part of it.</summary>
internal static class ZoneNames
{
    /// <summary>The zones a name fits: those that bear it exactly if there are any, else those that contain all of its words.</summary>
    public static IReadOnlyList<Zone> Matching(IReadOnlyList<Zone> zones, string name)
    {
        string folded = Folding.Fold(name);
        if (folded.Length == 0)
            return [];
        List<Zone> exact = [.. zones.Where(z => Folding.Fold(z.Name) == folded)];
        if (exact.Count > 0)
            return exact;
        string[] words = folded.Split(' ');
        return [.. zones.Where(z => Contains(Folding.Fold(z.Name).Split(' '), words))];
    }

    private static bool Contains(string[] name, string[] words) => words.All(w => name.Any(n => n.StartsWith(w, StringComparison.Ordinal)));
}
