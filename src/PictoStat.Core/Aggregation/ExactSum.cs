namespace PictoStat.Core.Aggregation;

/// <summary>A sum of doubles without rounding: every bit is kept until <see cref="Total"/> rounds once, to nearest, ties to even. The order of the terms never matters.</summary>
/// <remarks>
/// A fixed-point accumulator over the whole range of a double, after R. Kulisch, "Computer Arithmetic and Validity" (2008).
/// Adding costs three word additions; at most 2^30 terms may be added, a product counting for two. Written with words and arrays only: 128-bit numbers and inline arrays
/// cannot be compiled ahead, and workbooks of a fresh process are made of such sums.
/// </remarks>
public sealed class ExactSum
{
    // Bit 0 weighs 2^-1074, the smallest double; 2098 bits hold the largest, 30 more the carries of 2^30 terms.
    private const int Words = 68;

    private readonly long[] _words = new long[Words];

    /// <summary>Adds a term.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The term is not finite.</exception>
    public void Add(double term)
    {
        long bits = BitConverter.DoubleToInt64Bits(term);
        int exponent = (int)(bits >> 52) & 0x7FF;
        if (exponent == 0x7FF)
            throw new ArgumentOutOfRangeException(nameof(term), "Only finite numbers can be summed.");
        ulong mantissa = unchecked((ulong)bits) & 0xF_FFFF_FFFF_FFFF;
        if (exponent == 0)
            exponent = 1;
        else
            mantissa |= 1UL << 52;
        int word = (exponent - 1) >> 5;
        int shift = (exponent - 1) & 31;
        long low = unchecked((uint)(mantissa << shift)), middle = unchecked((uint)(mantissa >> (32 - shift))), high = unchecked((uint)(mantissa >> 32 >> (32 - shift)));
        if (bits < 0)
            (low, middle, high) = (-low, -middle, -high);
        _words[word] += low;
        _words[word + 1] += middle;
        _words[word + 2] += high;
    }

    /// <summary>Adds the product of two numbers, without rounding it unless it is under 2^-969.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The product is not finite.</exception>
    public void AddProduct(double left, double right)
    {
        double product = left * right;
        Add(product);
        Add(Math.FusedMultiplyAdd(left, right, -product));
    }

    /// <summary>The sum of the terms added so far, correctly rounded.</summary>
    /// <exception cref="OverflowException">The sum exceeds the largest double.</exception>
    public double Total()
    {
        Span<long> words = stackalloc long[Words];
        _words.CopyTo(words);
        Normalise(words);
        bool negative = words[^1] < 0;
        if (negative)
        {
            for (int i = 0; i < Words; i++)
                words[i] = -words[i];
            Normalise(words);
        }

        int top = Words - 1;
        while (top >= 0 && words[top] == 0)
            top--;
        if (top < 0)
            return 0;
        double magnitude = Round(words, top);
        if (double.IsInfinity(magnitude))
            throw new OverflowException("The sum exceeds the largest number that can be held.");
        return negative ? -magnitude : magnitude;
    }

    /// <summary>Brings every word but the last into [0, 2^32).</summary>
    private static void Normalise(Span<long> words)
    {
        for (int i = 0; i < Words - 1; i++)
        {
            words[i + 1] += words[i] >> 32;
            words[i] &= 0xFFFF_FFFF;
        }
    }

    private static double Round(ReadOnlySpan<long> words, int top)
    {
        int highestBit = 32 * top + 63 - System.Numerics.BitOperations.LeadingZeroCount((ulong)words[top]);
        int lowestKept = Math.Max(0, highestBit - 52);
        ulong mantissa = 0;
        for (int bit = highestBit; bit >= lowestKept; bit--)
            mantissa = mantissa << 1 | Bit(words, bit);
        if (lowestKept > 0 && Bit(words, lowestKept - 1) == 1 && ((mantissa & 1) == 1 || AnyBitBelow(words, lowestKept - 1)))
            mantissa++;
        return Math.ScaleB(mantissa, lowestKept - 1074);
    }

    private static ulong Bit(ReadOnlySpan<long> words, int bit) => (ulong)(words[bit >> 5] >> (bit & 31)) & 1;

    private static bool AnyBitBelow(ReadOnlySpan<long> words, int bit)
    {
        for (int i = 0; i < bit >> 5; i++)
            if (words[i] != 0)
                return true;
        return (words[bit >> 5] & ((1L << (bit & 31)) - 1)) != 0;
    }
}
