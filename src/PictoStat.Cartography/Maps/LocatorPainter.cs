using PictoStat.Cartography.BaseMaps;
using PictoStat.Cartography.Symbology;
using PictoStat.Cartography.Topology;
using PictoStat.Core.Territories;
using PictoStat.Graphics.Drawing;
using PictoStat.Graphics.Fonts;

namespace PictoStat.Cartography.Maps;

/// <summary>Draws locator maps from the overview.</summary>
internal sealed class LocatorPainter(MapGeography geography, ITextMeasurer measurer, MapTexts texts)
{
    private const double CaptionHeight = 12, PanelGap = 14, SmallestSeen = 7;

    public Scene Draw(LocatorRequest request)
    {
        (Overview? known, MapFrame? found) = geography.Locator(request.Territory);
        Overview overview = known ?? throw new InvalidDataException("The base map has no overview: run 'pictostat init' again.");
        MapFrame frame = found ?? throw new ArgumentException("No commune of the territory has a shape to draw.", nameof(request));
        OverviewFrame around = overview.Frames.First(f => string.Equals(f.Id, frame.Id, StringComparison.Ordinal));
        HashSet<int> region = Region(overview, request.Territory);
        region.IntersectWith(around.Coverage.Faces);

        bool isOverseas = !string.Equals(frame.Id, MapFrame.Metropole, StringComparison.Ordinal);
        bool isWhole = region.Count == around.Coverage.Faces.Count;
        string country = texts.Get(isOverseas ? $"frame.{frame.Id}" : "locator.france");
        var nodes = new List<Node>();
        var scene = new Panel(request, frame, around, region);
        if (isOverseas || isWhole)
            Draw(nodes, scene, new Rect(0, 0, request.Width, request.Height - CaptionHeight), around.Coverage.Faces.ToHashSet(), country, overview);
        else
        {
            double half = (request.Width - PanelGap) / 2, height = request.Height - CaptionHeight;
            Draw(nodes, scene, new Rect(0, 0, half, height), around.Coverage.Faces.ToHashSet(), country, null);
            Draw(nodes, scene, new Rect(half + PanelGap, 0, half, height), region, request.RegionName ?? "", overview);
        }
        return new Scene(request.Width, request.Height, nodes, texts.Get("locator.title"),
            texts.Plural("locator.description", request.Territory.Count, request.RegionName ?? country, texts.Whole(request.Territory.Count)));
    }

    /// <summary>Adds a small frame with the country and the territory in it; nothing where the territory fills it, or the base map has no overview.</summary>
    public void DrawInset(List<Node> nodes, Territory territory, Rect area)
    {
        (Overview? overview, MapFrame? frame) = geography.Locator(territory);
        if (overview is null || frame is null || overview.Frames.FirstOrDefault(f => string.Equals(f.Id, frame.Id, StringComparison.Ordinal)) is not { } around)
            return;
        HashSet<int> region = Region(overview, territory);
        region.IntersectWith(around.Coverage.Faces);
        if (frame.Communes.All(o => territory.Contains(o)) && region.Count == around.Coverage.Faces.Count)
            return;
        var box = new Rect(area.X + 2, area.Y + 2, area.Width - 4, area.Height - 4);
        nodes.Add(new Node.Box(area, new Fill.Solid(MapStyle.White), new Stroke(MapStyle.AroundLine, 0.6)));
        Draw(nodes, new Panel(new LocatorRequest(territory, area.Width, area.Height), frame, around, region), box, around.Coverage.Faces.ToHashSet(), "", null);
    }

    private void Draw(List<Node> nodes, Panel panel, Rect area, HashSet<int> shown, string caption, Overview? named)
    {
        ArcCoverage departements = panel.Around.Coverage;
        GridBox box = GridBox.Empty;
        foreach (int face in shown)
            foreach (int arc in departements.ArcsOf(face))
                box = box.With(departements.Points(arc));
        var window = new MapWindow(box, 0.03, area, departements.Unit);
        Color accent = panel.Request.Palette.Accent;
        Color tint = OkLab.Of(Color.Parse("#FFFFFF")).Towards(OkLab.Of(accent), 0.32).ToColor();

        var shapes = new List<Node>
        {
            Area(departements, window, face => face != ArcCoverage.Outside, MapStyle.Around),
            Area(departements, window, panel.Region.Contains, tint),
            Lines(departements, window, (l, r) => l != ArcCoverage.Outside && r != ArcCoverage.Outside, new Stroke(MapStyle.White, 0.5)),
            Lines(departements, window, (l, r) => panel.Region.Contains(l) != panel.Region.Contains(r), new Stroke(MapStyle.Grey, 0.6)),
        };
        (PathData territory, GridBox extent) = Territory(panel, window);
        shapes.Add(new Node.Path(territory, new Fill.Solid(accent), new Stroke(accent, 0.5)));
        nodes.Add(new Node.Group([new Node.Group(shapes, window.Origin, 1 / MapWindow.UnitsPerPoint, null, null)], default, 1, area, "locator"));
        Mark(nodes, window, extent, accent);
        if (named is not null)
            nodes.AddRange(Names(panel, window, shown, named, extent));
        if (caption.Length > 0)
            nodes.Add(new Node.Text(new Point(area.X + area.Width / 2, area.Bottom + 9.5), caption, MapStyle.Subtitle with { Size = 8 }, TextAnchor.Middle));
    }

    /// <summary>A ring around a territory too small to be seen.</summary>
    private static void Mark(List<Node> nodes, MapWindow window, GridBox extent, Color accent)
    {
        Point a = window.Place(new GridPoint((int)extent.MinX, (int)extent.MinY)), b = window.Place(new GridPoint((int)extent.MaxX, (int)extent.MaxY));
        if (Math.Max(b.X - a.X, a.Y - b.Y) < SmallestSeen)
            nodes.Add(new Node.Circle(new Point((a.X + b.X) / 2, (a.Y + b.Y) / 2), SmallestSeen, null, new Stroke(accent, 1.2)));
    }

    private static (PathData Path, GridBox Extent) Territory(Panel panel, MapWindow window)
    {
        ArcCoverage communes = panel.Frame.Coverage.Simplify(window.MetresPerPoint * 0.2);
        var path = new MapPaths(window);
        GridBox extent = GridBox.Empty;
        foreach (ArcRing ring in communes.Outline(o => o != ArcCoverage.Outside && panel.Request.Territory.Contains(o)))
        {
            GridPoint[] points = communes.Points(ring);
            path.AddRing(points);
            extent = extent.With(points);
        }
        return (path.ToPath(), extent);
    }

    private IEnumerable<Node.Text> Names(Panel panel, MapWindow window, HashSet<int> shown, Overview overview, GridBox extent)
    {
        var candidates = new List<NameCandidate>();
        foreach (int face in shown.Order())
            if (panel.Request.DepartementNames.TryGetValue(overview.Departements[face], out string? name))
            {
                GridBox box = GridBox.Empty;
                foreach (int arc in panel.Around.Coverage.ArcsOf(face))
                    box = box.With(panel.Around.Coverage.Points(arc));
                candidates.Add(new NameCandidate(name, window.Place(new GridPoint((int)((box.MinX + box.MaxX) / 2), (int)((box.MinY + box.MaxY) / 2))), 0));
            }
        Point low = window.Place(new GridPoint((int)extent.MinX, (int)extent.MinY)), high = window.Place(new GridPoint((int)extent.MaxX, (int)extent.MaxY));
        var taken = new Rect(low.X, high.Y, high.X - low.X, low.Y - high.Y);
        bool isSmall = taken.Width * taken.Height < window.Area.Width * window.Area.Height * 0.25;
        return isSmall ? new NamePlacer(measurer, window.Area, [(taken, double.PositiveInfinity)]).Place(candidates, candidates.Count, MapStyle.Departement) : [];
    }

    private static Node.Path Area(ArcCoverage coverage, MapWindow window, Func<int, bool> inside, Color color)
    {
        var path = new MapPaths(window);
        foreach (ArcRing ring in coverage.Outline(inside))
            path.AddRing(coverage.Points(ring));
        return new Node.Path(path.ToPath(), new Fill.Solid(color), null);
    }

    private static Node.Path Lines(ArcCoverage coverage, MapWindow window, Func<int, int, bool> isLine, Stroke stroke)
    {
        var path = new MapPaths(window);
        for (int arc = 0; arc < coverage.ArcCount; arc++)
            if (isLine(coverage.Left(arc), coverage.Right(arc)))
                path.AddLine(coverage.Points(arc));
        return new Node.Path(path.ToPath(), null, stroke);
    }

    /// <summary>The départements of the régions the territory has communes in.</summary>
    private HashSet<int> Region(Overview overview, Territory territory)
    {
        var own = new HashSet<string>(StringComparer.Ordinal);
        foreach (int ordinal in territory.Ordinals)
            own.Add(geography.Facts[ordinal].Region);
        Dictionary<string, string> regions = geography.Regions();
        return [.. Enumerable.Range(0, overview.Departements.Count).Where(d => own.Contains(regions.GetValueOrDefault(overview.Departements[d], "")))];
    }

    private sealed record Panel(LocatorRequest Request, MapFrame Frame, OverviewFrame Around, HashSet<int> Region);
}
