using PictoStat.Core.Observations;
using PictoStat.Core.Text;

namespace PictoStat.Reports.Words;

/// <summary>The texts of reports in one language.</summary>
internal sealed class ReportTexts(Language language)
{
    private static readonly TextResources Texts = TextResources.Load(typeof(ReportTexts).Assembly);

    /// <summary>The language.</summary>
    public Language Language => language;

    /// <summary>The text of a key.</summary>
    public string Get(string key, params object[] args) => Texts.Get(language, key, args);

    /// <summary>The text of a key that depends on a number of things.</summary>
    public string Plural(string key, long count, params object[] args) => Texts.Plural(language, key, count, args);

    /// <summary>A text of the catalogue.</summary>
    public string In(LocalizedText text) => text.In(language);

    /// <summary>A whole number.</summary>
    public string Whole(double value) => new NumberFormat(language, 0).Format(value);

    /// <summary>A share of 0 to 1 as a percentage with one decimal.</summary>
    public string Percent(double share) => new NumberFormat(language, 1, "%").Format(100 * share);

    /// <summary>A coverage of 0 to 1 as a percentage; never rounded up to a whole that is not there.</summary>
    public string Coverage(double share) => Percent(share is < 1 and > 0.999 ? 0.999 : share);

    /// <summary>"A, B et C".</summary>
    public string List(IReadOnlyList<string> items) => TextList.Join(items, language);

    /// <summary>When, inside a sentence: "en 2018", "de 2013 à 2018".</summary>
    public string When(Period period) => period.Kind switch
    {
        PeriodKind.Interval => Get("when.interval", period.StartYear, period.EndYear),
        PeriodKind.SchoolYear => Get("when.school-year", period.ToString()),
        PeriodKind.Day => Get("when.day", period.InWords(language)),
        _ => Get("when.year", period.StartYear),
    };

    /// <summary>The period in a narrow place: "2018", "2013-2018".</summary>
    public static string Short(Period period) => period.Kind == PeriodKind.Interval ? $"{period.StartYear}\u2013{period.EndYear}" : period.ToString();

    /// <summary>A place in an order: "1er", "2e"; "1st", "2nd".</summary>
    public string Rank(int place) => language == Language.French
        ? Get(place == 1 ? "rank.first" : "rank.other", place)
        : Get((place % 100) is >= 11 and <= 13 ? "rank.other" : (place % 10) switch { 1 => "rank.first", 2 => "rank.second", 3 => "rank.third", _ => "rank.other" }, place);

    /// <summary>A name of the data as it is printed: its apostrophes curly.</summary>
    public static string Curly(string name) => name.Replace('\'', '’');

    /// <summary>The text with a capital at its beginning.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
