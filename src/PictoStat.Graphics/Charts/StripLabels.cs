using PictoStat.Graphics.Drawing;

namespace PictoStat.Graphics.Charts;

/// <summary>The names over a strip: the values marked, and the least and the most; each on the first line where it touches no other.</summary>
internal sealed class StripLabels
{
    private const double Apart = 8;
    private readonly List<Item> _items = [];
    private readonly ChartText _text;
    private readonly ChartOptions _options;
    private readonly double _line;

    private StripLabels(ChartText text, ChartOptions options)
    {
        (_text, _options) = (text, options);
        _line = ChartText.LineHeight(options.Style.Label()) + 1;
    }

    /// <summary>The height of the lines.</summary>
    public double Height { get; private set; }

    public static StripLabels Of(StripDot[] sorted, IReadOnlyList<StripReference> references, LinearScale x, ChartOptions options, ChartText text)
    {
        var labels = new StripLabels(text, options);
        foreach (StripReference reference in references.OrderByDescending(reference => reference.IsEmphasis))
            labels.Add(reference.Label, reference.Value, x, reference.IsEmphasis, -1);
        if (sorted.Length > 1)
            labels.Add(sorted[^1].Label, sorted[^1].Value, x, false, sorted.Length - 1);
        labels.Add(sorted[0].Label, sorted[0].Value, x, false, 0);
        labels.Height = labels._line * (1 + labels._items.Max(item => item.Line));
        return labels;
    }

    /// <summary>The names, and lines down to the axis or to their dots.</summary>
    /// <param name="axis">Where the axis lies.</param>
    /// <param name="dot">Where a dot lies.</param>
    public IEnumerable<Node> Draw(double axis, Func<int, double> dot)
    {
        ChartStyle style = _options.Style;
        foreach (Item item in _items.OrderBy(item => item.Strong))
        {
            double top = Height - (_line * item.Line);
            yield return item.Dot < 0
                ? ChartMarks.Segment(item.X, top, item.X, axis, item.Strong ? new Stroke(style.Emphasis, 1.6) : new Stroke(style.Muted, 0.9, 3, 2))
                : ChartMarks.Segment(item.X, top, item.X, dot(item.Dot), new Stroke(style.Rule, 0.6));
        }

        foreach (Item item in _items)
            yield return new Node.Text(new Point(item.Left, Height - (_line * item.Line) - 2.5), item.Text, Style(item.Strong), TextAnchor.Start, new Color(255, 255, 255));
    }

    private TextStyle Style(bool strong) => strong ? _options.Style.Label(true) with { Color = _options.Style.Emphasis } : _options.Style.Label();

    private void Add(string name, double value, LinearScale x, bool strong, int dot)
    {
        string number = _options.Format(value);
        TextStyle style = Style(strong);
        string label = $"{_text.Cut(name, style, (_options.Width * 0.6) - _text.Width(number, style))} {number}".Trim();
        double width = _text.Width(label, style);
        double left = Math.Clamp(x[value] - (width / 2), 0, Math.Max(0, _options.Width - width));
        int line = 0;
        while (_items.Any(item => item.Line == line && left < item.Left + item.Width + Apart && item.Left < left + width + Apart))
            line++;
        _items.Add(new Item(label, x[value], left, width, line, strong, dot));
    }

    private sealed record Item(string Text, double X, double Left, double Width, int Line, bool Strong, int Dot);
}
