using PictoStat.Core.Text;

namespace PictoStat.Core.Territories.Expressions;

/// <summary>The names of combined zones, for titles.</summary>
internal static class ZoneTitles
{
    private const int MostNamed = 6;
    private static readonly TextResources Texts = TextResources.Load(typeof(ZoneTitles).Assembly);

    /// <summary>A title of the resources.</summary>
    public static LocalizedText Of(string key, params object[] arguments) => Texts.Localized(key, arguments);

    /// <summary>A title around another.</summary>
    public static LocalizedText Around(string key, object before, LocalizedText name) =>
        new(Texts.Get(Language.French, key, before, name.Fr), Texts.Get(Language.English, key, before, name.En));

    /// <summary>Names joined by their operators; of a long chain the first ones, and how many others there are.</summary>
    public static LocalizedText Joined(ZonePart first, IReadOnlyList<(char Sign, ZonePart Part)> rest)
    {
        return new LocalizedText(In(Language.French), In(Language.English));

        string In(Language language)
        {
            bool isLong = rest.Count >= MostNamed;
            IEnumerable<string> named = rest.Take(isLong ? MostNamed - 2 : rest.Count).Select(part => $" {part.Sign} {part.Part.Wrapped.In(language)}");
            return first.Wrapped.In(language) + string.Concat(named)
                + (isLong ? $" + {Texts.Get(language, "name.others", rest.Count - MostNamed + 2)}" : "");
        }
    }
}
