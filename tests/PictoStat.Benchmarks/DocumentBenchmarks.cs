using BenchmarkDotNet.Attributes;
using PictoStat.Cartography.Maps;
using PictoStat.Core.Aggregation;
using PictoStat.Core.Observations;
using PictoStat.Core.Territories;
using PictoStat.Core.Text;
using PictoStat.Documents.Model;
using PictoStat.Documents.Pdf;
using PictoStat.Documents.Workbooks;
using PictoStat.Graphics.Drawing;
using PictoStat.Graphics.Fonts;
using PictoStat.Reports.Data;
using PictoStat.Reports.Portrait;
using PictoStat.Reports.Workbooks;

namespace PictoStat.Benchmarks;

/// <summary>Documents from figures that are loaded already.</summary>
public class DocumentBenchmarks
{
    private readonly TextMeasurer _measurer = new();
    private BenchmarkStore _store = null!;
    private ReportContext _epci = null!;
    private Document _document = null!;
    private MapDrawer _maps = null!;
    private MapRequest _region = null!;

    [GlobalSetup]
    public void Open()
    {
        _store = new BenchmarkStore();
        _epci = _store.Report("epci:243000643");
        _document = TerritoryReport.Build(_epci, _store.Geometry, _measurer);
        _maps = new MapDrawer(_store.Geometry, _store.Workspace.Territories.Communes, _store.Workspace.Territories.Facts, _measurer, Language.French);
        _region = Map(_store.Workspace.Resolve("region:76").Territory);
    }

    [GlobalCleanup]
    public void Close() => _store.Dispose();

    [Benchmark(Description = "the map of a région, 4,446 communes")]
    public Scene RegionMap() => _maps.Draw(_region);

    [Benchmark(Description = "the report of an EPCI as a document")]
    public Document Report() => TerritoryReport.Build(_epci, _store.Geometry, _measurer);

    [Benchmark(Description = "that document as a PDF")]
    public int Pdf() => PdfWriter.Write(_document, Stream.Null, null, _measurer);

    [Benchmark(Description = "the workbook of an EPCI")]
    public void Workbook() => WorkbookWriter.Write(TerritoryWorkbook.Build(_epci), Stream.Null);

    private MapRequest Map(Territory territory)
    {
        CommuneCell[] cells = _store.Workspace.Figures.Communes(_store.Workspace.Indicator("logement.taux-vacance"), territory, Period.Year(2018));
        var values = new MapValues(
            territory, [.. cells.Select(c => c.Status.IsPresent() ? c.Value : (double?)null)],
            [.. cells.Select(c => c.Status.IsPresent() ? ResultStatus.Present : ResultStatus.Missing)]);
        var caption = new MapCaption("Logements vacants", "2018, par commune", "% des logements", "Insee", new NumberFormat(Language.French, 1, "%"));
        return new MapRequest(territory, values, caption, 480, 480);
    }
}
