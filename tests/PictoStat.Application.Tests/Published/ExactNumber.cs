using System.Globalization;
using System.Numerics;

namespace PictoStat.Application.Tests.Published;

/// <summary>Sums of doubles as whole numbers of 2⁻¹⁰⁷⁴: no rounding anywhere.</summary>
public static class ExactNumber
{
    /// <summary>The number that a published cell becomes.</summary>
    public static double Parse(string cell) => double.Parse(cell, NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>Asserts that a number is the double nearest to the exact sum.</summary>
    public static void AssertNearest(IEnumerable<double> terms, double actual, string what)
    {
        BigInteger sum = terms.Aggregate(BigInteger.Zero, (total, term) => total + Scaled(term));
        BigInteger error = BigInteger.Abs(sum - Scaled(actual));
        BigInteger below = Scaled(actual) - Scaled(Math.BitDecrement(actual)), above = Scaled(Math.BitIncrement(actual)) - Scaled(actual);
        Assert.True(2 * error <= BigInteger.Max(below, above), $"{what}: {actual:R} is not the sum of the published cells.");
    }

    private static BigInteger Scaled(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        int exponent = (int)((bits >> 52) & 0x7FF);
        long mantissa = bits & 0xFFFFFFFFFFFFF;
        BigInteger magnitude = exponent == 0 ? mantissa : (BigInteger)(mantissa | (1L << 52)) << (exponent - 1);
        return value < 0 ? -magnitude : magnitude;
    }
}
