namespace PictoStat.Application.Reporting;

/// <summary>Shortens names for narrow columns.</summary>
internal static class TerritoryNames
{
    private static readonly string[] Kinds = ["CC ", "CA ", "CU ", "SM ", "PNR ", "PETR "];
    private static readonly string[] Articles = ["de la ", "de l'", "de l’", "des ", "du ", "de ", "d'", "d’"];

    private const string Park = "parc naturel régional ";

    /// <summary>The name without the initials of its kind and the article that ties it to them, its first letter a capital: "CA de Nîmes Métropole" is "Nîmes Métropole". A park is called so, not by the syndicate that runs it: "PNR des Grands Causses".</summary>
    public static string Short(string name)
    {
        if (name.IndexOf(Park, StringComparison.OrdinalIgnoreCase) is >= 0 and var park)
            return $"PNR {name.AsSpan(park + Park.Length)}";
        string kept = Kinds.FirstOrDefault(k => name.StartsWith(k, StringComparison.Ordinal)) is { } kind ? Without(Articles, name[kind.Length..]) : name;
        return kept.Length == 0 ? name : char.ToUpperInvariant(kept[0]) + kept[1..];
    }

    private static string Without(string[] beginnings, string text) =>
        beginnings.FirstOrDefault(b => text.StartsWith(b, StringComparison.Ordinal)) is { } beginning ? text[beginning.Length..] : text;
}
