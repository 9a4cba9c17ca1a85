using PictoStat.Cartography.Maps;
using PictoStat.Core.Indicators;
using PictoStat.Core.Text;
using PictoStat.Documents.Model;
using PictoStat.Reports.Figures;
using PictoStat.Reports.Maps;
using PictoStat.Reports.Words;

namespace PictoStat.Reports.Portrait;

/// <summary>The map of an indicator by commune.</summary>
internal sealed class ChapterMap(PortraitPlan plan, MapDrawer maps)
{
    /// <summary>The map at the latest period.</summary>
    public FigureBlock Draw(Indicator indicator, double width, double height)
    {
        ReportTexts texts = plan.Texts;
        CommuneSeries series = plan.Communes(indicator);
        var units = new MapUnits(series.Territory);
        MapCaption caption = IndicatorMaps.CaptionOf(
            indicator, texts, texts.In(indicator.ShortName), texts.Get("map.subtitle", series.Period.InWords(texts.Language)), plan.Credit(indicator));
        return new FigureBlock(maps.Draw(new MapRequest(series.Territory, MapFigures.Of(units, series.Cells), caption, width, height)
        {
            Units = units,
            Kind = indicator.Map,
            IsCount = indicator.IsCount,
            Pivot = indicator.Pivot,
            Zones = plan.IsCommune ? [] : InnerBorders.Of(plan.Context.Zonings, plan.Surroundings.Territory),
            Emphasis = plan.IsCommune ? plan.Context.Zone.Communes : null,
            Names = plan.IsCommune ? 6 : 8,
        }));
    }
}
