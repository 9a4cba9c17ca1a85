using PictoStat.Core.Aggregation;

namespace PictoStat.Core.Tests.Aggregation;

/// <summary>The fast sum against the exact accumulator, which <see cref="ExactSumTests"/> holds to rational arithmetic.</summary>
public class CertainSumTests
{
    [Fact]
    public void Equals_the_exact_sum_on_random_terms_of_every_kind()
    {
        var random = new Random(20261122);
        for (int round = 0; round < 5000; round++)
        {
            int spread = random.Next(0, 40);
            double[] terms = [.. Enumerable.Range(0, random.Next(0, 300)).Select(_ => Term(random, round % 5, spread))];
            Assert.Equal(Bits(Exact(terms)), Bits(Fast(terms)));
        }
    }

    /// <summary>Sums on, and one least double beside, the midpoint of two doubles: no double-double can tell them, the accumulator must be asked.</summary>
    [Theory]
    [InlineData(new[] { 9007199254740992.0, 1.0 }, 9007199254740992.0)]
    [InlineData(new[] { 9007199254740992.0, 1.0, 5e-324 }, 9007199254740994.0)]
    [InlineData(new[] { 9007199254740992.0, 1.0, -5e-324 }, 9007199254740992.0)]
    [InlineData(new[] { 1e100, 1.0, -1e100 }, 1.0)]
    [InlineData(new[] { 1e308, 1e308, -1e308 }, 1e308)]
    [InlineData(new[] { 5e-324, 5e-324 }, 1e-323)]
    [InlineData(new[] { 1.0, 1.1102230246251565e-16, 1e-40 }, 1.0000000000000002)]
    [InlineData(new[] { 1.0, -5.551115123125783e-17, -1e-40 }, 0.9999999999999999)]
    [InlineData(new[] { -0.0, -0.0 }, 0.0)]
    public void Is_right_where_it_is_hardest(double[] terms, double expected) => Assert.Equal(Bits(expected), Bits(Fast(terms)));

    [Fact]
    public void Says_when_it_is_not_certain()
    {
        Assert.True(CertainSum.TryRound(10, 0.25, 10, 100, out double total));
        Assert.Equal(10.25, total);
        Assert.False(CertainSum.TryRound(9007199254740992, 1, 9007199254740993, 2, out _)); // a tie
        Assert.False(CertainSum.TryRound(1, 0, 1e20, 1000, out _)); // what was lost may exceed what is left
        Assert.False(CertainSum.TryRound(1, 0, double.PositiveInfinity, 2, out _));
    }

    [Fact]
    public void Refuses_a_sum_past_the_largest_double() => Assert.Throws<OverflowException>(() => Fast([double.MaxValue, double.MaxValue]));

    private static double Term(Random random, int kind, int spread) => kind switch
    {
        0 => random.Next(0, 100000), // counts
        1 => Math.Round(random.NextDouble() * 10000, 3), // decimals as published
        2 => (random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-spread, spread + 1)), // both signs, any size
        3 => Math.ScaleB(random.Next(1, 4), random.Next(0, 60)), // bits far apart: ties are common
        _ => random.Next(0, 2) == 0 ? 0.1 : -0.1,
    };

    private static long Bits(double value) => BitConverter.DoubleToInt64Bits(value);

    private static double Fast(double[] terms) => CertainSum.Of(terms, [.. Enumerable.Range(0, terms.Length)]);

    private static double Exact(double[] terms)
    {
        var sum = new ExactSum();
        foreach (double term in terms)
            sum.Add(term);
        return sum.Total();
    }
}
