using PictoStat.Core.Territories;

namespace PictoStat.Reports.Maps;

/// <summary>Chooses the borders drawn inside a territory on a map by commune.</summary>
internal static class InnerBorders
{
    private const int Most = 40;

    /// <summary>The EPCI, else the départements, else the régions the territory is made of: the first where there are several and not too many; none otherwise.</summary>
    public static IReadOnlyList<Territory> Of(IZoningSource zonings, Territory territory)
    {
        foreach (string zoning in (string[])["epci", "departement", "region"])
        {
            Territory[] parts = [.. zonings.Zones(zoning).Select(z => z.Members.Intersect(territory)).Where(t => !t.IsEmpty)];
            if (parts.Length is > 1 and <= Most)
                return parts;
        }

        return [];
    }
}
