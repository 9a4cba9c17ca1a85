namespace PictoStat.Import.Problems;

/// <summary>Finds the names closest to a wrong one, for error messages.</summary>
public static class Nearest
{
    /// <summary>At most <paramref name="count"/> of the names, by edit distance without regard to case (Levenshtein, 1966), ties in the order given.</summary>
    public static IReadOnlyList<string> Names(string wrong, IEnumerable<string> names, int count = 3) =>
        [.. names.OrderBy(name => Distance(wrong.ToUpperInvariant(), name.ToUpperInvariant())).Take(count)];

    private static int Distance(string a, string b)
    {
        var row = new int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++)
            row[j] = j;
        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int substituted = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.Length];
    }
}
