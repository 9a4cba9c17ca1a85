using PictoStat.Graphics.Drawing;
using PictoStat.Graphics.Fonts;

namespace PictoStat.Graphics.Charts;

/// <summary>A category and its value in each territory.</summary>
/// <param name="Label">The category's name.</param>
/// <param name="Values">One for each territory.</param>
public sealed record BarGroup(string Label, IReadOnlyList<ChartValue> Values);

/// <summary>Horizontal bars grouped by category, one for each territory in each group, values of zero or more: sectors of a territory and of those it is compared with.</summary>
public static class GroupedBarChart
{
    private const double BarHeight = 9;
    private const double GroupGap = 8;
    private const double Gap = 5;

    /// <summary>Draws the groups in their order; the first territory is the one the chart is about.</summary>
    /// <exception cref="ArgumentException">There is no group, not 1 to 4 territories, a group of another length, or a negative value.</exception>
    public static Scene Draw(IReadOnlyList<string> territories, IReadOnlyList<BarGroup> groups, ChartOptions options, ITextMeasurer measurer)
    {
        if (groups.Count == 0 || territories.Count is 0 or > 4 || groups.Any(group => group.Values.Count != territories.Count || group.Values.Any(value => value.Number < 0)))
            throw new ArgumentException("A grouped bar chart needs groups of one value, zero or more, for each of 1 to 4 territories.", nameof(groups));
        var (text, style) = (new ChartText(measurer), options.Style);
        Color[] colors = [style.Emphasis, style.Other, style.Categories[2 % style.Categories.Count], style.Categories[3 % style.Categories.Count]];
        TextStyle value = style.Label() with { Size = style.AxisSize + 0.5 };
        TextStyle word = style.Absent with { Size = style.AxisSize };
        var labels = new RowLabels(text, style, options.Width * RowLabels.MostShare, groups.Select(group => (group.Label, false)), lines: 3);
        double left = labels.Width + (2 * Gap);
        double room = groups.SelectMany(group => group.Values).Max(item => text.Width(item.Label(options.Format), item.Number is null ? word : value)) + (3 * Gap);
        double most = groups.SelectMany(group => group.Values).Max(item => item.Number ?? 0);
        var x = new LinearScale(0, most > 0 ? most : 1, left, Math.Max(left + 10, options.Width - room));
        var nodes = new List<Node>();
        (IReadOnlyList<Node> legend, double y) = Legend.Draw(text, style, [.. territories.Zip(colors)], 0, 0, options.Width);
        nodes.AddRange(legend);
        double top = y += 3;
        for (int i = 0; i < groups.Count; i++)
        {
            double bars = territories.Count * BarHeight, height = Math.Max(labels.Height(i), bars) + GroupGap;
            nodes.AddRange(labels.Draw(i, y + (height / 2)));
            for (int j = 0; j < territories.Count; j++)
                nodes.AddRange(Bar(groups[i].Values[j], y + ((height - bars) / 2) + ((j + 0.5) * BarHeight), colors[j]));
            y += height;
        }

        nodes.Add(ChartMarks.Segment(left, top, left, y, new Stroke(style.Muted, 0.75)));
        return new Scene(options.Width, y, nodes, options.Title, options.Description);

        IEnumerable<Node> Bar(ChartValue item, double middle, Color color)
        {
            if (item.Number is not { } number)
            {
                yield return ChartMarks.Cross(left + Gap + 1, middle, style.Muted);
                yield return text.Line(item.Word, left + (2 * Gap), middle, word, TextAnchor.Start);
                yield break;
            }

            if (number > 0)
                yield return ChartMarks.Bar(left, x[number], middle - (BarHeight / 2) + 0.5, BarHeight - 1, color);
            yield return text.Line(item.Label(options.Format), x[number] + Gap, middle, value, TextAnchor.Start);
        }
    }
}
