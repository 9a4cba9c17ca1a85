using System.Numerics;
using PictoStat.Core.Aggregation;

namespace PictoStat.Core.Tests.Aggregation;

public class ExactSumTests
{
    [Theory]
    [InlineData(new[] { 0.1, 0.2, 0.3 }, 0.6)] // Python 3.11: math.fsum([0.1, 0.2, 0.3]) == 0.6 (0.1+0.2+0.3 is 0.6000000000000001)
    [InlineData(new[] { 1e100, 1.0, -1e100 }, 1.0)] // math.fsum([1e100, 1, -1e100]) == 1.0
    [InlineData(new[] { 1e308, 1e308, -1e308 }, 1e308)] // exact beyond the range of partial sums
    [InlineData(new[] { 5e-324, 5e-324 }, 1e-323)]
    [InlineData(new[] { 9007199254740992.0, 1.0 }, 9007199254740992.0)] // ties to even
    [InlineData(new[] { 9007199254740992.0, 1.0, 5e-324 }, 9007199254740994.0)] // the least bit above the tie counts
    [InlineData(new[] { -0.1, 0.1 }, 0.0)]
    [InlineData(new double[0], 0.0)]
    public void Rounds_once(double[] terms, double expected)
    {
        Assert.Equal(expected, Sum(terms));
    }

    [Fact]
    public void Equals_rational_arithmetic_on_random_terms_in_any_order()
    {
        var random = new Random(20261122);
        for (int round = 0; round < 300; round++)
        {
            double[] terms = [.. Enumerable.Range(0, random.Next(1, 60)).Select(_ => (random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-20, 21)))];
            double expected = Nearest(terms);
            Assert.Equal(expected, Sum(terms));
            random.Shuffle(terms);
            Assert.Equal(expected, Sum(terms));
        }
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Refuses_what_is_not_finite(double term) => Assert.Throws<ArgumentOutOfRangeException>(() => Sum([term]));

    [Fact]
    public void Refuses_a_sum_past_the_largest_double() => Assert.Throws<OverflowException>(() => Sum([double.MaxValue, double.MaxValue]));

    private static double Sum(double[] terms)
    {
        var sum = new ExactSum();
        foreach (double term in terms)
            sum.Add(term);
        return sum.Total();
    }

    /// <summary>The correctly rounded sum by whole-number arithmetic: every double is an integer times 2^-1074.</summary>
    private static double Nearest(double[] terms)
    {
        BigInteger exact = terms.Aggregate(BigInteger.Zero, (sum, t) => sum + Scaled(t));
        double guess = terms.Sum();
        double[] candidates = [guess, .. Around(guess, Math.BitIncrement), .. Around(guess, Math.BitDecrement)];
        return candidates.Distinct()
            .OrderBy(c => BigInteger.Abs(Scaled(c) - exact))
            .ThenBy(c => BitConverter.DoubleToInt64Bits(c) & 1)
            .First();
    }

    private static IEnumerable<double> Around(double value, Func<double, double> next)
    {
        for (int i = 0; i < 4000; i++)
            yield return value = next(value);
    }

    private static BigInteger Scaled(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        int exponent = (int)(bits >> 52 & 0x7FF);
        BigInteger mantissa = (bits & 0xF_FFFF_FFFF_FFFF) | (exponent == 0 ? 0 : 1L << 52);
        return (bits < 0 ? -mantissa : mantissa) << Math.Max(0, exponent - 1);
    }
}
