namespace PictoStat.Graphics.Charts;

/// <summary>Ticks of an axis at round numbers: steps of 1, 2 or 5 times a power of ten.</summary>
/// <remarks>Heckbert, "Nice numbers for graph labels", Graphics Gems, 1990; the step is the smallest that gives no more intervals than asked. Ticks are whole multiples of the step, computed as integers, so that 0.3 is 0.3.</remarks>
public sealed record NiceScale
{
    private NiceScale(IReadOnlyList<double> ticks, double step) => (Ticks, Step) = (ticks, step);

    /// <summary>The ticks, ascending; the first is at or below the data, the last at or above.</summary>
    public IReadOnlyList<double> Ticks { get; }

    /// <summary>The distance between two ticks.</summary>
    public double Step { get; }

    /// <summary>The first tick.</summary>
    public double Min => Ticks[0];

    /// <summary>The last tick.</summary>
    public double Max => Ticks[^1];

    /// <summary>A scale that holds two values with at most a number of intervals.</summary>
    /// <exception cref="ArgumentException">A value is not finite, the least is over the most, or fewer than 2 intervals are asked.</exception>
    public static NiceScale Of(double least, double most, int intervals = 5)
    {
        if (!double.IsFinite(least) || !double.IsFinite(most) || least > most || intervals < 2)
            throw new ArgumentException($"No axis goes from {least} to {most} in {intervals} intervals.");
        if (most - least <= Math.Max(Math.Abs(least), Math.Abs(most)) * 1e-9)
            (least, most) = least == 0 && most == 0 ? (0, 1) : (Math.Min(least, 0), Math.Max(most, 0));
        for (int power = (int)Math.Floor(Math.Log10((most - least) / intervals)); ; power++)
            foreach (int factor in (int[])[1, 2, 5])
            {
                (double low, double high) = (Math.Floor(Units(least, factor, power) + 1e-9), Math.Ceiling(Units(most, factor, power) - 1e-9));
                if (high - low <= intervals)
                    return new([.. Enumerable.Range(0, (int)(high - low) + 1).Select(i => Value((low + i) * factor, power))], Value(factor, power));
            }
    }

    private static double Units(double value, int factor, int power) => power >= 0 ? value / (factor * Math.Pow(10, power)) : value * Math.Pow(10, -power) / factor;

    private static double Value(double units, int power) => (power >= 0 ? units * Math.Pow(10, power) : units / Math.Pow(10, -power)) + 0.0;
}

/// <summary>Values to points.</summary>
internal readonly record struct LinearScale(double FromValue, double ToValue, double FromPoint, double ToPoint)
{
    public double this[double value] => ToValue == FromValue ? FromPoint : FromPoint + ((value - FromValue) / (ToValue - FromValue) * (ToPoint - FromPoint));
}
