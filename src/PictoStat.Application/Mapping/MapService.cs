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
    private const int UsualNames = 14, MostMaps = 12;
    private readonly Workspace _workspace;
    private readonly StoreGeometry _geometry;

    internal MapService(Workspace workspace, StoreDocuments documents) => (_workspace, _geometry) = (workspace, new StoreGeometry(documents));

    /// <summary>Makes a map. The same store and order give the same map.</summary>
    /// <exception cref="ApplicationProblem">The territory is empty or has no shape, the zoning is unknown or has no zone there, there is no value at the period, or the representation misleads.</exception>
    public MadeMap Make(MapOrder order)
    {
        if (order.Zone.Territory.IsEmpty)
            throw new ApplicationProblem(ProblemKind.Usage, "map.empty", order.Zone.Spelling);
        if (order.Reference is not null && order.Indicators.FirstOrDefault(i => i.IsCount) is { } count)
            throw new ApplicationProblem(ProblemKind.Usage, "map.reference-count", count.Id);
        if (order.IsDifference && order.Reference is null)
            throw new ApplicationProblem(ProblemKind.Usage, "map.difference-alone");
        if (order.Second is { } same && order.Indicators.Contains(same))
            throw new ApplicationProblem(ProblemKind.Usage, "map.second-same", same.Id);
        if (order.Typology is { } zoning)
            return Typology(order, zoning);
        (Indicator Indicator, Period Period)[] shown = [.. Shown(order)];
        if (order.Second is not null && shown.Length > 1)
            throw new ApplicationProblem(ProblemKind.Usage, "map.second-series");
        if (order.IsSeries && shown is [var (alone, when)])
            throw new ApplicationProblem(ProblemKind.Usage, "map.series-of-one", alone.Id, when.ToString());
        MapUnits units = Units(order.Zone, order.By);
        var context = new ReportContext(
            Place(order.Zone), order.Reference is { } reference ? [Place(reference)] : [], _workspace.Catalogue, _workspace.Territories, _workspace.Figures, order.Language, order.Date);
        var maps = new IndicatorMaps(context, units, _workspace.Territories.Zonings.FirstOrDefault(z => z.Id == order.By)) { AreDifferences = order.IsDifference };
        (double width, double height) = order.Sheet.Room;
        var measurer = new TextMeasurer();
        if (shown.Length == 1)
        {
            MapRequest request = As(order, maps.Of(shown[0].Indicator, shown[0].Period, width, height));
            List<MappedColumn> columns = [new(shown[0].Indicator.Id, shown[0].Period.ToString(), request)];
            if (order.Second is { } second)
            {
                Period period = PeriodOf(second, shown[0].Period);
                request = Coloured(order, maps.With(request, shown[0].Indicator, second, period));
                columns.Add(new(second.Id, period.ToString(), request with { Values = request.Second!.Values }));
            }
            IdleOptions.Refuse(order, request.Representation);
            return Made(order, measurer, drawer => drawer.Draw(request), columns);
        }
        MapSeries series = maps.Series(shown, width, height, request => As(order, request));
        IdleOptions.Refuse(order, series.Maps[0].Representation);
        return Made(order, measurer, drawer => drawer.Draw(series), [.. shown.Select((s, i) => new MappedColumn(s.Indicator.Id, s.Period.ToString(), series.Maps[i]))]);
    }

    /// <summary>The map of a zoning's zones as kinds.</summary>
    private MadeMap Typology(MapOrder order, Zoning zoning)
    {
        var context = new ReportContext(Place(order.Zone), [], _workspace.Catalogue, _workspace.Territories, _workspace.Figures, order.Language, order.Date);
        (double width, double height) = order.Sheet.Room;
        MapRequest request = Coloured(order, Composed(order, TypologyMap.Of(context, zoning, width, height)));
        IdleOptions.Refuse(order, request.Representation);
        int most = CategoryPalettes.All.Max(p => p.Colors.Count);
        if (request.Categories is { } kinds && kinds.Names.Count > kinds.Palette.Colors.Count)
            throw kinds.Names.Count > most
                ? new ApplicationProblem(ProblemKind.Usage, "map.kinds", zoning.Id, kinds.Names.Count, most)
                : new ApplicationProblem(ProblemKind.Usage, "map.kinds.palette", kinds.Palette.Id, kinds.Palette.Colors.Count, zoning.Id, kinds.Names.Count);
        return Made(order, new TextMeasurer(), drawer => drawer.Draw(request), [new(zoning.Id, zoning.Vintage.ToString(), request)]);
    }

    private MadeMap Made(MapOrder order, TextMeasurer measurer, Func<MapDrawer, Scene> draw, IReadOnlyList<MappedColumn> columns) =>
        new(order, Draw(order, measurer, draw), new MapTable(columns, _workspace.Territories.Facts), measurer);

    /// <summary>The period of a second indicator: the first one's where it is held, else the latest.</summary>
    private Period PeriodOf(Indicator second, Period first)
    {
        IReadOnlyList<Period> held = _workspace.Figures.Periods(second);
        return held.Count == 0 ? throw new ApplicationProblem(ProblemKind.Failure, "map.no-data", second.Id)
            : held.Contains(first) ? first : held[^1];
    }

    /// <summary>A request as it was asked for.</summary>
    private static MapRequest As(MapOrder order, MapRequest request)
    {
        request = Composed(order, request) with
        {
            Kind = order.Kind ?? request.Kind,
            Force = order.Force,
            Classes = order.Classes,
            Classifier = order.Method ?? request.Classifier,
        };
        return order.Second is null ? Coloured(order, request) : request;
    }

    private static MapRequest Composed(MapOrder order, MapRequest request) => request with
    {
        Legend = order.Legend,
        TellsEach = order.Format == MapFormat.Svg,
        Names = order.Names ?? (request.IsThumbnail ? 0 : UsualNames),
    };

    /// <summary>A request in the palette asked for.</summary>
    private static MapRequest Coloured(MapOrder order, MapRequest request)
    {
        if (order.Palette is not { } id)
            return request;
        if (request.Categories is { } kinds)
            return request with { Categories = kinds with { Palette = CategoryPalettes.Parse(id) } };
        if (request is { Representation: Representation.Bivariate, Second: { } crossed })
            return request with { Second = crossed with { Grid = BivariatePalettes.Parse(id) } };
        var palette = Palettes.Parse(id);
        if (palette.Lower is null && (request.Second?.Kind ?? request.Kind) == MapKind.Diverging)
            throw new ApplicationProblem(ProblemKind.Usage, "map.one-ramp", id, string.Join(", ", Palettes.All.Where(p => p.Lower is not null).Select(p => p.Id)));
        return request with { Palette = palette };
    }

    private Scene Draw(MapOrder order, TextMeasurer measurer, Func<MapDrawer, Scene> draw)
    {
        Func<int, double>? weight = IndicatorMaps.Weight(_workspace.Catalogue, _workspace.Figures, Territory.All(_workspace.Territories.Communes));
        try
        {
            return draw(new MapDrawer(_geometry, _workspace.Territories.Communes, _workspace.Territories.Facts, measurer, order.Language, weight));
        }
        catch (MisleadingMapException misleading)
        {
            throw new ApplicationProblem(ProblemKind.Usage, "map.misleading", misleading.Message);
        }
        catch (ArgumentException)
        {
            throw new ApplicationProblem(ProblemKind.Failure, "map.no-shape", order.Zone.Name);
        }
    }

    /// <summary>What is drawn, in order: by indicator, then period.</summary>
    private IEnumerable<(Indicator Indicator, Period Period)> Shown(MapOrder order)
    {
        LocalizedText unit = order.Indicators[0].Unit.Name;
        if (order.Indicators.FirstOrDefault(i => i.Unit.Name != unit || i.Map != order.Indicators[0].Map) is { } other)
            throw new ApplicationProblem(ProblemKind.Usage, "map.units", order.Indicators[0].Id, other.Id);
        foreach (Indicator indicator in order.Indicators)
        {
            IReadOnlyList<Period> held = _workspace.Figures.Periods(indicator);
            if (held.Count == 0)
                throw new ApplicationProblem(ProblemKind.Failure, "map.no-data", indicator.Id);
            foreach (Period period in order.Periods)
                if (!held.Contains(period))
                    throw new ApplicationProblem(ProblemKind.Usage, "map.no-period", indicator.Id, period.ToString(), string.Join(", ", held));
            IEnumerable<Period> periods = order.Periods.Count > 0 ? order.Periods
                : order.IsSeries && order.Indicators.Count == 1 ? held.Skip(Math.Max(0, held.Count - MostMaps))
                : [held[^1]];
            foreach (Period period in periods)
                yield return (indicator, period);
        }
    }

    private MapUnits Units(ResolvedZone zone, string? by)
    {
        if (by is null or "commune")
            return new MapUnits(zone.Territory);
        MapZone[] zones = [.. _workspace.Figures.Cut(zone.Territory, by).Select(c => new MapZone(c.Zone.Id.Code, c.Zone.Name, c.Inside, c.IsPartial) { ShortName = TerritoryNames.Short(c.Zone.Name) })];
        return zones.Length > 0 ? new MapUnits(zone.Territory, by, zones) : throw new ApplicationProblem(ProblemKind.Failure, "map.no-zone", by, zone.Name);
    }

    private static ReportTerritory Place(ResolvedZone zone) => new(zone.Spelling, zone.Name, TerritoryNames.Short(zone.Name), zone.Territory);
}
