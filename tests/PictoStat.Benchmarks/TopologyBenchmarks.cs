using BenchmarkDotNet.Attributes;
using PictoStat.Cartography.Topology;
using PictoStat.Cartography.Topology.Assembly;
using PictoStat.Tests;

namespace PictoStat.Benchmarks;

/// <summary>A made coverage of France: 35,156 hexagons of sixty points with fractal borders. Topology is to take under 8 s, every EPCI outline under 60 ms, one generalisation under 300 ms.</summary>
public class TopologyBenchmarks
{
    private const int Columns = 187, Rows = 188, Size = 45_000, Seed = 7, Groups = 1253;
    private CoveragePolygon[] _polygons = null!;
    private ArcCoverage _coverage = null!;
    private int[] _groupOf = null!;

    [GlobalSetup]
    public void Make()
    {
        _polygons = [.. MadeCountry.Rings(Columns, Rows, Size, Seed).Select((r, i) => new CoveragePolygon(i, [[.. r.Select(p => new GridPoint(p.X, p.Y))]]))];
        _coverage = Topology();
        _groupOf = [.. Enumerable.Range(0, _polygons.Length).Select(i => Math.Min(Groups - 1, i / Columns / 5 * 33 + i % Columns * 33 / Columns))];
    }

    [Benchmark(Description = "the topology of a made France, 35,156 polygons of 60 points")]
    public ArcCoverage Topology() => CoverageAssembler.Assemble(_polygons, new AssemblyOptions()).Coverage;

    [Benchmark(Description = "the outlines of 1,253 groups of it, with their points")]
    public int Outlines()
    {
        int points = 0;
        foreach (IReadOnlyList<ArcRing> rings in _coverage.Outlines(_groupOf, Groups))
            foreach (ArcRing ring in rings)
                points += _coverage.Points(ring).Length;
        return points;
    }

    [Benchmark(Description = "its generalisation at 100 m")]
    public ArcCoverage Fine() => _coverage.Simplify(100);

    [Benchmark(Description = "its generalisation at 500 m")]
    public ArcCoverage Coarse() => _coverage.Simplify(500);
}
