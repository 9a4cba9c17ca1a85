using System.Text.RegularExpressions;

namespace PictoStat.Catalogue.Reading;

/// <summary>What an id looks like, and that it is used once.</summary>
internal static partial class Ids
{
    /// <summary>Reads the id of an entry, notes a problem where it is badly formed or already used.</summary>
    public static string Read(YamlMap entry, Regex form, HashSet<string> used, ProblemList problems)
    {
        string id = entry.Text("id");
        if (id.Length > 0 && !form.IsMatch(id))
            problems.Add(entry.PlaceOf("id"), CatalogueProblemKind.BadId, id);
        if (id.Length > 0 && !used.Add(id))
            problems.Add(entry.PlaceOf("id"), CatalogueProblemKind.DuplicateId, id);
        return id;
    }

    /// <summary>Lower-case ASCII words with hyphens.</summary>
    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
    public static partial Regex Simple { get; }

    /// <summary><c>theme.name</c>.</summary>
    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*\\.[a-z0-9]+(-[a-z0-9]+)*$")]
    public static partial Regex Dotted { get; }

    /// <summary>A producer's column name: letters without accents, digits and underscores, an upper-case letter first.</summary>
    [GeneratedRegex("^[A-Z][A-Za-z0-9_]*$")]
    public static partial Regex Column { get; }
}
