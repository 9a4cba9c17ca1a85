namespace PictoStat.Cartography.Classification;

/// <summary>A number as the unevaluated sum of two doubles, about 32 digits (Dekker, "A floating-point technique for extending the available precision", 1971).</summary>
internal readonly struct DoubleDouble(double high, double low)
{
    public double High => high;

    public double Low => low;

    /// <summary>The exact sum of two numbers.</summary>
    public static DoubleDouble Sum(double a, double b)
    {
        double sum = a + b, part = sum - a;
        return new(sum, a - (sum - part) + (b - part));
    }

    public static DoubleDouble operator +(DoubleDouble a, DoubleDouble b)
    {
        DoubleDouble high = Sum(a.High, b.High), low = Sum(a.Low, b.Low);
        DoubleDouble first = Quick(high.High, high.Low + low.High);
        return Quick(first.High, first.Low + low.Low);
    }

    public static DoubleDouble operator -(DoubleDouble a, DoubleDouble b) => a + new DoubleDouble(-b.High, -b.Low);

    public static DoubleDouble operator *(DoubleDouble a, DoubleDouble b)
    {
        double product = a.High * b.High;
        return Quick(product, Math.FusedMultiplyAdd(a.High, b.High, -product) + (a.High * b.Low + a.Low * b.High));
    }

    public static DoubleDouble operator /(DoubleDouble a, double b)
    {
        double first = a.High / b;
        DoubleDouble rest = a - new DoubleDouble(first, 0) * new DoubleDouble(b, 0);
        return Quick(first, (rest.High + rest.Low) / b);
    }

    /// <summary>The exact sum of two numbers, the first not smaller in size.</summary>
    private static DoubleDouble Quick(double a, double b)
    {
        double sum = a + b;
        return new(sum, b - (sum - a));
    }
}
