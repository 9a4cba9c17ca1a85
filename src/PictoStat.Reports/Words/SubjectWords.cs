using PictoStat.Core.Indicators;
using PictoStat.Core.Text;

namespace PictoStat.Reports.Words;

/// <summary>How sentences name an indicator: its noun phrase and the verbs that agree with it.</summary>
internal sealed class SubjectWords(Indicator indicator, ReportTexts texts)
{
    private static readonly (string Article, string Contracted)[] Contractions = [("le ", "du "), ("les ", "des "), ("la ", "de la "), ("l’", "de l’")];

    /// <summary>The phrase inside a sentence: "la population".</summary>
    public string Phrase { get; } = indicator.Subject is { } subject ? texts.In(subject.Text) : texts.Get("subject.default", texts.In(indicator.ShortName));

    /// <summary>The phrase at the beginning of a sentence.</summary>
    public string Beginning => ReportTexts.Capital(Phrase);

    /// <summary>After a noun: "de la population", "du nombre de logements"; "of the population".</summary>
    public string Of
    {
        get
        {
            if (texts.Language == Language.English)
                return texts.Get("place.of", Phrase);
            foreach ((string article, string contracted) in Contractions)
                if (Phrase.StartsWith(article, StringComparison.Ordinal))
                    return contracted + Phrase[article.Length..];
            return FrenchElision.Elides(Phrase) ? $"d’{Phrase}" : $"de {Phrase}";
        }
    }

    /// <summary>A verb, in the singular or the plural as the phrase is.</summary>
    public string Verb(string name) => texts.Get($"verb.{name}.{(indicator.Subject is { IsPlural: true } ? "plural" : "singular")}");
}
