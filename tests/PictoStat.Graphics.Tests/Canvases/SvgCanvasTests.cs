using System.Xml.Linq;
using PictoStat.Graphics.Canvases;
using PictoStat.Graphics.Drawing;
using PictoStat.Graphics.Fonts;

namespace PictoStat.Graphics.Tests.Canvases;

public sealed class SvgCanvasTests
{
    private static readonly XNamespace Ns = "http://www.w3.org/2000/svg";
    private static readonly Color Ink = new(0x11, 0x22, 0x33);

    private static readonly PathData Triangle = new(
        [PathVerb.Move, PathVerb.Line, PathVerb.Line, PathVerb.Close], [new(10, 10), new(25, 8), new(12, 30)]);

    [Fact]
    public void A_drawing_has_a_title_and_a_description_that_name_it()
    {
        XElement svg = Parse(new Scene(200, 100, [], "Logements <vacants> & autres", "Carte de l’EPCI"));
        Assert.Equal("img", (string?)svg.Attribute("role"));
        Assert.Equal("Logements <vacants> & autres", svg.Element(Ns + "title")!.Value);
        string[] ids = ((string)svg.Attribute("aria-labelledby")!).Split(' ');
        Assert.Equal<string>(ids, [(string)svg.Element(Ns + "title")!.Attribute("id")!, (string)svg.Element(Ns + "desc")!.Attribute("id")!]);
    }

    [Fact]
    public void A_text_keeps_its_measured_width_where_a_reader_has_another_font()
    {
        var measurer = new TextMeasurer();
        var scene = new Scene(200, 100, [new Node.Text(new Point(3, 9), "L’Haÿ-les-Roses", new TextStyle(FontFace.SemiBold, 8, Ink))], "t", "d");
        XElement text = XDocument.Parse(SvgCanvas.Write(scene, new SvgOptions(Measurer: measurer))).Root!.Element(Ns + "text")!;
        Assert.Equal(measurer.Width("L’Haÿ-les-Roses", FontFace.SemiBold, 8), (double)text.Attribute("textLength")!, 0.05);
        Assert.Null(Parse(scene).Element(Ns + "text")!.Attribute("textLength"));
    }

    [Fact]
    public void Each_shape_is_an_element_with_its_code_value_or_status_and_label()
    {
        var fill = new Fill.Solid(Ink);
        var shape = new Shape("a", Triangle, new Rect(10, 8, 15, 22));
        XElement svg = Parse(new Scene(50, 50, [new Node.Group([new Node.Use(shape, fill, new ShapeFacts("30189", "Nîmes : 12", 12.04, null)), new Node.Use(shape, fill, new ShapeFacts("30334", "Uzès : secret", null, "secret"))], new(5, 5), 0.1, null, "communes")], "t", "d"));
        XElement[] paths = [.. svg.Descendants(Ns + "path")];
        Assert.Equal(["Nîmes : 12", "Uzès : secret"], paths.Select(p => p.Element(Ns + "title")!.Value));
        Assert.Equal(["ps-30189", "ps-30334"], paths.Select(p => (string?)p.Attribute("id")));
        Assert.Equal(["12.04", null], paths.Select(p => (string?)p.Attribute("data-value")));
        Assert.Equal([null, "secret"], paths.Select(p => (string?)p.Attribute("data-status")));
        XElement group = Assert.Single(svg.Descendants(Ns + "g"), g => g.Attribute("data-layer") is not null);
        Assert.Equal("translate(5 5)scale(.1)", (string?)group.Attribute("transform"));
    }

    [Fact]
    public void Paths_are_relative_and_do_not_drift()
    {
        var verbs = new List<PathVerb> { PathVerb.Move };
        var points = new List<Point> { new(0, 0) };
        for (int i = 1; i <= 100; i++)
        {
            verbs.Add(PathVerb.Line);
            points.Add(new Point(i * 0.34, 0));
        }
        string d = (string)Parse(new Scene(50, 50, [new Node.Path(new PathData(verbs, points), null, new Stroke(Ink, 1))], "t", "d")).Element(Ns + "path")!.Attribute("d")!;
        double x = d[(d.IndexOf('l') + 1)..].Split(' ').Where((_, i) => i % 2 == 0).Sum(s => double.Parse(s, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(34, x, 0.051);
        Assert.StartsWith("M0 0l.3 0 .4 0", d, StringComparison.Ordinal);
    }

    [Fact]
    public void The_three_hatches_are_three_patterns_with_lines_as_wide_at_any_scale()
    {
        Node[] boxes = [.. Enum.GetValues<HatchPattern>().Select(p => new Node.Box(new Rect(0, 0, 9, 9), new Fill.Hatch(new(255, 255, 255), Ink, p), null))];
        XElement svg = Parse(new Scene(50, 50, [.. boxes, new Node.Group(boxes, default, 0.5, null, null)], "t", "d"));
        Assert.Equal(6, svg.Descendants(Ns + "pattern").Count());
        Assert.Equal(3, svg.Descendants(Ns + "pattern").Count(p => ((string)p.Attribute("patternTransform")!).StartsWith("scale(2)", StringComparison.Ordinal)));
        Assert.All(svg.Descendants(Ns + "rect").Where(r => r.Parent!.Name != Ns + "pattern"), r => Assert.Contains(svg.Descendants(Ns + "pattern"), p => (string?)r.Attribute("fill") == $"url(#{(string?)p.Attribute("id")})"));
    }

    [Fact]
    public void The_same_scene_gives_the_same_text() =>
        Assert.Equal(SvgCanvas.Write(Sample()), SvgCanvas.Write(Sample()));

    [Fact]
    public void Two_drawings_of_a_page_share_no_id()
    {
        string[] first = Ids("a"), second = Ids("b");
        Assert.NotEmpty(first);
        Assert.Empty(first.Intersect(second));

        static string[] Ids(string prefix) => [.. XDocument.Parse(SvgCanvas.Write(Sample(), new SvgOptions(IdPrefix: prefix))).Descendants().Attributes("id").Select(a => a.Value)];
    }

    private static Scene Sample() => new(100, 80,
        [
            new Node.Group([new Node.Circle(new Point(10.123, 20.456), 7.7777, new Fill.Solid(Ink), null)], default, 1, new Rect(0, 0, 50, 50), null),
            new Node.Text(new Point(5, 5), "Château", new TextStyle(FontFace.SemiBold, 8, Ink), TextAnchor.Middle, new Color(255, 255, 255), 12),
            new Node.Path(Triangle, new Fill.Solid(Ink), new Stroke(Ink, 0.5, 2, 1)),
        ], "Titre", "Description");

    private static XElement Parse(Scene scene) => XDocument.Parse(SvgCanvas.Write(scene)).Root!;
}
