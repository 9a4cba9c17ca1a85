using PictoStat.Graphics.Drawing;
using PictoStat.Graphics.Fonts;

namespace PictoStat.Graphics.Charts;

/// <summary>A territory's values, one for each category.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Values">Counts or shares, none negative; where one is absent the whole row is a word.</param>
/// <param name="IsEmphasis">Whether it is the territory the chart is about.</param>
public sealed record BreakdownRow(string Label, IReadOnlyList<ChartValue> Values, bool IsEmphasis = false);

/// <summary>Parts of a whole as bars of one length: one bar for each territory, 100 %.</summary>
public static class BreakdownChart
{
    private const double BarHeight = 14;
    private const double RowGap = 5;
    private const double Gap = 6;

    /// <summary>Draws the rows. Shares are written where they fit in their part, with <see cref="ChartOptions.Format"/> given 0 to 100.</summary>
    /// <param name="categories">The parts, at most as many as the style has colours.</param>
    /// <param name="rows">The territories.</param>
    /// <param name="emptyWord">What stands in place of a bar whose whole is zero: "s.o.".</param>
    /// <param name="options">The options.</param>
    /// <param name="measurer">Measures texts.</param>
    /// <exception cref="ArgumentException">There is no row or no category, too many categories, a row of another length, or a negative part.</exception>
    public static Scene Draw(IReadOnlyList<string> categories, IReadOnlyList<BreakdownRow> rows, string emptyWord, ChartOptions options, ITextMeasurer measurer)
    {
        Check(categories, rows, options);
        var (text, style) = (new ChartText(measurer), options.Style);
        var labels = new RowLabels(text, style, options.Width * RowLabels.MostShare, rows.Select(row => (row.Label, row.IsEmphasis)));
        var x = new LinearScale(0, 1, labels.Width + Gap, options.Width);
        (IReadOnlyList<Node> head, double y) = Head(categories, rows, x, options, text);
        var nodes = new List<Node>(head);
        for (int i = 0; i < rows.Count; i++)
        {
            double height = Math.Max(labels.Height(i), BarHeight) + RowGap;
            nodes.AddRange(labels.Draw(i, y + (height / 2)));
            nodes.AddRange(Row(rows[i], y + (height / 2), x, emptyWord, options, text));
            y += height;
        }

        return new Scene(options.Width, y, nodes, options.Title, options.Description);
    }

    private static IEnumerable<Node> Row(BreakdownRow row, double middle, LinearScale x, string emptyWord, ChartOptions options, ChartText text)
    {
        ChartStyle style = options.Style;
        double whole = row.Values.Sum(value => value.Number ?? 0);
        string word = row.Values.Where(value => value.Number is null).Select(value => value.Word).FirstOrDefault(whole == 0 ? emptyWord : "");
        if (word.Length > 0)
        {
            yield return ChartMarks.Cross(x[0] + 3, middle, style.Muted);
            yield return text.Line(word, x[0] + 8, middle, style.Absent, TextAnchor.Start);
            yield break;
        }

        double from = 0;
        for (int i = 0; i < row.Values.Count; i++)
        {
            double share = row.Values[i].Number!.Value / whole;
            double to = i == row.Values.Count - 1 ? 1 : Math.Min(1, from + share);
            if (share > 0)
            {
                Color color = style.Categories[i];
                yield return new Node.Box(new Rect(x[from], middle - (BarHeight / 2), x[to] - x[from], BarHeight), new Fill.Solid(color), new Stroke(new Color(255, 255, 255), 0.75));
                TextStyle ink = style.Label(row.IsEmphasis) with { Color = ChartMarks.InkOn(color, style.Text) };
                string label = ChartValue.Of(share * 100, row.Values[i].Mark).Label(options.Format);
                if (text.Width(label, ink) + 6 <= x[to] - x[from])
                    yield return text.Line(label, (x[from] + x[to]) / 2, middle, ink, TextAnchor.Middle);
            }

            from = to;
        }
    }

    // Names over the parts of the first bar where each fits over its own part, else a legend.
    private static (IReadOnlyList<Node> Nodes, double Height) Head(IReadOnlyList<string> categories, IReadOnlyList<BreakdownRow> rows, LinearScale x, ChartOptions options, ChartText text)
    {
        TextStyle label = options.Style.Label();
        double whole = rows[0].Values.Sum(value => value.Number ?? 0);
        if (whole > 0 && rows[0].Values.All(value => value.Number is not null))
        {
            double height = ChartText.LineHeight(label) + 2, from = 0;
            var nodes = new List<Node>();
            for (int i = 0; i < categories.Count; i++)
            {
                double share = rows[0].Values[i].Number!.Value / whole;
                if (text.Width(categories[i], label) + 4 > x[from + share] - x[from])
                    break;
                nodes.Add(text.Line(categories[i], (x[from] + x[from + share]) / 2, height / 2, label, TextAnchor.Middle));
                from += share;
            }

            if (nodes.Count == categories.Count)
                return (nodes, height);
        }

        (IReadOnlyList<Node> legend, double legendHeight) = Legend.Draw(text, options.Style, [.. categories.Zip(options.Style.Categories)], 0, 0, options.Width);
        return (legend, legendHeight + 4);
    }

    private static void Check(IReadOnlyList<string> categories, IReadOnlyList<BreakdownRow> rows, ChartOptions options)
    {
        if (rows.Count == 0 || categories.Count == 0 || categories.Count > options.Style.Categories.Count)
            throw new ArgumentException($"A breakdown needs a row and 1 to {options.Style.Categories.Count} categories; it was given {rows.Count} rows and {categories.Count} categories.", nameof(categories));
        foreach (BreakdownRow row in rows)
            if (row.Values.Count != categories.Count || row.Values.Any(value => value.Number < 0))
                throw new ArgumentException($"The row '{row.Label}' does not hold {categories.Count} values of zero or more.", nameof(rows));
    }
}
