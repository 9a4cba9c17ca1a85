using System.Globalization;

namespace PictoStat.Core.Text;

/// <summary>Rounds what is shown: half away from zero, on the shortest decimal text of the double, so that 0.15 gives 0.2 as a reader of "0.15" expects.</summary>
public static class Rounding
{
    /// <summary>The value with a number of decimals; never a negative zero.</summary>
    /// <param name="value">A finite value under 10^28 in size.</param>
    /// <param name="decimals">0 to 10.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is not finite or too large, or the decimals are out of range.</exception>
    public static decimal Round(double value, int decimals)
    {
        if (!double.IsFinite(value) || Math.Abs(value) >= 1e28)
            throw new ArgumentOutOfRangeException(nameof(value), string.Create(CultureInfo.InvariantCulture, $"{value} cannot be shown: a finite number under 10^28 is expected."));
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, 10);
        decimal exact = decimal.Parse(value.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);
        decimal rounded = decimal.Round(exact, decimals, MidpointRounding.AwayFromZero);
        return rounded == 0 ? 0 : rounded;
    }
}
