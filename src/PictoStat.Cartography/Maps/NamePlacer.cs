using PictoStat.Graphics.Drawing;
using PictoStat.Graphics.Fonts;

namespace PictoStat.Cartography.Maps;

/// <summary>A name to write near a place.</summary>
/// <param name="Text">The name.</param>
/// <param name="At">The place, in points.</param>
/// <param name="Radius">The radius of the disc that stands there; 0 for none.</param>
/// <param name="CanBeMain">Whether it may be written larger where it is among the first.</param>
internal readonly record struct NameCandidate(string Text, Point At, double Radius, bool CanBeMain = true);

/// <summary>Writes names so that no two boxes touch and none leaves the map: the first candidates are served first.</summary>
/// <remarks>The name of a large disc may cover much smaller ones, and stands inside its own where it fits.</remarks>
/// <param name="measurer">Measures the names.</param>
/// <param name="area">The map.</param>
/// <param name="taken">Boxes to keep clear, with the radius of the disc each is for; infinite for what must never be covered.</param>
internal sealed class NamePlacer(ITextMeasurer measurer, Rect area, IReadOnlyList<(Rect Box, double Radius)> taken)
{
    private const double Clearance = 1.2, Smaller = 0.55;
    private readonly List<(Rect Box, double Radius)> _boxes = [.. taken];

    /// <summary>Places names until enough stand.</summary>
    /// <param name="candidates">The names, the first to be served first.</param>
    /// <param name="wanted">How many are enough.</param>
    /// <param name="like">Their style; null for the style of the territory's communes, the first ones larger.</param>
    /// <param name="avoid">Boxes no name may take besides; null for none.</param>
    public IEnumerable<Node.Text> Place(IEnumerable<NameCandidate> candidates, int wanted, TextStyle? like = null, Func<Rect, bool>? avoid = null)
    {
        int placed = 0;
        foreach (NameCandidate candidate in candidates)
        {
            if (placed >= wanted)
                yield break;
            TextStyle style = like ?? (candidate.CanBeMain && placed < Math.Max(1, wanted / 4) ? MapStyle.MainName : MapStyle.Name);
            double width = measurer.Width(candidate.Text, style.Face, style.Size), cap = measurer.CapHeight(style.Face, style.Size);
            foreach (Point centre in Positions(candidate, width, cap))
            {
                var box = new Rect(centre.X - width / 2 - Clearance, centre.Y - cap / 2 - Clearance - 1, width + 2 * Clearance, cap + 2 * Clearance + 2.5);
                bool isInside = centre == candidate.At && candidate.Radius > 0;
                if (box.X < area.X || box.Y < area.Y || box.Right > area.Right || box.Bottom > area.Bottom
                    || _boxes.Any(b => Meet(b.Box, box) && b.Radius > candidate.Radius * Smaller && !(isInside && b.Radius == candidate.Radius))
                    || avoid?.Invoke(box) == true)
                    continue;
                _boxes.Add((box, double.PositiveInfinity));
                placed++;
                yield return new Node.Text(new Point(centre.X, centre.Y + cap / 2), candidate.Text, style, TextAnchor.Middle, like is null ? MapStyle.White : MapStyle.Around);
                break;
            }
        }
    }

    private static IEnumerable<Point> Positions(NameCandidate c, double width, double cap)
    {
        (double x, double y) = (c.At.X, c.At.Y);
        double side = c.Radius + 2 + width / 2, above = c.Radius + 2.5 + cap / 2;
        if (c.Radius == 0)
        {
            yield return c.At;
            yield return new Point(x, y - cap);
            yield return new Point(x, y + cap);
            yield return new Point(x + width / 4, y);
            yield return new Point(x - width / 4, y);
            yield return new Point(x, y - 2 * cap);
            yield return new Point(x, y + 2 * cap);
            yield return new Point(x + width / 2, y);
            yield return new Point(x - width / 2, y);
            yield break;
        }
        if (width < c.Radius * 1.7)
            yield return c.At;
        yield return new Point(x + side, y);
        yield return new Point(x - side, y);
        yield return new Point(x, y - above);
        yield return new Point(x, y + above);
        yield return new Point(x + side * 0.8, y - above);
        yield return new Point(x - side * 0.8, y - above);
        yield return new Point(x + side * 0.8, y + above);
        yield return new Point(x - side * 0.8, y + above);
    }

    private static bool Meet(Rect a, Rect b) => a.X < b.Right && b.X < a.Right && a.Y < b.Bottom && b.Y < a.Bottom;
}
