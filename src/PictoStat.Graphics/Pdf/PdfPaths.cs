using PictoStat.Graphics.Drawing;

namespace PictoStat.Graphics.Pdf;

/// <summary>Paths as PDF operators.</summary>
internal static class PdfPaths
{
    /// <summary>The constant that makes four cubic curves a circle.</summary>
    private const double Roundness = 0.5522847498;

    /// <summary>Adds a path, each point p becoming offset + scale × p.</summary>
    /// <param name="content">Where to add it.</param>
    /// <param name="path">The path.</param>
    /// <param name="offset">Added to each point.</param>
    /// <param name="xScale">The factor of x.</param>
    /// <param name="yScale">The factor of y: negative on a page, which counts upwards.</param>
    /// <param name="decimals">Decimals kept, 0 to 2: 0 for the integers of a shape.</param>
    public static void Add(ByteBuilder content, PathData path, Point offset, double xScale, double yScale, int decimals)
    {
        var unit = decimals switch { 0 => 1, 1 => 10, _ => 100 };
        var (xFactor, yFactor, xStart, yStart) = (xScale * unit, yScale * unit, offset.X * unit, offset.Y * unit);
        var (points, at) = (path.Points, 0);
        var (lastX, lastY) = (long.MinValue, long.MinValue);
        var verbs = path.Verbs;
        for (var i = 0; i < verbs.Count; i++)
        {
            switch (verbs[i])
            {
                case PathVerb.Move or PathVerb.Line:
                    var px = (long)Math.Round(xStart + (xFactor * points[at].X));
                    var py = (long)Math.Round(yStart + (yFactor * points[at].Y));
                    at++;
                    if (verbs[i] == PathVerb.Line && px == lastX && py == lastY) break;
                    content.AddScaled(px, decimals).Add((byte)' ').AddScaled(py, decimals).Add(verbs[i] == PathVerb.Move ? " m\n"u8 : " l\n"u8);
                    (lastX, lastY) = (px, py);
                    break;
                case PathVerb.Cubic:
                    for (var p = 0; p < 3; p++, at++)
                    {
                        lastX = (long)Math.Round(xStart + (xFactor * points[at].X));
                        lastY = (long)Math.Round(yStart + (yFactor * points[at].Y));
                        content.AddScaled(lastX, decimals).Add((byte)' ').AddScaled(lastY, decimals).Add((byte)' ');
                    }
                    content.Add("c\n"u8);
                    break;
                default:
                    content.Add("h\n"u8);
                    break;
            }
        }
    }

    /// <summary>Adds a circle.</summary>
    public static void AddCircle(ByteBuilder content, double x, double y, double radius)
    {
        var k = radius * Roundness;
        content.Number(x + radius).Number(y).Add("m\n"u8);
        Curve(content, x + radius, y + k, x + k, y + radius, x, y + radius);
        Curve(content, x - k, y + radius, x - radius, y + k, x - radius, y);
        Curve(content, x - radius, y - k, x - k, y - radius, x, y - radius);
        Curve(content, x + k, y - radius, x + radius, y - k, x + radius, y);
        content.Add("h\n"u8);
    }

    private static void Curve(ByteBuilder content, double x1, double y1, double x2, double y2, double x3, double y3) =>
        content.Number(x1).Number(y1).Number(x2).Number(y2).Number(x3).Number(y3).Add("c\n"u8);
}
