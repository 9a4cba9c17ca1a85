using PictoStat.Core.Text;

namespace PictoStat.Core.Territories.Expressions;

/// <summary>Proposes valid names near a wrong one.</summary>
public static class Nearest
{
    /// <summary>The candidates nearest to a word by edit distance on their folded spelling; ties in ordinal order.</summary>
    public static IReadOnlyList<string> Of(string word, IEnumerable<string> candidates, int count)
    {
        string folded = Folding.Fold(word);
        return [.. candidates
            .Select(c => (Candidate: c, Distance: Distance(folded, Folding.Fold(c))))
            .OrderBy(c => c.Distance).ThenBy(c => c.Candidate, StringComparer.Ordinal)
            .Take(count).Select(c => c.Candidate)];
    }

    /// <summary>The zones nearest to a code or a name: by code when the text holds digits, by name otherwise.</summary>
    public static IReadOnlyList<Zone> Zones(IReadOnlyList<Zone> zones, string codeOrName, int count)
    {
        string folded = Folding.Fold(codeOrName);
        return [.. zones
            .Select(z => (Zone: z, Distance: Math.Min(Distance(folded, Folding.Fold(z.Id.Code)), NameDistance(folded, Folding.Fold(z.Name)))))
            .OrderBy(z => z.Distance).ThenBy(z => z.Zone.Id.Code, StringComparer.Ordinal)
            .Take(count).Select(z => z.Zone)];
    }

    /// <summary>The least distance of a text to a whole name or to a run of its words as long as the text.</summary>
    private static int NameDistance(string text, string name)
    {
        int best = Distance(text, name);
        string[] words = name.Split(' ');
        int length = text.Split(' ').Length;
        for (int i = 0; i + length <= words.Length; i++)
            best = Math.Min(best, Distance(text, string.Join(' ', words, i, length)) + (length < words.Length ? 1 : 0));
        return best;
    }

    /// <summary>Edits (insertion, deletion, substitution, exchange of two neighbours) between two texts: the optimal string alignment distance.</summary>
    internal static int Distance(string a, string b)
    {
        int[] before = new int[b.Length + 1], previous = new int[b.Length + 1], current = new int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++)
            previous[j] = j;
        for (int i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int cost = a[i - 1] == b[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    current[j] = Math.Min(current[j], before[j - 2] + 1);
            }

            (before, previous, current) = (previous, current, before);
        }

        return previous[b.Length];
    }
}
