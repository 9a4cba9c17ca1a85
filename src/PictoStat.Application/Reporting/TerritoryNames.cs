namespace PictoStat.Application.Reporting;

/// <summary>Shortens names for narrow columns.</summary>
internal static class TerritoryNames
{
    private static readonly string[] Prefixes = ["CC ", "CA ", "CU ", "SM ", "PNR ", "PETR "];

    /// <summary>The name without the initials of its kind, its first letter a capital.</summary>
    public static string Short(string name)
    {
        string? prefix = Prefixes.FirstOrDefault(p => name.StartsWith(p, StringComparison.Ordinal));
        string kept = prefix is null ? name : name[prefix.Length..];
        return kept.Length == 0 ? name : char.ToUpperInvariant(kept[0]) + kept[1..];
    }
}
