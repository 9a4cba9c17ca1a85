namespace PictoStat.Graphics.Drawing;

/// <summary>A point of a drawing, in points (1/72 inch); x to the right, y downwards.</summary>
public readonly record struct Point(double X, double Y);

/// <summary>A rectangle of a drawing, in points; its origin is the top left corner.</summary>
public readonly record struct Rect(double X, double Y, double Width, double Height)
{
    /// <summary>The right edge.</summary>
    public double Right => X + Width;

    /// <summary>The bottom edge.</summary>
    public double Bottom => Y + Height;
}

/// <summary>A step of a path.</summary>
public enum PathVerb : byte
{
    /// <summary>Starts a contour at one point.</summary>
    Move,

    /// <summary>A segment to one point.</summary>
    Line,

    /// <summary>A cubic Bézier curve: two controls and the end point.</summary>
    Cubic,

    /// <summary>Closes the contour; takes no point.</summary>
    Close,
}

/// <summary>A path: verbs and the points they use, in order. Filled with the even-odd rule.</summary>
/// <param name="Verbs">The steps.</param>
/// <param name="Points">1 point for a move or a line, 3 for a cubic, none for a close.</param>
public sealed record PathData(IReadOnlyList<PathVerb> Verbs, IReadOnlyList<Point> Points);
