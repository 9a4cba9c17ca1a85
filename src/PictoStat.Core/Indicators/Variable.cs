using System.Collections.Immutable;
using PictoStat.Core.Text;

namespace PictoStat.Core.Indicators;

/// <summary>What a variable's values are, which says what may be done with them.</summary>
public enum VariableNature
{
    /// <summary>A number of things at a date: may be summed over communes.</summary>
    Stock,

    /// <summary>A number of events over a period: may be summed over communes.</summary>
    Flow,

    /// <summary>A median, a rate, a mean given by the producer: never summed.</summary>
    NotAdditive,
}

/// <summary>A stored variable of the catalogue.</summary>
/// <param name="Id">The producer's column name without the year: <c>P_POP</c>.</param>
/// <param name="Name">Its label.</param>
/// <param name="Nature">Whether it may be summed.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Sources">The ids of the data sets it comes from, the main one first; several where periods come from several data sets.</param>
/// <param name="ScopeName">The communes the producer covers, in words ("France hors Mayotte"), or null where it covers all.</param>
public sealed record Variable(string Id, LocalizedText Name, VariableNature Nature, Unit Unit, ImmutableArray<string> Sources, LocalizedText? ScopeName)
{
    /// <summary>The least number of years between two dates that may be compared: 5 for the census, whose yearly results are five-year rolling surveys; 0 where any two may.</summary>
    public int MinimumYears { get; init; }

    /// <summary>The producer's threshold of secrecy: a count under it is kept secret, so that a secret cell holds 0 to one less; null where no threshold is documented.</summary>
    public int? MaskedBelow { get; init; }

    /// <summary>The values it can take: an import refuses any other. By default none below 0 where it may be summed, any value where it may not.</summary>
    public ValueRange Range { get; init; } = Nature == VariableNature.NotAdditive ? ValueRange.Any : new ValueRange(0, null);

    /// <summary>The zonings its producer publishes it for, where it publishes none for communes; empty where it is held for communes.</summary>
    public ImmutableArray<string> PublishedFor { get; init; } = [];

    /// <summary>Whether it may be summed over communes.</summary>
    public bool IsAdditive => Nature != VariableNature.NotAdditive;
}
