namespace PictoStat.Core.Territories;

/// <summary>A set of communes of one vintage: the value of a zone expression. Immutable; may be empty.</summary>
public sealed class Territory : IEquatable<Territory>
{
    private readonly int[] _ordinals;

    /// <summary>The hash code; 0 until it is asked for.</summary>
    private int _hash;

    /// <summary>Makes a territory from ordinals of <paramref name="index"/>, in any order, repetitions allowed.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An ordinal lies outside the index.</exception>
    public Territory(CommuneIndex index, IEnumerable<int> ordinals)
    {
        Index = index;
        _ordinals = [.. ordinals.Distinct().Order()];
        if (_ordinals.Length > 0 && (_ordinals[0] < 0 || _ordinals[^1] >= index.Count))
            throw new ArgumentOutOfRangeException(nameof(ordinals), "An ordinal lies outside the commune index.");
    }

    private Territory(CommuneIndex index, int[] sorted) => (Index, _ordinals) = (index, sorted);

    /// <summary>Takes ordinals that ascend already; the caller must not change the array afterwards.</summary>
    /// <exception cref="ArgumentException">The ordinals do not ascend, or one lies outside the index.</exception>
    public static Territory FromSorted(CommuneIndex index, int[] ordinals)
    {
        for (int i = 0, previous = -1; i < ordinals.Length; previous = ordinals[i++])
            if (ordinals[i] <= previous || ordinals[i] >= index.Count)
                throw new ArgumentException("The ordinals do not ascend within the commune index.", nameof(ordinals));
        return new Territory(index, ordinals);
    }

    /// <summary>The communes of the vintage the territory belongs to.</summary>
    public CommuneIndex Index { get; }

    /// <summary>The ordinals of its communes in <see cref="Index"/>, ascending.</summary>
    public ReadOnlySpan<int> Ordinals => _ordinals;

    /// <summary>How many communes it has.</summary>
    public int Count => _ordinals.Length;

    /// <summary>Whether it has no commune.</summary>
    public bool IsEmpty => _ordinals.Length == 0;

    /// <summary>The codes of its communes, ordered.</summary>
    public IEnumerable<CommuneCode> Codes => _ordinals.Select(o => Index[o]);

    /// <summary>Every commune of the vintage.</summary>
    public static Territory All(CommuneIndex index) => new(index, [.. Enumerable.Range(0, index.Count)]);

    /// <summary>Whether the commune at an ordinal belongs to it.</summary>
    public bool Contains(int ordinal) => Array.BinarySearch(_ordinals, ordinal) >= 0;

    /// <summary>The communes of either.</summary>
    /// <exception cref="ArgumentException">The two are of different vintages.</exception>
    public Territory Union(Territory other) => Merge(other, both: true, otherAlone: true);

    /// <summary>The communes of this one that the other has not.</summary>
    /// <exception cref="ArgumentException">The two are of different vintages.</exception>
    public Territory Except(Territory other) => Merge(other, both: false, otherAlone: false);

    /// <summary>The communes both have.</summary>
    /// <exception cref="ArgumentException">The two are of different vintages.</exception>
    public Territory Intersect(Territory other)
    {
        CommuneIndex index = Same(other);
        ReadOnlySpan<int> mine = _ordinals, theirs = other._ordinals;
        if (mine.IsEmpty || theirs.IsEmpty)
            return new Territory(index, []);
        mine = Between(mine, theirs[0], theirs[^1]);
        if (mine.IsEmpty)
            return new Territory(index, []);
        theirs = Between(theirs, mine[0], mine[^1]);
        var kept = new int[Math.Min(mine.Length, theirs.Length)];
        int count = 0;
        for (int i = 0, j = 0; i < mine.Length && j < theirs.Length;)
            if (mine[i] == theirs[j])
                (kept[count++], i, j) = (mine[i], i + 1, j + 1);
            else if (mine[i] < theirs[j])
                i++;
            else
                j++;
        return new Territory(index, count == kept.Length ? kept : kept[..count]);
    }

    /// <inheritdoc/>
    public bool Equals(Territory? other) => other is not null && ReferenceEquals(Index, other.Index) && _ordinals.AsSpan().SequenceEqual(other._ordinals);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Territory);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        if (_hash == 0)
        {
            var hash = new HashCode();
            foreach (int ordinal in _ordinals)
                hash.Add(ordinal);
            _hash = hash.ToHashCode();
        }

        return _hash;
    }

    /// <summary>The part of ascending ordinals from a first to a last: what else there is cannot be in a list that runs between them.</summary>
    private static ReadOnlySpan<int> Between(ReadOnlySpan<int> ordinals, int first, int last)
    {
        int start = ordinals.BinarySearch(first), end = ordinals.BinarySearch(last);
        return ordinals[(start < 0 ? ~start : start)..(end < 0 ? ~end : end + 1)];
    }

    /// <summary>Walks both lists of ordinals at once and keeps those of this one alone, and those of the kinds asked.</summary>
    private Territory Merge(Territory other, bool both, bool otherAlone)
    {
        CommuneIndex index = Same(other);
        int[] mine = _ordinals, theirs = other._ordinals;
        var kept = new int[mine.Length + (otherAlone ? theirs.Length : 0)];
        int count = 0, i = 0, j = 0;
        while (i < mine.Length || j < theirs.Length)
        {
            int order = i == mine.Length ? 1 : j == theirs.Length ? -1 : mine[i].CompareTo(theirs[j]);
            if (order < 0 || (order > 0 ? otherAlone : both))
                kept[count++] = order <= 0 ? mine[i] : theirs[j];
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return new Territory(index, count == kept.Length ? kept : kept[..count]);
    }

    private CommuneIndex Same(Territory other) => ReferenceEquals(Index, other.Index)
        ? Index
        : throw new ArgumentException($"Territories of two vintages, {Index.Vintage} and {other.Index.Vintage}, cannot be combined: convert one first.", nameof(other));
}
