using PictoStat.Graphics.Canvases;
using PictoStat.Graphics.Drawing;
using PictoStat.Graphics.Fonts;
using SkiaSharp;

namespace PictoStat.Graphics.Tests.Canvases;

public sealed class PngCanvasTests
{
    private static readonly FontFamily Fonts = new();

    [Theory]
    [InlineData(1, 300)]
    [InlineData(2.5, 750)]
    public void A_picture_has_the_pixels_asked_for_and_the_colours_of_the_scene(double pixels, int side)
    {
        using SKBitmap picture = SKBitmap.Decode(Draw(SampleScene.Map(10, 300), pixels));
        Assert.Equal((side, side), (picture.Width, picture.Height));
        Assert.Equal(new SKColor(SampleScene.Blue.R, SampleScene.Blue.G, SampleScene.Blue.B), picture.GetPixel((int)(45 * pixels), (int)(225 * pixels)));
    }

    [Fact]
    public void No_light_shows_between_shapes_that_touch()
    {
        var shapes = new List<Node>();
        for (int i = 0; i < 100; i++)
            shapes.Add(new Node.Use(SampleScene.Square($"{i}", i % 10 * 303, i / 10 * 303, (i % 10 + 1) * 303, (i / 10 + 1) * 303), new Fill.Solid(SampleScene.Blue), null));
        using SKBitmap picture = SKBitmap.Decode(Draw(new Scene(303, 303, [new Node.Group(shapes, default, 0.1, null, null)], "t", "d"), 1.37));
        for (int y = 2; y < picture.Height - 2; y++)
            for (int x = 2; x < picture.Width - 2; x++)
                Assert.True(picture.GetPixel(x, y).Red <= SampleScene.Blue.R + 8, $"light at {x}, {y}");
    }

    [Fact]
    public void A_text_takes_the_width_that_was_measured()
    {
        var style = new TextStyle(FontFace.SemiBold, 40, new Color(0, 0, 0));
        const string text = "AVATAR 148\u202F561";
        double width = new TextMeasurer(Fonts).Width(text, style.Face, style.Size);
        using SKBitmap picture = SKBitmap.Decode(Draw(new Scene(width + 40, 60, [new Node.Text(new Point(20, 45), text, style)], "t", "d"), 2));
        int[] inked = [.. Enumerable.Range(0, picture.Width).Where(x => Enumerable.Range(0, picture.Height).Any(y => picture.GetPixel(x, y).Red < 128))];
        Assert.InRange(inked[0] / 2.0, 19, 24);
        Assert.InRange(inked[^1] / 2.0, width + 20 - 5, width + 21);
    }

    [Fact]
    public void Threads_draw_the_same_bytes()
    {
        Scene scene = SampleScene.Map(12, 240);
        byte[] expected = Draw(scene, 1.5);
        byte[][] drawn = new byte[8][];
        Parallel.For(0, drawn.Length, i => drawn[i] = Draw(scene, 1.5));
        Assert.All(drawn, d => Assert.Equal(expected, d));
    }

    [Fact]
    public void A_picture_too_large_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => Draw(SampleScene.Map(2, 300), 30));

    private static byte[] Draw(Scene scene, double pixels)
    {
        using var canvas = new PngCanvas(Fonts);
        using var stream = new MemoryStream();
        canvas.Write(scene, pixels, stream);
        return stream.ToArray();
    }
}
