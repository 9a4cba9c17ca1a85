using PictoStat.Core.Text;

namespace PictoStat.Cli;

/// <summary>The texts of the command line.</summary>
internal static class CliTexts
{
    private static readonly TextResources Resources = TextResources.Load(typeof(CliTexts).Assembly);

    public static string Get(Language language, string key, params object[] arguments) => Resources.Get(language, key, arguments);

    public static string Plural(Language language, string key, long count, params object[] arguments) => Resources.Plural(language, key, count, arguments);

    public static LocalizedText Localized(string key, params object[] arguments) => Resources.Localized(key, arguments);
}
