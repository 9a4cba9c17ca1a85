using PictoStat.Graphics.Drawing;

namespace PictoStat.Graphics.Charts;

/// <summary>Names of colours, on as many lines as they need.</summary>
internal static class Legend
{
    private const double Swatch = 8;
    private const double Gap = 12;

    /// <summary>The nodes of a legend that begins at a point, and its height.</summary>
    public static (IReadOnlyList<Node> Nodes, double Height) Draw(ChartText text, ChartStyle style, IReadOnlyList<(string Name, Color Color)> items, double left, double top, double right)
    {
        var nodes = new List<Node>();
        TextStyle label = style.Label();
        double line = ChartText.LineHeight(label) + 3;
        (double x, double y) = (left, top);
        foreach ((string name, Color color) in items)
        {
            string shown = text.Cut(name, label, right - left - Swatch - 4);
            double width = Swatch + 4 + text.Width(shown, label);
            if (x > left && x + width > right)
                (x, y) = (left, y + line);
            nodes.Add(new Node.Box(new Rect(x, y + ((line - Swatch) / 2), Swatch, Swatch), new Fill.Solid(color), null));
            nodes.Add(text.Line(shown, x + Swatch + 4, y + (line / 2), label, TextAnchor.Start));
            x += width + Gap;
        }

        return (nodes, y + line - top);
    }
}
