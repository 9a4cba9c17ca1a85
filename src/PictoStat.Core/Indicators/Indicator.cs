using PictoStat.Core.Text;

namespace PictoStat.Core.Indicators;

/// <summary>A theme: a chapter of the catalogue and of the reports.</summary>
/// <param name="Id">Lower-case ASCII with hyphens.</param>
/// <param name="Name">Its title.</param>
/// <param name="Order">Its place among the themes, ascending.</param>
public sealed record Theme(string Id, LocalizedText Name, int Order);

/// <summary>The unit of a figure.</summary>
/// <param name="Symbol">What follows the number: <c>hab.</c>, <c>%</c>, <c>€</c>; empty for a bare count.</param>
/// <param name="Name">The unit in full, for headers: "habitants".</param>
public sealed record Unit(LocalizedText Symbol, LocalizedText Name);

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
/// <param name="Source">The id of the source (data set) it comes from.</param>
/// <param name="ScopeName">The communes the producer covers, in words ("France hors Mayotte"), or null where it covers all.</param>
public sealed record Variable(string Id, LocalizedText Name, VariableNature Nature, Unit Unit, string Source, LocalizedText? ScopeName);

/// <summary>A data set of a producer.</summary>
/// <param name="Id">Lower-case id, the name of its descriptor: <c>insee-comparateur-2022</c>.</param>
/// <param name="Title">The data set's title.</param>
/// <param name="Producer">Who made it.</param>
/// <param name="Licence">The licence it is given under.</param>
/// <param name="Published">The day it was published, ISO 8601, or a year.</param>
/// <param name="Geography">The vintage of its communes and how it came to be, in words.</param>
/// <param name="Address">Where it is published.</param>
public sealed record Source(string Id, LocalizedText Title, string Producer, LocalizedText Licence, string Published, LocalizedText Geography, string Address);

/// <summary>What is shown: a formula over variables, and all a reader must know of it.</summary>
/// <param name="Id"><c>theme.name</c>.</param>
/// <param name="Theme">The theme's id.</param>
/// <param name="Name">Its label.</param>
/// <param name="ShortName">A label of at most 40 characters for tables and legends.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Decimals">Decimals shown in documents, 0 to 3.</param>
/// <param name="Rule">How it is aggregated.</param>
/// <param name="Formula">The formula, over variables.</param>
/// <param name="Description">What it measures, in full sentences.</param>
/// <param name="Limits">What it does not say, and cautions.</param>
/// <param name="Higher">What a high value is called in a sentence, or null where "higher" does.</param>
public sealed record Indicator(
    string Id, string Theme, LocalizedText Name, LocalizedText ShortName, Unit Unit, int Decimals, AggregationRule Rule,
    Formula Formula, LocalizedText Description, LocalizedText Limits, LocalizedText? Higher)
{
    /// <summary>Whether the value is a number of things, shown on a map by proportional symbols and never by areas.</summary>
    public bool IsCount => Rule == AggregationRule.Sum;
}
