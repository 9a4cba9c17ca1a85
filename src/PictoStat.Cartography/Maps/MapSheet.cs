using System.Globalization;
using PictoStat.Graphics.Drawing;

namespace PictoStat.Cartography.Maps;

/// <summary>The sheet a map stands alone on: its size, and how large its texts are for it.</summary>
/// <remarks>A scene is laid out in points of the texts' own size and then scaled as a whole, so that a thumbnail and an A3 are the same drawing made for their room.</remarks>
public sealed record MapSheet
{
    /// <summary>The shortest and the longest side, in points: 100 pixels of a screen, and 600 mm.</summary>
    public const double Shortest = 75, Longest = 1700.8;

    private const double Margin = 10, LeastRoom = 150, UsualSide = 560, DotsPerInch = 150, LeastScale = 0.62;

    private static readonly Dictionary<string, (double Long, double Short)> Papers = new(StringComparer.OrdinalIgnoreCase)
    {
        ["A3"] = (1190.55, 841.89),
        ["A4"] = (841.89, 595.28),
        ["A5"] = (595.28, 419.53),
        ["A6"] = (419.53, 297.64),
    };

    private MapSheet(double width, double height, double pixelsPerPoint)
    {
        (Width, Height, PixelsPerPoint) = (width, height, pixelsPerPoint);
        double scale = Math.Max(LeastScale, Math.Pow(Math.Sqrt(width * height) / UsualSide, 0.7));
        Scale = Math.Round(Math.Min(scale, Math.Min(width, height) / (LeastRoom + 2 * Margin)), 3);
    }

    /// <summary>An A4 laid down.</summary>
    public static MapSheet Default { get; } = Paper("A4", isUpright: false);

    /// <summary>In points.</summary>
    public double Width { get; }

    /// <summary>In points.</summary>
    public double Height { get; }

    /// <summary>Pixels of a picture to a point: 96 to the inch where the size was given in pixels, else 150.</summary>
    public double PixelsPerPoint { get; }

    /// <summary>The factor of the drawing's sizes.</summary>
    public double Scale { get; }

    /// <summary>The room of the map on the sheet, in the drawing's own points.</summary>
    public (double Width, double Height) Room => (Width / Scale - 2 * Margin, Height / Scale - 2 * Margin);

    /// <summary>The names and examples of sizes, for messages.</summary>
    public static string Examples => "A3, A4, A4-portrait, A5, A6, 1200x800, 160x120mm";

    /// <summary>Reads a size: a paper laid down (<c>A4</c>) or upright (<c>A4-portrait</c>), pixels (<c>1200x800</c>, 96 to the inch) or millimetres (<c>160x120mm</c>).</summary>
    /// <returns>Null where the text is none, or a side is shorter than 100 pixels or longer than 600 mm.</returns>
    public static MapSheet? Parse(string text)
    {
        const string upright = "-portrait", millimetres = "mm";
        bool isUpright = text.EndsWith(upright, StringComparison.OrdinalIgnoreCase);
        string paper = isUpright ? text[..^upright.Length] : text;
        if (Papers.ContainsKey(paper))
            return Paper(paper, isUpright);
        bool isMetric = text.EndsWith(millimetres, StringComparison.OrdinalIgnoreCase);
        string[] sides = (isMetric ? text[..^millimetres.Length] : text).Split('x', 'X');
        double points = isMetric ? 72 / 25.4 : 0.75;
        return sides.Length == 2 && Side(sides[0]) is { } width && Side(sides[1]) is { } height
            ? new MapSheet(width, height, isMetric ? DotsPerInch / 72 : 1 / 0.75)
            : null;

        double? Side(string number) => double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double side)
            && side * points is >= Shortest and <= Longest ? side * points : null;
    }

    /// <summary>A drawing of the room's size set on the sheet, within its margins, on white whatever is behind it.</summary>
    public Scene Set(Scene drawing) => drawing with
    {
        Width = Width / Scale,
        Height = Height / Scale,
        Nodes = [new Node.Box(new Rect(0, 0, Width / Scale, Height / Scale), new Fill.Solid(MapStyle.White), null), new Node.Group(drawing.Nodes, new Point(Margin, Margin), 1, null, null)],
    };

    private static MapSheet Paper(string name, bool isUpright) => Papers[name] is var (across, down) && isUpright
        ? new MapSheet(down, across, DotsPerInch / 72)
        : new MapSheet(across, down, DotsPerInch / 72);
}
