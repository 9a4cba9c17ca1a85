namespace PictoStat.Core.Text;

/// <summary>Proposes valid names near a wrong one.</summary>
public static class Nearest
{
    private const int LongestCompared = 64;
    private const int LongestQuoted = 80;

    /// <summary>The candidates nearest to a word: those it begins, then by edit distance on their folded spelling; ties in ordinal order.</summary>
    public static IReadOnlyList<string> Of(string word, IEnumerable<string> candidates, int count)
    {
        string folded = Comparable(word);
        return [.. candidates
            .Select(c => (Candidate: c, Distance: Distance(folded, Folding.Fold(c))))
            .OrderBy(c => !Folding.Fold(c.Candidate).StartsWith(folded, StringComparison.Ordinal)).ThenBy(c => c.Distance).ThenBy(c => c.Candidate, StringComparer.Ordinal)
            .Take(count).Select(c => c.Candidate)];
    }

    /// <summary>The candidate nearest to a word; empty where there is none.</summary>
    public static string To(string word, IEnumerable<string> candidates) => Of(word, candidates, 1) is [string nearest] ? nearest : "";

    /// <summary>A text folded, and cut where no name is that long: a distance costs the product of two lengths.</summary>
    public static string Comparable(string text)
    {
        string folded = Folding.Fold(text);
        return folded.Length <= LongestCompared ? folded : folded[..LongestCompared];
    }

    /// <summary>A text as a message quotes it: cut after 80 characters.</summary>
    public static string Quoted(string text) => text.Length <= LongestQuoted ? text : $"{text.AsSpan(0, LongestQuoted)}…";

    /// <summary>Edits (insertion, deletion, substitution, exchange of two neighbours) between two texts: the optimal string alignment distance.</summary>
    public static int Distance(string a, string b)
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
