using PictoStat.Graphics.Drawing;

namespace PictoStat.Graphics.Charts;

/// <summary>The column of names on the left of charts made of rows: broken in a few lines of a width.</summary>
internal sealed class RowLabels
{
    /// <summary>The most of a chart's width they take.</summary>
    public const double MostShare = 0.4;

    private readonly ChartText _text;
    private readonly IReadOnlyList<(IReadOnlyList<string> Lines, TextStyle Style)> _labels;

    public RowLabels(ChartText text, ChartStyle style, double mostWidth, IEnumerable<(string Label, bool Strong)> rows, int lines = 2)
    {
        _text = text;
        var labels = new List<(IReadOnlyList<string>, TextStyle)>();
        foreach ((string label, bool strong) in rows)
        {
            TextStyle labelStyle = style.Label(strong);
            IReadOnlyList<string> broken = text.Break(label, labelStyle, mostWidth, lines);
            Width = Math.Max(Width, broken.Max(line => text.Width(line, labelStyle)));
            labels.Add((broken, labelStyle));
        }

        _labels = labels;
    }

    /// <summary>The width of the widest line.</summary>
    public double Width { get; }

    /// <summary>The height a row needs for its name.</summary>
    public double Height(int row) => _labels[row].Lines.Count * ChartText.LineHeight(_labels[row].Style);

    /// <summary>The name of a row, on the left, centred on a height.</summary>
    public IEnumerable<Node> Draw(int row, double middle) => _text.Lines(_labels[row].Lines, 0, middle, _labels[row].Style, TextAnchor.Start);
}
