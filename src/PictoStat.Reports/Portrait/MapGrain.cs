using PictoStat.Cartography.Maps;
using PictoStat.Core.Territories;

namespace PictoStat.Reports.Portrait;

/// <summary>What the maps of a report give values to: communes, or the EPCI of a territory so large that communes are specks.</summary>
internal static class MapGrain
{
    /// <summary>Over this many communes, maps are by zone.</summary>
    public const int MostCommunes = 8000;

    /// <summary>The zoning of the maps of large territories.</summary>
    public const string Coarse = "epci";

    /// <summary>The units of a territory's maps.</summary>
    public static MapUnits Of(IZoningSource zonings, Territory territory)
    {
        if (territory.Count <= MostCommunes)
            return new MapUnits(territory);
        MapZone[] zones =
        [
            .. from zone in zonings.Zones(Coarse)
               let inside = zone.Members.Intersect(territory)
               where !inside.IsEmpty
               select new MapZone(zone.Id.Code, zone.Name, inside, inside.Count < zone.Members.Count),
        ];
        return zones.Length > 1 ? new MapUnits(territory, Coarse, zones) : new MapUnits(territory);
    }
}
