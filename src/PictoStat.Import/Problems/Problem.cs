using PictoStat.Core.Text;

namespace PictoStat.Import.Problems;

/// <summary>The sentences of this assembly about what is wrong with a file.</summary>
internal static class Problem
{
    private static readonly TextResources Texts = TextResources.Load(typeof(Problem).Assembly);

    /// <summary>The sentence of a key in every language.</summary>
    public static LocalizedText Of(string key, params object[] arguments) => Texts.Localized(key, arguments);
}
