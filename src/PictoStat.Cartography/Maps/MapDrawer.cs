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
    private const double InsetPart = 0.2, InsetGap = 4, SmallestInset = 42, SideStep = 20;
    private const double LocatorPart = 0.24, SmallestLocator = 46, LargestLocator = 96;
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
        (List<string> footer, double footerHeight) = Footer(request, map);
        var body = new Rect(0, top, request.Width, request.Height - top - footerHeight);
        Placing placing = Place(request, layer, frames[0].Box, body);
        MapWindowAreas areas = Insets(placing.Map, frames.Count);
        TerritoryView main = _geography.View(request.Units, frames[0].Frame.Id, areas.Main);
        (layer as DiscLayer)?.Fit(Math.Min(areas.Main.Width, areas.Main.Height), main.DrawnArea);

        var painter = new FramePainter(request, layer, _texts, _measurer, _facts, _weight);
        painter.Draw(nodes, main, request.Names);
        for (int i = 1; i < frames.Count; i++)
            DrawInset(nodes, painter, request, frames[i].Frame.Id, areas.Insets[i - 1]);
        LegendColumn legend = Legend(request, layer, Scale(main, placing.Legend.Width * (placing.IsBeside ? 0.7 : 0.36)), !placing.IsBeside);
        if (request.HasLocator && LocatorBox(placing, main, legend) is { } locator)
            new LocatorPainter(_geography, _measurer, _texts).DrawInset(nodes, request.Territory, locator);
        if (placing.IsBeside)
            legend.Draw(nodes, placing.Legend);
        else
            legend.DrawUnder(nodes, placing.Legend);
        MapText.Write(nodes, footer, MapStyle.Small, 0, request.Height - footerHeight + 3);
        return new Scene(request.Width, request.Height, nodes, request.Caption.Title, Describe(request, layer, painter));
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

    private (List<string> Lines, double Height) Footer(MapRequest request, BaseMap map)
    {
        List<string> lines = [.. _measurer.Wrap(string.Join(' ', new MapNotes(_texts, _facts).Of(request, map)), MapStyle.Small, request.Width)];
        return (lines, lines.Count * MapText.LineHeight(MapStyle.Small) + 3);
    }

    /// <summary>Where the map and the legend go: side by side or one under the other, whichever draws the territory larger.</summary>
    private Placing Place(MapRequest request, MapLayer layer, GridBox box, Rect body)
    {
        (layer as DiscLayer)?.Fit(Math.Min(body.Width, body.Height), body.Width * body.Height / 2);
        var room = new Room(ScaleBar.Height);
        LegendColumn legend = Legend(request, layer, room, false);
        double side = SideWidth(legend.Least, request.Units.Count), under = Legend(request, layer, room, true).HeightUnder(body.Width) + MapStyle.Gap;
        var beside = new Rect(body.X, body.Y, body.Width - side - 2 * MapStyle.Gap, body.Height);
        var above = new Rect(body.X, body.Y, body.Width, body.Height - under);
        bool fits = legend.Least <= side && legend.Height(side) <= body.Height && side < body.Width * 0.6;
        bool isBeside = request.Legend switch
        {
            LegendPlace.Right => true,
            LegendPlace.Auto => fits && Fit(beside, box) >= Fit(above, box) * 0.92,
            _ => false,
        };
        return isBeside
            ? new Placing(beside, new Rect(beside.Right + 2 * MapStyle.Gap, body.Y, side, body.Height), true)
            : new Placing(above, new Rect(body.X, above.Bottom + MapStyle.Gap, body.Width, under - MapStyle.Gap), false);
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
    private static double SideWidth(double least, int communes) => communes > ManyCommunes
        ? Math.Max(SideStep * 7, Math.Ceiling(least / SideStep) * SideStep)
        : Math.Clamp(least, 80, 160);

    private ScaleBar Scale(TerritoryView view, double longest) => new(view.Window, view.Frame.Projection, Math.Min(90, longest), _texts);

    private static double Fit(Rect area, GridBox box) => Math.Min(Math.Max(area.Width, 1) / Math.Max(box.Width, 1), Math.Max(area.Height, 1) / Math.Max(box.Height, 1));

    /// <summary>The boxes of the overseas départements: a column on the left of a wide map, a row under a tall one.</summary>
    private static MapWindowAreas Insets(Rect area, int frames)
    {
        if (frames == 1)
            return new MapWindowAreas(area, []);
        int count = frames - 1;
        if (area.Width > area.Height * 1.1)
        {
            int rows = area.Height / count >= SmallestInset ? count : (count + 1) / 2, columns = (count + rows - 1) / rows;
            double height = Math.Min((area.Height - (rows - 1) * InsetGap) / rows, area.Height * 0.34), width = Math.Min(height * 1.35, area.Width * InsetPart);
            double taken = columns * (width + InsetGap) + InsetGap;
            return new MapWindowAreas(
                area with { X = area.X + taken, Width = area.Width - taken },
                [.. Enumerable.Range(0, count).Select(i => new Rect(area.X + i / rows * (width + InsetGap), area.Y + i % rows * (height + InsetGap), width, height))]);
        }
        double side = Math.Min((area.Width - (count - 1) * InsetGap) / count, area.Height * InsetPart * 1.4), row = Math.Min(side, area.Height * InsetPart);
        Rect main = area with { Height = area.Height - row - InsetGap };
        return new MapWindowAreas(main, [.. Enumerable.Range(0, count).Select(i => new Rect(area.X + i * (side + InsetGap), main.Bottom + InsetGap, side, row))]);
    }

    private void DrawInset(List<Node> nodes, FramePainter painter, MapRequest request, string frame, Rect box)
    {
        bool hasScale = box.Height >= SmallestInset;
        var inner = new Rect(box.X + 2, box.Y + 9, box.Width - 4, Math.Max(box.Height - (hasScale ? 24 : 10), 8));
        TerritoryView view = _geography.View(request.Units, frame, inner);
        painter.Draw(nodes, view, 0);
        nodes.Add(new Node.Box(box, null, new Stroke(MapStyle.AroundLine, 0.6)));
        string name = _texts.Get($"frame.{frame}");
        double size = Math.Min(MapStyle.Small.Size, MapStyle.Small.Size * (box.Width - 6) / _measurer.Width(name, MapStyle.Small.Face, MapStyle.Small.Size));
        nodes.Add(new Node.Text(new Point(box.X + 3, box.Y + 8), name, MapStyle.Small with { Size = Math.Round(size, 1) }));
        if (hasScale)
            new ScaleBar(view.Window, view.Frame.Projection, box.Width * 0.5, _texts).Draw(nodes, _measurer, box.X + 4, box.Bottom - 15, box.Width);
    }

    private string Describe(MapRequest request, MapLayer layer, FramePainter painter)
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
        if (present.Length > 1)
        {
            foreach ((string key, int unit) in ((string, int)[])[("describe.highest", present.MaxBy(request.Values.Value)), ("describe.lowest", present.MinBy(request.Values.Value))])
                sentences.Add(_texts.Get(key, painter.Name(unit), request.Caption.Format.Format(request.Values.Value(unit))));
        }
        foreach (IGrouping<ResultStatus, int> absent in Enumerable.Range(0, units.Count).GroupBy(i => Symbology.MapStatus.Shown(request.Values.Status(i))).OrderBy(g => g.Key))
            if (absent.Key != ResultStatus.Present)
                sentences.Add(_texts.Get("describe.status", _texts.Get(Symbology.MapStatus.Key(absent.Key)), _texts.Whole(absent.Count())));
        return string.Join(' ', sentences);
    }

    private readonly record struct Placing(Rect Map, Rect Legend, bool IsBeside);

    private readonly record struct MapWindowAreas(Rect Main, Rect[] Insets);
}
