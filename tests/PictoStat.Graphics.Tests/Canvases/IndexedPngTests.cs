using PictoStat.Graphics.Canvases;
using SkiaSharp;

namespace PictoStat.Graphics.Tests.Canvases;

public sealed class IndexedPngTests
{
    [Fact]
    public void Up_to_256_colours_are_kept_exactly()
    {
        byte[] pixels = Pixels(40, 33, (x, y) => (byte)(x * y * 7 % 256), (x, y) => (byte)(x * y * 7 % 256 / 2), (_, _) => 9);
        using SKBitmap read = Written(pixels, 40, 33);
        for (int y = 0; y < 33; y++)
            for (int x = 0; x < 40; x++)
                Assert.Equal(new SKColor(pixels[(y * 40 + x) * 4], pixels[(y * 40 + x) * 4 + 1], 9), read.GetPixel(x, y));
    }

    [Fact]
    public void Of_more_colours_the_commonest_stay_exact_and_the_others_near()
    {
        byte[] pixels = Pixels(200, 200, (x, y) => x < 100 ? (byte)17 : (byte)(x + 20), (x, y) => x < 100 ? (byte)34 : (byte)y, (x, _) => x < 100 ? (byte)51 : (byte)120);
        using SKBitmap read = Written(pixels, 200, 200);
        Assert.Equal(new SKColor(17, 34, 51), read.GetPixel(50, 100));
        int furthest = 0;
        for (int y = 0; y < 200; y++)
            for (int x = 100; x < 200; x++)
            {
                SKColor colour = read.GetPixel(x, y);
                furthest = Math.Max(furthest, Math.Max(Math.Abs(colour.Red - (x + 20)), Math.Abs(colour.Green - y)));
            }
        Assert.InRange(furthest, 1, 16);
    }

    private static byte[] Pixels(int width, int height, Func<int, int, byte> red, Func<int, int, byte> green, Func<int, int, byte> blue)
    {
        var pixels = new byte[width * height * 4];
        for (int y = 0; y < height; y++)
            for (int x = 0; x < width; x++)
                (pixels[(y * width + x) * 4], pixels[(y * width + x) * 4 + 1], pixels[(y * width + x) * 4 + 2], pixels[(y * width + x) * 4 + 3]) = (red(x, y), green(x, y), blue(x, y), 255);
        return pixels;
    }

    private static SKBitmap Written(byte[] pixels, int width, int height)
    {
        using var stream = new MemoryStream();
        IndexedPng.Write(pixels, width, height, stream);
        return SKBitmap.Decode(stream.ToArray());
    }
}
