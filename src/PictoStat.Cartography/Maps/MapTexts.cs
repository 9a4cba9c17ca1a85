using PictoStat.Core.Text;

namespace PictoStat.Cartography.Maps;

/// <summary>The texts of maps in one language.</summary>
internal sealed class MapTexts(Language language)
{
    private static readonly TextResources Texts = TextResources.Load(typeof(MapTexts).Assembly);

    public Language Language => language;

    public string Get(string key, params object[] args) => Texts.Get(language, key, args);

    public string Plural(string key, long count, params object[] args) => Texts.Plural(language, key, count, args);

    public string Whole(double value) => new NumberFormat(language, 0).Format(value);
}
