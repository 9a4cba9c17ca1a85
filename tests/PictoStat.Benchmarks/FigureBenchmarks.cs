using BenchmarkDotNet.Attributes;
using PictoStat.Application.Queries;
using PictoStat.Core.Observations;
using PictoStat.Core.Territories.Expressions;
using PictoStat.Store.Columns;

namespace PictoStat.Benchmarks;

/// <summary>Figures on columns that are loaded already, and what loads them.</summary>
public class FigureBenchmarks
{
    private BenchmarkStore _store = null!;
    private FigureRequest _everyIndicator = null!;
    private FigureRequest _everyEpci = null!;
    private Column _column = null!;
    private byte[] _bytes = null!;

    [GlobalSetup]
    public void Open()
    {
        _store = new BenchmarkStore();
        _everyIndicator = new FigureRequest(_store.Workspace.Resolve("epci:243000643"), _store.Workspace.Catalogue.Indicators, []);
        _everyEpci = new FigureRequest(_store.Workspace.Resolve("pays:FR"), [_store.Workspace.Indicator("logement.taux-vacance")], [], "epci");
        _column = _store.Workspace.Observations.Load(new VariableKey("P_POP", Period.Year(2018)))!;
        _bytes = ColumnCodec.Encode(_column);
    }

    [GlobalCleanup]
    public void Close() => _store.Dispose();

    [Benchmark(Description = "every indicator of an EPCI")]
    public int EveryIndicator() => _store.Workspace.Figures.Run(_everyIndicator).Count;

    [Benchmark(Description = "a ratio for each EPCI of France")]
    public int EveryEpci() => _store.Workspace.Figures.Run(_everyEpci).Count;

    [Benchmark(Description = "decode a column of 34,875 communes")]
    public Column Decode() => ColumnCodec.Decode(_bytes, _column.Index);

    [Benchmark(Description = "a zone expression")]
    public ResolvedZone Expression() => _store.Workspace.Resolve("(departement:30 - epci:243000643) & bv2022:30007 + pnr:251302295");

    [Benchmark(Description = "an expression of ten zones")]
    public ResolvedZone TenZones() => _store.Workspace.Resolve(
        "(departement:30 - epci:243000643 + epci:200034692 + pnr:251302295 & departement:48) & region:76 - bv2022:30007 + uu2020:30601 + radius(30189 ; 15km) - 30258 + commune@2018:30157");
}
