using PictoStat.Graphics.Drawing;
using PictoStat.Graphics.Fonts;

namespace PictoStat.Graphics.Charts;

/// <summary>A line of a chart.</summary>
/// <param name="Label">Its name, written at its end.</param>
/// <param name="Values">One for each period; where there is none the line stops.</param>
/// <param name="IsEmphasis">Whether it is the territory the chart is about.</param>
public sealed record LineSeries(string Label, IReadOnlyList<ChartValue> Values, bool IsEmphasis = false);

/// <summary>A place on the time axis.</summary>
/// <param name="At">Where, in years.</param>
/// <param name="Label">What is written under it.</param>
public readonly record struct LinePeriod(double At, string Label);

/// <summary>How the points of a line are joined.</summary>
public enum LineShape
{
    /// <summary>Straight from one to the next.</summary>
    Straight,

    /// <summary>Level until the next: a value that holds for a whole period.</summary>
    Step,
}

/// <summary>What a line chart is told.</summary>
/// <param name="Title">What it is, for readers who do not see it.</param>
/// <param name="Description">What it shows, in sentences.</param>
/// <param name="Width">In points.</param>
/// <param name="Height">In points at least; more where the names at the lines' ends need it.</param>
/// <param name="Format">How a value is written.</param>
public sealed record LineChartOptions(string Title, string Description, double Width, double Height, Func<double, string> Format)
    : ChartOptions(Title, Description, Width, Format)
{
    /// <summary>Whether the axis begins at zero; it always shows its values.</summary>
    public bool FromZero { get; init; }

    /// <summary>How the points are joined.</summary>
    public LineShape Shape { get; init; }
}

/// <summary>Lines over periods, named at their ends with their last value. A missing period is a gap; where the territory itself has none, the word stands under it.</summary>
public static class LineChart
{
    /// <summary>Draws the series.</summary>
    /// <exception cref="ArgumentException">There is no series, fewer than two periods, periods are not ascending, a series has not one value for each, or none has a value.</exception>
    public static Scene Draw(IReadOnlyList<LinePeriod> periods, IReadOnlyList<LineSeries> series, LineChartOptions options, ITextMeasurer measurer)
    {
        Check(periods, series);
        var text = new ChartText(measurer);
        LineFrame frame = LineFrame.Of(periods, series, options, text);
        var nodes = new List<Node>(frame.Axes());
        foreach (int i in Enumerable.Range(0, series.Count).OrderBy(i => series[i].IsEmphasis))
            nodes.AddRange(Line(series[i], frame, LineLook.Of(series, i, options.Style), options.Shape));
        nodes.AddRange(frame.EndLabels());
        return new Scene(options.Width, frame.Height, nodes, options.Title, options.Description);
    }

    private static IEnumerable<Node> Line(LineSeries series, LineFrame frame, Stroke stroke, LineShape shape)
    {
        var run = new List<Point>();
        for (int i = 0; i <= series.Values.Count; i++)
        {
            if (i < series.Values.Count && series.Values[i].Number is { } value)
            {
                Point point = new(frame.X[i], frame.Y[value]);
                if (shape == LineShape.Step && run.Count > 0)
                    run.Add(new Point(point.X, run[^1].Y));
                run.Add(point);
                continue;
            }

            if (run.Count > 1)
                yield return ChartMarks.Polyline(run, stroke);
            run = [];
        }

        double radius = series.IsEmphasis ? 2.2 : 1.6;
        for (int i = 0; i < series.Values.Count; i++)
            if (series.Values[i].Number is { } value)
                yield return new Node.Circle(new Point(frame.X[i], frame.Y[value]), radius, new Fill.Solid(stroke.Color), new Stroke(new Color(255, 255, 255), 0.6));
    }

    private static void Check(IReadOnlyList<LinePeriod> periods, IReadOnlyList<LineSeries> series)
    {
        if (periods.Count < 2 || periods.Zip(periods.Skip(1)).Any(pair => pair.Second.At <= pair.First.At))
            throw new ArgumentException("A line chart needs at least two periods, ascending.", nameof(periods));
        if (series.Count == 0 || series.All(line => line.Values.All(value => value.Number is null)))
            throw new ArgumentException("A line chart needs at least one value.", nameof(series));
        foreach (LineSeries line in series)
            if (line.Values.Count != periods.Count)
                throw new ArgumentException($"The line '{line.Label}' has {line.Values.Count} values for {periods.Count} periods.", nameof(series));
    }
}

/// <summary>How a line looks: the emphasised one is thick and full, the others differ by their dashes.</summary>
internal static class LineLook
{
    private static readonly double[][] Dashes = [[], [5, 2.5], [1, 2.5], [7, 2, 1, 2], [3, 1.5]];

    public static Stroke Of(IReadOnlyList<LineSeries> series, int index, ChartStyle style)
    {
        if (series[index].IsEmphasis)
            return new Stroke(style.Emphasis, 2);
        int place = series.Take(index).Count(line => !line.IsEmphasis);
        return new Stroke(style.Muted, 1.1, Dashes[place % Dashes.Length]);
    }
}
