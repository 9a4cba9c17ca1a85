using PictoStat.Core.Text;

namespace PictoStat.Core.Indicators;

/// <summary>A data set of a producer.</summary>
/// <param name="Id">Lower-case id, the name of its descriptor: <c>insee-comparateur-2022</c>.</param>
/// <param name="Title">The data set's title.</param>
/// <param name="Producer">Who made it.</param>
/// <param name="Licence">The licence it is given under.</param>
/// <param name="Published">The day it was published, ISO 8601, or a year; empty for an expected source.</param>
/// <param name="Geography">The vintage of its communes and how it came to be, in words.</param>
/// <param name="Address">Where it is published.</param>
public sealed record Source(string Id, LocalizedText Title, string Producer, LocalizedText Licence, string Published, LocalizedText Geography, string Address)
{
    /// <summary>Whether it is only named as the source to come of indicators that have no data yet.</summary>
    public bool Expected { get; init; }

    /// <summary>Whether its descriptor was tried on the producer's own file; false where it was written from documentation alone.</summary>
    public bool IsTried { get; init; } = true;

    /// <summary>What must be said beside all its figures, in a few words: "valeurs arrondies à l’unité par le compilateur"; null for nothing.</summary>
    public LocalizedText? Note { get; init; }
}
