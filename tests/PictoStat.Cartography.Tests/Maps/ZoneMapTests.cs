using PictoStat.Cartography.Maps;
using PictoStat.Core.Aggregation;
using PictoStat.Core.Indicators;
using PictoStat.Core.Territories;
using PictoStat.Graphics.Canvases;
using PictoStat.Graphics.Drawing;

namespace PictoStat.Cartography.Tests.Maps;

public sealed class ZoneMapTests
{
    [Fact]
    public void Zones_are_drawn_where_their_communes_are_and_leave_no_gap()
    {
        Territory territory = TestMaps.Of("30", "34");
        double byCommune = Area(TestMaps.Drawer().Draw(TestMaps.Request(territory)));
        double byZone = Area(TestMaps.Drawer().Draw(Request(territory, Thirds(territory))));
        Assert.Equal(byCommune, byZone, byCommune * 5e-4);
    }

    [Theory]
    [InlineData(MapKind.Areas)]
    [InlineData(MapKind.Symbols)]
    public void Each_zone_is_an_element_with_its_code_and_the_part_of_a_zone_says_so(MapKind kind)
    {
        Territory territory = TestMaps.Of("30", "34");
        MapZone[] zones = Thirds(territory);
        zones[1] = zones[1] with { IsPartial = true };
        Node.Use[] uses = [.. TestMaps.All<Node.Use>(TestMaps.Drawer().Draw(Request(territory, zones, kind)))];
        Assert.Equal(["z0", "z1", "z2"], uses.Select(u => u.Facts!.Code).Order(StringComparer.Ordinal));
        Assert.Equal("Zone 1 (partie)\u00A0: 11,0\u202F%", uses.Single(u => u.Facts!.Code == "z1").Facts!.Label);
        Assert.Contains("Une zone dépasse le territoire", Texts(TestMaps.Drawer().Draw(Request(territory, zones, kind))), StringComparison.Ordinal);
        Assert.DoesNotContain("dépasse", Texts(TestMaps.Drawer().Draw(Request(territory, Thirds(territory), kind))), StringComparison.Ordinal);
    }

    [Fact]
    public void The_legend_counts_zones()
    {
        Territory territory = TestMaps.Of("30", "34");
        Scene scene = TestMaps.Drawer().Draw(Request(territory, Thirds(territory)));
        Assert.Contains(TestMaps.All<Node.Text>(scene), t => t.Content == "zones");
        Assert.Equal(3, TestMaps.All<Node.Text>(scene).Where(t => t.Anchor == TextAnchor.End && int.TryParse(t.Content, out _)).Sum(t => int.Parse(t.Content, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Communes_in_no_zone_and_in_several_are_told()
    {
        Territory territory = TestMaps.Of("30", "34");
        MapZone[] thirds = Thirds(territory);
        string blank = Texts(TestMaps.Drawer().Draw(Request(territory, thirds[..2])));
        Assert.Contains("16 communes n’appartiennent à aucune zone", blank, StringComparison.Ordinal);
        MapZone[] overlapping = [thirds[0], thirds[1] with { Members = thirds[1].Members.Union(new Territory(territory.Index, [territory.Ordinals[0]])) }, thirds[2]];
        Assert.Contains("Une commune appartient à plusieurs zones", Texts(TestMaps.Drawer().Draw(Request(territory, overlapping))), StringComparison.Ordinal);
        Assert.Equal((0, 16), (new MapUnits(territory, "thirds", thirds).Blank, new MapUnits(territory, "thirds", thirds[..2]).Blank));
    }

    [Fact]
    public void A_zone_over_several_frames_is_drawn_in_each_and_keeps_one_id()
    {
        Territory territory = TestMaps.Of("30", "974");
        string svg = SvgCanvas.Write(TestMaps.Drawer().Draw(Request(territory, [new MapZone("all", "Tout", territory, false)])));
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(svg, "id=\"ps-all\""));
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(svg, "data-code=\"all\""));
    }

    [Fact]
    public void A_zone_over_several_frames_has_one_disc()
    {
        Territory territory = TestMaps.Of("30", "974");
        Scene scene = TestMaps.Drawer().Draw(Request(territory, [new MapZone("all", "Tout", territory, false)], MapKind.Symbols));
        Assert.Single(TestMaps.All<Node.Circle>(scene), c => c.Stroke?.Color == MapStyle.White);
    }

    [Fact]
    public void A_zone_without_a_commune_of_the_territory_is_refused()
    {
        Territory territory = TestMaps.Of("30");
        Assert.Throws<ArgumentException>(() => new MapUnits(territory, "z", [new MapZone("z", "Z", TestMaps.Of("34"), false)]));
        Assert.Throws<ArgumentException>(() => new MapUnits(territory, "z", []));
    }

    /// <summary>The communes of a territory dealt out into three zones of consecutive ordinals.</summary>
    private static MapZone[] Thirds(Territory territory)
    {
        int size = (territory.Count + 2) / 3;
        return [.. Enumerable.Range(0, 3).Select(i => new MapZone($"z{i}", $"Zone {i}", new Territory(territory.Index, territory.Ordinals.ToArray().Skip(i * size).Take(size)), false))];
    }

    private static MapRequest Request(Territory territory, MapZone[] zones, MapKind kind = MapKind.Areas)
    {
        var units = new MapUnits(territory, "thirds", zones);
        var values = new MapValues(units, [.. zones.Select((_, i) => (double?)(10 + i))], [.. zones.Select(_ => ResultStatus.Present)]);
        return TestMaps.Request(territory, kind) with { Units = units, Values = values };
    }

    private static string Texts(Scene scene) => string.Join(' ', TestMaps.All<Node.Text>(scene).Select(t => t.Content));

    /// <summary>The area of the shapes drawn, in square points.</summary>
    private static double Area(Scene scene)
    {
        double twice = 0;
        foreach ((Node node, _, double scale) in TestMaps.Flatten(scene.Nodes))
            if (node is Node.Use use)
            {
                int start = 0, at = 0;
                IReadOnlyList<Point> points = use.Shape.Path.Points;
                foreach (PathVerb verb in use.Shape.Path.Verbs)
                    if (verb == PathVerb.Close)
                    {
                        for (int i = start; i < at; i++)
                        {
                            Point a = points[i], b = points[i + 1 < at ? i + 1 : start];
                            twice += (a.X * b.Y - b.X * a.Y) * scale * scale;
                        }
                        start = at;
                    }
                    else
                        at++;
            }
        return Math.Abs(twice) / 2;
    }
}
