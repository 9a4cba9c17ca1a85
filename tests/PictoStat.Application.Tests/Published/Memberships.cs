namespace PictoStat.Application.Tests.Published;

/// <summary>The zones communes belong to, as INSEE and the DGCL published them in 2025.</summary>
public static class Memberships
{
    /// <summary>The communes of each zone, by its code.</summary>
    /// <param name="file">The published file, in <c>zonings/</c>.</param>
    /// <param name="column">Its column.</param>
    public static IEnumerable<IGrouping<string, string>> Of(string file, string column)
    {
        string[][] rows = [.. File.ReadLines(SharedData.PathOf("data", "zonings", file)).Select(l => l.TrimStart('\uFEFF').Split(';'))];
        int at = Array.IndexOf(rows[0], column);
        return rows.Skip(1).Where(r => r[at].Length > 0).GroupBy(r => r[at], r => r[0], StringComparer.Ordinal);
    }
}
