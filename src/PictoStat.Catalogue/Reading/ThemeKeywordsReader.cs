using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using PictoStat.Core.Indicators;
using PictoStat.Core.Text;

namespace PictoStat.Catalogue.Reading;

/// <summary>Reads the <c>inspire</c> part of a theme: its keyword, the thesaurus, its topics, its data theme.</summary>
internal static class ThemeKeywordsReader
{
    /// <summary>The topic categories of ISO 19115:2003, B.5.27.</summary>
    private static readonly FrozenSet<string> KnownTopics = FrozenSet.ToFrozenSet(
    [
        "farming", "biota", "boundaries", "climatologyMeteorologyAtmosphere", "economy", "elevation", "environment", "geoscientificInformation", "health", "imageryBaseMapsEarthCover",
        "intelligenceMilitary", "inlandWaters", "location", "oceans", "planningCadastre", "society", "structure", "transportation", "utilitiesCommunication",
    ], StringComparer.Ordinal);

    /// <summary>The European Union's list of data themes.</summary>
    private static readonly Dictionary<string, string> DataThemes =
        new[] { "AGRI", "ECON", "EDUC", "ENER", "ENVI", "GOVE", "HEAL", "INTR", "JUST", "REGI", "SOCI", "TECH", "TRAN" }.ToDictionary(t => t, StringComparer.Ordinal);

    /// <summary>The words of a theme; null, with problems, where the entry is none.</summary>
    public static ThemeKeywords? Read(YamlMap? entry, ProblemList problems)
    {
        if (entry is null)
            return null;
        ImmutableArray<string> topics = entry.Texts("topics");
        foreach (string topic in topics.Where(t => !KnownTopics.Contains(t)))
            problems.Add(entry.PlaceOf("topics"), CatalogueProblemKind.UnknownValue, "topics", topic, string.Join(", ", KnownTopics.Order(StringComparer.Ordinal)));
        if (topics.IsEmpty && entry.Has("topics"))
            problems.Add(entry.PlaceOf("topics"), CatalogueProblemKind.WrongShape, "topics", "shape.text");
        (LocalizedText keyword, string address) = Named(entry, "keyword", "address");
        (LocalizedText thesaurus, string date) = Named(entry, "thesaurus", "date");
        if (!DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) && date.Length > 0)
            problems.Add(entry.PlaceOf("thesaurus"), CatalogueProblemKind.UnknownValue, "date", date, "2008-06-01");
        string dataTheme = entry.Choice("data-theme", DataThemes);
        entry.RefuseOthers();
        return new ThemeKeywords(keyword, address, thesaurus, day, topics, dataTheme);
    }

    private static (LocalizedText Text, string Other) Named(YamlMap entry, string key, string other)
    {
        if (entry.Map(key) is not { } map)
            return (LocalizedText.Same(""), "");
        (LocalizedText text, string value) = (map.Languages(key), map.Text(other));
        map.RefuseOthers();
        return (text, value);
    }
}
