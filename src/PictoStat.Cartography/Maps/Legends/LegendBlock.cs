using PictoStat.Graphics.Drawing;
using PictoStat.Graphics.Fonts;

namespace PictoStat.Cartography.Maps.Legends;

/// <summary>A part of a legend: measured first, drawn where the layout puts it.</summary>
internal abstract class LegendBlock
{
    /// <summary>The height it takes at a width, in points.</summary>
    public abstract double Measure(ITextMeasurer measurer, double width);

    /// <summary>The least width it can do with, in points.</summary>
    public virtual double Least(ITextMeasurer measurer) => 60;

    /// <summary>Adds its nodes, its top left corner at a place.</summary>
    public abstract void Draw(List<Node> nodes, ITextMeasurer measurer, double x, double y, double width);
}

/// <summary>Lines of text.</summary>
internal sealed class TextBlock(string text, TextStyle style) : LegendBlock
{
    public override double Measure(ITextMeasurer measurer, double width) => measurer.Wrap(text, style, width).Count * MapText.LineHeight(style);

    public override void Draw(List<Node> nodes, ITextMeasurer measurer, double x, double y, double width) =>
        MapText.Write(nodes, measurer.Wrap(text, style, width), style, x, y);
}

/// <summary>Room kept for what is drawn later.</summary>
internal sealed class Room(double height) : LegendBlock
{
    public override double Measure(ITextMeasurer measurer, double width) => height;

    public override void Draw(List<Node> nodes, ITextMeasurer measurer, double x, double y, double width)
    {
    }
}

/// <summary>Rows of a coloured box, a text and a number of communes.</summary>
internal sealed class BoxRows(IReadOnlyList<(Fill Fill, string Text, string Count)> rows, string countHead) : LegendBlock
{
    private const double Pitch = 12, BoxWidth = 16, BoxHeight = 9;

    private bool HasHead => countHead.Length > 0;

    public override double Measure(ITextMeasurer measurer, double width) => rows.Count * Pitch + (HasHead ? 9 : 0);

    public override double Least(ITextMeasurer measurer) => CountRight(measurer);

    public override void Draw(List<Node> nodes, ITextMeasurer measurer, double x, double y, double width)
    {
        double counts = x + CountRight(measurer);
        if (HasHead)
        {
            nodes.Add(new Node.Text(new Point(counts, y + 6.5), countHead, MapStyle.Small, TextAnchor.End));
            y += 9;
        }
        foreach ((Fill fill, string text, string count) in rows)
        {
            nodes.Add(new Node.Box(new Rect(x, y + 1, BoxWidth, BoxHeight), fill, new Stroke(MapStyle.Grey, 0.3)));
            nodes.Add(new Node.Text(new Point(x + BoxWidth + 5, y + 8.4), text, MapStyle.Legend));
            if (count.Length > 0)
                nodes.Add(new Node.Text(new Point(counts, y + 8.4), count, MapStyle.Small, TextAnchor.End));
            y += Pitch;
        }
    }

    /// <summary>Where the numbers of communes end, from the left edge.</summary>
    private double CountRight(ITextMeasurer measurer) => Math.Max(
        BoxWidth + 5 + rows.Max(r => Width(measurer, r.Text, MapStyle.Legend)) + (HasHead ? 9 + rows.Max(r => Width(measurer, r.Count, MapStyle.Small)) : 0),
        Width(measurer, countHead, MapStyle.Small));

    private static double Width(ITextMeasurer measurer, string text, TextStyle style) => measurer.Width(text, style.Face, style.Size);
}

/// <summary>Discs of three sizes standing in each other, with the values they are for.</summary>
internal sealed class NestedDiscs(IReadOnlyList<(double Radius, string Text)> discs, Color color) : LegendBlock
{
    private const double Pitch = 9.5;

    private double Largest => discs[0].Radius;

    public override double Least(ITextMeasurer measurer) => 2 * Math.Max(Largest, 8) + 13 + discs.Max(d => measurer.Width(d.Text, MapStyle.Legend.Face, MapStyle.Legend.Size));

    public override double Measure(ITextMeasurer measurer, double width) => Math.Max(2 * Largest, discs.Count * Pitch) + 5;

    public override void Draw(List<Node> nodes, ITextMeasurer measurer, double x, double y, double width)
    {
        double height = Measure(measurer, width) - 5, bottom = y + 2 + height, middle = x + Math.Max(Largest, 8) + 1, text = middle + Math.Max(Largest, 8) + 12;
        double above = double.MinValue;
        for (int i = 0; i < discs.Count; i++)
        {
            (double radius, string label) = discs[i];
            double top = bottom - 2 * radius;
            double line = Math.Clamp(Math.Max(top, above + Pitch), y + 2, bottom - 2 - (discs.Count - 1 - i) * Pitch + Pitch - 4);
            nodes.Add(new Node.Circle(new Point(middle, bottom - radius), radius, i == 0 ? new Fill.Solid(OpenTint(color)) : null, new Stroke(color, 0.8)));
            nodes.Add(new Node.Path(
                new PathData([PathVerb.Move, PathVerb.Line, PathVerb.Line], [new Point(middle, top), new Point(text - 8, line), new Point(text - 2, line)]),
                null, new Stroke(MapStyle.Grey, 0.4)));
            nodes.Add(new Node.Text(new Point(text, line + 2.7), label, MapStyle.Legend));
            above = line;
        }
    }

    private static Color OpenTint(Color color) => Symbology.OkLab.Of(MapStyle.White).Towards(Symbology.OkLab.Of(color), 0.18).ToColor();
}

/// <summary>Rows of a disc and a text.</summary>
internal sealed class DiscRows(IReadOnlyList<(Color Color, string Text)> rows) : LegendBlock
{
    public override double Measure(ITextMeasurer measurer, double width) => rows.Count * 12;

    public override void Draw(List<Node> nodes, ITextMeasurer measurer, double x, double y, double width)
    {
        foreach ((Color color, string text) in rows)
        {
            nodes.Add(new Node.Circle(new Point(x + 8, y + 5.5), 4, new Fill.Solid(color), null));
            nodes.Add(new Node.Text(new Point(x + 21, y + 8.4), text, MapStyle.Legend));
            y += 12;
        }
    }
}
