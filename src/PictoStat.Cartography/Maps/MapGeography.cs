using PictoStat.Cartography.BaseMaps;
using PictoStat.Cartography.Topology;
using PictoStat.Core.Territories;
using PictoStat.Graphics.Drawing;

namespace PictoStat.Cartography.Maps;

/// <summary>Reads the base map as far as territories need it, and keeps what several maps of a document share.</summary>
/// <remarks>Safe from several threads: one reads while the others wait.</remarks>
internal sealed class MapGeography(IGeometrySource source, CommuneIndex index, IReadOnlyList<Commune> facts)
{
    /// <summary>Over this many metres to the point, surroundings come from the overview.</summary>
    private const double Coarse = 350;

    /// <summary>A département whose contours cover this part of its schematic outline is held whole, where only a coarse map shows it.</summary>
    private const double Whole = 0.97;

    /// <summary>Over this many communes, a document is drawn at few scales.</summary>
    private const int ManyCommunes = 500;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, BaseMap> _maps = new(StringComparer.Ordinal);
    private readonly Dictionary<Territory, (BaseMap Map, IReadOnlyList<(MapFrame Frame, GridBox Box)> Frames)> _extents = [];
    private readonly Dictionary<(Territory, string, string, string), TerritoryView> _views = [];
    private readonly Dictionary<(Territory, string, string), Underlay?> _underlays = [];
    private readonly Lazy<Overview?> _schematic = new(() => BaseMapParts.ReadOverview(source, index));
    private readonly Lazy<Overview?> _contours = new(() => BaseMapParts.ReadOverview(source, index, BaseMapKind.Contours));

    public IReadOnlyList<Commune> Facts => facts;

    /// <summary>The région of each département that has a commune.</summary>
    public Dictionary<string, string> Regions()
    {
        var regions = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Commune commune in facts)
            regions.TryAdd(commune.Departement, commune.Region);
        return regions;
    }

    /// <summary>The base map of the territory's départements alone, and the box of its communes in each frame that holds some: true contours where every commune has one, else schematic ones.</summary>
    public (BaseMap Map, IReadOnlyList<(MapFrame Frame, GridBox Box)> Frames) Of(Territory territory)
    {
        lock (_gate)
        {
            if (_extents.TryGetValue(territory, out var known))
                return known;
            BaseMap map = Contours(territory) ?? Load(BaseMapKind.Schematic, [.. Departements(territory)]);
            known = (map, [.. map.Frames.Select(f => (f, Box(f, territory))).Where(f => !f.Item2.IsEmpty)]);
            _extents.Add(territory, known);
            return known;
        }
    }

    /// <summary>What a locator map is made from: the départements of the whole frame, and the territory in shapes that fit them. True contours serve where they hold the whole frame.</summary>
    /// <returns>Null where the base map has no overview, or no shape for the territory.</returns>
    /// <exception cref="InvalidDataException">The base map is damaged.</exception>
    public (Overview? Overview, MapFrame? Frame) Locator(Territory territory)
    {
        if (_schematic.Value is not { } schematic)
            return (null, null);
        (BaseMap map, IReadOnlyList<(MapFrame Frame, GridBox Box)> frames) = Of(territory);
        if (frames.Count == 0 || map.Kind == BaseMapKind.Schematic)
            return (schematic, frames.Count == 0 ? null : frames[0].Frame);
        string id = frames[0].Frame.Id;
        if (FrameOf(_contours.Value!, id)!.Coverage.Faces.Count == FrameOf(schematic, id)?.Coverage.Faces.Count)
            return (_contours.Value!, frames[0].Frame);
        lock (_gate)
            return (schematic, Frame(Load(BaseMapKind.Schematic, [.. Departements(territory)]), id));
    }

    /// <summary>The codes of the départements the territory has communes in, ordered.</summary>
    public IEnumerable<string> Departements(Territory territory)
    {
        var codes = new SortedSet<string>(StringComparer.Ordinal);
        foreach (int ordinal in territory.Ordinals)
            codes.Add(facts[ordinal].Departement);
        return codes;
    }

    /// <summary>The territory as an area of the drawing shows it.</summary>
    /// <param name="units">Its communes or zones.</param>
    /// <param name="frame">The frame's id.</param>
    /// <param name="area">The box of the drawing, in points.</param>
    public TerritoryView View(MapUnits units, string frame, Rect area)
    {
        lock (_gate)
        {
            Territory territory = units.Territory;
            (BaseMap map, IReadOnlyList<(MapFrame Frame, GridBox Box)> extents) = Of(territory);
            (MapFrame own, GridBox box) = extents.First(e => string.Equals(e.Frame.Id, frame, StringComparison.Ordinal));
            MapWindow window = Window(territory, own, box, area);
            if (_views.TryGetValue((territory, units.Id, frame, window.Key), out TerritoryView? known))
                return new TerritoryView(known, window);
            OverviewFrame? departements = Overview(map.Kind) is { } overview ? FrameOf(overview, frame) : null;
            bool isCoarse = window.MetresPerPoint > Coarse;
            Underlay? underlay = map.Kind == BaseMapKind.Contours ? Under(territory, frame, window) : null;
            if (!isCoarse && departements is not null)
                map = Load(map.Kind, Near(territory, map.Kind, frame, window));
            var view = new TerritoryView(map, Frame(map, frame), units, window, isCoarse ? departements?.Coverage : null, underlay);
            _views.Add((territory, units.Id, frame, window.Key), view);
            return view;
        }
    }

    /// <summary>Whether a box of the drawing, filled by the territory, would show land around it that has no contours.</summary>
    public bool HasUnderlay(Territory territory, Rect area)
    {
        lock (_gate)
            return Of(territory) is { Map.Kind: BaseMapKind.Contours, Frames: var frames } && frames.Any(f => Under(territory, f.Frame.Id, Window(territory, f.Frame, f.Box, area)) is not null);
    }

    private static MapWindow Window(Territory territory, MapFrame frame, GridBox box, Rect area) =>
        new(box, Margin(frame, territory), area, frame.Coverage.Unit, territory.Count is > ManyCommunes and <= MapLayer.MostAreas ? 1.18 : 1.04);

    /// <summary>The land without contours that a window over true contours sees; null where there is none.</summary>
    private Underlay? Under(Territory territory, string frame, MapWindow window)
    {
        if (_underlays.TryGetValue((territory, frame, window.Key), out Underlay? known))
            return known;
        string[] near = Near(territory, BaseMapKind.Contours, frame, window);
        string[] doubtful = window.MetresPerPoint > Coarse ? [.. near.Where(d => !IsWhole(frame, d))] : near;
        BaseMap contours = Load(BaseMapKind.Contours, doubtful);
        HashSet<string> looked = [.. doubtful];
        int[] lacking = [.. Enumerable.Range(0, facts.Count).Where(o => looked.Contains(facts[o].Departement) && contours.FrameOf(o) is null)];
        MapFrame? cells = lacking.Length == 0 ? null : Load(BaseMapKind.Schematic, near).Frames.FirstOrDefault(f => string.Equals(f.Id, frame, StringComparison.Ordinal));
        Underlay? underlay = cells is null ? null : new Underlay(cells, lacking, facts);
        _underlays.Add((territory, frame, window.Key), underlay?.Draw(window) is null ? null : underlay);
        return _underlays[(territory, frame, window.Key)];
    }

    /// <summary>The départements of a territory and those a window sees.</summary>
    private string[] Near(Territory territory, BaseMapKind kind, string frame, MapWindow window)
    {
        var near = new SortedSet<string>(Departements(territory), StringComparer.Ordinal);
        foreach (Overview? overview in kind == BaseMapKind.Contours ? (Overview?[])[_contours.Value, _schematic.Value] : [_schematic.Value])
            if (overview is not null && FrameOf(overview, frame) is { } departements)
                near.UnionWith(Seen(overview, departements, window));
        return [.. near];
    }

    private bool IsWhole(string frame, string departement) => Area(_contours.Value, frame, departement) >= Whole * Area(_schematic.Value, frame, departement);

    /// <summary>The area of a département in an overview, in square metres; 0 where it has none.</summary>
    private static double Area(Overview? overview, string frame, string departement) =>
        overview is not null && FrameOf(overview, frame)?.Coverage is { } coverage && overview.Departements.ToList().IndexOf(departement) is >= 0 and int face
            ? coverage.Rings(face).Sum(ring => RingArea.Twice(coverage.Points(ring))) / 2 * coverage.Unit * coverage.Unit
            : 0;

    /// <summary>The box around a territory's communes in a frame.</summary>
    private static GridBox Box(MapFrame frame, Territory territory)
    {
        GridBox box = GridBox.Empty;
        foreach (int arc in frame.Coverage.Border(o => o != ArcCoverage.Outside && territory.Contains(o)))
            box = box.With(frame.Coverage.Points(arc < 0 ? ~arc : arc));
        return box;
    }

    private static double Margin(MapFrame frame, Territory territory)
    {
        int count = 0;
        foreach (int ordinal in territory.Ordinals)
            if (frame.Holds(ordinal) && ++count > 5)
                return 0.04;
        return count == 1 ? 0.6 : 0.2;
    }

    private static MapFrame Frame(BaseMap map, string id) => map.Frames.First(f => string.Equals(f.Id, id, StringComparison.Ordinal));

    private static IEnumerable<string> Seen(Overview overview, OverviewFrame frame, MapWindow window)
    {
        foreach (int face in frame.Coverage.Faces)
        {
            GridBox box = GridBox.Empty;
            foreach (int arc in frame.Coverage.ArcsOf(face))
                box = box.With(frame.Coverage.Points(arc));
            if (box.Meets(window.Seen))
                yield return overview.Departements[face];
        }
    }

    private Overview? Overview(BaseMapKind kind) => kind == BaseMapKind.Contours ? _contours.Value : _schematic.Value;

    private static OverviewFrame? FrameOf(Overview overview, string id) => overview.Frames.FirstOrDefault(f => string.Equals(f.Id, id, StringComparison.Ordinal));

    /// <summary>The true contours of the territory's départements; null where a commune of the territory that could be drawn has none.</summary>
    private BaseMap? Contours(Territory territory)
    {
        if (_contours.Value is null)
            return null;
        BaseMap map = Load(BaseMapKind.Contours, [.. Departements(territory)]);
        BaseMap? schematic = null;
        foreach (int ordinal in territory.Ordinals)
            if (map.FrameOf(ordinal) is null && (schematic ??= Load(BaseMapKind.Schematic, [.. Departements(territory)])).FrameOf(ordinal) is not null)
                return null;
        return map.Frames.Count > 0 ? map : null;
    }

    private BaseMap Load(BaseMapKind kind, string[] departements)
    {
        string key = $"{(int)kind}:{string.Join(',', departements)}";
        if (!_maps.TryGetValue(key, out BaseMap? map))
            _maps.Add(key, map = BaseMapParts.Read(source, index, departements, kind));
        return map;
    }
}
