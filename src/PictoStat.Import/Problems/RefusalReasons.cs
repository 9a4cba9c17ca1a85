using System.Collections.Immutable;

namespace PictoStat.Import.Problems;

/// <summary>Why a cell or a row is refused: the ids used in counts, in refusal files and under <c>accept</c> in descriptors.</summary>
public static class RefusalReasons
{
    /// <summary>The cell is neither a number nor a marker.</summary>
    public const string NotANumber = "not-a-number";

    /// <summary>The cell holds a formula instead of its value.</summary>
    public const string Formula = "formula";

    /// <summary>The number is outside the range of its column.</summary>
    public const string OutOfRange = "out-of-range";

    /// <summary>The row's code is not five characters of a commune code.</summary>
    public const string NotACode = "not-a-code";

    /// <summary>The COG year has no such commune.</summary>
    public const string UnknownCommune = "unknown-commune";

    /// <summary>The zoning has no such zone in the year of its perimeters.</summary>
    public const string UnknownZone = "no-such-zone";

    /// <summary>The row's level is none of those the descriptor gives a zoning.</summary>
    public const string UnknownLevel = "unknown-level";

    /// <summary>The commune or zone has a row already.</summary>
    public const string Duplicate = "duplicate";

    /// <summary>The commune has a row of its own and rows of its arrondissements: together they would count twice.</summary>
    public const string WholeAndParts = "whole-and-parts";

    /// <summary>In the long layout, no rule gives the row's name a variable.</summary>
    public const string UnknownName = "unknown-name";

    /// <summary>Every reason.</summary>
    public static ImmutableArray<string> All { get; } = [NotANumber, Formula, OutOfRange, NotACode, UnknownCommune, UnknownZone, UnknownLevel, Duplicate, WholeAndParts, UnknownName];
}
