using System.Globalization;
using System.Text.RegularExpressions;
using PictoStat.Core.Territories;

namespace PictoStat.Import.Describing;

/// <summary>What the name of a column of figures seems to say.</summary>
/// <param name="Name">The part of the name that is not a year.</param>
/// <param name="Pattern">The pattern, with <c>*</c> in place of the name.</param>
/// <param name="Variable">The variable, with <c>*</c> in place of the name.</param>
/// <param name="Period">The period, or null where the pattern gives it.</param>
/// <param name="IsAdditive">Whether the figures seem to be counts.</param>
internal sealed partial record ColumnGuess(string Name, string Pattern, string Variable, string? Period, bool IsAdditive)
{
    private const int FirstYear = 5;
    private const double Percent = 100;

    /// <summary>Guesses from a column's name and figures.</summary>
    /// <param name="column">The column.</param>
    /// <param name="years">The two-digit years that the names of the table hold beyond doubt.</param>
    /// <param name="vintage">The table's vintage, whose year stands for a period that no name gives.</param>
    public static ColumnGuess Of(ColumnProfile column, IReadOnlySet<string> years, Vintage vintage)
    {
        bool additive = IsCount(column);
        if (Census().Match(column.Name) is { Success: true } census)
            return new ColumnGuess(census.Groups[2].Value, "P{yy}_*", "P_*", null, additive);
        if (FirstOfJanuary().Match(column.Name) is { Success: true } day)
            return new ColumnGuess(day.Groups[1].Value, "*_0101{yy}", "*", "20{yy}-01-01", additive);
        if (FullYear().Match(column.Name) is { Success: true } full)
            return new ColumnGuess(full.Groups[1].Value, $"*{full.Groups[2].Value}{{yyyy}}", "*", null, additive);
        if (Interval().Match(column.Name) is { Success: true } interval && years.Contains(interval.Groups[2].Value) && years.Contains(interval.Groups[3].Value)
            && string.CompareOrdinal(interval.Groups[2].Value, interval.Groups[3].Value) < 0)
            return new ColumnGuess(interval.Groups[1].Value, "*{yy}{to}", "*", null, additive);
        if (Year().Match(column.Name) is { Success: true } year && int.Parse(year.Groups[2].Value, CultureInfo.InvariantCulture) is >= FirstYear and var yy && yy <= vintage.Year % 100)
            return new ColumnGuess(year.Groups[1].Value, "*{yy}", "*", null, additive);
        return new ColumnGuess(column.Name, "*", "*", vintage.ToString(), additive);
    }

    /// <summary>The two-digit years of names such as P18_POP.</summary>
    public static IReadOnlySet<string> Years(IEnumerable<ColumnProfile> columns) =>
        columns.Select(c => Census().Match(c.Name)).Where(m => m.Success).Select(m => m.Groups[1].Value).ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether figures seem to be counts: not named as a median, a rate or a share, nor decimals within a hundred.</summary>
    private static bool IsCount(ColumnProfile column) =>
        !Averages().IsMatch(column.Name) && !((column.Marks.Comma || column.Marks.Point) && Math.Abs(column.Range.Highest) <= Percent);

    [GeneratedRegex("^P([0-9]{2})_(.+)$")]
    private static partial Regex Census();

    [GeneratedRegex("^(.+)_0101([0-9]{2})$")]
    private static partial Regex FirstOfJanuary();

    [GeneratedRegex("^(.+?)(_?)((?:19|20)[0-9]{2})$")]
    private static partial Regex FullYear();

    [GeneratedRegex("^([^0-9]+)([0-9]{2})([0-9]{2})$")]
    private static partial Regex Interval();

    [GeneratedRegex("^(.+)([0-9]{2})$")]
    private static partial Regex Year();

    [GeneratedRegex("^(MED|MOY|D[1-9]|Q[1-3]|TP|TX|TAUX|PART|PROP|PCT|RD|PRIX|REV|PIMP|INDICE|NIV)", RegexOptions.IgnoreCase)]
    private static partial Regex Averages();
}
