using PictoStat.Core.Text;

namespace PictoStat.Core.Territories.Expressions;

/// <summary>Proposes zones near a wrong code or name.</summary>
internal static class NearestZones
{
    /// <summary>The zones nearest to a code or a name: by code when the text holds digits, by name otherwise.</summary>
    public static IReadOnlyList<Zone> Of(IReadOnlyList<Zone> zones, string codeOrName, int count)
    {
        string folded = Nearest.Comparable(codeOrName);
        return [.. zones
            .Select(z => (Zone: z, Distance: Math.Min(Nearest.Distance(folded, Folding.Fold(z.Id.Code)), NameDistance(folded, Folding.Fold(z.Name)))))
            .OrderBy(z => z.Distance).ThenBy(z => z.Zone.Id.Code, StringComparer.Ordinal)
            .Take(count).Select(z => z.Zone)];
    }

    /// <summary>The least distance of a text to a whole name or to a run of its words as long as the text.</summary>
    private static int NameDistance(string text, string name)
    {
        int best = Nearest.Distance(text, name);
        string[] words = name.Split(' ');
        int length = text.Split(' ').Length;
        for (int i = 0; i + length <= words.Length; i++)
            best = Math.Min(best, Nearest.Distance(text, string.Join(' ', words, i, length)) + (length < words.Length ? 1 : 0));
        return best;
    }
}
