using System.Globalization;

namespace PictoStat.Core.Territories;

/// <summary>A year of the Code officiel géographique (COG): the communes as they stand on 1 January of that year, changes dated that day included.</summary>
/// <param name="Year">The year, 1943 or later.</param>
public readonly record struct Vintage(int Year) : IComparable<Vintage>
{
    /// <summary>The day the vintage describes.</summary>
    public DateOnly Date => new(Year, 1, 1);

    /// <inheritdoc/>
    public int CompareTo(Vintage other) => Year.CompareTo(other.Year);

    /// <inheritdoc/>
    public override string ToString() => Year.ToString(CultureInfo.InvariantCulture);
}
