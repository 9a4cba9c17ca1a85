using System.Collections.Immutable;

namespace PictoStat.Core.Territories.Changes;

/// <summary>The communes of every vintage from 2013 to the reference COG, and the dated changes between them.</summary>
/// <remarks>A vintage is the state on 1 January, changes of that day included, found by undoing from the reference every later change. Immutable once made, safe for threads.</remarks>
public sealed class CogHistory
{
    /// <summary>The first vintage known.</summary>
    public static readonly Vintage First = new(2013);

    private readonly Lazy<CommuneIndex>[] _indexes;
    private readonly ImmutableArray<CommuneChange> _changes;

    /// <summary>Makes the history from the reference communes and the rows of INSEE's table, those of communes (COM to COM) only.</summary>
    /// <exception cref="ArgumentException">The reference is before 2013, or a group of rows is neither a merge, a split nor a renaming.</exception>
    public CogHistory(CommuneIndex reference, IEnumerable<ChangeRow> rows)
    {
        if (reference.Vintage.CompareTo(First) < 0)
            throw new ArgumentException($"The reference COG is {reference.Vintage}; it must be {First} or later.", nameof(reference));
        Reference = reference;
        Rows = [.. rows];
        _changes = ChangeGrouping.Group(Rows);
        _indexes =
        [
            .. Enumerable.Range(First.Year, reference.Vintage.Year - First.Year)
                .Select(year => new Lazy<CommuneIndex>(() => Rewind(new Vintage(year)))),
            new Lazy<CommuneIndex>(reference),
        ];
    }

    /// <summary>The communes of the reference COG.</summary>
    public CommuneIndex Reference { get; }

    /// <summary>The rows the history was made from.</summary>
    public ImmutableArray<ChangeRow> Rows { get; }

    /// <summary>Every change, oldest first; on one day code changes come before merges and splits.</summary>
    public IReadOnlyList<CommuneChange> Changes => _changes;

    /// <summary>The communes of a vintage; always the same instance for the same vintage.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The vintage is before 2013 or after the reference.</exception>
    /// <exception cref="InvalidOperationException">The changes do not lead to the reference.</exception>
    public CommuneIndex At(Vintage vintage)
    {
        if (vintage.CompareTo(First) < 0 || vintage.CompareTo(Reference.Vintage) > 0)
            throw new ArgumentOutOfRangeException(nameof(vintage), $"The communes of {vintage} are not known: the COG held goes from {First} to {Reference.Vintage}.");
        return _indexes[vintage.Year - First.Year].Value;
    }

    /// <summary>The conversion from a vintage to another, later or earlier.</summary>
    /// <remarks>Back in time a split is undone exactly; the parts of a merge, whose populations then are not known, get equal shares, marked estimated.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">A vintage is not known.</exception>
    public Conversion Between(Vintage from, Vintage to) => ForwardWalk.Run(
        At(from), At(to), to.CompareTo(from) >= 0 ? ChangesIn(from, to) : ChangesIn(to, from).Reverse().Select(change => change.Undone()));

    /// <summary>The changes that lead from a vintage to a later one, oldest first.</summary>
    public IEnumerable<CommuneChange> ChangesIn(Vintage from, Vintage to) =>
        _changes.Where(change => change.Date > from.Date && change.Date <= to.Date);

    /// <summary>What happened to a commune and to those it came from or went into, oldest first.</summary>
    /// <param name="code">A code of any vintage known.</param>
    public IReadOnlyList<CommuneChange> Trail(CommuneCode code)
    {
        HashSet<CommuneChange> trail = Forward([code], _changes);
        trail.UnionWith(Backward([code], _changes));
        return Ordered(trail);
    }

    /// <summary>What happened to communes since a vintage, and to those they went into, oldest first.</summary>
    /// <param name="codes">Codes of that vintage.</param>
    /// <param name="vintage">The vintage.</param>
    public IReadOnlyList<CommuneChange> Since(Vintage vintage, IEnumerable<CommuneCode> codes) =>
        Ordered(Forward(codes, ChangesIn(vintage, Reference.Vintage)));

    /// <summary>What led to communes of the reference, oldest first.</summary>
    public IReadOnlyList<CommuneChange> LeadingTo(IEnumerable<CommuneCode> codes) => Ordered(Backward(codes, _changes));

    /// <summary>Changes of this history in the order they took effect.</summary>
    public IReadOnlyList<CommuneChange> Ordered(IReadOnlySet<CommuneChange> changes) => [.. _changes.Where(changes.Contains)];

    private static HashSet<CommuneChange> Forward(IEnumerable<CommuneCode> codes, IEnumerable<CommuneChange> changes) =>
        Follow(changes, change => change.Before, change => change.After, codes);

    private static HashSet<CommuneChange> Backward(IEnumerable<CommuneCode> codes, IEnumerable<CommuneChange> changes) =>
        Follow(changes.Reverse(), change => change.After, change => change.Before, codes);

    private static HashSet<CommuneChange> Follow(
        IEnumerable<CommuneChange> changes, Func<CommuneChange, ImmutableArray<NamedCommune>> met,
        Func<CommuneChange, ImmutableArray<NamedCommune>> next, IEnumerable<CommuneCode> start)
    {
        var trail = new HashSet<CommuneChange>(ReferenceEqualityComparer.Instance);
        HashSet<CommuneCode> followed = [.. start];
        foreach (CommuneChange change in changes)
        {
            if (!met(change).Any(commune => followed.Contains(commune.Code)))
                continue;
            trail.Add(change);
            followed.UnionWith(next(change).Select(commune => commune.Code));
        }

        return trail;
    }

    private CommuneIndex Rewind(Vintage vintage)
    {
        var codes = new HashSet<CommuneCode>(Reference.Codes.ToArray());
        foreach (CommuneChange change in ChangesIn(vintage, Reference.Vintage).Reverse())
        {
            foreach (NamedCommune commune in change.After)
                if (!codes.Remove(commune.Code))
                    throw new InvalidOperationException($"The change of {change.Date:yyyy-MM-dd} makes commune {commune.Code} {commune.Name}, which does not exist afterwards: the changes do not lead to the COG {Reference.Vintage}.");
            foreach (NamedCommune commune in change.Before)
                if (!codes.Add(commune.Code))
                    throw new InvalidOperationException($"The change of {change.Date:yyyy-MM-dd} ends commune {commune.Code} {commune.Name}, which still exists afterwards: the changes do not lead to the COG {Reference.Vintage}.");
        }
        return new CommuneIndex(vintage, codes);
    }
}
