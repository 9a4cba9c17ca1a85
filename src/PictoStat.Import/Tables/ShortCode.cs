namespace PictoStat.Import.Tables;

/// <summary>
/// Commune codes in a list, written shortly: a code of one to three characters takes the beginning of the code before it (<c>30028 39</c> is 30028 and 30039).
/// Four characters are never a short code: most often they are a code whose first zero was lost.
/// </summary>
public static class ShortCode
{
    private const int Length = 5;
    private const int Longest = 3;

    /// <summary>What to write for a code.</summary>
    /// <param name="code">The code, five characters.</param>
    /// <param name="before">The code before it; empty for the first.</param>
    public static string Of(string code, string before)
    {
        int common = code.AsSpan().CommonPrefixLength(before);
        return common < Length - Longest ? code : code[Math.Min(common, Length - 1)..];
    }

    /// <summary>Puts a code together.</summary>
    /// <param name="text">What is written.</param>
    /// <param name="code">Five characters: the code before, which becomes this one; zeros before the first.</param>
    /// <returns>Whether the text is a code or a short one with a code before it.</returns>
    public static bool TryExpand(ReadOnlySpan<char> text, Span<char> code)
    {
        if (text.Length is 0 or 4 or > Length || (text.Length <= Longest && code[0] == '\0'))
            return false;
        text.CopyTo(code[(Length - text.Length)..]);
        return true;
    }
}
