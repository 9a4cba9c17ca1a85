using PictoStat.Import.Problems;

namespace PictoStat.Import.Values;

/// <summary>What a row is about.</summary>
/// <param name="Kind">Whether the row is taken.</param>
/// <param name="Ordinal">The place among the communes or zones of the file's vintage; -1 where the row is not taken.</param>
/// <param name="Code">The code, for messages.</param>
/// <param name="Refusal">Why the row is refused, one of <see cref="RefusalReasons"/>, else null.</param>
/// <param name="Arguments">What the sentence of the refusal says besides.</param>
internal readonly record struct RowPlace(RowKind Kind, int Ordinal, string Code, string? Refusal, object[] Arguments)
{
    public static RowPlace Dropped { get; } = new(RowKind.Dropped, -1, "", null, []);

    public static RowPlace Taken(int ordinal, string code) => new(RowKind.Whole, ordinal, code, null, []);

    public static RowPlace Refused(string reason, params object[] arguments) => new(RowKind.Refused, -1, "", reason, arguments);
}

/// <summary>Whether a row is taken.</summary>
internal enum RowKind
{
    /// <summary>The row gives the values of a place.</summary>
    Whole,

    /// <summary>The row gives the values of a part of a place: an arrondissement of Paris, Lyon or Marseille.</summary>
    Part,

    /// <summary>The descriptor drops the row.</summary>
    Dropped,

    /// <summary>The row is about nothing known.</summary>
    Refused,
}

/// <summary>Finds what each row of a table is about: a commune, or a zone.</summary>
internal interface IRowPlaces
{
    /// <summary>How many places there are.</summary>
    int Count { get; }

    /// <summary>The place of the current row.</summary>
    RowPlace Read();
}
