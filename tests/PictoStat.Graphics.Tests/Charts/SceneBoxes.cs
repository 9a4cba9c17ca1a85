using PictoStat.Graphics.Drawing;
using PictoStat.Graphics.Fonts;

namespace PictoStat.Graphics.Tests.Charts;

/// <summary>What a scene's nodes cover, measured apart from the code that placed them.</summary>
internal static class SceneBoxes
{
    // Round-off of sums of advances.
    private const double Epsilon = 1e-6;

    public static readonly TextMeasurer Measurer = new();

    public static IReadOnlyList<Node.Text> Texts(this Scene scene) => [.. scene.Nodes.OfType<Node.Text>()];

    public static Rect Box(Node.Text text)
    {
        double width = Measurer.Width(text.Content, text.Style.Face, text.Style.Size);
        double left = text.Anchor switch { TextAnchor.Start => text.At.X, TextAnchor.Middle => text.At.X - (width / 2), _ => text.At.X - width };
        return new Rect(left, text.At.Y - Measurer.CapHeight(text.Style.Face, text.Style.Size), width, Measurer.CapHeight(text.Style.Face, text.Style.Size));
    }

    public static void AssertReadable(Scene scene)
    {
        var texts = scene.Texts().Select(text => (text.Content, Box: Box(text))).ToList();
        Assert.Empty(texts.Where(text => text.Box.X < -Epsilon || text.Box.Y < -Epsilon || text.Box.Right > scene.Width + Epsilon || text.Box.Bottom > scene.Height + Epsilon));
        Assert.Empty(from i in Enumerable.Range(0, texts.Count)
                     from j in Enumerable.Range(i + 1, texts.Count - i - 1)
                     where Overlap(texts[i].Box, texts[j].Box)
                     select $"'{texts[i].Content}' covers '{texts[j].Content}'");
        Assert.Empty(Points(scene).Where(point => point.X < -Epsilon || point.Y < -Epsilon || point.X > scene.Width + Epsilon || point.Y > scene.Height + Epsilon));
    }

    private static bool Overlap(Rect a, Rect b) =>
        a.X < b.Right - Epsilon && b.X < a.Right - Epsilon && a.Y < b.Bottom - Epsilon && b.Y < a.Bottom - Epsilon;

    private static IEnumerable<Point> Points(Scene scene) => scene.Nodes.SelectMany(node => node switch
    {
        Node.Box box => [new Point(box.Bounds.X, box.Bounds.Y), new Point(box.Bounds.Right, box.Bounds.Bottom)],
        Node.Path path => path.Data.Points,
        Node.Circle circle => [new Point(circle.Center.X - circle.Radius, circle.Center.Y - circle.Radius), new Point(circle.Center.X + circle.Radius, circle.Center.Y + circle.Radius)],
        _ => Array.Empty<Point>(),
    });
}
