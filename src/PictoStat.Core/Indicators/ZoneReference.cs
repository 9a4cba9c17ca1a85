using System.Text.RegularExpressions;

namespace PictoStat.Core.Indicators;

/// <summary>The territory a component of a formula is read over, instead of the one asked: a zone, <c>pays:FRM</c>, or the zone of a zoning that holds the whole territory asked, <c>region</c>.</summary>
/// <param name="Zoning">The zoning's id.</param>
/// <param name="Code">The zone's code; null for the zone that holds the territory asked.</param>
public sealed partial record ZoneReference(string Zoning, string? Code)
{
    /// <summary>Reads a reference as a formula writes it, without its <c>@</c>.</summary>
    /// <returns>The reference; null where the text is none.</returns>
    public static ZoneReference? Parse(string text)
    {
        Match match = Form().Match(text);
        return match.Success ? new ZoneReference(match.Groups[1].Value, match.Groups[2].Success ? match.Groups[2].Value : null) : null;
    }

    /// <inheritdoc/>
    public override string ToString() => Code is null ? Zoning : $"{Zoning}:{Code}";

    [GeneratedRegex("^([a-z][a-z0-9]*)(?::([A-Za-z0-9._]+))?$")]
    private static partial Regex Form();
}
