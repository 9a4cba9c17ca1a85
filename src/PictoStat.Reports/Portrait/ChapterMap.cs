using PictoStat.Cartography.Maps;
using PictoStat.Core.Aggregation;
using PictoStat.Core.Indicators;
using PictoStat.Core.Observations;
using PictoStat.Core.Text;
using PictoStat.Documents.Model;
using PictoStat.Reports.Maps;
using PictoStat.Reports.Words;

namespace PictoStat.Reports.Portrait;

/// <summary>The map of an indicator by commune, or by zone where communes would be specks and zones have values.</summary>
internal sealed class ChapterMap(PortraitPlan plan, MapDrawer maps)
{
    /// <summary>The map at the latest period.</summary>
    public FigureBlock Draw(Indicator indicator, double width, double height)
    {
        ReportTexts texts = plan.Texts;
        Period period = plan.Book.Latest(indicator)!.Value;
        MapUnits units = plan.MapUnits;
        MapValues values = Values(indicator, units, period);
        if (!units.AreCommunes && !Enumerable.Range(0, values.Count).Any(i => values.Status(i) == ResultStatus.Present))
        {
            units = new MapUnits(units.Territory);
            values = Values(indicator, units, period);
        }

        string when = period.InWords(texts.Language);
        string subtitle = units.AreCommunes ? texts.Get("map.subtitle", when) : texts.Get("map.subtitle-zones", when, IndicatorMaps.Grain(texts, plan.Context.Zonings.Zonings.First(z => z.Id == units.Id)));
        MapCaption caption = IndicatorMaps.CaptionOf(indicator, texts, texts.In(indicator.ShortName), subtitle, plan.Credit(indicator));
        return new FigureBlock(maps.Draw(new MapRequest(units.Territory, values, caption, width, height)
        {
            Units = units,
            Kind = indicator.Map,
            IsCount = indicator.IsCount,
            Pivot = indicator.Pivot,
            Zones = plan.IsCommune || !units.AreCommunes ? [] : plan.InnerBorders,
            Emphasis = plan.IsCommune ? plan.Context.Zone.Communes : null,
            Names = plan.IsCommune ? 6 : units.AreCommunes ? 8 : 0,
        }));
    }

    private MapValues Values(Indicator indicator, MapUnits units, Period period) => units.AreCommunes
        ? MapFigures.Of(units, plan.Communes(indicator).Cells)
        : MapFigures.Of(plan.Context.Figures, units, indicator, period, out _);
}
