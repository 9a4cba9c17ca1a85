using System.Collections.Immutable;
using PictoStat.Core.Territories;

namespace PictoStat.Import.Descriptors;

/// <summary>How the rows of a table give values that the producer publishes for zones.</summary>
public sealed record ZoneRules
{
    /// <summary>The zoning of the rows, by the text of <see cref="Level"/>; under an empty text, that of every row. Without that one and without a level, codes are whole ids: <c>epci:243000643</c>.</summary>
    public required ImmutableSortedDictionary<string, string> Zonings { get; init; }

    /// <summary>The column that tells a row's level, or null where all are of one. Default null.</summary>
    public string? Level { get; init; }

    /// <summary>The zones of the codes that the producer writes otherwise, whatever the level. Default: none.</summary>
    public ImmutableSortedDictionary<string, ZoneId> Codes { get; init; } = ImmutableSortedDictionary<string, ZoneId>.Empty;

    /// <summary>The year whose perimeters the zones have; null for the file's own vintage. Another year stands in where those of the vintage are not held, and every figure says so.</summary>
    public Vintage? Perimeters { get; init; }

    /// <summary>Whether the rows of zones that the year lacks are dropped. Default: they are refused.</summary>
    public bool DropUnknown { get; init; }

    /// <summary>The line of the descriptor that says so, for messages; 0 for a descriptor made by the program.</summary>
    public long Line { get; init; }
}
