using PictoStat.Core.Text;

namespace PictoStat.Catalogue;

/// <summary>The catalogue's own texts for people.</summary>
internal static class CatalogueTexts
{
    private static readonly TextResources Texts = TextResources.Load(typeof(CatalogueTexts).Assembly);

    private static readonly HashSet<string> KnownKeys = [.. Texts.Keys(Language.French)];

    /// <summary>The text of a key, its placeholders filled.</summary>
    public static string Get(Language language, string key, params object[] arguments) => Texts.Get(language, key, arguments);

    /// <summary>The text of a key in both languages.</summary>
    public static LocalizedText Localized(string key) => Texts.Localized(key);

    /// <summary>The text of a key where it is one, else the text given: arguments of problems are either.</summary>
    public static string OrItself(Language language, string keyOrText) => KnownKeys.Contains(keyOrText) ? Texts.Get(language, keyOrText) : keyOrText;

    /// <summary>A line of a file; the file alone where the line is 0.</summary>
    public static string Place(Language language, string file, int line) => line > 0 ? Texts.Get(language, "problem.at-line", file, line) : file;

    /// <summary>The name of a zoning, or its id where the resources do not name it.</summary>
    public static string Zoning(Language language, string id) => KnownKeys.Contains($"zoning.{id}") ? Texts.Get(language, $"zoning.{id}") : id;
}
