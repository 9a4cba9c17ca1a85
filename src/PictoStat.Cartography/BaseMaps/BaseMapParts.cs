using PictoStat.Cartography.Topology;
using PictoStat.Core.Territories;

namespace PictoStat.Cartography.BaseMaps;

/// <summary>A base map as parts, one for each département and an overview, so that a report reads only what it draws.</summary>
/// <remarks>A part holds the département's communes, their places, and every arc that touches one of them; the arcs of a common border stand in both parts and are recognised by their number.</remarks>
public static class BaseMapParts
{
    /// <summary>The name of the part that holds the départements' own borders.</summary>
    public const string OverviewName = "overview";

    /// <summary>What the names of the parts of true contours begin with.</summary>
    public const string ContoursPrefix = "contours/";

    private const double OverviewTolerance = 300;

    /// <summary>Writes the parts; the same map gives the same bytes.</summary>
    /// <param name="map">The whole base map.</param>
    /// <param name="departementOf">The département of each commune it holds.</param>
    public static IReadOnlyDictionary<string, byte[]> Write(BaseMap map, IReadOnlyDictionary<int, string> departementOf)
    {
        var parts = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        var departements = new SortedSet<string>(StringComparer.Ordinal);
        foreach (MapFrame frame in map.Frames)
        {
            var arcs = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
            for (int arc = 0; arc < frame.Coverage.ArcCount; arc++)
            {
                string? left = departementOf.GetValueOrDefault(frame.Coverage.Left(arc)), right = departementOf.GetValueOrDefault(frame.Coverage.Right(arc));
                if (left is not null)
                    Add(arcs, left, arc);
                if (right is not null && !string.Equals(right, left, StringComparison.Ordinal))
                    Add(arcs, right, arc);
            }
            ILookup<string, int> communes = frame.Communes.ToLookup(o => departementOf[o], StringComparer.Ordinal);
            foreach ((string departement, List<int> members) in arcs)
            {
                departements.Add(departement);
                var writer = new PartWriter();
                WriteHeader(writer, map);
                WriteCommunes(writer, frame, [.. communes[departement]]);
                PartArcs.Write(writer, frame.Coverage, members);
                parts.Add(NameOf(map.Kind, departement), writer.ToArray());
            }
        }
        parts.Add(NameOf(map.Kind, OverviewName), WriteOverview(map, departementOf, [.. departements]));
        return parts;
    }

    /// <summary>Reads the parts of some départements; those the source does not have are left out.</summary>
    /// <param name="source">Where the parts are.</param>
    /// <param name="index">The communes of the reference vintage.</param>
    /// <param name="departements">The départements wanted.</param>
    /// <param name="kind">Which shapes are wanted.</param>
    /// <exception cref="InvalidDataException">A part is damaged or was made for other communes.</exception>
    public static BaseMap Read(IGeometrySource source, CommuneIndex index, IEnumerable<string> departements, BaseMapKind kind = BaseMapKind.Schematic)
    {
        var frames = new SortedDictionary<string, FrameReading>(StringComparer.Ordinal);
        string? credit = null;
        foreach (string departement in departements.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if (source.Part(NameOf(kind, departement)) is not { } bytes)
                continue;
            var reader = new PartReader(bytes, NameOf(kind, departement));
            credit = ReadHeader(ref reader, index, kind);
            string id = MapFrame.IdOf(departement), order = SchematicBaseMap.FrameOrder(id);
            if (!frames.TryGetValue(order, out FrameReading? frame))
                frames.Add(order, frame = new FrameReading(id));
            ReadCommunes(ref reader, frame.Anchors, index);
            frame.Arcs.Read(ref reader);
        }
        return new BaseMap(index, kind, [.. frames.Values.Select(f => new MapFrame(f.Id, f.Arcs.ToCoverage(), f.Anchors))], credit);
    }

    /// <summary>Reads the overview; null where the source has none.</summary>
    /// <exception cref="InvalidDataException">The part is damaged or was made for other communes.</exception>
    public static Overview? ReadOverview(IGeometrySource source, CommuneIndex index, BaseMapKind kind = BaseMapKind.Schematic)
    {
        if (source.Part(NameOf(kind, OverviewName)) is not { } bytes)
            return null;
        var reader = new PartReader(bytes, NameOf(kind, OverviewName));
        ReadHeader(ref reader, index, kind);
        var departements = new string[reader.Count()];
        for (int i = 0; i < departements.Length; i++)
            departements[i] = reader.Text();
        var frames = new OverviewFrame[reader.Count()];
        for (int i = 0; i < frames.Length; i++)
        {
            string id = reader.Text();
            var arcs = new PartArcs();
            arcs.Read(ref reader);
            frames[i] = new OverviewFrame(id, arcs.ToCoverage());
        }
        return new Overview(departements, frames);
    }

    private static byte[] WriteOverview(BaseMap map, IReadOnlyDictionary<int, string> departementOf, string[] departements)
    {
        var writer = new PartWriter();
        WriteHeader(writer, map);
        writer.Number(departements.Length);
        foreach (string departement in departements)
            writer.Text(departement);
        writer.Number(map.Frames.Count);
        foreach (MapFrame frame in map.Frames)
        {
            ArcCoverage coverage = frame.Coverage
                .Dissolve(o => departementOf.TryGetValue(o, out string? d) ? Array.BinarySearch(departements, d, StringComparer.Ordinal) : ArcCoverage.Outside)
                .Simplify(OverviewTolerance);
            writer.Text(frame.Id);
            PartArcs.Write(writer, coverage, [.. Enumerable.Range(0, coverage.ArcCount)]);
        }
        return writer.ToArray();
    }

    private static void WriteHeader(PartWriter writer, BaseMap map)
    {
        writer.Number(PartWriter.Version);
        writer.Number((int)map.Kind);
        writer.Number(map.Index.Vintage.Year);
        writer.Number(map.Index.Count);
        if (map.Kind == BaseMapKind.Contours)
            writer.Text(map.Credit ?? "");
    }

    /// <summary>Reads the header: who the contours are from, null for schematic ones.</summary>
    private static string? ReadHeader(ref PartReader reader, CommuneIndex index, BaseMapKind wanted)
    {
        int version = reader.Number();
        int kind = reader.Number(), year = reader.Number(), count = reader.Number();
        if (version != PartWriter.Version || kind != (int)wanted)
            throw reader.Damaged();
        if (year != index.Vintage.Year || count != index.Count)
            throw new InvalidDataException($"The base map was made for {count} communes of {year}, the store has {index.Count} of {index.Vintage}: run 'pictostat init' again.");
        return wanted == BaseMapKind.Contours ? reader.Text() : null;
    }

    private static string NameOf(BaseMapKind kind, string name) => kind == BaseMapKind.Contours ? ContoursPrefix + name : name;

    private static void WriteCommunes(PartWriter writer, MapFrame frame, int[] ordinals)
    {
        writer.Number(ordinals.Length);
        (int ordinal, GridPoint at) = (0, default);
        foreach (int next in ordinals)
        {
            GridPoint anchor = frame.Anchor(next);
            writer.Number(next - ordinal);
            writer.Signed(anchor.X - at.X);
            writer.Signed(anchor.Y - at.Y);
            (ordinal, at) = (next, anchor);
        }
    }

    private static void ReadCommunes(ref PartReader reader, Dictionary<int, GridPoint> anchors, CommuneIndex index)
    {
        int count = reader.Count(), ordinal = 0, x = 0, y = 0;
        for (int i = 0; i < count; i++)
        {
            ordinal += reader.Number();
            x += reader.Signed();
            y += reader.Signed();
            if (ordinal >= index.Count || !anchors.TryAdd(ordinal, new GridPoint(x, y)))
                throw reader.Damaged();
        }
    }

    private static void Add(SortedDictionary<string, List<int>> arcs, string departement, int arc)
    {
        if (!arcs.TryGetValue(departement, out List<int>? list))
            arcs.Add(departement, list = []);
        list.Add(arc);
    }

    private sealed class FrameReading(string id)
    {
        public string Id { get; } = id;

        public Dictionary<int, GridPoint> Anchors { get; } = [];

        public PartArcs Arcs { get; } = new();
    }
}
