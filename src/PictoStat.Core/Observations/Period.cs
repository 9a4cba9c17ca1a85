using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace PictoStat.Core.Observations;

/// <summary>The kind of a period.</summary>
public enum PeriodKind
{
    /// <summary>A calendar year: <c>2018</c>.</summary>
    Year,

    /// <summary>From one date to another, both years named: <c>2013..2018</c>.</summary>
    Interval,

    /// <summary>A school year: <c>2018-2019</c>.</summary>
    SchoolYear,

    /// <summary>A day: <c>2018-01-01</c>.</summary>
    Day,
}

/// <summary>What a figure is dated with: a year, an interval of years, a school year or a day. Ordered by its end, then its start.</summary>
public readonly struct Period : IEquatable<Period>, IComparable<Period>
{
    private Period(PeriodKind kind, DateOnly start, DateOnly end) => (Kind, StartDate, EndDate) = (kind, start, end);

    /// <summary>What kind of period it is.</summary>
    public PeriodKind Kind { get; }

    private DateOnly StartDate { get; }

    private DateOnly EndDate { get; }

    /// <summary>The year it begins in.</summary>
    public int StartYear => StartDate.Year;

    /// <summary>The year it ends in; the same as <see cref="StartYear"/> for a year and a day.</summary>
    public int EndYear => EndDate.Year;

    /// <summary>The years between start and end: 5 for <c>2013..2018</c>, 0 for a year.</summary>
    public int Years => EndYear - StartYear;

    /// <summary>A calendar year.</summary>
    public static Period Year(int year) => new(PeriodKind.Year, new DateOnly(year, 1, 1), new DateOnly(year, 1, 1));

    /// <summary>From one year to a later one.</summary>
    /// <exception cref="ArgumentException">The end is not after the start.</exception>
    public static Period Interval(int start, int end) => end > start
        ? new(PeriodKind.Interval, new DateOnly(start, 1, 1), new DateOnly(end, 1, 1))
        : throw new ArgumentException($"The interval {start}..{end} does not end after it starts.", nameof(end));

    /// <summary>Reads <c>2018</c>, <c>2013..2018</c>, <c>2018-2019</c> or <c>2018-01-01</c>.</summary>
    /// <exception cref="FormatException">The text is none of these.</exception>
    public static Period Parse(string text) => TryParse(text, out Period period)
        ? period
        : throw new FormatException($"'{text}' is not a period: 2018, 2013..2018, 2018-2019 or 2018-01-01 are.");

    /// <summary>Reads a period, or tells that the text is none.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Period period)
    {
        period = default;
        switch (text)
        {
            case { Length: 4 } when TryYear(text, out int year):
                period = Year(year);
                return true;
            case { Length: 10 } when text[4..6] == ".." && TryYear(text[..4], out int from) && TryYear(text[6..], out int to) && to > from:
                period = Interval(from, to);
                return true;
            case { Length: 9 } when text[4] == '-' && TryYear(text[..4], out int first) && TryYear(text[5..], out int second) && second == first + 1:
                period = new Period(PeriodKind.SchoolYear, new DateOnly(first, 9, 1), new DateOnly(second, 8, 31));
                return true;
            case { Length: 10 } when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day):
                period = new Period(PeriodKind.Day, day, day);
                return true;
            default:
                return false;
        }
    }

    private static bool TryYear(string text, out int year) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out year) && year is >= 1000 and <= 9999;

    /// <inheritdoc/>
    public int CompareTo(Period other)
    {
        int byEnd = EndDate.CompareTo(other.EndDate);
        int byStart = byEnd != 0 ? byEnd : StartDate.CompareTo(other.StartDate);
        return byStart != 0 ? byStart : Kind.CompareTo(other.Kind);
    }

    /// <inheritdoc/>
    public bool Equals(Period other) => Kind == other.Kind && StartDate == other.StartDate && EndDate == other.EndDate;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Period other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, StartDate, EndDate);

    /// <summary>The period as the command line writes it.</summary>
    public override string ToString() => Kind switch
    {
        PeriodKind.Year => StartYear.ToString("0000", CultureInfo.InvariantCulture),
        PeriodKind.Interval => string.Create(CultureInfo.InvariantCulture, $"{StartYear:0000}..{EndYear:0000}"),
        PeriodKind.SchoolYear => string.Create(CultureInfo.InvariantCulture, $"{StartYear:0000}-{EndYear:0000}"),
        _ => StartDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    /// <summary>Same kind, start and end.</summary>
    public static bool operator ==(Period left, Period right) => left.Equals(right);

    /// <summary>Another kind, start or end.</summary>
    public static bool operator !=(Period left, Period right) => !left.Equals(right);
}
