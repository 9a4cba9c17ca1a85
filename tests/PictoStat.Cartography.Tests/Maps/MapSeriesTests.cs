using PictoStat.Cartography.Maps;
using PictoStat.Core.Aggregation;
using PictoStat.Core.Indicators;
using PictoStat.Core.Territories;
using PictoStat.Graphics.Drawing;

namespace PictoStat.Cartography.Tests.Maps;

public sealed class MapSeriesTests
{
    [Fact]
    public void The_same_value_has_the_same_colour_on_every_map()
    {
        (Scene scene, _) = Series(MapKind.Areas, 1, 2, 0.5);
        var colours = TestMaps.All<Node.Use>(scene).GroupBy(u => u.Facts!.Label[u.Facts.Label.IndexOf(':', StringComparison.Ordinal)..]);
        Assert.Contains(colours, c => c.Count() > 1);
        Assert.All(colours, c => Assert.Single(c.Select(u => u.Fill).Distinct()));
        Assert.Equal(75, TestMaps.All<Node.Use>(scene).Count());
    }

    [Fact]
    public void Discs_have_one_scale_on_every_map()
    {
        (Scene scene, double[] values) = Series(MapKind.Symbols, 1, 3);
        Node.Circle[] discs = [.. TestMaps.All<Node.Circle>(scene).Where(c => c.Stroke?.Color == MapStyle.White || c.Stroke is null)];
        double factor = discs.Max(d => d.Radius * d.Radius) / values.Max();
        Assert.Equal(values.Where(v => v > 0).Order(), discs.Select(d => d.Radius * d.Radius / factor).Order().TakeLast(values.Count(v => v > 0)), (a, b) => Math.Abs(a - b) < 1e-9 * values.Max());
    }

    [Fact]
    public void A_name_keeps_its_place_from_map_to_map_whatever_the_discs()
    {
        (Scene scene, _) = Series(MapKind.Symbols, 1, 7);
        double apart = scene.Nodes.OfType<Node.Group>().Where(g => g.Clip is not null).Select(g => g.Clip!.Value.X).Distinct().Order().Aggregate((a, b) => b - a);
        var names = TestMaps.All<Node.Text>(scene).Where(t => t.Halo is not null).GroupBy(t => t.Content);
        Assert.All(names, n => Assert.Equal(apart, n.Max(t => t.At.X) - n.Min(t => t.At.X), 1e-6));
        Assert.All(names, n => Assert.Equal(2, n.Count()));
    }

    [Fact]
    public void One_legend_serves_all_and_counts_nothing()
    {
        (Scene scene, _) = Series(MapKind.Areas, 1, 2);
        Assert.DoesNotContain(TestMaps.All<Node.Text>(scene), t => t.Content == "communes");
        Assert.Single(TestMaps.All<Node.Text>(scene), t => t.Content.StartsWith("Classes", StringComparison.Ordinal));
        Assert.Equal(2, TestMaps.All<Node.Text>(scene).Count(t => t.Content.StartsWith("Carte ", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(12)]
    public void Maps_stand_apart_inside_the_sheet(int maps)
    {
        (Scene scene, _) = Series(MapKind.Areas, [.. Enumerable.Range(1, maps).Select(i => (double)i)]);
        Rect[] boxes = [.. scene.Nodes.OfType<Node.Group>().Where(g => g.Clip is not null).Select(g => g.Clip!.Value)];
        Assert.Equal(maps, boxes.Length);
        for (int i = 0; i < boxes.Length; i++)
        {
            Assert.True(boxes[i].X >= 0 && boxes[i].Right <= scene.Width + 0.01 && boxes[i].Bottom < scene.Height);
            for (int j = 0; j < i; j++)
                Assert.True(boxes[i].X >= boxes[j].Right || boxes[j].X >= boxes[i].Right || boxes[i].Y >= boxes[j].Bottom || boxes[j].Y >= boxes[i].Bottom);
        }
    }

    [Fact]
    public void Maps_of_two_kinds_are_no_series()
    {
        MapRequest areas = TestMaps.Request(TestMaps.Of("30"));
        Assert.Throws<ArgumentException>(() => new MapSeries(areas.Caption, [areas, areas with { Kind = MapKind.Diverging }]));
        Assert.Throws<ArgumentException>(() => new MapSeries(areas.Caption, []));
    }

    /// <summary>The same values times each factor, on one map each.</summary>
    private static (Scene Scene, double[] Values) Series(MapKind kind, params double[] factors)
    {
        Territory territory = TestMaps.Of("30");
        MapRequest first = TestMaps.Request(territory, kind) with { Names = 0 };
        var units = new MapUnits(territory);
        var values = new List<double>();
        MapRequest[] maps = [.. factors.Select((factor, m) =>
        {
            double[] own = [.. Enumerable.Range(0, territory.Count).Select(i => first.Values.Value(i) * factor)];
            values.AddRange(own);
            return first with
            {
                Units = units,
                Values = new MapValues(units, [.. own.Select(v => (double?)v)], [.. own.Select(_ => ResultStatus.Present)]),
                Caption = first.Caption with { Title = $"Carte {m}" },
            };
        })];
        return (TestMaps.Drawer().Draw(new MapSeries(first.Caption, maps)), [.. values]);
    }
}
