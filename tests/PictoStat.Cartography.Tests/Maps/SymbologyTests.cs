using System.Globalization;
using System.Xml.Linq;
using PictoStat.Cartography.Classification;
using PictoStat.Cartography.Maps;
using PictoStat.Cartography.Symbology;
using PictoStat.Core.Aggregation;
using PictoStat.Core.Indicators;
using PictoStat.Core.Territories;
using PictoStat.Core.Text;
using PictoStat.Graphics.Canvases;
using PictoStat.Graphics.Drawing;

namespace PictoStat.Cartography.Tests.Maps;

/// <summary>Maps of two figures, of kinds and of differences.</summary>
public sealed class SymbologyTests
{
    private static readonly Territory Territory = TestMaps.Of("30", "34");

    [Fact]
    public void In_the_svg_every_disc_has_the_area_of_its_value_and_the_largest_come_first()
    {
        Scene scene = TestMaps.Drawer().Draw(Coloured());
        XNamespace svg = "http://www.w3.org/2000/svg";
        double[] radii = [.. XDocument.Parse(SvgCanvas.Write(scene, new SvgOptions("fr"))).Descendants(svg + "circle")
            .Take(Territory.Count - 1).Select(c => double.Parse(c.Attribute("r")!.Value, CultureInfo.InvariantCulture))];
        double[] values = [.. Enumerable.Range(0, Territory.Count).Select(i => Territory.Ordinals[i] * 1.37).Where(v => v > 0).OrderDescending()];
        Assert.Equal(values.Length, radii.Length);
        double perUnit = Math.PI * radii[0] * radii[0] / values[0];
        for (int i = 0; i < values.Length; i++)
        {
            // The SVG writes radii to two decimals.
            double off = 2 * Math.PI * radii[i] * 0.005 + Math.PI * 0.005 * 0.005 + values[i] * perUnit * 0.01 / radii[0];
            Assert.Equal(values[i] * perUnit, Math.PI * radii[i] * radii[i], off);
        }
    }

    [Fact]
    public void Discs_take_the_colour_of_the_class_of_the_second_figure_and_the_pattern_of_its_absence()
    {
        Scene scene = TestMaps.Drawer().Draw(Coloured((5, ResultStatus.Secret), (7, ResultStatus.Missing)));
        Node.Circle[] discs = [.. TestMaps.All<Node.Circle>(scene).Take(Territory.Count - 1)];
        Assert.Equal(1, discs.Count(d => d.Fill is Fill.Hatch { Pattern: HatchPattern.Crossed }));
        Assert.Equal(1, discs.Count(d => d.Fill is Fill.Hatch { Pattern: HatchPattern.Rising }));
        double none = TestMaps.All<Node.Text>(scene).Single(t => t.Content.StartsWith("Aucun", StringComparison.Ordinal)).At.Y;
        foreach (Node.Box box in TestMaps.All<Node.Box>(scene).Where(b => b.Bounds.Width == 16 && Math.Abs(b.Bounds.Y + 7.4 - none) > 1))
            Assert.Equal(CountOf(scene, box), discs.Count(d => d.Fill == box.Fill));
    }

    [Fact]
    public void The_grid_counts_the_communes_of_each_pair_of_classes()
    {
        MapRequest request = TestMaps.Request(Territory, MapKind.Areas, (0, ResultStatus.Secret)) with { Second = Second((3, ResultStatus.Missing)) };
        Scene scene = TestMaps.Drawer().Draw(request);
        Node.Use[] shapes = [.. TestMaps.All<Node.Use>(scene).Where(u => u.Facts is not null)];
        Node.Box[] cells = [.. TestMaps.All<Node.Box>(scene).Where(b => b.Bounds.Width == 24)];
        Assert.Equal(9, cells.Length);
        Assert.Equal(BivariatePalettes.OrangeBlue.Colors, cells.Select(c => ((Fill.Solid)c.Fill!).Color));
        foreach (Node.Box cell in cells)
        {
            string written = TestMaps.All<Node.Text>(scene).SingleOrDefault(t => t.Anchor == TextAnchor.Middle && t.At == new Point(cell.Bounds.X + 12, cell.Bounds.Y + 14.5))?.Content ?? "0";
            Assert.Equal(shapes.Count(s => s.Fill == cell.Fill).ToString(CultureInfo.InvariantCulture), written);
        }
        Assert.Equal(Territory.Count - 2, cells.Sum(c => shapes.Count(s => s.Fill == c.Fill)));
        Assert.Equal(2, shapes.Count(s => s.Fill is Fill.Hatch));
    }

    [Fact]
    public void A_shape_tells_both_figures()
    {
        Scene scene = TestMaps.Drawer().Draw(TestMaps.Request(Territory) with { Second = Second() });
        Assert.Contains(TestMaps.All<Node.Use>(scene), u => u.Facts is { } facts && facts.Label.Contains("\u202F; Part des propriétaires\u00A0: ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_typology_colours_and_counts_each_kind_and_describes_them()
    {
        Scene scene = TestMaps.Drawer().Draw(Typology(4));
        Assert.Equal(4, TestMaps.All<Node.Use>(scene).Where(u => u.Facts is not null).Select(u => u.Fill).Distinct().Count());
        foreach (Node.Box box in TestMaps.All<Node.Box>(scene).Where(b => b.Bounds.Width == 16))
            Assert.Equal(CountOf(scene, box), TestMaps.All<Node.Use>(scene).Count(u => u.Facts is not null && u.Fill == box.Fill));
        Assert.Contains("Typologie", scene.Description, StringComparison.Ordinal);
        Assert.DoesNotContain("La plus haute", scene.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void A_typology_of_more_kinds_than_colours_is_refused() =>
        Assert.Throws<ArgumentException>(() => TestMaps.Drawer().Draw(Typology(9)));

    [Fact]
    public void What_misleads_is_refused_with_its_reason_and_told_when_forced()
    {
        MapRequest counts = TestMaps.Request(Territory, MapKind.Areas) with { IsCount = true };
        (MapRequest Request, string Reason)[] misleading =
        [
            (counts with { Second = Second() }, "comme couleur, il faut un taux"),
            (Coloured() with { Second = Second() with { Nature = FigureNature.Count } }, "comme couleur, il faut un taux"),
            (TestMaps.Request(Territory, MapKind.Symbols) with { IsCount = false, Second = Second() }, "aplats de couleur"),
            (counts with { IsDifference = true, Kind = MapKind.Diverging }, "on compare des taux"),
        ];
        foreach ((MapRequest request, string reason) in misleading)
        {
            Assert.Contains(reason, Assert.Throws<MisleadingMapException>(() => TestMaps.Drawer().Draw(request)).Message, StringComparison.Ordinal);
            Scene forced = TestMaps.Drawer().Draw(request with { Force = true });
            Assert.Contains(TestMaps.All<Node.Text>(forced), t => t.Content.Contains("contre l’avis", StringComparison.Ordinal));
        }
    }

    private static MapRequest Coloured(params (int Place, ResultStatus Status)[] absent) => TestMaps.Request(Territory, MapKind.Symbols) with { Second = Second(absent), Height = 420 };

    private static MapSecond Second(params (int Place, ResultStatus Status)[] absent)
    {
        var values = new double?[Territory.Count];
        var status = new ResultStatus[Territory.Count];
        for (int i = 0; i < Territory.Count; i++)
            values[i] = Territory.Ordinals[i] * 7 % 23;
        foreach ((int place, ResultStatus what) in absent)
            (values[place], status[place]) = (null, what);
        return new MapSecond(new MapValues(Territory, values, status), "Part des propriétaires", "%", new NumberFormat(Language.French, 1, "%"), FigureNature.Ratio) { Classifier = new Quantiles() };
    }

    private static MapRequest Typology(int kinds)
    {
        double?[] values = [.. Enumerable.Range(0, Territory.Count).Select(i => (double?)(i % kinds))];
        return TestMaps.Request(Territory) with
        {
            Values = new MapValues(Territory, values, new ResultStatus[Territory.Count]),
            Categories = new MapCategories([.. Enumerable.Range(0, kinds).Select(i => $"Type {i}")]),
        };
    }

    private static int CountOf(Scene scene, Node.Box box) => int.Parse(
        TestMaps.All<Node.Text>(scene).Single(t => t.Anchor == TextAnchor.End && Math.Abs(t.At.Y - (box.Bounds.Y + 7.4)) < 0.01).Content, CultureInfo.InvariantCulture);
}
