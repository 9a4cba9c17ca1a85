using BenchmarkDotNet.Attributes;
using PictoStat.Core.Observations;
using PictoStat.Core.Territories;
using PictoStat.Core.Territories.Changes;

namespace PictoStat.Benchmarks;

/// <summary>Columns of 2014 brought to the reference.</summary>
public class VintageBenchmarks
{
    private const int Variables = 100;
    private BenchmarkStore _store = null!;
    private Column[] _columns = null!;

    [GlobalSetup]
    public void Open()
    {
        _store = new BenchmarkStore();
        CommuneIndex index = _store.Workspace.Territories.Past.History.At(new Vintage(2014));
        var random = new Random(1);
        _columns = [.. Enumerable.Range(0, Variables).Select(_ => new Column(index, [.. Enumerable.Range(0, index.Count).Select(_ => (double)random.Next(100_000))], new ObservationStatus[index.Count]))];
    }

    [GlobalCleanup]
    public void Close() => _store.Dispose();

    [Benchmark(Description = "100 variables of 36,664 communes from COG 2014 to the reference, conversion included")]
    public int Convert()
    {
        CogHistory history = _store.Workspace.Territories.Past.History;
        Conversion conversion = history.Between(new Vintage(2014), history.Reference.Vintage);
        return _columns.Sum(column => conversion.Apply(column, additive: true).Index.Count);
    }
}
