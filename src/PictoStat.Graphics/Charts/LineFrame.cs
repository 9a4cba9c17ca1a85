using PictoStat.Graphics.Drawing;

namespace PictoStat.Graphics.Charts;

/// <summary>The axes of a line chart, and the names at the lines' ends.</summary>
internal sealed class LineFrame
{
    private const double Gap = 6;
    private const double MostLabelShare = 0.32;
    private readonly ChartText _text;
    private readonly LineChartOptions _options;
    private readonly IReadOnlyList<LinePeriod> _periods;
    private readonly NiceScale _scale;
    private readonly List<EndLabel> _ends;
    private readonly string[] _words;
    private readonly double _left;
    private readonly double _right;
    private readonly double _top;
    private readonly double _bottom;

    private LineFrame(IReadOnlyList<LinePeriod> periods, IReadOnlyList<LineSeries> series, LineChartOptions options, ChartText text)
    {
        (_text, _options, _periods) = (text, options, periods);
        double[] values = [.. series.SelectMany(line => line.Values).Where(value => value.Number is not null).Select(value => value.Number!.Value)];
        _scale = NiceScale.Of(options.FromZero ? Math.Min(0, values.Min()) : values.Min(), options.FromZero ? Math.Max(0, values.Max()) : values.Max());
        _ends = [.. series.Select(End).Where(end => end is not null).Select(end => end!)];
        _words = [.. Enumerable.Range(0, periods.Count).Select(i => Word([.. series.Where(line => line.Values[i].Number is null)], series.Count, i))];
        _left = _scale.Ticks.Max(tick => text.Width(Tick(tick), options.Style.Axis)) + Gap;
        double line = ChartText.LineHeight(options.Style.Axis);
        double below = line + 4 + (_words.Any(word => word.Length > 0) ? ChartText.LineHeight(options.Style.Absent) : 0);
        double names = _ends.Sum(end => end.Height);
        _top = ChartText.LineHeight(options.Style.Label()) / 2;
        Height = Math.Max(options.Height, names + _top + below);
        _bottom = Height - below;
        _right = Math.Max(_left + 30, options.Width - _ends.Select(end => end.Width).DefaultIfEmpty(0).Max() - (2 * Gap));
        Y = new LinearScale(_scale.Min, _scale.Max, _bottom, _top);
        var x = new LinearScale(periods[0].At, periods[^1].At, _left + 4, _right - 4);
        X = [.. periods.Select(period => x[period.At])];
    }

    public double Height { get; }

    /// <summary>The place of each period.</summary>
    public double[] X { get; }

    public LinearScale Y { get; }

    public static LineFrame Of(IReadOnlyList<LinePeriod> periods, IReadOnlyList<LineSeries> series, LineChartOptions options, ChartText text) => new(periods, series, options, text);

    /// <summary>Grid, ticks and periods.</summary>
    public IEnumerable<Node> Axes()
    {
        ChartStyle style = _options.Style;
        double stepHeight = Math.Abs(Y[_scale.Ticks[^1]] - Y[_scale.Ticks[0]]) / (_scale.Ticks.Count - 1);
        int every = Math.Max(1, (int)Math.Ceiling((ChartText.LineHeight(style.Axis) + 1) / Math.Max(1, stepHeight)));
        for (int i = 0; i < _scale.Ticks.Count; i++)
        {
            double y = Y[_scale.Ticks[i]];
            bool axis = _scale.Ticks[i] == 0 || i == 0;
            yield return ChartMarks.Segment(_left, y, _right, y, new Stroke(axis ? style.Muted : style.Rule, axis ? 0.75 : 0.5));
            if (i % every == 0)
                yield return _text.Line(Tick(_scale.Ticks[i]), _left - Gap, y, style.Axis, TextAnchor.End);
        }

        double under = _bottom + 4 + (ChartText.LineHeight(style.Axis) / 2);
        foreach (Node node in Under([.. _periods.Select(period => period.Label)], style.Axis, under, thin: true))
            yield return node;
        foreach (Node node in Under(_words, style.Absent, under + ChartText.LineHeight(style.Absent), thin: false))
            yield return node;
    }

    /// <summary>The names of the lines beside their ends, moved apart, each with a thin leader where it was moved.</summary>
    public IEnumerable<Node> EndLabels()
    {
        double[] middles = LabelSpread.Place([.. _ends.Select(end => Y[end.Value])], [.. _ends.Select(end => end.Height)], 0, _bottom + 2);
        for (int i = 0; i < _ends.Count; i++)
        {
            EndLabel end = _ends[i];
            yield return ChartMarks.Segment(X[end.Period] + 3, Y[end.Value], _right + Gap + 2, middles[i], new Stroke(_options.Style.Rule, 0.6));
            foreach (Node node in _text.Lines(end.Lines, _right + (2 * Gap), middles[i], end.Style, TextAnchor.Start))
                yield return node;
        }
    }

    // Texts under the periods: at a stride that keeps them apart, or each where it does not touch the one before.
    private IEnumerable<Node> Under(IReadOnlyList<string> texts, TextStyle style, double y, bool thin)
    {
        double[] widths = [.. texts.Select(label => _text.Width(label, style))];
        double[] middles = [.. X.Select((x, i) => Math.Clamp(x, widths[i] / 2, Math.Max(widths[i] / 2, _options.Width - (widths[i] / 2))))];
        int stride = thin ? LabelSpread.Stride(middles, widths, 4) : 1;
        double edge = double.NegativeInfinity;
        for (int i = (texts.Count - 1) % stride; i < texts.Count; i += stride)
        {
            if (texts[i].Length == 0 || middles[i] - (widths[i] / 2) < edge)
                continue;
            yield return _text.Line(texts[i], middles[i], y, style, TextAnchor.Middle);
            edge = middles[i] + (widths[i] / 2) + 3;
        }
    }

    // A word stands under a period where the territory itself has no value, or nobody has; a gap in another line speaks for itself.
    private static string Word(LineSeries[] absent, int all, int period)
    {
        LineSeries? told = absent.FirstOrDefault(line => line.IsEmphasis) ?? (absent.Length == all ? absent[0] : null);
        return told?.Values[period].Word ?? "";
    }

    private EndLabel? End(LineSeries line)
    {
        int last = Enumerable.Range(0, line.Values.Count).LastOrDefault(i => line.Values[i].Number is not null, -1);
        if (last < 0)
            return null;
        TextStyle style = _options.Style.Label(line.IsEmphasis);
        double most = _options.Width * MostLabelShare;
        IReadOnlyList<string> lines = [.. _text.Break(line.Label, style, most, 2), _text.Cut(line.Values[last].Label(_options.Format), style, most)];
        return new EndLabel(last, line.Values[last].Number!.Value, lines, style, lines.Max(part => _text.Width(part, style)), (lines.Count * ChartText.LineHeight(style)) + 2);
    }

    private string Tick(double value) => (_options.AxisFormat ?? _options.Format)(value);

    private sealed record EndLabel(int Period, double Value, IReadOnlyList<string> Lines, TextStyle Style, double Width, double Height);
}
