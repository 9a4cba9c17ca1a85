using PictoStat.Graphics.Drawing;

namespace PictoStat.Graphics.Charts;

/// <summary>What every chart is told.</summary>
/// <param name="Title">What it is, for readers who do not see it; it is not drawn.</param>
/// <param name="Description">What it shows, in sentences.</param>
/// <param name="Width">The width in points; the height follows from what is drawn.</param>
/// <param name="Format">How a value is written beside its mark, unit included.</param>
public record ChartOptions(string Title, string Description, double Width, Func<double, string> Format)
{
    /// <summary>Colours and sizes.</summary>
    public ChartStyle Style { get; init; } = ChartStyle.Default;

    /// <summary>How a value is written on an axis, where not as <see cref="Format"/> does.</summary>
    public Func<double, string>? AxisFormat { get; init; }
}

/// <summary>Colours and sizes of charts, told apart in grey and by colour-blind readers: lightness carries the difference, hue repeats it.</summary>
/// <param name="Text">The text.</param>
/// <param name="Muted">Axes' labels and words of absent values.</param>
/// <param name="Rule">Grid lines.</param>
/// <param name="Emphasis">The territory the chart is about.</param>
/// <param name="Other">What it is compared with.</param>
/// <param name="Categories">Parts of a whole, neighbours of unlike lightness; at most as many parts are drawn.</param>
/// <param name="LabelSize">Of labels, in points.</param>
/// <param name="AxisSize">Of axes' labels, in points.</param>
public sealed record ChartStyle(Color Text, Color Muted, Color Rule, Color Emphasis, Color Other, IReadOnlyList<Color> Categories, double LabelSize, double AxisSize)
{
    /// <summary>Deep blue on greys; parts alternate deep blue, light blue, brown, sand, green, grey.</summary>
    public static ChartStyle Default { get; } = new(
        Color.Parse("#1F2328"), Color.Parse("#5B6470"), Color.Parse("#D5DBE1"), Color.Parse("#1E4A73"), Color.Parse("#A3B1BF"),
        [Color.Parse("#1E4A73"), Color.Parse("#9CC3E0"), Color.Parse("#8F4A0B"), Color.Parse("#F2CE8F"), Color.Parse("#43652B"), Color.Parse("#C9D1DA")], 8.5, 7.5);

    internal TextStyle Label(bool strong = false) => new(strong ? FontFace.SemiBold : FontFace.Regular, LabelSize, Text);

    internal TextStyle Axis => new(FontFace.Regular, AxisSize, Muted);

    internal TextStyle Absent => new(FontFace.Italic, LabelSize - 0.5, Muted);
}
