using PictoStat.Cartography.Classification;
using PictoStat.Cartography.Maps;
using PictoStat.Cartography.Symbology;
using PictoStat.Core.Aggregation;
using PictoStat.Core.Indicators;
using PictoStat.Core.Observations;
using PictoStat.Core.Territories;
using PictoStat.Core.Text;
using PictoStat.Reports.Data;
using PictoStat.Reports.Figures;
using PictoStat.Reports.Words;

namespace PictoStat.Reports.Maps;

/// <summary>Maps of indicators that stand by themselves: the requests that a drawer takes, with their words.</summary>
public sealed class IndicatorMaps
{
    /// <summary>The zonings whose zones have a name of their kind: "par département".</summary>
    private static readonly string[] Named = ["arrondissement", "bv2022", "crte", "departement", "epci", "petr", "pnr", "region", "scot", "ze2020"];

    private readonly ReportContext _context;
    private readonly ReportTexts _texts;
    private readonly MapUnits _units;
    private readonly string _grain;

    /// <summary>Maps of a territory.</summary>
    /// <param name="context">The territory and where figures come from; the first comparison, where there is one, is the reference the maps are centred on.</param>
    /// <param name="units">Its communes or zones.</param>
    /// <param name="zoning">The zoning of the zones; null for communes.</param>
    public IndicatorMaps(ReportContext context, MapUnits units, Zoning? zoning)
    {
        (_context, _texts, _units) = (context, new ReportTexts(context.Language), units);
        _grain = zoning is null ? _texts.Get("map.by-commune") : Grain(_texts, zoning);
    }

    /// <summary>Whether maps show the differences to the reference rather than the figures around it.</summary>
    public bool AreDifferences { get; init; }

    /// <summary>The request of an indicator's map at a period, sized in points.</summary>
    public MapRequest Of(Indicator indicator, Period period, double width, double height)
    {
        MapValues values = MapFigures.Of(_context.Figures, _units, indicator, period, out int nearly);
        var request = new MapRequest(_context.Zone.Communes, values, Caption(indicator, period), width, height)
        {
            Units = _units,
            Kind = indicator.Map,
            IsCount = indicator.IsCount,
            Pivot = indicator.Pivot,
            Classifier = new AutomaticChoice(),
            Zones = _units.AreCommunes ? InnerBorders.Of(_context.Zonings, _context.Zone.Communes) : [],
            HasLocator = true,
            SaysProjection = true,
            Notes = nearly > 0 ? [_texts.Plural("map.nearly", nearly, _texts.Whole(nearly))] : [],
        };
        return _context.Comparisons is [ReportTerritory reference, ..] ? Centred(request, indicator, period, reference) : request;
    }

    /// <summary>A map with a second indicator: it colours the symbols of the first, or crosses its classes.</summary>
    public MapRequest With(MapRequest request, Indicator first, Indicator indicator, Period period)
    {
        MapCaption caption = Caption(indicator, period);
        string name = _texts.In(indicator.ShortName);
        var second = new MapSecond(
            MapFigures.Of(_context.Figures, _units, indicator, period, out _), _texts.Get("map.panel", name, period.InWords(_texts.Language)), caption.Unit, caption.Format,
            RepresentationRules.NatureOf(indicator))
        {
            Kind = indicator.Map == MapKind.Diverging ? MapKind.Diverging : MapKind.Areas,
            Pivot = indicator.Pivot,
            FirstName = _texts.In(first.ShortName),
            Classifier = request.Classifier,
        };
        return request with
        {
            Second = second,
            Caption = request.Caption with
            {
                Title = _texts.Get("map.two", request.Caption.Title, Inside(name)),
                Source = string.Join(_texts.Get("note.separator"), ((string[])[request.Caption.Source, caption.Source]).Distinct(StringComparer.Ordinal)),
            },
        };
    }

    /// <summary>The same map for several periods of an indicator, or for several indicators of one unit; sized in points as a whole.</summary>
    /// <param name="shown">What each shows, in order; two at least.</param>
    /// <param name="width">Of all together.</param>
    /// <param name="height">Of all together.</param>
    /// <param name="adjust">What is asked otherwise of each map.</param>
    public MapSeries Series(IReadOnlyList<(Indicator Indicator, Period Period)> shown, double width, double height, Func<MapRequest, MapRequest> adjust)
    {
        bool isOneIndicator = shown.All(s => s.Indicator == shown[0].Indicator), isOnePeriod = shown.All(s => s.Period == shown[0].Period);
        MapRequest[] maps = [.. shown.Select(s => adjust(Of(s.Indicator, s.Period, width, height)))];
        maps = [.. maps.Select((map, i) => map with
        {
            Caption = map.Caption with
            {
                Title = isOneIndicator ? shown[i].Period.InWords(_texts.Language)
                    : isOnePeriod ? _texts.In(shown[i].Indicator.ShortName)
                    : _texts.Get("map.panel", _texts.In(shown[i].Indicator.ShortName), shown[i].Period.InWords(_texts.Language)),
            },
        })];
        string place = ReportTexts.Curly(_context.Zone.Name);
        string[] credits = [.. shown.Select(s => Caption(s.Indicator, s.Period).Source).Distinct(StringComparer.Ordinal)];
        MapCaption caption = Caption(shown[0].Indicator, shown[0].Period) with { Source = string.Join(_texts.Get("note.separator"), credits) };
        return new MapSeries(
            caption with
            {
                Title = isOneIndicator ? caption.Title : _texts.List([.. shown.Select(s => _texts.In(s.Indicator.ShortName)).Distinct(StringComparer.Ordinal).Select((name, i) => i == 0 ? name : Inside(name))]),
                Subtitle = isOnePeriod ? caption.Subtitle : _texts.Get("map.place-all", place, _grain),
            },
            maps);
    }

    /// <summary>What the values of a map by zone are of, in words: "par département".</summary>
    internal static string Grain(ReportTexts texts, Zoning zoning) => Named.Contains(zoning.Id) ? texts.Get($"map.by.{zoning.Id}") : texts.Get("map.by-zone", texts.In(zoning.Name));

    /// <summary>A name inside a sentence: without its capital, unless it begins with initials.</summary>
    private static string Inside(string name) => name.Length > 1 && !char.IsUpper(name[1]) ? char.ToLowerInvariant(name[0]) + name[1..] : name;

    /// <summary>How much a commune deserves to be named, by ordinal: the first count of the usual report's table by commune; null where none has data.</summary>
    public static Func<int, double>? Weight(ICatalogue catalogue, IFigureSource figures, Territory communes)
    {
        Indicator? size = (catalogue.FindTemplate(Portrait.TerritoryReport.DefaultTemplate)?.Communes ?? [])
            .Select(catalogue.FindIndicator).OfType<Indicator>().FirstOrDefault(i => i.IsCount && figures.Periods(i).Count > 0);
        if (size is null)
            return null;
        CommuneCell[] cells = figures.Communes(size, communes, figures.Periods(size)[^1]);
        return ordinal => communes.Ordinals.BinarySearch(ordinal) is >= 0 and var place ? cells[place].Value : 0;
    }

    /// <summary>The map centred on the figure of the reference territory.</summary>
    private MapRequest Centred(MapRequest request, Indicator indicator, Period period, ReportTerritory reference)
    {
        Result result = _context.Figures.Of(indicator, reference.Communes, period);
        string name = ReportTexts.Curly(reference.Name);
        if (AreDifferences && result.Shown is { } compared && result.IsComparable)
            return DifferenceMap.Of(request, indicator, compared, name, _texts);
        return result.Shown is { } value && result.IsComparable
            ? request with
            {
                Kind = MapKind.Diverging,
                Pivot = (double)Rounding.Round(value, indicator.Decimals),
                Notes = [.. request.Notes, _texts.Get("map.reference", name, request.Caption.Format.Format(value))],
            }
            : request with { Notes = [.. request.Notes, _texts.Get("map.no-reference", name)] };
    }

    private MapCaption Caption(Indicator indicator, Period period)
    {
        string credit = string.Join(_texts.Get("note.separator"), new FigureSources(_context).Of(indicator, [period]).DistinctBy(s => s.Id)
            .Select(s => _texts.Get("source.credit", s.Producer, _texts.In(s.Title))));
        return CaptionOf(indicator, _texts, _texts.In(indicator.Name),
            _texts.Get("map.place", ReportTexts.Curly(_context.Zone.Name), period.InWords(_texts.Language), _grain), credit);
    }

    /// <summary>The caption of an indicator's map: its unit over the legend, a percentage by its sign, other units in words.</summary>
    internal static MapCaption CaptionOf(Indicator indicator, ReportTexts texts, string title, string subtitle, string credit)
    {
        const int longestUnit = 16;
        string unit = texts.In(indicator.Unit.Symbol), name = texts.In(indicator.Unit.Name);
        string head = unit.Length == 0 || (unit[0] is not ('%' or '‰' or '€') && name.Length <= longestUnit) ? name : unit;
        if (head.Length > 0 && (!char.IsLetter(head[0]) || head.Contains('/', StringComparison.Ordinal)))
            head = texts.Get("map.unit", head);
        return new MapCaption(title, subtitle, head, credit, new NumberFormat(texts.Language, indicator.Decimals, unit, FigureFormat.IsSigned(indicator)));
    }
}
