namespace PictoStat.Application.Tests.Published;

/// <summary>INSEE's list of changes since 1943, as published.</summary>
public static class CommuneChanges
{
    /// <summary>Every code that a change after 1 January 2021 names, before or after it.</summary>
    public static HashSet<string> CodesTouchedSince2021() => [.. Rows()
        .Where(r => string.CompareOrdinal(r[1], "2021-01-01") > 0)
        .SelectMany(r => new[] { r[3], r[9] })];

    /// <summary>The communes that a commune was split into in 2024 or 2025, itself included (MOD 21, "rétablissement").</summary>
    public static string[] SplitFamily(string root) => [.. Rows()
        .Where(r => r[0] == "21" && string.CompareOrdinal(r[1], "2024-01-01") >= 0 && r[2] == "COM" && r[3] == root && r[8] == "COM")
        .Select(r => r[9]).Distinct().Order(StringComparer.Ordinal)];

    private static IEnumerable<string[]> Rows() =>
        File.ReadLines(SharedData.PathOf("data", "insee", "mvtcommune-1943-2025.csv")).Skip(1).Select(l => l.Split(';'));
}
