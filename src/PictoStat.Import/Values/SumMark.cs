using System.Globalization;

namespace PictoStat.Import.Values;

/// <summary>The mark <c>=</c> that the bundled values have in place of a number whose digits are those of a sum of its row, written with fifteen significant digits as producers write them.</summary>
internal static class SumMark
{
    public const string Text = "=";

    /// <summary>The digits of a sum.</summary>
    public static string Digits(double sum) => sum.ToString("G15", CultureInfo.InvariantCulture);

    /// <summary>The number that the digits of a sum are.</summary>
    public static double Value(double sum) => double.Parse(Digits(sum), CultureInfo.InvariantCulture);
}
