namespace PictoStat.Core.Territories;

/// <summary>The identity of a zone: its zoning's id and its code there, written <c>epci:243000643</c>.</summary>
/// <param name="Zoning">The zoning's id, lower-case: <c>epci</c>, <c>departement</c>, <c>ze2020</c>…</param>
/// <param name="Code">The code in that zoning, as its producer writes it.</param>
public readonly record struct ZoneId(string Zoning, string Code)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Zoning}:{Code}";
}
