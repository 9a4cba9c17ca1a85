namespace PictoStat.Core.Territories;

/// <summary>The communes of one vintage in the ordinal order of their codes; a commune's place in it is its ordinal, and means nothing in another vintage.</summary>
public sealed class CommuneIndex
{
    private readonly CommuneCode[] _codes;

    /// <summary>Makes the index of a list of codes, in any order.</summary>
    /// <exception cref="ArgumentException">A code stands twice in the list.</exception>
    public CommuneIndex(Vintage vintage, IEnumerable<CommuneCode> codes)
    {
        Vintage = vintage;
        _codes = [.. codes];
        if (!Ascends(_codes))
            Array.Sort(_codes);
        for (int i = 1; i < _codes.Length; i++)
            if (_codes[i] == _codes[i - 1])
                throw new ArgumentException($"Commune {_codes[i]} stands twice in the list of {vintage}.", nameof(codes));
    }

    /// <summary>The COG year of the list.</summary>
    public Vintage Vintage { get; }

    /// <summary>How many communes there are.</summary>
    public int Count => _codes.Length;

    /// <summary>The code at an ordinal, 0 to <see cref="Count"/> - 1.</summary>
    public CommuneCode this[int ordinal] => _codes[ordinal];

    /// <summary>The codes, ordered.</summary>
    public ReadOnlySpan<CommuneCode> Codes => _codes;

    /// <summary>The ordinal of a code, or -1 where the vintage has no such commune.</summary>
    public int IndexOf(CommuneCode code)
    {
        int found = Array.BinarySearch(_codes, code);
        return found >= 0 ? found : -1;
    }

    private static bool Ascends(CommuneCode[] codes)
    {
        for (int i = 1; i < codes.Length; i++)
            if (codes[i].CompareTo(codes[i - 1]) < 0)
                return false;
        return true;
    }
}
