namespace PictoStat.Documents.Layout.Text;

/// <summary>Where French words may be cut; patterns are read at the first word asked for.</summary>
internal sealed class Hyphenator
{
    private const int FewestBefore = 3, FewestAfter = 3;

    private readonly Lazy<HyphenationPatterns> _patterns = new(HyphenationPatterns.French);

    /// <summary>The places, from 1, before which a word may be cut; empty where it holds anything but letters and apostrophes.</summary>
    public IReadOnlyList<int> Places(string word)
    {
        var end = word.Length;
        while (end > 0 && !char.IsLetter(word[end - 1])) end--;
        var start = 0;
        while (start < end && !char.IsLetter(word[start])) start++;
        if (end - start < FewestBefore + FewestAfter) return [];
        for (var i = start; i < end; i++)
            if (!char.IsLetter(word[i]) && word[i] is not ('’' or '\''))
                return [];
        var dotted = "." + word[start..end].ToLowerInvariant().Replace('’', '\'') + ".";
        var levels = _patterns.Value.Levels(dotted);
        var places = new List<int>();
        for (var i = FewestBefore; i <= end - start - FewestAfter; i++)
            if (levels[i + 1] % 2 == 1 && dotted[i] != '\'' && dotted[i + 1] != '\'')
                places.Add(start + i);
        return places;
    }
}
