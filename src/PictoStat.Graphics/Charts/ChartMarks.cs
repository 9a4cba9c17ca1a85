using PictoStat.Graphics.Drawing;

namespace PictoStat.Graphics.Charts;

/// <summary>Simple nodes charts are made of.</summary>
internal static class ChartMarks
{
    public static Node Segment(double x1, double y1, double x2, double y2, Stroke stroke) =>
        new Node.Path(new PathData([PathVerb.Move, PathVerb.Line], [new Point(x1, y1), new Point(x2, y2)]), null, stroke);

    public static Node Polyline(IReadOnlyList<Point> points, Stroke stroke) =>
        new Node.Path(new PathData([PathVerb.Move, .. Enumerable.Repeat(PathVerb.Line, points.Count - 1)], points), null, stroke);

    public static Node Bar(double x1, double x2, double top, double height, Color color) =>
        new Node.Box(new Rect(Math.Min(x1, x2), top, Math.Abs(x2 - x1), height), new Fill.Solid(color), null);

    /// <summary>A small cross: there is no value here.</summary>
    public static Node Cross(double x, double y, Color color) =>
        new Node.Path(new PathData([PathVerb.Move, PathVerb.Line, PathVerb.Move, PathVerb.Line],
            [new Point(x - 2, y - 2), new Point(x + 2, y + 2), new Point(x - 2, y + 2), new Point(x + 2, y - 2)]), null, new Stroke(color, 0.8));

    /// <summary>Black or white ink, whichever contrasts more with a ground (WCAG 2.1 relative luminance).</summary>
    public static Color InkOn(Color ground, Color dark)
    {
        double luminance = Luminance(ground);
        return (luminance + 0.05) / (Luminance(dark) + 0.05) >= 1.05 / (luminance + 0.05) ? dark : new Color(255, 255, 255);
    }

    public static double Luminance(Color color) => (0.2126 * Linear(color.R)) + (0.7152 * Linear(color.G)) + (0.0722 * Linear(color.B));

    private static double Linear(byte channel)
    {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
