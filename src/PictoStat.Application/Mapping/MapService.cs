using PictoStat.Application.Reporting;
using PictoStat.Cartography.Maps;
using PictoStat.Cartography.Symbology;
using PictoStat.Core.Indicators;
using PictoStat.Core.Observations;
using PictoStat.Core.Territories;
using PictoStat.Core.Territories.Expressions;
using PictoStat.Core.Text;
using PictoStat.Graphics.Drawing;
using PictoStat.Graphics.Fonts;
using PictoStat.Reports.Data;
using PictoStat.Reports.Maps;
using PictoStat.Store;
using PictoStat.Store.Territories;

namespace PictoStat.Application.Mapping;

/// <summary>Makes maps of indicators that stand by themselves.</summary>
public sealed class MapService
{
    private const int UsualNames = 14;
    private readonly Workspace _workspace;
    private readonly StoreGeometry _geometry;

    internal MapService(Workspace workspace, StoreDocuments documents) => (_workspace, _geometry) = (workspace, new StoreGeometry(documents));

    /// <summary>Makes a map. The same store and order give the same map.</summary>
    /// <exception cref="ApplicationProblem">The territory is empty or has no shape, the zoning is unknown or has no zone there, there is no value at the period, or the representation misleads.</exception>
    public MadeMap Make(MapOrder order)
    {
        if (order.Zone.Territory.IsEmpty)
            throw new ApplicationProblem(ProblemKind.Usage, "map.empty", order.Zone.Spelling);
        if (order.Reference is not null && order.Indicator.IsCount)
            throw new ApplicationProblem(ProblemKind.Usage, "map.reference-count", order.Indicator.Id);
        Period period = PeriodOf(order.Indicator, order.Period);
        MapUnits units = Units(order.Zone, order.By);
        var context = new ReportContext(
            Place(order.Zone), order.Reference is { } reference ? [Place(reference)] : [], _workspace.Catalogue, _workspace.Territories, _workspace.Figures, order.Language, order.Date);
        var maps = new IndicatorMaps(context, units, _workspace.Territories.Zonings.FirstOrDefault(z => z.Id == order.By));
        (double width, double height) = order.Sheet.Room;
        MapRequest request = maps.Of(order.Indicator, period, width, height) with { Force = order.Force, Legend = order.Legend, Names = order.Names ?? UsualNames };
        request = request with
        {
            Kind = order.Kind ?? request.Kind,
            Classes = order.Classes,
            Palette = order.Palette,
            Classifier = order.Method ?? request.Classifier,
        };
        if (request is { Kind: MapKind.Diverging, Palette: { Lower: null } oneRamp })
            throw new ApplicationProblem(ProblemKind.Usage, "map.one-ramp", oneRamp.Id, string.Join(", ", Palettes.All.Where(p => p.Lower is not null).Select(p => p.Id)));
        var measurer = new TextMeasurer();
        return new MadeMap(order, Draw(request, order.Language, measurer), new MapTable(order.Indicator, period, request, _workspace.Territories.Facts), measurer.Fonts);
    }

    private Scene Draw(MapRequest request, Language language, TextMeasurer measurer)
    {
        Func<int, double>? weight = IndicatorMaps.Weight(_workspace.Catalogue, _workspace.Figures, Territory.All(_workspace.Territories.Communes));
        try
        {
            return new MapDrawer(_geometry, _workspace.Territories.Communes, _workspace.Territories.Facts, measurer, language, weight).Draw(request);
        }
        catch (MisleadingMapException misleading)
        {
            throw new ApplicationProblem(ProblemKind.Usage, "map.misleading", misleading.Message);
        }
        catch (ArgumentException)
        {
            throw new ApplicationProblem(ProblemKind.Failure, "map.no-shape", request.Caption.Subtitle);
        }
    }

    private Period PeriodOf(Indicator indicator, Period? asked)
    {
        IReadOnlyList<Period> held = _workspace.Figures.Periods(indicator);
        if (held.Count == 0)
            throw new ApplicationProblem(ProblemKind.Failure, "map.no-data", indicator.Id);
        return asked is not { } period ? held[^1]
            : held.Contains(period) ? period
            : throw new ApplicationProblem(ProblemKind.Usage, "map.no-period", indicator.Id, period.ToString(), string.Join(", ", held));
    }

    private MapUnits Units(ResolvedZone zone, string? by)
    {
        if (by is null or "commune")
            return new MapUnits(zone.Territory);
        MapZone[] zones = [.. _workspace.Figures.Cut(zone.Territory, by).Select(c => new MapZone(c.Zone.Id.Code, c.Zone.Name, c.Inside, c.IsPartial))];
        return zones.Length > 0 ? new MapUnits(zone.Territory, by, zones) : throw new ApplicationProblem(ProblemKind.Failure, "map.no-zone", by, zone.Name);
    }

    private static ReportTerritory Place(ResolvedZone zone) => new(zone.Spelling, zone.Name, TerritoryNames.Short(zone.Name), zone.Territory);
}
