using PictoStat.Application;
using PictoStat.Application.Opening;
using PictoStat.Core.Text;
using PictoStat.Reports.Data;
using PictoStat.Store;
using PictoStat.Store.Territories;

namespace PictoStat.Benchmarks;

/// <summary>A store made from the bundled data in a folder of its own, opened for the benchmarks and removed after them.</summary>
internal sealed class BenchmarkStore : IDisposable
{
    private static readonly DateOnly Date = new(2026, 1, 1);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("pictostat-benchmarks");

    public BenchmarkStore()
    {
        string path = Path.Combine(_folder.FullName, "pictostat.db");
        Workspace = Workspace.Open(new WorkspaceOptions(path, MakeIfMissing: true, DataFolder.Find(AppContext.BaseDirectory), Date, _ => { }));
        File = StoreFile.OpenRead(path);
        Documents = new StoreDocuments(File);
    }

    public Workspace Workspace { get; }

    public StoreFile File { get; }

    public StoreDocuments Documents { get; }

    public StoreGeometry Geometry => new(Documents);

    /// <summary>What the report of a territory is made from, compared with its département and France.</summary>
    public ReportContext Report(string expression) => new(
        Territory(expression), [Territory("departement:30"), Territory("pays:FR")], Workspace.Catalogue, Workspace.Territories, Workspace.Figures, Language.French, Date);

    public void Dispose()
    {
        File.Dispose();
        Workspace.Dispose();
        _folder.Delete(recursive: true);
    }

    private ReportTerritory Territory(string expression)
    {
        var zone = Workspace.Resolve(expression);
        return new ReportTerritory(zone.Spelling, zone.Name, zone.Name, zone.Territory);
    }
}
