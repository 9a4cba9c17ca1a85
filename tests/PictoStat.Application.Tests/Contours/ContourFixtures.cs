using System.Globalization;
using System.Text;
using PictoStat.Application.Contours;
using PictoStat.Cartography.BaseMaps;
using PictoStat.Cartography.Projections;
using PictoStat.Cartography.Topology;
using PictoStat.Core.Territories;
using PictoStat.Import.Contours;
using PictoStat.Store;
using PictoStat.Store.Territories;

namespace PictoStat.Application.Tests.Contours;

/// <summary>Contours for tests, and stores to put them in.</summary>
public sealed class ContourFixtures : IDisposable
{
    private readonly SharedWorkspace _made = new();
    private readonly TemporaryFolder _folder = new();
    private int _stores;

    public CommuneIndex Communes => _made.Workspace.Territories.Communes;

    public IReadOnlyList<Commune> Facts => _made.Workspace.Territories.Facts;

    public string Path(string name) => _folder.File(name);

    public WorkspaceOptions Options(string store) => SharedWorkspace.Options(store);

    /// <summary>A store of its own for a test.</summary>
    public string Fresh()
    {
        string path = _folder.File($"{++_stores}.db");
        System.IO.File.Copy(_made.StorePath, path);
        return path;
    }

    /// <summary>Writes a file.</summary>
    public string File(string name, string content)
    {
        string path = _folder.File(name);
        System.IO.File.WriteAllText(path, content);
        return path;
    }

    public static ContoursReport Import(string store, int vintage, params IReadOnlyList<string> files) => Import(store, new ContoursRequest(files, new Vintage(vintage), new ContourOptions()));

    public static ContoursReport Import(string store, ContoursRequest request) => new ContoursImport(SharedWorkspace.Options(store)).Run(request);

    /// <summary>The schematic cells of départements as a GeoJSON of contours: a coverage of real codes in real places.</summary>
    public string Cells(params string[] departements)
    {
        BaseMap map = BaseMapParts.Read(new StoreGeometry(_made.Workspace.Documents), Communes, departements);
        var features = new List<string>();
        foreach (MapFrame frame in map.Frames)
            foreach (int commune in frame.Communes)
                features.Add(Feature(Communes[commune].Text, frame.Coverage.Rings(commune).Select(r => frame.Coverage.Points(r)).Select(ring => Ring(ring.Select(p => frame.Projection.Inverse(new PlanePoint(p.X * frame.Coverage.Unit, p.Y * frame.Coverage.Unit)))))));
        return Collection(features);
    }

    /// <summary>Squares of four kilometres around the known points of communes, or moved aside by so many degrees; communes of one vintage that touch are written with the same vertices.</summary>
    public string Squares(params (string Code, string At, double East)[] squares) => Collection(squares.Select(s =>
    {
        Commune at = Facts[Communes.IndexOf(CommuneCode.Parse(s.At))];
        double x = Math.Round(at.Longitude!.Value, 2) + s.East, y = Math.Round(at.Latitude!.Value, 2);
        return Feature(s.Code, [Ring([new(x - 0.02, y - 0.02), new(x + 0.02, y - 0.02), new(x + 0.02, y + 0.02), new(x - 0.02, y + 0.02), new(x - 0.02, y - 0.02)])]);
    }));

    /// <summary>The area of a commune, in squared steps of the grid.</summary>
    public static double Area(BaseMap map, int commune)
    {
        ArcCoverage coverage = map.FrameOf(commune)!.Coverage;
        return coverage.Rings(commune).Sum(r => RingArea.Twice(coverage.Points(r))) / 2;
    }

    /// <summary>The base map a store holds.</summary>
    public static BaseMap Map(string store, BaseMapKind kind, params string[] departements)
    {
        using var file = StoreFile.OpenRead(store);
        var documents = new StoreDocuments(file);
        return BaseMapParts.Read(new StoreGeometry(documents), documents.ReferenceIndex(), departements, kind);
    }

    public static string Collection(IEnumerable<string> features) => $"{{\"type\":\"FeatureCollection\",\"features\":[\n{string.Join(",\n", features)}\n]}}";

    public static string Feature(string code, IEnumerable<string> rings) =>
        $"{{\"type\":\"Feature\",\"properties\":{{\"code\":\"{code}\"}},\"geometry\":{{\"type\":\"Polygon\",\"coordinates\":[{string.Join(',', rings)}]}}}}";

    public void Dispose()
    {
        _made.Dispose();
        _folder.Dispose();
    }

    private static string Ring(IEnumerable<GeoPoint> points)
    {
        var text = new StringBuilder("[");
        foreach (GeoPoint p in points)
            text.Append(text.Length > 1 ? "," : "").Append(CultureInfo.InvariantCulture, $"[{p.Longitude:F8},{p.Latitude:F8}]");
        return text.Append(']').ToString();
    }
}
