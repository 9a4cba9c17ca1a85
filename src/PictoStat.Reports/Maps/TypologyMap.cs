using PictoStat.Cartography.Maps;
using PictoStat.Core.Aggregation;
using PictoStat.Core.Territories;
using PictoStat.Core.Text;
using PictoStat.Reports.Data;
using PictoStat.Reports.Words;

namespace PictoStat.Reports.Maps;

/// <summary>Maps of the zone each commune belongs to: a typology such as the degree of urbanisation.</summary>
public static class TypologyMap
{
    /// <summary>The map of a zoning over a territory; a commune of several zones is drawn in the first, one of none does not apply.</summary>
    /// <param name="context">The territory.</param>
    /// <param name="zoning">The zoning.</param>
    /// <param name="width">In points.</param>
    /// <param name="height">In points.</param>
    public static MapRequest Of(ReportContext context, Zoning zoning, double width, double height)
    {
        var texts = new ReportTexts(context.Language);
        Territory territory = context.Zone.Communes;
        Zone[] zones = [.. context.Zonings.Zones(zoning.Id).Where(z => !z.Members.Intersect(territory).IsEmpty)];
        var values = new double?[territory.Count];
        for (int kind = zones.Length - 1; kind >= 0; kind--)
            foreach (int ordinal in zones[kind].Members.Intersect(territory).Ordinals)
                values[territory.Ordinals.BinarySearch(ordinal)] = kind;
        ResultStatus[] status = [.. values.Select(v => v is null ? ResultStatus.NotApplicable : ResultStatus.Present)];
        var units = new MapUnits(territory);
        var caption = new MapCaption(
            texts.In(zoning.Name), texts.Get("map.place-all", ReportTexts.Curly(context.Zone.Name), texts.Get("map.by-commune")), "",
            texts.In(zoning.Source), new NumberFormat(context.Language, 0));
        return new MapRequest(territory, new MapValues(units, values, status), caption, width, height)
        {
            Units = units,
            Categories = new MapCategories([.. zones.Select(z => z.Name)]),
            Zones = InnerBorders.Of(context.Zonings, territory),
            HasLocator = true,
            SaysProjection = true,
        };
    }
}
