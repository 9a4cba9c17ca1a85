namespace PictoStat.Core.Text;

/// <summary>A language the product speaks.</summary>
public enum Language
{
    /// <summary>French, the default.</summary>
    French,

    /// <summary>English.</summary>
    English,
}

/// <summary>A text in each language of the product.</summary>
/// <param name="Fr">The French text.</param>
/// <param name="En">The English text.</param>
public sealed record LocalizedText(string Fr, string En)
{
    /// <summary>The text in a language.</summary>
    public string In(Language language) => language == Language.English ? En : Fr;

    /// <summary>This text and the next, a space between them.</summary>
    public LocalizedText Then(LocalizedText next) => new($"{Fr} {next.Fr}", $"{En} {next.En}");

    /// <summary>A proper name, the same in every language.</summary>
    public static LocalizedText Same(string text) => new(text, text);
}
