using PictoStat.Cartography.Symbology;
using PictoStat.Graphics.Drawing;
using PictoStat.Graphics.Fonts;

namespace PictoStat.Cartography.Maps.Legends;

/// <summary>The nine classes of two figures as a square: the first grows to the right, the second upwards; the number of units in each, the bounds along the sides.</summary>
/// <param name="colors">The nine colours, the first figure's classes running fastest.</param>
/// <param name="counts">The nine numbers.</param>
/// <param name="across">What grows to the right.</param>
/// <param name="acrossBounds">The bounds of its classes; fewer where it has fewer classes.</param>
/// <param name="up">What grows upwards.</param>
/// <param name="upBounds">The bounds of its classes.</param>
internal sealed class BivariateGrid(
    IReadOnlyList<Color> colors, IReadOnlyList<string> counts, string across, IReadOnlyList<string> acrossBounds, string up, IReadOnlyList<string> upBounds) : LegendBlock
{
    private const int Side = BivariatePalette.Side;
    private const double Cell = 24, BoundHeight = 10, Gap = 4;

    public override double Measure(ITextMeasurer measurer, double width) => Height(measurer, up, width) + Gap + Side * Cell + BoundHeight + Gap + Height(measurer, across, width);

    public override double Least(ITextMeasurer measurer) => Math.Max(130, Left(measurer) + Side * Cell + 12);

    public override void Draw(List<Node> nodes, ITextMeasurer measurer, double x, double y, double width)
    {
        MapText.Write(nodes, measurer.Wrap(up, MapStyle.LegendHead, width), MapStyle.LegendHead, x, y);
        double left = x + Left(measurer), top = y + Height(measurer, up, width) + Gap, bottom = top + Side * Cell;
        for (int i = 0; i < Side * Side; i++)
        {
            var box = new Rect(left + i % Side * Cell, bottom - (i / Side + 1) * Cell, Cell, Cell);
            nodes.Add(new Node.Box(box, new Fill.Solid(colors[i]), new Stroke(MapStyle.White, 0.6)));
            if (counts[i].Length > 0)
                nodes.Add(new Node.Text(new Point(box.X + Cell / 2, box.Y + Cell / 2 + 2.5), counts[i],
                    MapStyle.Small with { Color = OkLab.Of(colors[i]).L > 0.62 ? MapStyle.Ink : MapStyle.White }, TextAnchor.Middle));
        }
        for (int i = 0; i < acrossBounds.Count; i++)
            nodes.Add(new Node.Text(new Point(left + i * Cell, bottom + 7.5), acrossBounds[i], MapStyle.Small, TextAnchor.Middle));
        for (int i = 0; i < upBounds.Count; i++)
            nodes.Add(new Node.Text(new Point(left - 3, bottom - i * Cell + (i == 0 ? 0 : 2.5)), upBounds[i], MapStyle.Small, TextAnchor.End));
        MapText.Write(nodes, measurer.Wrap(across, MapStyle.LegendHead, width), MapStyle.LegendHead, x, bottom + BoundHeight + Gap);
    }

    /// <summary>The room of the bounds on the left, half of the first bound underneath included.</summary>
    private double Left(ITextMeasurer measurer) => Math.Max(upBounds.Count == 0 ? 0 : upBounds.Max(b => Width(measurer, b)) + 5, acrossBounds.Count == 0 ? 0 : Width(measurer, acrossBounds[0]) / 2);

    private static double Width(ITextMeasurer measurer, string text) => measurer.Width(text, MapStyle.Small.Face, MapStyle.Small.Size);

    private static double Height(ITextMeasurer measurer, string text, double width) => measurer.Wrap(text, MapStyle.LegendHead, width).Count * MapText.LineHeight(MapStyle.LegendHead);
}
