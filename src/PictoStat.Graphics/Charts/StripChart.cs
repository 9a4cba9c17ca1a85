using PictoStat.Graphics.Drawing;
using PictoStat.Graphics.Fonts;

namespace PictoStat.Graphics.Charts;

/// <summary>A commune on a strip.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Value">Its value.</param>
public readonly record struct StripDot(string Label, double Value);

/// <summary>A value marked across a strip: the zone's, the département's.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Value">The value.</param>
/// <param name="IsEmphasis">Whether it is the territory the chart is about.</param>
public readonly record struct StripReference(string Label, double Value, bool IsEmphasis = false);

/// <summary>A dot for each commune along one axis, piled where they meet; the least and the most are named, the zone's value and others cross it. Communes without a value are told in a line.</summary>
public static class StripChart
{
    private const double Side = 6;
    private const double TallestSwarm = 130;

    /// <summary>Draws the dots.</summary>
    /// <param name="dots">The communes that have a value.</param>
    /// <param name="references">The values marked.</param>
    /// <param name="absent">What is said of communes without a value ("3 communes : secret"), or empty.</param>
    /// <param name="options">The options.</param>
    /// <param name="measurer">Measures texts.</param>
    /// <exception cref="ArgumentException">There is no dot, or a value is not finite.</exception>
    public static Scene Draw(IReadOnlyList<StripDot> dots, IReadOnlyList<StripReference> references, string absent, ChartOptions options, ITextMeasurer measurer)
    {
        if (dots.Count == 0 || dots.Any(dot => !double.IsFinite(dot.Value)) || references.Any(reference => !double.IsFinite(reference.Value)))
            throw new ArgumentException("A strip needs at least one dot, and finite values.", nameof(dots));
        var (text, style) = (new ChartText(measurer), options.Style);
        double[] all = [.. dots.Select(dot => dot.Value), .. references.Select(reference => reference.Value)];
        NiceScale scale = NiceScale.Of(all.Min(), all.Max(), 6);
        var x = new LinearScale(scale.Min, scale.Max, Side, options.Width - Side);
        StripDot[] sorted = [.. dots.OrderBy(dot => dot.Value).ThenBy(dot => dot.Label, StringComparer.Ordinal)];
        Swarm swarm = Swarm.Of([.. sorted.Select(dot => x[dot.Value])], TallestSwarm);
        StripLabels labels = StripLabels.Of(sorted, references, x, options, text);
        double middle = labels.Height + 4 + (swarm.Height / 2), axis = labels.Height + 8 + swarm.Height;
        var nodes = new List<Node>(labels.Draw(axis, i => middle + swarm.Offsets[i]));
        int last = sorted.Length - 1;
        for (int i = 0; i <= last; i++)
            nodes.Add(new Node.Circle(new Point(x[sorted[i].Value], middle + swarm.Offsets[i]), swarm.Radius,
                new Fill.Solid(i == 0 || i == last ? style.Text : style.Other), new Stroke(new Color(255, 255, 255), 0.4)));
        double bottom = Axis(nodes, scale, x, axis, options, text);
        if (absent.Length > 0)
        {
            nodes.Add(text.Line(text.Cut(absent, style.Absent, options.Width), 0, bottom + (ChartText.LineHeight(style.Absent) / 2), style.Absent, TextAnchor.Start));
            bottom += ChartText.LineHeight(style.Absent);
        }

        return new Scene(options.Width, bottom, nodes, options.Title, options.Description);
    }

    private static double Axis(List<Node> nodes, NiceScale scale, LinearScale x, double y, ChartOptions options, ChartText text)
    {
        TextStyle style = options.Style.Axis;
        nodes.Add(ChartMarks.Segment(x[scale.Min], y, x[scale.Max], y, new Stroke(options.Style.Muted, 0.75)));
        string[] texts = [.. scale.Ticks.Select(tick => (options.AxisFormat ?? options.Format)(tick))];
        double[] widths = [.. texts.Select(tick => text.Width(tick, style))];
        double[] middles = [.. scale.Ticks.Select((tick, i) => Math.Clamp(x[tick], widths[i] / 2, options.Width - (widths[i] / 2)))];
        int stride = LabelSpread.Stride(middles, widths, 6);
        for (int i = 0; i < texts.Length; i++)
            nodes.Add(ChartMarks.Segment(x[scale.Ticks[i]], y, x[scale.Ticks[i]], y + 3, new Stroke(options.Style.Muted, 0.75)));
        for (int i = (texts.Length - 1) % stride; i < texts.Length; i += stride)
            nodes.Add(text.Line(texts[i], middles[i], y + 4 + (ChartText.LineHeight(style) / 2), style, TextAnchor.Middle));
        return y + 5 + ChartText.LineHeight(style);
    }
}
