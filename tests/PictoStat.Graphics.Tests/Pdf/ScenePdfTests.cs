using System.Text.Json;
using PictoStat.Core.Text;
using PictoStat.Graphics.Drawing;
using PictoStat.Graphics.Fonts;
using PictoStat.Graphics.Pdf;

namespace PictoStat.Graphics.Tests.Pdf;

public class ScenePdfTests
{
    private static readonly PdfMetadata Metadata = new("Carte d’essai", "Service", "Sujet", ["carte"], Language.French, new(2026, 11, 22));

    [Fact]
    public void Other_programs_find_nothing_to_say()
    {
        using var probe = new PdfProbe(Pdf(SampleScene.Map(12, 240)));
        probe.AssertNothingToSay();
        Assert.Contains("Œuvre d’Uzès", probe.Text(), StringComparison.Ordinal);
        Assert.Contains("Nîmes : 148\u202F561 hab.", probe.Structure(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_scene_is_the_same_bytes_on_one_thread_or_eight()
    {
        var fonts = new FontFamily();
        var expected = Pdf(SampleScene.Map(20, 300), fonts);
        Assert.All(
            Enumerable.Range(0, 16).AsParallel().WithDegreeOfParallelism(8).Select(_ => Pdf(SampleScene.Map(20, 300), fonts)).ToList(),
            actual => Assert.True(expected.AsSpan().SequenceEqual(actual)));
    }

    [Fact]
    public void A_shape_drawn_on_three_pages_is_one_form()
    {
        var (fonts, output, scene) = (new FontFamily(), new MemoryStream(), SampleScene.Map(10, 200));
        var document = new PdfDocument(Metadata, fonts);
        for (var page = 0; page < 3; page++) document.AddPage(200, 200).Canvas.Scene(scene, default, 1, document.Root.AddFigure("Carte"));
        document.Save(output);
        using var probe = new PdfProbe(output.ToArray());
        var forms = probe.Objects().EnumerateObject().Count(entry =>
            entry.Value.TryGetProperty("stream", out var stream) && stream.GetProperty("dict").TryGetProperty("/Subtype", out var subtype) && subtype.GetString() == "/Form");
        Assert.Equal(100, forms);
    }

    [Fact]
    public void One_key_for_two_shapes_is_an_error()
    {
        Node Use(double right) => new Node.Use(SampleScene.Square("a", 0, 0, right, 10), new Fill.Solid(SampleScene.Blue), null);
        var error = Assert.Throws<ArgumentException>(() => Pdf(new(20, 20, [Use(10), Use(11)], "Titre", "")));
        Assert.Contains("'a'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Shapes_that_touch_show_no_gap_and_the_clip_cuts()
    {
        var left = new Node.Use(SampleScene.Square("a", 0, 0, 333, 900), new Fill.Solid(SampleScene.Blue), null);
        var right = new Node.Use(SampleScene.Square("b", 333, 0, 900, 900), new Fill.Solid(SampleScene.Blue), null);
        using var probe = new PdfProbe(Pdf(new(100, 100, [new Node.Group([left, right], new(5, 5), 0.1, new Rect(0, 0, 60, 60), null)], "Titre", "")));
        var pixel = probe.Pixels(1);
        for (var x = 6; x < 59; x++) Assert.Equal((0x6B, 0xAE, 0xD6), pixel(x, 30));
        Assert.Equal((255, 255, 255), pixel(63, 30));
        Assert.Equal((255, 255, 255), pixel(3, 30));
    }

    [Theory]
    [InlineData(HatchPattern.Rising)]
    [InlineData(HatchPattern.Crossed)]
    [InlineData(HatchPattern.Dotted)]
    public void A_hatch_shows_its_ground_and_its_ink(HatchPattern pattern)
    {
        var hatch = new Fill.Hatch(Color.Parse("#FFF0C0"), Color.Parse("#000000"), pattern);
        using var probe = new PdfProbe(Pdf(new(80, 40, [
            new Node.Box(new(0, 0, 40, 40), hatch, null),
            new Node.Use(SampleScene.Square("s", 40, 0, 80, 40), hatch, null)], "Titre", "")));
        var pixel = probe.Pixels(1, 144);
        foreach (var start in (int[])[10, 90])
        {
            var seen = new List<(int R, int G, int B)>();
            for (var x = start; x < start + 60; x++)
                for (var y = 10; y < 70; y++)
                    seen.Add(pixel(x, y));
            Assert.Contains((0xFF, 0xF0, 0xC0), seen);
            Assert.Contains(seen, color => color.R < 140);
        }
    }

    [Fact]
    public void Widths_on_the_page_are_those_measured()
    {
        var scene = new Scene(500, 100, [
            new Node.Text(new(20, 50), "AVATAR", new(FontFace.Bold, 20, SampleScene.Ink)),
            new Node.Text(new(480, 80), "1\u202F234\u202F567,9", new(FontFace.Regular, 20, SampleScene.Ink), TextAnchor.End),
        ], "Titre", "");
        using var probe = new PdfProbe(Pdf(scene));
        var measurer = new TextMeasurer();
        var boxes = probe.Boxes().Split('\n').Where(line => line.Contains("<word", StringComparison.Ordinal)).ToList();
        Assert.Equal(20, Number(boxes[0], "xMin"), 2);
        Assert.Equal(20 + measurer.Width("AVATAR", FontFace.Bold, 20), Number(boxes[0], "xMax"), 1);
        Assert.Equal(480 - measurer.Width("1\u202F234\u202F567,9", FontFace.Regular, 20), Number(boxes[1], "xMin"), 1);
        Assert.Equal(480, Number(boxes[^1], "xMax"), 1);
    }

    [Fact]
    public void A_character_without_glyph_is_an_error() =>
        Assert.Throws<MissingGlyphException>(() => Pdf(new(50, 50, [new Node.Text(new(5, 20), "漢", new(FontFace.Regular, 9, SampleScene.Ink))], "Titre", "")));

    private static double Number(string line, string name)
    {
        var start = line.IndexOf(name + "=\"", StringComparison.Ordinal) + name.Length + 2;
        return double.Parse(line[start..line.IndexOf('"', start)], System.Globalization.CultureInfo.InvariantCulture);
    }

    private static byte[] Pdf(Scene scene, FontFamily? fonts = null)
    {
        var output = new MemoryStream();
        ScenePdf.Write(scene, Metadata, fonts ?? new FontFamily(), output);
        return output.ToArray();
    }
}
