using PictoStat.Documents.Model;
using PictoStat.Graphics.Drawing;
using PictoStat.Graphics.Pdf;

namespace PictoStat.Documents.Layout;

/// <summary>Something placed in a slice, in points from its top left corner. Without an element it is decoration.</summary>
internal abstract record Mark
{
    private Mark()
    {
    }

    /// <summary>Letters on a baseline.</summary>
    public sealed record Letters(double X, double Baseline, string Content, TextStyle Style, StructureElement? Element) : Mark;

    /// <summary>The number of the page of a heading, its right end at X.</summary>
    public sealed record PageNumber(double X, double Baseline, string HeadingId, TextStyle Style, StructureElement Element) : Mark;

    /// <summary>A filled rectangle.</summary>
    public sealed record Ground(Rect Box, Color Color) : Mark;

    /// <summary>A line.</summary>
    public sealed record Rule(Point From, Point To, Stroke Stroke) : Mark;

    /// <summary>A scene.</summary>
    public sealed record Picture(Scene Scene, Point At, double Scale, StructureElement Element) : Mark;

    /// <summary>An area that leads somewhere.</summary>
    public sealed record LinkArea(Rect Area, LinkTarget Target, string Contents, StructureElement Element) : Mark;

    /// <summary>The same elsewhere.</summary>
    public Mark Moved(double x, double y) => this switch
    {
        Letters letters => letters with { X = letters.X + x, Baseline = letters.Baseline + y },
        PageNumber number => number with { X = number.X + x, Baseline = number.Baseline + y },
        Ground ground => ground with { Box = Move(ground.Box, x, y) },
        Rule rule => rule with { From = Move(rule.From, x, y), To = Move(rule.To, x, y) },
        Picture picture => picture with { At = Move(picture.At, x, y) },
        LinkArea link => link with { Area = Move(link.Area, x, y) },
        _ => throw new InvalidOperationException($"A mark of type {GetType().Name} cannot be moved."),
    };

    private static Point Move(Point point, double x, double y) => new(point.X + x, point.Y + y);

    private static Rect Move(Rect box, double x, double y) => box with { X = box.X + x, Y = box.Y + y };
}
