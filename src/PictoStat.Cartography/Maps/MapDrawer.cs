using PictoStat.Cartography.BaseMaps;
using PictoStat.Cartography.Maps.Legends;
using PictoStat.Core.Aggregation;
using PictoStat.Core.Territories;
using PictoStat.Core.Text;
using PictoStat.Graphics.Drawing;
using PictoStat.Graphics.Fonts;

namespace PictoStat.Cartography.Maps;

/// <summary>Draws the maps of a document as scenes. Maps of one territory share what they have in common, so one drawer serves a whole document.</summary>
public sealed class MapDrawer
{
    private const double SideStep = 20, LeastMapPart = 0.6, WideBody = 400;
    private const double LocatorPart = 0.24, SmallestLocator = 46, LargestLocator = 96, NarrowestWithLocator = 260;
    private const int ManyCommunes = 500;
    private readonly MapGeography _geography;
    private readonly IReadOnlyList<Commune> _facts;
    private readonly ITextMeasurer _measurer;
    private readonly MapTexts _texts;
    private readonly Func<int, double> _weight;

    /// <summary>Makes a drawer.</summary>
    /// <param name="source">Where the base map comes from.</param>
    /// <param name="communes">The communes of the reference vintage.</param>
    /// <param name="facts">Their facts, by ordinal.</param>
    /// <param name="measurer">Measures texts in the document's fonts.</param>
    /// <param name="language">The language of the maps.</param>
    /// <param name="weight">How much a commune deserves to be named, by ordinal: its population; null where only its area is known.</param>
    public MapDrawer(IGeometrySource source, CommuneIndex communes, IReadOnlyList<Commune> facts, ITextMeasurer measurer, Language language, Func<int, double>? weight = null)
    {
        (_geography, _facts, _measurer, _texts) = (new MapGeography(source, communes, facts), facts, measurer, new MapTexts(language));
        _weight = weight ?? (ordinal => facts[ordinal].AreaKm2 ?? 0);
    }

    /// <summary>The map of a request.</summary>
    /// <exception cref="MisleadingMapException">The representation would mislead and is not forced.</exception>
    /// <exception cref="ArgumentException">The territory is empty or no commune of it has a shape.</exception>
    /// <exception cref="InvalidDataException">The base map is damaged or was made for other communes.</exception>
    public Scene Draw(MapRequest request)
    {
        MapLayer layer = MapLayer.Make(request, _texts);
        (BaseMap map, IReadOnlyList<(MapFrame Frame, GridBox Box)> frames) = _geography.Of(request.Territory);
        if (frames.Count == 0)
            throw new ArgumentException("No commune of the territory has a shape to draw.", nameof(request));

        var nodes = new List<Node>();
        double top = Heading(nodes, request);
        (List<string> footer, double footerHeight) = Footer(request, map, top);
        var body = new Rect(0, top, request.Width, request.Height - top - footerHeight);
        Placing placing = Place(request, layer, frames, body);
        if (request is { IsThumbnail: true, Legend: LegendPlace.Auto } && !placing.IsBeside && placing.Map.Height < body.Height * LeastMapPart)
            return Draw(request with { Legend = LegendPlace.None });
        var panel = new PanelPainter(_geography, _measurer, _texts, _facts, _weight);
        Rect? aside = placing.IsBeside ? Aside(Legend(request, layer, new Room(ScaleBar.Height), false), placing.Legend) : null;
        TerritoryView main = panel.Draw(nodes, request, layer, layer, frames, placing.Map, aside);
        LegendColumn legend = Legend(request, layer, Scale(main, placing.Legend.Width * (placing.IsBeside ? 0.7 : 0.36)), !placing.IsBeside);
        if (request.HasLocator && frames.Count == 1 && request.Width >= NarrowestWithLocator && LocatorBox(placing, main, legend) is { } locator)
            new LocatorPainter(_geography, _measurer, _texts).DrawInset(nodes, request.Territory, locator);
        if (placing.IsBeside)
            legend.Draw(nodes, placing.Legend);
        else
            legend.DrawUnder(nodes, placing.Legend);
        MapText.Write(nodes, footer, MapStyle.Small, 0, request.Height - footerHeight + 3);
        return new Scene(request.Width, request.Height, nodes, request.Caption.Title, Describe(request, layer, panel.Names));
    }

    /// <summary>Several maps of one territory beside each other on common classes, or with discs of one scale, and one legend for all.</summary>
    /// <exception cref="MisleadingMapException">The representation would mislead and is not forced.</exception>
    /// <exception cref="ArgumentException">There is no map, their territories or units differ, or no commune has a shape.</exception>
    /// <exception cref="InvalidDataException">The base map is damaged or was made for other communes.</exception>
    public Scene Draw(MapSeries series)
    {
        MapRequest first = series.Maps[0];
        MapLayer[] layers = [.. series.Together().Select(r => MapLayer.Make(r, _texts))];
        (BaseMap map, IReadOnlyList<(MapFrame Frame, GridBox Box)> frames) = _geography.Of(first.Territory);
        if (frames.Count == 0)
            throw new ArgumentException("No commune of the territory has a shape to draw.", nameof(series));

        var nodes = new List<Node>();
        MapRequest whole = first with { Caption = series.Caption };
        double top = Heading(nodes, whole);
        (List<string> footer, double footerHeight) = Footer(whole, map, top);
        double room = (first.Height - top - footerHeight) * first.Width / layers.Length;
        (layers[0] as DiscLayer)?.Fit(Math.Sqrt(room), room / 2);
        double legendHeight = Legend(first, layers[0], new Room(ScaleBar.Height), true).HeightUnder(first.Width);
        var body = new Rect(0, top, first.Width, first.Height - top - footerHeight - legendHeight - MapStyle.Gap);
        Rect[] cells = series.Cells(body, frames[0].Box.Width / Math.Max(1, frames[0].Box.Height));
        var panel = new PanelPainter(_geography, _measurer, _texts, _facts, _weight);
        TerritoryView? main = null;
        for (int i = 0; i < cells.Length; i++)
        {
            Rect area = MapSeries.Under(cells[i]);
            MapText.Write(nodes, [.. _measurer.Wrap(series.Maps[i].Caption.Title, MapStyle.LegendHead, cells[i].Width).Take(1)], MapStyle.LegendHead, cells[i].X, cells[i].Y);
            main = panel.Draw(nodes, layers[i].Request, layers[i], layers[0], frames, area);
        }
        Legend(first, layers[^1], Scale(main!, first.Width * 0.36), true).DrawUnder(nodes, new Rect(0, cells.Max(c => c.Bottom) + MapStyle.Gap, first.Width, legendHeight));
        MapText.Write(nodes, footer, MapStyle.Small, 0, first.Height - footerHeight + 3);
        IEnumerable<string> described = series.Maps.Select((m, i) => $"{m.Caption.Title.TrimEnd('.')}. {Describe(m, layers[i], panel.Names)}");
        return new Scene(first.Width, first.Height, nodes, series.Caption.Title, string.Join(' ', described));
    }

    /// <summary>The locator map of a request: where the territory lies in its région and in France.</summary>
    /// <exception cref="ArgumentException">No commune of the territory has a shape.</exception>
    /// <exception cref="InvalidDataException">The base map is damaged, lacks its overview or was made for other communes.</exception>
    public Scene Locate(LocatorRequest request) => new LocatorPainter(_geography, _measurer, _texts).Draw(request);

    private double Heading(List<Node> nodes, MapRequest request)
    {
        double y = MapText.Write(nodes, _measurer.Wrap(request.Caption.Title, MapStyle.Title, request.Width), MapStyle.Title, 0, 0);
        y = MapText.Write(nodes, _measurer.Wrap(request.Caption.Subtitle, MapStyle.Subtitle, request.Width), MapStyle.Subtitle, 0, y);
        return y + MapStyle.Gap;
    }

    private (List<string> Lines, double Height) Footer(MapRequest request, BaseMap map, double top)
    {
        bool hasUnderlay = _geography.HasUnderlay(request.Territory, new Rect(0, top, request.Width, request.Height - top));
        List<string> lines = [.. _measurer.Wrap(string.Join(' ', new MapNotes(_texts, _facts).Of(request, map, hasUnderlay)), MapStyle.Small, request.Width)];
        return (lines, lines.Count * MapText.LineHeight(MapStyle.Small) + 3);
    }

    /// <summary>Where the map and the legend go: side by side or one under the other, whichever draws the territory larger.</summary>
    private Placing Place(MapRequest request, MapLayer layer, IReadOnlyList<(MapFrame Frame, GridBox Box)> frames, Rect body)
    {
        GridBox box = frames[0].Box;
        (layer as DiscLayer)?.Fit(Math.Min(body.Width, body.Height), body.Width * body.Height / 2);
        var room = new Room(ScaleBar.Height);
        LegendColumn legend = Legend(request, layer, room, false);
        double side = SideWidth(legend.Least, request), under = Legend(request, layer, room, true).HeightUnder(body.Width) + MapStyle.Gap;
        if (frames.Count > 2 && body.Width > WideBody)
            side = Math.Max(side, PanelPainter.Aside);
        var beside = new Rect(body.X, body.Y, body.Width - side - 2 * MapStyle.Gap, body.Height);
        var above = new Rect(body.X, body.Y, body.Width, body.Height - under);
        bool fits = legend.Least <= side && legend.Height(side) <= body.Height && side < body.Width * 0.6;
        bool isBeside = request.Legend switch
        {
            LegendPlace.Right => true,
            LegendPlace.Auto => fits && Fit(PanelPainter.Main(beside, Aside(legend, InColumn(beside, body, side)), frames.Count), box) >= Fit(PanelPainter.Main(above, null, frames.Count), box) * 0.92,
            _ => false,
        };
        return isBeside
            ? new Placing(beside, InColumn(beside, body, side), true)
            : new Placing(above, new Rect(body.X, above.Bottom + MapStyle.Gap, body.Width, under - MapStyle.Gap), false);
    }

    private static Rect InColumn(Rect beside, Rect body, double side) => new(beside.Right + 2 * MapStyle.Gap, body.Y, side, body.Height);

    /// <summary>What a legend beside the map leaves free under it.</summary>
    private static Rect Aside(LegendColumn legend, Rect column)
    {
        double taken = legend.Height(column.Width) + MapStyle.Gap;
        return column with { Y = column.Y + taken, Height = column.Height - taken };
    }

    private LegendColumn Legend(MapRequest request, MapLayer layer, LegendBlock scale, bool isUnder) =>
        new(request.Legend == LegendPlace.None ? [scale] : [.. layer.Legend(scale, isUnder)], _measurer, isUnder && layer.IsOneColumn);

    /// <summary>Where a locator map fits: under a legend beside the map, else in the corner of the map farthest from the territory; null where it would cover it.</summary>
    private static Rect? LocatorBox(Placing placing, TerritoryView view, LegendColumn legend)
    {
        double side = Math.Clamp(Math.Min(placing.Map.Width, placing.Map.Height) * LocatorPart, SmallestLocator, LargestLocator);
        if (placing.IsBeside && placing.Legend.Height - legend.Height(placing.Legend.Width) - MapStyle.Gap is var left && left >= SmallestLocator)
        {
            double size = Math.Min(Math.Min(left, placing.Legend.Width), side * 1.3);
            return new Rect(placing.Legend.X, placing.Legend.Bottom - size, size, size);
        }
        Rect map = view.Window.Area;
        var corners = new List<Rect>();
        foreach (double x in (double[])[map.X, map.Right - side])
            foreach (double y in (double[])[map.Y, map.Bottom - side])
                corners.Add(new Rect(x, y, side, side));
        return corners.Where(c => !view.Touches(c)).Select(c => (Rect?)c).FirstOrDefault();
    }

    /// <summary>The width of a legend beside the map: in steps, so that the maps of a document are drawn at few scales and share their shapes.</summary>
    private static double SideWidth(double least, MapRequest request) => request.Units.AreCommunes && request.Units.Count > ManyCommunes && !request.SaysProjection
        ? Math.Max(SideStep * 7, Math.Ceiling(least / SideStep) * SideStep)
        : Math.Clamp(least, 80, 160);

    private ScaleBar Scale(TerritoryView view, double longest) => new(view.Window, view.Frame.Projection, Math.Min(90, longest), _texts);

    private static double Fit(Rect area, GridBox box) => Math.Min(Math.Max(area.Width, 1) / Math.Max(box.Width, 1), Math.Max(area.Height, 1) / Math.Max(box.Height, 1));

    private string Describe(MapRequest request, MapLayer layer, Func<MapRequest, int, string> name)
    {
        MapUnits units = request.Units;
        var sentences = new List<string>
        {
            units.AreCommunes
                ? _texts.Plural("describe.territory", units.Count, _texts.Whole(units.Count))
                : _texts.Plural("describe.zones", units.Count, _texts.Whole(units.Count), _texts.Whole(request.Territory.Count)),
        };
        if (layer.Describe() is { Length: > 0 } sentence)
            sentences.Add(sentence);
        int[] present = [.. Enumerable.Range(0, units.Count).Where(i => request.Values.Status(i) == ResultStatus.Present)];
        if (layer.HasExtremes && present.Length > 1)
        {
            foreach ((string key, int unit) in ((string, int)[])[("describe.highest", present.MaxBy(request.Values.Value)), ("describe.lowest", present.MinBy(request.Values.Value))])
                sentences.Add(_texts.Get(key, name(request, unit), request.Caption.Format.Format(request.Values.Value(unit))));
        }
        foreach (IGrouping<ResultStatus, int> absent in Enumerable.Range(0, units.Count).GroupBy(i => Symbology.MapStatus.Shown(request.Values.Status(i))).OrderBy(g => g.Key))
            if (absent.Key != ResultStatus.Present)
                sentences.Add(_texts.Get("describe.status", _texts.Get(Symbology.MapStatus.Key(absent.Key)), _texts.Whole(absent.Count())));
        return string.Join(' ', sentences);
    }

    private readonly record struct Placing(Rect Map, Rect Legend, bool IsBeside);
}
