using PictoStat.Cartography.Symbology;
using PictoStat.Core.Aggregation;
using PictoStat.Core.Territories;
using PictoStat.Graphics.Drawing;
using PictoStat.Graphics.Fonts;

namespace PictoStat.Cartography.Maps;

/// <summary>Draws one frame of a map: surroundings, communes, borders, discs, names.</summary>
/// <param name="request">The map.</param>
/// <param name="layer">How it is shown.</param>
/// <param name="named">The map whose discs names make room for: the same for all maps of a series, so that a name stays in its place.</param>
/// <param name="texts">The language.</param>
/// <param name="measurer">Measures the names.</param>
/// <param name="facts">The communes.</param>
/// <param name="weight">How much a commune deserves to be named.</param>
internal sealed class FramePainter(MapRequest request, MapLayer layer, MapLayer named, MapTexts texts, ITextMeasurer measurer, IReadOnlyList<Commune> facts, Func<int, double> weight)
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
        foreach ((PathData Area, PathData Lines)? around in ((PathData, PathData)?[])[view.Under(), view.Around()])
            if (around is { } land)
            {
                shapes.Add(new Node.Path(land.Area, new Fill.Solid(MapStyle.Around), null));
                if (land.Lines.Points.Count > 0)
                    shapes.Add(new Node.Path(land.Lines, null, new Stroke(MapStyle.AroundLine, 0.35)));
            }
        if (view.Blank() is { Points.Count: > 0 } blank)
            shapes.Add(new Node.Path(blank, new Fill.Solid(MapStyle.White), null));
        AddUnits(shapes, view);
        AddBorders(shapes, view);
        nodes.Add(new Node.Group([new Node.Group(shapes, view.Window.Origin, 1 / MapWindow.UnitsPerPoint, null, "communes")], default, 1, view.Window.Area, view.Frame.Id));
        List<(int Place, Point At, double Radius)> discs = Discs(view, layer);
        bool areDiscsNamed = AreMerged(view);
        foreach ((int place, Point at, double radius) in discs)
            nodes.Add(new Node.Circle(at, Math.Abs(radius), layer.DiscFill(place), layer.DiscRim(Math.Abs(radius)), areDiscsNamed ? Facts(place) : null));
        nodes.AddRange(Names(view, ReferenceEquals(layer, named) ? discs : Discs(view, named), Math.Min(names, (int)(view.Window.Area.Width * view.Window.Area.Height / RoomOfName))));
    }

    /// <summary>The name of a unit, as its value is told with.</summary>
    public static string Name(MapRequest request, MapTexts texts, IReadOnlyList<Commune> facts, int unit) =>
        request.Units.Zone(unit) is not { } zone ? facts[request.Territory.Ordinals[unit]].Name
        : zone.IsPartial ? texts.Get("label.partial", zone.Name) : zone.Name;

    private string Name(int unit) => Name(request, texts, facts, unit);

    /// <summary>What a canvas with an element for each shape tells of a unit.</summary>
    private ShapeFacts Facts(int unit)
    {
        string code = request.Units.Zone(unit)?.Code ?? request.Territory.Index[request.Territory.Ordinals[unit]].Text;
        return request.Values.Status(unit) == ResultStatus.Present
            ? new ShapeFacts(code, texts.Get("label", Name(unit), layer.ValueText(unit)), request.Values.Value(unit), null)
            : Absent(MapStatus.Shown(request.Values.Status(unit)));

        ShapeFacts Absent(ResultStatus status) => new(code, texts.Get("label", Name(unit), texts.Get(MapStatus.Key(status))), null, MapStatus.Id(status));
    }

    /// <summary>Whether the units of one group are one path.</summary>
    private bool AreMerged(TerritoryView view) => !request.TellsEach && view.Count > layer.MostShapes;

    private void AddUnits(List<Node> shapes, TerritoryView view)
    {
        if (AreMerged(view))
        {
            PathData[] areas = view.Areas(layer.Group, layer.Fills.Count);
            for (int g = 0; g < areas.Length; g++)
                if (areas[g].Points.Count > 0)
                    shapes.Add(new Node.Path(areas[g], layer.Fills[g], layer.Fills[g] is Fill.Solid solid ? new Stroke(solid.Color, 0.2) : null));
            return;
        }
        var groups = new List<int>[layer.Fills.Count];
        for (int unit = 0; unit < request.Units.Count; unit++)
            if (view.Shows(unit))
                (groups[layer.Group(unit)] ??= []).Add(unit);
        for (int g = 0; g < groups.Length; g++)
            foreach (int unit in groups[g] ?? [])
                shapes.Add(new Node.Use(view.Shape(unit), layer.Fills[g], Facts(unit)));
    }

    private void AddBorders(List<Node> shapes, TerritoryView view)
    {
        double thin = Math.Clamp(Math.Min(view.Window.Area.Width, view.Window.Area.Height) / 300, 0.4, 1) * (view.Count > MapLayer.MostAreas ? 0.6 : 1);
        double cell = Math.Sqrt(view.DrawnArea / Math.Max(1, view.Count));
        if (view.Count <= MostBorders && cell > 2.5 && view.CommuneBorders is { Points.Count: > 0 } borders)
        {
            double width = Math.Clamp(cell * 0.03, 0.12, 0.6);
            shapes.Add(new Node.Path(borders, null, new Stroke(layer.BorderColor, width)));
            if (Enumerable.Range(0, request.Units.Count).Any(IsHatched) && view.BordersAmong(IsHatched) is { } hatched)
                shapes.Add(new Node.Path(hatched, null, new Stroke(MapStyle.HatchLine, width)));
        }
        if (request.Units.Blank > 0 && view.BlankBorders() is { Points.Count: > 0 } edges)
            shapes.Add(new Node.Path(edges, null, new Stroke(MapStyle.Grey, 0.5 * thin)));
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

    /// <summary>Whether a unit is hatched: a pale line would be lost in it.</summary>
    private bool IsHatched(int unit) => layer.Fills[layer.Group(unit)] is Fill.Hatch;

    /// <summary>The discs of a view, the largest first.</summary>
    private List<(int Place, Point At, double Radius)> Discs(TerritoryView view, MapLayer layer)
    {
        var discs = new List<(int Place, Point At, double Radius)>();
        for (int i = 0; i < request.Units.Count; i++)
            if (view.Leads(i) && Math.Abs(layer.Radius(i)) >= SmallestDisc)
                discs.Add((i, view.Anchor(i), layer.Radius(i)));
        discs.Sort((a, b) => Math.Abs(a.Radius) != Math.Abs(b.Radius) ? Math.Abs(b.Radius).CompareTo(Math.Abs(a.Radius)) : a.Place.CompareTo(b.Place));
        return discs;
    }

    private IEnumerable<Node.Text> Names(TerritoryView view, List<(int Place, Point At, double Radius)> discs, int wanted)
    {
        var radius = discs.ToDictionary(d => d.Place, d => Math.Abs(d.Radius));
        (Rect, double)[] taken = [.. discs.Where(d => Math.Abs(d.Radius) > 3.5).Select(d => (Box(d.At, Math.Abs(d.Radius) * 0.8), Math.Abs(d.Radius)))];
        int[] units = [.. Enumerable.Range(0, request.Units.Count).Where(view.Shows).OrderByDescending(Weight).ThenByDescending(Area).ThenBy(u => u).Take(Math.Max(60, wanted * 6))];
        var placer = new NamePlacer(measurer, view.Window.Area, taken);
        var candidates = units.Select(u => new NameCandidate(request.Units.Zone(u)?.ShortName ?? Name(u), view.Anchor(u), radius.GetValueOrDefault(u), Weight(u) > 0));
        foreach (Node.Text name in placer.Place(candidates, wanted))
            yield return name;
        if (wanted == 0 || view.Count > FewCommunes)
            yield break;
        var around = view.Neighbours().OrderByDescending(n => weight(n.Ordinal)).ThenBy(n => n.Ordinal).Take(40).Select(n => new NameCandidate(facts[n.Ordinal].Name, n.At, 0));
        foreach (Node.Text name in placer.Place(around, FewCommunes * 2, MapStyle.Neighbour, view.Touches))
            yield return name;
    }

    private double Weight(int unit) => Sum(unit, weight);

    private double Area(int unit) => Sum(unit, ordinal => facts[ordinal].AreaKm2 ?? 0);

    private double Sum(int unit, Func<int, double> of)
    {
        double sum = 0;
        foreach (int ordinal in request.Units.Members(unit))
            sum += of(ordinal);
        return sum;
    }

    private static Rect Box(Point centre, double radius) => new(centre.X - radius, centre.Y - radius, 2 * radius, 2 * radius);
}
