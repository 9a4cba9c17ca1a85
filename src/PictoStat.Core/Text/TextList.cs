namespace PictoStat.Core.Text;

/// <summary>Lists of names in a sentence.</summary>
public static class TextList
{
    private static readonly TextResources Texts = TextResources.Load(typeof(TextList).Assembly);

    /// <summary>"A", "A et B", "A, B et C"; "A, B, and C". Empty for no item.</summary>
    public static string Join(IReadOnlyList<string> items, Language language) => items.Count switch
    {
        0 => "",
        1 => items[0],
        2 => Texts.Get(language, "list.two", items[0], items[1]),
        _ => Texts.Get(language, "list.last", string.Join(", ", items.Take(items.Count - 1)), items[^1]),
    };
}
