using System.Numerics;
using PictoStat.Core.Observations;
using PictoStat.Core.Territories;
using PictoStat.Core.Territories.Changes;
using PictoStat.Import.Zoning;
using PictoStat.Tests;

namespace PictoStat.Import.Tests.Zoning;

/// <summary>Conversions over the whole COG, with the bundled changes.</summary>
public class ConversionTotalsTests
{
    private static readonly CogHistory History = ZoningFolder.Read(Repository.PathOf("zoning")).History;

    public static TheoryData<int, int> Pairs() => Pairs(from => CogHistory.First.Year);

    public static TheoryData<int, int> ForwardPairs() => Pairs(from => from);

    private static TheoryData<int, int> Pairs(Func<int, int> first)
    {
        var pairs = new TheoryData<int, int>();
        for (int from = CogHistory.First.Year; from <= History.Reference.Vintage.Year; from++)
            for (int to = first(from); to <= History.Reference.Vintage.Year; to++)
                pairs.Add(from, to);
        return pairs;
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void No_total_moves(int from, int to)
    {
        Conversion conversion = History.Between(new Vintage(from), new Vintage(to));
        var random = new Random(from * 100 + to);
        double[] values = [.. Enumerable.Range(0, conversion.Source.Count).Select(_ => (double)random.Next(2_000_000) / (random.Next(2) == 0 ? 1 : 1024))];
        Column column = conversion.Apply(new Column(conversion.Source, values, new ObservationStatus[values.Length]), additive: true);

        Assert.Same(History.At(new Vintage(to)), column.Index);
        Assert.Equal(ExactTotal(values), ExactTotal(column.Values.ToArray()));
    }

    [Theory]
    [MemberData(nameof(ForwardPairs))]
    public void No_commune_is_lost(int from, int to)
    {
        Conversion conversion = History.Between(new Vintage(from), new Vintage(to));

        Assert.Equal(Territory.All(conversion.Target), conversion.Apply(Territory.All(conversion.Source)));
        for (int target = 0; target < conversion.Target.Count; target++)
            Assert.NotEqual(0, conversion.Of(target).Length);
    }

    [Theory]
    [InlineData(2013, 2026, 6)]
    [InlineData(2014, 2026, 2)]
    [InlineData(2018, 2026, 10)]
    [InlineData(2020, 2026, 10)]
    [InlineData(2021, 2026, 10)]
    [InlineData(2024, 2026, 5)]
    [InlineData(2025, 2026, 0)]
    public void Only_what_was_split_is_estimated(int from, int to, int communes)
    {
        Conversion conversion = History.Between(new Vintage(from), new Vintage(to));
        Column column = conversion.Apply(new Column(conversion.Source, new double[conversion.Source.Count], new ObservationStatus[conversion.Source.Count]), additive: true);

        Assert.Equal(communes, column.Status.ToArray().Count(status => status == ObservationStatus.Estimated));
    }

    [Fact]
    public void Conversions_chain()
    {
        // Without a merge undone in between, going by 2022 is the same as going at once.
        Conversion first = History.Between(new Vintage(2020), new Vintage(2022)), second = History.Between(new Vintage(2022), new Vintage(2026)), both = History.Between(new Vintage(2020), new Vintage(2026));
        var random = new Random(7);
        var column = new Column(first.Source, [.. Enumerable.Range(0, first.Source.Count).Select(_ => (double)random.Next(100_000))], new ObservationStatus[first.Source.Count]);

        Assert.Equal(both.Apply(column, additive: true).Values.ToArray(), second.Apply(first.Apply(column, additive: true), additive: true).Values.ToArray());
    }

    /// <summary>The sum in units of 2^-60: every value of these tests is a multiple of it.</summary>
    private static BigInteger ExactTotal(double[] values) =>
        values.Aggregate(BigInteger.Zero, (sum, value) => sum + new BigInteger(Math.ScaleB(value, 60)));
}
