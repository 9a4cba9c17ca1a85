using PictoStat.Graphics.Drawing;
using PictoStat.Graphics.Fonts;

namespace PictoStat.Graphics.Charts;

/// <summary>A bar of a chart.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Value">Its value, or the word in its place.</param>
/// <param name="IsEmphasis">Whether it is the territory the chart is about.</param>
public sealed record Bar(string Label, ChartValue Value, bool IsEmphasis = false);

/// <summary>Horizontal bars from zero, each with its value at its end: a territory against those it is compared with. No axis is needed, every value is written.</summary>
public static class BarChart
{
    private const double BarHeight = 12;
    private const double RowGap = 5;
    private const double Gap = 5;
    private const double LeastBars = 40;

    /// <summary>Draws the bars in their order.</summary>
    /// <exception cref="ArgumentException">There is no bar, or the width is under 120 points.</exception>
    public static Scene Draw(IReadOnlyList<Bar> bars, ChartOptions options, ITextMeasurer measurer)
    {
        if (bars.Count == 0 || options.Width < 120)
            throw new ArgumentException($"A bar chart needs a bar and 120 points of width; it was given {bars.Count} bars and {options.Width} points.", nameof(bars));
        var (text, style) = (new ChartText(measurer), options.Style);
        (double negative, double positive) = Rooms(bars, options, text);
        double mostName = Math.Min(options.Width * RowLabels.MostShare, options.Width - negative - positive - LeastBars - Gap);
        var labels = new RowLabels(text, style, mostName, bars.Select(bar => (bar.Label, bar.IsEmphasis)), lines: 3);
        LinearScale scale = Scale(bars, labels.Width + Gap + negative, options.Width - positive);
        var nodes = new List<Node>();
        double y = 0;
        for (int i = 0; i < bars.Count; i++)
        {
            double height = Math.Max(labels.Height(i), BarHeight) + RowGap;
            double middle = y + (height / 2);
            nodes.AddRange(labels.Draw(i, middle));
            Draw(nodes, bars[i], middle);
            y += height;
        }

        nodes.Add(ChartMarks.Segment(scale[0], 0, scale[0], y, new Stroke(style.Muted, 0.75)));
        return new Scene(options.Width, y, nodes, options.Title, options.Description);

        void Draw(List<Node> into, Bar bar, double middle)
        {
            if (bar.Value.Number is not { } value)
            {
                into.Add(ChartMarks.Cross(scale[0] + Gap + 2, middle, style.Muted));
                into.Add(text.Line(bar.Value.Word, scale[0] + (2 * Gap) + 2, middle, style.Absent, TextAnchor.Start));
                return;
            }

            if (value != 0)
                into.Add(ChartMarks.Bar(scale[0], scale[value], middle - (BarHeight / 2), BarHeight, bar.IsEmphasis ? style.Emphasis : style.Other));
            into.Add(text.Line(bar.Value.Label(options.Format), scale[value] + (value < 0 ? -Gap : Gap), middle, style.Label(bar.IsEmphasis), value < 0 ? TextAnchor.End : TextAnchor.Start));
        }
    }

    // Room is kept on each side for the widest of the labels that stand there.
    private static (double Negative, double Positive) Rooms(IReadOnlyList<Bar> bars, ChartOptions options, ChartText text)
    {
        return (Room(bars.Where(bar => bar.Value.Number < 0)), Room(bars.Where(bar => bar.Value.Number is not < 0)));

        double Room(IEnumerable<Bar> side) => side
            .Select(bar => (bar.Value.Number is null ? (3 * Gap) + text.Width(bar.Value.Word, options.Style.Absent) : Gap + text.Width(bar.Value.Label(options.Format), options.Style.Label(bar.IsEmphasis))) + 1)
            .DefaultIfEmpty(0).Max();
    }

    private static LinearScale Scale(IReadOnlyList<Bar> bars, double from, double to)
    {
        double least = Math.Min(0, bars.Min(bar => bar.Value.Number ?? 0)), most = Math.Max(0, bars.Max(bar => bar.Value.Number ?? 0));
        return new LinearScale(least, least == most ? 1 : most, from, to);
    }
}
