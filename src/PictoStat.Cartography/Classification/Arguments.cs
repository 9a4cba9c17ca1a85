using System.Globalization;

namespace PictoStat.Cartography.Classification;

/// <summary>Reads the arguments of classifiers: numbers with a decimal point.</summary>
internal static class Arguments
{
    /// <summary>The number, or null where the text is none or it is out of range.</summary>
    public static double? Number(string text, double least, double most) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number) && number >= least && number <= most
            ? number
            : null;
}
