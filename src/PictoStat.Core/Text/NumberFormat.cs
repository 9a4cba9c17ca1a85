using System.Globalization;

namespace PictoStat.Core.Text;

/// <summary>Writes numbers for people. French: 1 234,5 % with U+202F; English: 1,234.5%. The minus is U+2212 in both.</summary>
/// <remarks>Grouping starts at four digits, as INSEE's tables do. Rounding is <see cref="Rounding.Round"/>'s.</remarks>
/// <param name="Language">The language.</param>
/// <param name="Decimals">Decimals always shown, 0 to 10.</param>
/// <param name="Symbol">What goes with the number (<c>hab.</c>, <c>%</c>, <c>€</c>), already in the language; empty for none.</param>
/// <param name="Signed">Whether a rise carries a plus: for changes.</param>
public sealed record NumberFormat(Language Language, int Decimals, string Symbol = "", bool Signed = false)
{
    private const char Minus = '\u2212';
    private const string NarrowSpace = "\u202F";
    private const string NoBreakSpace = "\u00A0";

    /// <summary>The value as a person reads it, with its sign and symbol.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not finite or not under 10^28 in size.</exception>
    public string Format(double value)
    {
        decimal rounded = Rounding.Round(value, Decimals);
        string sign = rounded < 0 ? $"{Minus}" : Signed && rounded > 0 ? "+" : "";
        string digits = Digits(Math.Abs(rounded));
        return Language == Language.English && Symbol == "€"
            ? $"{sign}€{digits}"
            : $"{sign}{digits}{Gap}{Symbol}";
    }

    private string Gap => (Language, Symbol) switch
    {
        (_, "") => "",
        (Language.French, "%" or "‰" or "€") => NarrowSpace,
        (Language.English, "%" or "‰") => "",
        _ => NoBreakSpace,
    };

    private string Digits(decimal value)
    {
        string text = value.ToString($"F{Decimals}", CultureInfo.InvariantCulture);
        int point = text.IndexOf('.', StringComparison.Ordinal);
        string whole = point < 0 ? text : text[..point];
        string fraction = point < 0 ? "" : text[(point + 1)..];
        (string group, string mark) = Language == Language.English ? (",", ".") : (NarrowSpace, ",");
        for (int i = whole.Length - 3; i > 0; i -= 3)
            whole = whole.Insert(i, group);
        return fraction.Length == 0 ? whole : $"{whole}{mark}{fraction}";
    }
}
