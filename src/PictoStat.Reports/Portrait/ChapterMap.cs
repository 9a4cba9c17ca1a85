using PictoStat.Cartography.Maps;
using PictoStat.Core.Aggregation;
using PictoStat.Core.Indicators;
using PictoStat.Core.Observations;
using PictoStat.Core.Territories;
using PictoStat.Core.Text;
using PictoStat.Documents.Model;
using PictoStat.Reports.Figures;
using PictoStat.Reports.Words;

namespace PictoStat.Reports.Portrait;

/// <summary>The map of an indicator by commune.</summary>
internal sealed class ChapterMap(PortraitPlan plan, MapDrawer maps)
{
    private const int MostBorders = 40;
    private const int LongestUnit = 16;

    /// <summary>The map at the latest period.</summary>
    public FigureBlock Draw(Indicator indicator, double width, double height)
    {
        ReportTexts texts = plan.Texts;
        CommuneSeries series = plan.Communes(indicator);
        string unit = plan.Format.Unit(indicator), name = texts.In(indicator.Unit.Name);
        var caption = new MapCaption(
            texts.In(indicator.ShortName), texts.Get("map.subtitle", series.Period.InWords(texts.Language)), unit.Length == 0 ? name : Longer(unit, name),
            plan.Credit(indicator), new NumberFormat(texts.Language, indicator.Decimals, unit, FigureFormat.IsSigned(indicator)));
        return new FigureBlock(maps.Draw(new MapRequest(series.Territory, Values(series), caption, width, height)
        {
            Kind = indicator.Map,
            IsCount = indicator.IsCount,
            Pivot = indicator.Pivot,
            Zones = plan.IsCommune ? [] : Borders(),
            Emphasis = plan.IsCommune ? plan.Context.Zone.Communes : null,
            Names = plan.IsCommune ? 6 : 8,
        }));
    }

    /// <summary>A percentage keeps its sign, other units are told in words.</summary>
    private static string Longer(string unit, string name) => unit[0] is '%' or '‰' or '€' || name.Length > LongestUnit ? unit : name;

    private static MapValues Values(CommuneSeries series)
    {
        var values = new double?[series.Territory.Count];
        var status = new ResultStatus[values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            CommuneCell cell = series[i];
            (values[i], status[i]) = cell.Status switch
            {
                ObservationStatus.Present or ObservationStatus.Estimated => (cell.Value, ResultStatus.Present),
                ObservationStatus.Secret => (null, ResultStatus.Secret),
                ObservationStatus.Missing => (null, ResultStatus.Missing),
                _ => ((double?)null, ResultStatus.NotApplicable),
            };
        }

        return new MapValues(series.Territory, values, status);
    }

    /// <summary>The zones drawn inside: the EPCI or the départements where there are several and not too many.</summary>
    private IReadOnlyList<Territory> Borders()
    {
        foreach (string zoning in (string[])["epci", "departement", "region"])
        {
            Territory[] parts = [.. plan.Context.Zonings.Zones(zoning).Select(z => z.Members.Intersect(plan.Surroundings.Territory)).Where(t => !t.IsEmpty)];
            if (parts.Length is > 1 and <= MostBorders)
                return parts;
        }

        return [];
    }
}
