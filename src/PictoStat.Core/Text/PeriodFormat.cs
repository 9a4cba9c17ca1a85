using System.Globalization;
using PictoStat.Core.Observations;

namespace PictoStat.Core.Text;

/// <summary>Periods and days in words.</summary>
public static class PeriodFormat
{
    private static readonly TextResources Texts = TextResources.Load(typeof(PeriodFormat).Assembly);

    /// <summary>"2018", "2013 à 2018", "année scolaire 2018-2019", "1er janvier 2018".</summary>
    public static string InWords(this Period period, Language language) => period.Kind switch
    {
        PeriodKind.Year => period.ToString(),
        PeriodKind.Interval => Texts.Get(language, "period.interval", period.StartYear, period.EndYear),
        PeriodKind.SchoolYear => Texts.Get(language, "period.school-year", period.ToString()),
        _ => InWords(DateOnly.ParseExact(period.ToString(), "yyyy-MM-dd", CultureInfo.InvariantCulture), language),
    };

    /// <summary>"1er janvier 2018", "14 juillet 2018"; "1 January 2018".</summary>
    public static string InWords(this DateOnly day, Language language)
    {
        string month = Texts.Get(language, $"month.{day.Month}");
        return day.Day == 1
            ? Texts.Get(language, "period.day.first", month, day.Year)
            : Texts.Get(language, "period.day.other", day.Day, month, day.Year);
    }
}
