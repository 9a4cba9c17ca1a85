using PictoStat.Core.Territories;
using PictoStat.Core.Territories.Expressions;
using PictoStat.Reports.Data;

namespace PictoStat.Application.Reporting;

/// <summary>Chooses what a territory is compared with where nothing was asked: its département, its région and France.</summary>
/// <remarks>Of several départements or régions, the one that holds most of the communes, the first by code among equals. What has no more communes than the territory is left out.</remarks>
internal static class ComparisonTerritories
{
    private static readonly string[] Levels = ["departement", "region", "pays"];

    public static IReadOnlyList<ReportTerritory> Of(ResolvedZone zone, IZoningSource zonings)
    {
        var chosen = new List<ReportTerritory>();
        foreach (string level in Levels)
        {
            Zone? most = zonings.Zones(level)
                .Where(z => level != "pays" || z.Id.Code == "FR")
                .OrderByDescending(z => z.Members.Intersect(zone.Territory).Count)
                .FirstOrDefault();
            if (most is not null && most.Members.Count > zone.Territory.Count)
                chosen.Add(new ReportTerritory(most.Id.ToString(), most.Name, most.Name, most.Members));
        }

        return chosen;
    }
}
