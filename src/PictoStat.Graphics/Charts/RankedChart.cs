using PictoStat.Graphics.Drawing;
using PictoStat.Graphics.Fonts;

namespace PictoStat.Graphics.Charts;

/// <summary>Communes from the most to the least, a dot and a value for each, crossed by the zone's value; those without a value come last, with their word.</summary>
public static class RankedChart
{
    private const double RowHeight = 11.5;
    private const double Gap = 6;

    /// <summary>Draws the rows, ordered by value, then as given.</summary>
    /// <exception cref="ArgumentException">There is no row, or the reference is not finite.</exception>
    public static Scene Draw(IReadOnlyList<Bar> rows, StripReference? reference, ChartOptions options, ITextMeasurer measurer)
    {
        if (rows.Count == 0 || (reference is { } given && !double.IsFinite(given.Value)))
            throw new ArgumentException("A ranking needs rows, and a finite reference.", nameof(rows));
        var (text, style) = (new ChartText(measurer), options.Style);
        Bar[] ranked = [.. rows.OrderByDescending(row => row.Value.Number ?? double.NegativeInfinity)];
        var labels = new RowLabels(text, style, options.Width * RowLabels.MostShare, ranked.Select(row => (row.Label, row.IsEmphasis)), lines: 1);
        double values = ranked.Max(row => text.Width(row.Value.Label(options.Format), row.Value.Number is null ? style.Absent : style.Label(row.IsEmphasis)));
        double[] numbers = [.. ranked.Where(row => row.Value.Number is not null).Select(row => row.Value.Number!.Value), .. reference is { } value ? [value.Value] : Array.Empty<double>()];
        (double least, double most) = numbers.Length == 0 ? (0, 1) : (Math.Min(0, numbers.Min()), Math.Max(0, numbers.Max()));
        var x = new LinearScale(least, most > least ? most : least + 1, labels.Width + Gap + 3, options.Width - values - Gap - 3);
        var nodes = new List<Node>();
        double top = reference is null ? 0 : ChartText.LineHeight(style.Label(true)) + 2;
        double bottom = top + (ranked.Length * RowHeight);
        if (reference is { } shown)
            nodes.AddRange(Reference(shown, x, top, bottom, options, text));
        for (int i = 0; i < ranked.Length; i++)
        {
            double middle = top + ((i + 0.5) * RowHeight);
            nodes.AddRange(labels.Draw(i, middle));
            nodes.Add(ChartMarks.Segment(x.FromPoint, middle, x.ToPoint, middle, new Stroke(style.Rule, 0.4, 0.5, 2)));
            if (ranked[i].Value.Number is { } number)
                nodes.Add(new Node.Circle(new Point(x[number], middle), 2.8, new Fill.Solid(ranked[i].IsEmphasis ? style.Emphasis : style.Muted), null));
            else
                nodes.Add(ChartMarks.Cross(x.FromPoint, middle, style.Muted));
            nodes.Add(text.Line(ranked[i].Value.Label(options.Format), options.Width, middle, ranked[i].Value.Number is null ? style.Absent : style.Label(ranked[i].IsEmphasis), TextAnchor.End));
        }

        return new Scene(options.Width, bottom, nodes, options.Title, options.Description);
    }

    private static IEnumerable<Node> Reference(StripReference reference, LinearScale x, double top, double bottom, ChartOptions options, ChartText text)
    {
        TextStyle style = options.Style.Label(true) with { Color = options.Style.Emphasis };
        string number = options.Format(reference.Value);
        string label = $"{text.Cut(reference.Label, style, options.Width - text.Width($" {number}", style))} {number}".Trim();
        double width = text.Width(label, style);
        yield return ChartMarks.Segment(x[reference.Value], top - 1, x[reference.Value], bottom, new Stroke(options.Style.Emphasis, 1.2));
        yield return new Node.Text(new Point(Math.Clamp(x[reference.Value] - (width / 2), 0, options.Width - width), top - 4), label, style);
    }
}
