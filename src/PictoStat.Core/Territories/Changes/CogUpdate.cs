using System.Collections.Immutable;

namespace PictoStat.Core.Territories.Changes;

/// <summary>What moves the reference COG to a later year: the changes of the communes in between.</summary>
/// <param name="Reference">The new reference.</param>
/// <param name="Rows">The changes after the old reference, up to the new one; empty where nothing changed.</param>
public sealed record CogUpdate(Vintage Reference, ImmutableArray<ChangeRow> Rows)
{
    /// <summary>Whether two updates, either of them perhaps none, tell the same changes up to the same COG.</summary>
    public static bool AreSame(CogUpdate? one, CogUpdate? other) =>
        one is null || other is null ? ReferenceEquals(one, other) : one.Reference == other.Reference && one.Rows.SequenceEqual(other.Rows);

    /// <summary>The part of the update that a reference does not know yet; null where it knows all of it.</summary>
    public CogUpdate? After(Vintage reference) =>
        Reference.CompareTo(reference) <= 0 ? null : this with { Rows = [.. Rows.Where(row => row.Date > reference.Date)] };
}
