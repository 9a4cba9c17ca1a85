using BenchmarkDotNet.Attributes;
using PictoStat.Cartography.Maps;
using PictoStat.Core.Aggregation;
using PictoStat.Core.Observations;
using PictoStat.Core.Text;
using PictoStat.Graphics.Canvases;
using PictoStat.Graphics.Drawing;
using PictoStat.Graphics.Fonts;
using PictoStat.Graphics.Pdf;

namespace PictoStat.Benchmarks;

/// <summary>Maps by commune from figures that are loaded already: a scene of an EPCI in 5 ms, Occitanie as SVG in 30 ms and 900 kB, as PNG of 1,200 pixels in 200 ms, as a page in 30 ms once its shapes exist.</summary>
public class MapBenchmarks
{
    private readonly TextMeasurer _measurer = new();
    private BenchmarkStore _store = null!;
    private MapDrawer _maps = null!;
    private MapRequest _epci = null!, _region = null!;
    private Scene _scene = null!;
    private PngCanvas _canvas = null!;
    private PdfDocument _document = null!;

    [GlobalSetup]
    public void Open()
    {
        _store = new BenchmarkStore();
        _maps = new MapDrawer(_store.Geometry, _store.Workspace.Territories.Communes, _store.Workspace.Territories.Facts, _measurer, Language.French);
        (_epci, _region) = (Map("epci:243000643"), Map("region:76"));
        _scene = _maps.Draw(_region);
        _canvas = new PngCanvas(_measurer.Fonts);
        _document = new PdfDocument(new PdfMetadata("Occitanie", "PictoStat", null, [], Language.French, new DateOnly(2026, 1, 1)), _measurer.Fonts);
        Page();
        Console.WriteLine($"// SVG of Occitanie: {System.Text.Encoding.UTF8.GetByteCount(SvgCanvas.Write(_scene))} bytes");
    }

    [GlobalCleanup]
    public void Close()
    {
        _canvas.Dispose();
        _store.Dispose();
    }

    [Benchmark(Description = "the scene of an EPCI, its shapes shared with an earlier map")]
    public Scene EpciAgain() => _maps.Draw(_epci);

    [Benchmark(Description = "the scene of an EPCI, alone")]
    public Scene Epci() =>
        new MapDrawer(_store.Geometry, _store.Workspace.Territories.Communes, _store.Workspace.Territories.Facts, _measurer, Language.French).Draw(_epci);

    [Benchmark(Description = "the scene of Occitanie by commune, its shapes shared")]
    public Scene Region() => _maps.Draw(_region);

    [Benchmark(Description = "that scene as SVG")]
    public string Svg() => SvgCanvas.Write(_scene);

    [Benchmark(Description = "that scene as a PNG 1,200 pixels wide")]
    public void Png() => _canvas.Write(_scene, 1200 / _scene.Width, Stream.Null);

    [Benchmark(Description = "a PDF page of it, its shapes in the document already")]
    public void Page() => _document.AddPage(_scene.Width, _scene.Height).Canvas.Scene(_scene, default, 1, _document.Root.AddFigure("Occitanie"));

    private MapRequest Map(string expression)
    {
        var territory = _store.Workspace.Resolve(expression).Territory;
        CommuneCell[] cells = _store.Workspace.Figures.Communes(_store.Workspace.Indicator("logement.taux-vacance"), territory, Period.Year(2018));
        var values = new MapValues(
            territory, [.. cells.Select(c => c.Status.IsPresent() ? c.Value : (double?)null)],
            [.. cells.Select(c => c.Status.IsPresent() ? ResultStatus.Present : ResultStatus.Missing)]);
        var caption = new MapCaption("Logements vacants", "2018, par commune", "% des logements", "Insee", new NumberFormat(Language.French, 1, "%"));
        return new MapRequest(territory, values, caption, 480, 480);
    }
}
