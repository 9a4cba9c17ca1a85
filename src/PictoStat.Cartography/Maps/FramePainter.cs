using PictoStat.Core.Aggregation;
using PictoStat.Core.Territories;
using PictoStat.Graphics.Drawing;
using PictoStat.Graphics.Fonts;

namespace PictoStat.Cartography.Maps;

/// <summary>Draws one frame of a map: surroundings, communes, borders, discs, names.</summary>
internal sealed class FramePainter(MapRequest request, MapLayer layer, MapTexts texts, ITextMeasurer measurer, IReadOnlyList<Commune> facts, Func<int, double> weight)
{
    /// <summary>A disc of a smaller radius, in points, would leave no mark on paper.</summary>
    private const double SmallestDisc = 0.12;

    /// <summary>From this many communes on, lines between them are left out: they would hide the colours.</summary>
    private const int MostBorders = 2500;

    /// <summary>The part of the map a name takes for itself, in square points: small maps name fewer communes.</summary>
    private const double RoomOfName = 2000;

    /// <summary>Up to this many communes, the map names the communes around them too.</summary>
    private const int FewCommunes = 6;

    /// <summary>Adds the layers of a view, cut at its box.</summary>
    public void Draw(List<Node> nodes, TerritoryView view, int names)
    {
        var shapes = new List<Node>();
        if (view.Around() is { } around)
        {
            shapes.Add(new Node.Path(around.Area, new Fill.Solid(MapStyle.Around), null));
            if (around.Lines.Points.Count > 0)
                shapes.Add(new Node.Path(around.Lines, null, new Stroke(MapStyle.AroundLine, 0.35)));
        }
        AddCommunes(shapes, view);
        AddBorders(shapes, view);
        nodes.Add(new Node.Group([new Node.Group(shapes, view.Window.Origin, 1 / MapWindow.UnitsPerPoint, null, "communes")], default, 1, view.Window.Area, view.Frame.Id));
        List<(int Place, Point At, double Radius)> discs = Discs(view);
        foreach ((int place, Point at, double radius) in discs)
            nodes.Add(new Node.Circle(at, Math.Abs(radius), new Fill.Solid(layer.DiscColor(radius < 0)), Rim(Math.Abs(radius))));
        nodes.AddRange(Names(view, discs, Math.Min(names, (int)(view.Window.Area.Width * view.Window.Area.Height / RoomOfName))));
    }

    /// <summary>The white rim that keeps overlapping discs apart; none where it would eat the disc.</summary>
    private static Stroke? Rim(double radius) => radius < 1 ? null : new Stroke(MapStyle.White, Math.Min(0.4, radius * 0.15));

    /// <summary>The name and value of the commune at a place of the territory, as a reader would say them.</summary>
    public string Label(int place) => texts.Get("label", facts[request.Territory.Ordinals[place]].Name, Value(place));

    private string Value(int place) => request.Values.Status(place) == ResultStatus.Present
        ? request.Caption.Format.Format(request.Values.Value(place))
        : texts.Get(Symbology.MapStatus.Key(Symbology.MapStatus.Shown(request.Values.Status(place))));

    private void AddCommunes(List<Node> shapes, TerritoryView view)
    {
        Territory territory = request.Territory;
        if (view.Count > layer.MostShapes)
        {
            var groupOf = new Dictionary<int, int>(territory.Count);
            for (int i = 0; i < territory.Count; i++)
                groupOf.Add(territory.Ordinals[i], layer.Group(i));
            PathData[] areas = view.Areas(o => groupOf[o], layer.Fills.Count);
            for (int g = 0; g < areas.Length; g++)
                if (areas[g].Points.Count > 0)
                    shapes.Add(new Node.Path(areas[g], layer.Fills[g], layer.Fills[g] is Fill.Solid solid ? new Stroke(solid.Color, 0.2) : null));
            return;
        }
        for (int g = 0; g < layer.Fills.Count; g++)
            for (int i = 0; i < territory.Count; i++)
                if (layer.Group(i) == g && view.Shows(territory.Ordinals[i]))
                    shapes.Add(new Node.Use(view.Shape(territory.Ordinals[i]), layer.Fills[g], Label(i)));
    }

    private void AddBorders(List<Node> shapes, TerritoryView view)
    {
        double thin = Math.Clamp(Math.Min(view.Window.Area.Width, view.Window.Area.Height) / 220, 0.45, 1) * (view.Count > MapLayer.MostAreas ? 0.6 : 1);
        double cell = Math.Sqrt(view.DrawnArea / Math.Max(1, view.Count));
        if (view.Count <= MostBorders && cell > 2.5 && view.CommuneBorders is { Points.Count: > 0 } borders)
            shapes.Add(new Node.Path(borders, null, new Stroke(layer.BorderColor, Math.Clamp(cell * 0.03, 0.12, 0.6))));
        if (view.ZoneBorders(request.Zones) is { } zones)
        {
            double width = 0.7 * thin;
            shapes.Add(new Node.Path(zones, null, new Stroke(MapStyle.White, width * 2)));
            shapes.Add(new Node.Path(zones, null, new Stroke(MapStyle.Line, width)));
        }
        shapes.Add(new Node.Path(view.Outline, null, new Stroke(MapStyle.Ink, Math.Round(thin, 2))));
        if (request.Emphasis is { } part && view.OutlineOf(part) is { Points.Count: > 0 } line)
        {
            shapes.Add(new Node.Path(line, null, new Stroke(MapStyle.White, 3.6)));
            shapes.Add(new Node.Path(line, null, new Stroke(MapStyle.Emphasis, 2)));
        }
    }

    /// <summary>The discs of a view, the largest first.</summary>
    private List<(int Place, Point At, double Radius)> Discs(TerritoryView view)
    {
        var discs = new List<(int Place, Point At, double Radius)>();
        for (int i = 0; i < request.Territory.Count; i++)
            if (view.Shows(request.Territory.Ordinals[i]) && Math.Abs(layer.Radius(i)) >= SmallestDisc)
                discs.Add((i, view.Window.Place(view.Frame.Anchor(request.Territory.Ordinals[i])), layer.Radius(i)));
        discs.Sort((a, b) => Math.Abs(a.Radius) != Math.Abs(b.Radius) ? Math.Abs(b.Radius).CompareTo(Math.Abs(a.Radius)) : a.Place.CompareTo(b.Place));
        return discs;
    }

    private IEnumerable<Node.Text> Names(TerritoryView view, List<(int Place, Point At, double Radius)> discs, int wanted)
    {
        var radius = discs.ToDictionary(d => request.Territory.Ordinals[d.Place], d => Math.Abs(d.Radius));
        Rect[] taken = [.. discs.Where(d => Math.Abs(d.Radius) > 3.5).Select(d => Box(d.At, Math.Abs(d.Radius) * 0.8))];
        int[] ordinals = [.. request.Territory.Ordinals.ToArray().Where(view.Shows).OrderByDescending(weight).ThenBy(o => o).Take(Math.Max(60, wanted * 6))];
        var placer = new NamePlacer(measurer, view.Window.Area, taken);
        var candidates = ordinals.Select(o => new NameCandidate(facts[o].Name, view.Window.Place(view.Frame.Anchor(o)), radius.GetValueOrDefault(o)));
        foreach (Node.Text name in placer.Place(candidates, wanted))
            yield return name;
        if (wanted == 0 || view.Count > FewCommunes)
            yield break;
        var around = view.Neighbours().OrderByDescending(weight).ThenBy(o => o).Take(40)
            .Select(o => new NameCandidate(facts[o].Name, view.Window.Place(view.Frame.Anchor(o)), 0));
        foreach (Node.Text name in placer.Place(around, FewCommunes * 2, MapStyle.Neighbour))
            yield return name;
    }

    private static Rect Box(Point centre, double radius) => new(centre.X - radius, centre.Y - radius, 2 * radius, 2 * radius);
}
