namespace PictoStat.Graphics.Charts;

/// <summary>A value of a chart, or the word that stands in its place. An absent value is never drawn as zero.</summary>
public readonly record struct ChartValue
{
    private ChartValue(double? number, string mark, string word) => (Number, Mark, Word) = (number, mark, word);

    /// <summary>The value; null where it is absent.</summary>
    public double? Number { get; }

    /// <summary>What follows its label: <c>*</c> for an incomplete figure; empty for none.</summary>
    public string Mark { get; }

    /// <summary>The word in its place: <c>secret</c>, <c>n.d.</c>; empty where there is a value.</summary>
    public string Word { get; }

    /// <summary>A value.</summary>
    /// <exception cref="ArgumentException">The value is not finite.</exception>
    public static ChartValue Of(double value, string mark = "") => double.IsFinite(value)
        ? new(value, mark, "")
        : throw new ArgumentException("A chart takes no infinite or undefined value: give the word that stands in its place.", nameof(value));

    /// <summary>No value, and the word that says why.</summary>
    /// <exception cref="ArgumentException">The word is empty.</exception>
    public static ChartValue Absent(string word) => word.Length > 0
        ? new(null, "", word)
        : throw new ArgumentException("An absent value says why in a word.", nameof(word));

    /// <summary>Its label: the formatted value and its mark, or the word.</summary>
    public string Label(Func<double, string> format) => Number is { } value ? Mark.Length == 0 ? format(value) : $"{format(value)}\u00A0{Mark}" : Word;
}
