using PictoStat.Cartography.Symbology;
using PictoStat.Graphics.Drawing;
using PictoStat.Graphics.Fonts;

namespace PictoStat.Cartography.Maps.Legends;

/// <summary>Classes as boxes side by side from the lowest to the highest, the bounds under the joints, the number of communes in each box.</summary>
/// <param name="colors">A colour for each class.</param>
/// <param name="bounds">The bounds, one more than the classes.</param>
/// <param name="counts">The number of communes of each class.</param>
internal sealed class ClassStrip(IReadOnlyList<Color> colors, IReadOnlyList<string> bounds, IReadOnlyList<string> counts) : LegendBlock
{
    private const double BoxHeight = 11, Widest = 46, Apart = 4;
    private static readonly TextStyle Bound = MapStyle.Legend with { Size = 7.2 };

    public override double Measure(ITextMeasurer measurer, double width) => BoxHeight + 10 + (Crowded(measurer, width) ? 8 : 0);

    public override void Draw(List<Node> nodes, ITextMeasurer measurer, double x, double y, double width)
    {
        double edge = EdgeWidth(measurer) / 2, box = BoxWidth(measurer, width);
        bool crowded = Crowded(measurer, width);
        for (int i = 0; i < colors.Count; i++)
        {
            var bounds = new Rect(x + edge + i * box, y, box, BoxHeight);
            nodes.Add(new Node.Box(bounds, new Fill.Solid(colors[i]), new Stroke(MapStyle.Grey, 0.3)));
            Color ink = OkLab.Of(colors[i]).L > 0.62 ? MapStyle.Ink : MapStyle.White;
            nodes.Add(new Node.Text(new Point(bounds.X + box / 2, y + 8), counts[i], MapStyle.Small with { Color = ink }, TextAnchor.Middle));
        }
        for (int i = 0; i < bounds.Count; i++)
            nodes.Add(new Node.Text(new Point(x + edge + i * box, y + BoxHeight + 8 + (crowded && i % 2 == 1 ? 8 : 0)), bounds[i], Bound, TextAnchor.Middle));
    }

    private double BoxWidth(ITextMeasurer measurer, double width) => Math.Min(Widest, (width - EdgeWidth(measurer)) / colors.Count);

    private bool Crowded(ITextMeasurer measurer, double width) => bounds.Max(b => Text(measurer, b)) + Apart > BoxWidth(measurer, width);

    private double EdgeWidth(ITextMeasurer measurer) => Math.Max(Text(measurer, bounds[0]), Text(measurer, bounds[^1]));

    private static double Text(ITextMeasurer measurer, string text) => measurer.Width(text, Bound.Face, Bound.Size);
}

/// <summary>Boxes with their texts, one after the other on as many lines as they need.</summary>
internal sealed class BoxFlow(IReadOnlyList<(Fill Fill, string Text, string Count)> items) : LegendBlock
{
    private const double Pitch = 11, BoxWidth = 12, BoxHeight = 7, Apart = 10;

    public override double Measure(ITextMeasurer measurer, double width) => Place(measurer, width).Max(p => p.Line + 1) * Pitch;

    public override void Draw(List<Node> nodes, ITextMeasurer measurer, double x, double y, double width)
    {
        foreach ((int item, double left, int line) in Place(measurer, width))
        {
            nodes.Add(new Node.Box(new Rect(x + left, y + line * Pitch + 1.5, BoxWidth, BoxHeight), items[item].Fill, new Stroke(MapStyle.Grey, 0.3)));
            nodes.Add(new Node.Text(new Point(x + left + BoxWidth + 4, y + line * Pitch + 7.6), Text(items[item]), MapStyle.Small));
        }
    }

    private List<(int Item, double Left, int Line)> Place(ITextMeasurer measurer, double width)
    {
        var places = new List<(int, double, int)>();
        (double left, int line) = (0, 0);
        for (int i = 0; i < items.Count; i++)
        {
            double need = BoxWidth + 4 + measurer.Width(Text(items[i]), MapStyle.Small.Face, MapStyle.Small.Size);
            if (left > 0 && left + need > width)
                (left, line) = (0, line + 1);
            places.Add((i, left, line));
            left += need + Apart;
        }
        return places;
    }

    private static string Text((Fill Fill, string Text, string Count) item) => item.Count.Length == 0 ? item.Text : $"{item.Text} ({item.Count})";
}

/// <summary>A narrow block on the left and a text beside it.</summary>
internal sealed class SideBySide(LegendBlock narrow, LegendBlock rest) : LegendBlock
{
    private const double Left = 92;

    public override double Measure(ITextMeasurer measurer, double width) =>
        Math.Max(narrow.Measure(measurer, LeftWidth(width)), rest.Measure(measurer, width - LeftWidth(width)) + 5);

    public override void Draw(List<Node> nodes, ITextMeasurer measurer, double x, double y, double width)
    {
        narrow.Draw(nodes, measurer, x, y, LeftWidth(width));
        rest.Draw(nodes, measurer, x + LeftWidth(width), y + 5, width - LeftWidth(width));
    }

    private static double LeftWidth(double width) => Math.Min(Left, width * 0.45);
}
