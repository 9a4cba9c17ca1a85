using PictoStat.Cartography.Maps;
using PictoStat.Cartography.Tests.BaseMaps;
using PictoStat.Core.Aggregation;
using PictoStat.Core.Indicators;
using PictoStat.Core.Territories;
using PictoStat.Graphics.Canvases;
using PictoStat.Graphics.Drawing;

namespace PictoStat.Cartography.Tests.Maps;

public sealed class MapDrawerTests
{
    [Fact]
    public void Each_commune_is_one_labelled_shape()
    {
        Territory territory = TestMaps.Of("30");
        Node.Use[] uses = [.. TestMaps.All<Node.Use>(TestMaps.Drawer().Draw(TestMaps.Request(territory)))];
        Assert.Equal(25, uses.Length);
        Assert.Equal(25, uses.Select(u => u.Shape.Key).Distinct().Count());
        Assert.Contains(uses, u => u.Facts!.Label == "Commune 1\u00A0: 0,0\u202F%");
        Assert.All(uses, u => Assert.All(u.Shape.Path.Points, p => Assert.Equal(p, new Point(Math.Round(p.X), Math.Round(p.Y)))));
    }

    /// <summary>At any size: what the shapes cover is what the outline holds, so that between neighbours there is neither gap nor overlap.</summary>
    [Theory]
    [InlineData(480, 300), InlineData(150, 150), InlineData(233, 611), InlineData(1170, 820)]
    public void Drawn_neighbours_leave_no_gap(double width, double height)
    {
        Scene scene = TestMaps.Drawer().Draw(TestMaps.Request(TestMaps.Of("30", "34")) with { Width = width, Height = height });
        double area = 0;
        foreach (Node.Use use in TestMaps.All<Node.Use>(scene))
            foreach (List<Point> ring in Rings(use.Shape.Path))
                for (int i = 0; i < ring.Count; i++)
                    area += (ring[i].X * ring[(i + 1) % ring.Count].Y - ring[(i + 1) % ring.Count].X * ring[i].Y) / 2;
        Node.Path outline = TestMaps.All<Node.Path>(scene).Last(p => p.Fill is null && p.Stroke!.Color == MapStyle.Ink && p.Data.Points.Count > 20);
        double whole = OutlineArea(outline.Data);
        Assert.Equal(Math.Abs(whole), Math.Abs(area), Math.Abs(whole) * 2e-4);
    }

    [Theory]
    [InlineData(MapKind.Areas), InlineData(MapKind.Symbols)]
    public void Told_one_by_one_very_many_communes_are_shapes_all_the_same(MapKind kind)
    {
        MapRequest request = TestMaps.Request(TestMaps.Of("30", "34"), kind, (3, ResultStatus.Secret), (4, ResultStatus.Missing));
        Node.Use[] told = [.. TestMaps.All<Node.Use>(TestMaps.Drawer().Draw(request with { TellsEach = true }))];
        Assert.Equal(TestMaps.Of("30", "34").Count, told.Length);
        Assert.Equal(["missing", "secret"], told.Select(u => u.Facts!.Status).OfType<string>().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Maps_of_a_document_share_their_shapes()
    {
        MapDrawer drawer = TestMaps.Drawer();
        Territory territory = TestMaps.Of("30");
        string[] first = Keys(drawer.Draw(TestMaps.Request(territory)));
        MapRequest longer = TestMaps.Request(territory, MapKind.Diverging);
        Assert.Equal(first, Keys(drawer.Draw(longer)));
        Assert.Equal(first, Keys(TestMaps.Drawer().Draw(TestMaps.Request(territory))));

        static string[] Keys(Scene scene) => [.. TestMaps.All<Node.Use>(scene).Select(u => u.Shape.Key).Order(StringComparer.Ordinal)];
    }

    [Fact]
    public void A_part_is_set_off_by_one_closed_strong_line()
    {
        Territory territory = TestMaps.Of("30"), part = new(territory.Index, [territory.Ordinals[12]]);
        Node.Path[] strong = [.. TestMaps.All<Node.Path>(TestMaps.Drawer().Draw(TestMaps.Request(territory) with { Emphasis = part })).Where(p => p.Stroke?.Color == MapStyle.Emphasis)];
        Assert.True(Assert.Single(strong).Data.Points.Count > 3);
        Assert.DoesNotContain(TestMaps.All<Node.Path>(TestMaps.Drawer().Draw(TestMaps.Request(territory))), p => p.Stroke?.Color == MapStyle.Emphasis);
    }

    [Fact]
    public void Secret_missing_and_not_applicable_have_three_patterns_in_map_and_legend()
    {
        Scene scene = TestMaps.Drawer().Draw(TestMaps.Request(TestMaps.Of("30"), MapKind.Areas,
            (0, ResultStatus.Secret), (1, ResultStatus.Missing), (2, ResultStatus.NotApplicable)));
        Assert.Equal(3, TestMaps.All<Node.Use>(scene).Select(u => u.Fill).OfType<Fill.Hatch>().Select(h => h.Pattern).Distinct().Count());
        Assert.Equal(3, TestMaps.All<Node.Box>(scene).Select(b => b.Fill).OfType<Fill.Hatch>().Select(h => h.Pattern).Distinct().Count());
        Assert.Superset(new HashSet<string> { "Secret statistique", "Non disponible (n.d.)", "Sans objet" }, TestMaps.All<Node.Text>(scene).Select(t => t.Content).ToHashSet());
    }

    [Fact]
    public void Communes_hatched_beside_each_other_are_parted_by_a_darker_line_than_coloured_ones()
    {
        Territory territory = TestMaps.Of("30");
        (int, ResultStatus)[] all = [.. Enumerable.Range(0, territory.Count).Select(i => (i, ResultStatus.Secret))];
        Assert.Equal(1, Lines(all));
        Assert.Equal(0, Lines([]));
        Assert.Equal(0, Lines(all[..1]));

        int Lines((int, ResultStatus)[] absent) =>
            TestMaps.All<Node.Path>(TestMaps.Drawer().Draw(TestMaps.Request(territory, MapKind.Areas, absent))).Count(p => p.Stroke?.Color == MapStyle.HatchLine);
    }

    [Fact]
    public void The_legend_counts_the_communes_drawn_in_each_colour()
    {
        Scene scene = TestMaps.Drawer().Draw(TestMaps.Request(TestMaps.Of("30", "34"), MapKind.Areas, (3, ResultStatus.Secret)));
        Node.Box[] boxes = [.. TestMaps.All<Node.Box>(scene).Where(b => b.Bounds.Width == 16)];
        foreach (Node.Box box in boxes)
        {
            Node.Text count = TestMaps.All<Node.Text>(scene).Single(t => t.Anchor == TextAnchor.End && Math.Abs(t.At.Y - (box.Bounds.Y + 7.4)) < 0.01);
            Assert.Equal(TestMaps.All<Node.Use>(scene).Count(u => u.Fill == box.Fill).ToString(System.Globalization.CultureInfo.InvariantCulture), count.Content);
        }
        Assert.Equal(6, boxes.Length);
    }

    [Fact]
    public void The_area_of_a_disc_is_proportional_to_the_value_and_the_largest_come_first()
    {
        Territory territory = TestMaps.Of("30");
        Scene scene = TestMaps.Drawer().Draw(TestMaps.Request(territory, MapKind.Symbols));
        Node.Circle[] discs = [.. TestMaps.All<Node.Circle>(scene).Take(24)];
        double factor = discs[0].Radius * discs[0].Radius / (24 * 1.37);
        for (int i = 0; i < discs.Length; i++)
            Assert.Equal((24 - i) * 1.37 * factor, discs[i].Radius * discs[i].Radius, 1e-9 * factor);
    }

    [Theory]
    [InlineData(MapKind.Areas, true, "symboles proportionnels")]
    [InlineData(MapKind.Symbols, false, "aplats de couleur")]
    public void A_misleading_map_is_refused_with_the_reason_and_drawn_with_a_note_when_forced(MapKind kind, bool isCount, string reason)
    {
        MapRequest request = TestMaps.Request(TestMaps.Of("30"), kind) with { IsCount = isCount };
        Assert.Contains(reason, Assert.Throws<MisleadingMapException>(() => TestMaps.Drawer().Draw(request)).Message, StringComparison.Ordinal);
        Scene forced = TestMaps.Drawer().Draw(request with { Force = true });
        Assert.Contains(TestMaps.All<Node.Text>(forced), t => t.Content.Contains("contre l’avis", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(MapKind.Areas)]
    [InlineData(MapKind.Symbols)]
    public void At_least_eight_names_stand_apart_inside_the_map(MapKind kind)
    {
        Scene scene = TestMaps.Drawer().Draw(TestMaps.Request(TestMaps.Of("30", "34"), kind));
        Node.Text[] names = [.. TestMaps.All<Node.Text>(scene).Where(t => t.Halo is not null)];
        Assert.InRange(names.Length, 8, 12);
        Rect[] boxes = [.. names.Select(TestMaps.Box)];
        for (int i = 0; i < boxes.Length; i++)
            for (int j = 0; j < i; j++)
                Assert.False(boxes[i].X < boxes[j].Right && boxes[j].X < boxes[i].Right && boxes[i].Y < boxes[j].Bottom && boxes[j].Y < boxes[i].Bottom, $"{names[i].Content} on {names[j].Content}");
    }

    [Fact]
    public void A_map_carries_its_title_unit_period_source_and_the_note_for_schematic_outlines()
    {
        string texts = string.Join('|', TestMaps.All<Node.Text>(TestMaps.Drawer().Draw(TestMaps.Request(TestMaps.Of("30")))).Select(t => t.Content));
        foreach (string expected in (string[])["Part des logements vacants", "Par commune, 2018", "% des logements", "Source\u00A0: INSEE, recensement 2018.", "Contours schématiques", "km", "Classes\u00A0: quantiles"])
            Assert.Contains(expected, texts, StringComparison.Ordinal);
    }

    [Fact]
    public void No_class_of_a_diverging_map_straddles_the_pivot()
    {
        Scene scene = TestMaps.Drawer().Draw(TestMaps.Request(TestMaps.Of("30", "34"), MapKind.Diverging));
        foreach (IGrouping<Fill, Node.Use> fill in TestMaps.All<Node.Use>(scene).GroupBy(u => u.Fill))
            Assert.Single(fill.Select(u => u.Facts!.Label.Contains('\u2212')).Distinct());
    }

    [Fact]
    public void A_territory_without_any_value_is_drawn_all_the_same()
    {
        Territory territory = TestMaps.Of("974");
        Scene scene = TestMaps.Drawer().Draw(TestMaps.Request(territory, MapKind.Areas, [.. Enumerable.Range(0, territory.Count).Select(i => (i, ResultStatus.Missing))]));
        Assert.Equal(10, TestMaps.All<Node.Use>(scene).Count());
        Assert.Contains(TestMaps.All<Node.Text>(scene), t => t.Content == "Aucune valeur à représenter");
    }

    [Fact]
    public void The_same_request_gives_the_same_drawing_on_any_number_of_threads()
    {
        MapRequest request = TestMaps.Request(TestMaps.Of("30", "34"));
        string expected = SvgCanvas.Write(TestMaps.Drawer().Draw(request));
        MapDrawer shared = TestMaps.Drawer();
        string[] drawings = new string[8];
        Parallel.For(0, drawings.Length, i => drawings[i] = SvgCanvas.Write(shared.Draw(request)));
        Assert.All(drawings, d => Assert.Equal(expected, d));
    }

    [Fact]
    public void Names_of_communes_around_stand_clear_of_the_territory()
    {
        foreach (int ordinal in TestMaps.Of("30", "34").Ordinals)
        {
            Scene scene = TestMaps.Drawer().Draw(TestMaps.Request(new Territory(TestCountry.Index, [ordinal])));
            List<Point> ring = Rings(TestMaps.All<Node.Use>(scene).Single().Shape.Path)[0];
            (_, Point origin, double scale) = TestMaps.Flatten(scene.Nodes).Single(n => n.Node is Node.Use);
            Point[] line = [.. ring.Append(ring[0]).Select(p => new Point(origin.X + scale * p.X, origin.Y + scale * p.Y))];
            foreach (Node.Text name in TestMaps.All<Node.Text>(scene).Where(t => t.Halo == MapStyle.Around))
            {
                Rect box = TestMaps.Box(name);
                for (int i = 1; i < line.Length; i++)
                    for (double part = 0; part <= 1; part += 0.01)
                    {
                        (double x, double y) = (line[i - 1].X + part * (line[i].X - line[i - 1].X), line[i - 1].Y + part * (line[i].Y - line[i - 1].Y));
                        Assert.False(x > box.X && x < box.Right && y > box.Y && y < box.Bottom, $"{name.Content} on the outline of {ordinal}");
                    }
            }
        }
    }

    private static List<List<Point>> Rings(PathData path)
    {
        var rings = new List<List<Point>>();
        int at = 0;
        foreach (PathVerb verb in path.Verbs)
        {
            if (verb == PathVerb.Move)
                rings.Add([]);
            if (verb != PathVerb.Close)
                rings[^1].Add(path.Points[at++]);
        }
        return rings;
    }

    /// <summary>The area inside a line made of pieces that run with the territory on one side, in no order.</summary>
    private static double OutlineArea(PathData path)
    {
        double twice = 0;
        var pieces = Rings(path);
        while (pieces.Count > 0)
        {
            List<Point> ring = [.. pieces[0]];
            pieces.RemoveAt(0);
            while (ring[^1] != ring[0])
            {
                int next = pieces.FindIndex(p => p[0] == ring[^1] || p[^1] == ring[^1]);
                ring.AddRange(pieces[next][0] == ring[^1] ? pieces[next].Skip(1) : pieces[next].AsEnumerable().Reverse().Skip(1));
                pieces.RemoveAt(next);
            }
            double area = 0;
            for (int i = 1; i < ring.Count; i++)
                area += ring[i - 1].X * ring[i].Y - ring[i].X * ring[i - 1].Y;
            twice += Math.Abs(area);
        }
        return twice / 2;
    }
}
