using PictoStat.Cartography.Maps;
using PictoStat.Core.Aggregation;
using PictoStat.Core.Indicators;
using PictoStat.Core.Text;
using PictoStat.Graphics.Drawing;

namespace PictoStat.Cartography.Tests.Maps;

/// <summary>Where the parts of a sheet stand: frames, insets, locator, texts.</summary>
public sealed class MapFramesTests
{
    [Theory]
    [InlineData(480, 300)]
    [InlineData(236, 260)]
    [InlineData(700, 500)]
    [InlineData(180, 240)]
    public void Nothing_is_written_outside_the_drawing(double width, double height)
    {
        foreach (MapKind kind in Enum.GetValues<MapKind>())
        {
            Scene scene = TestMaps.Drawer().Draw(TestMaps.Request(TestMaps.Of("30"), kind, (0, ResultStatus.Secret), (1, ResultStatus.NotApplicable)) with { Width = width, Height = height });
            foreach (Node.Text text in TestMaps.All<Node.Text>(scene))
            {
                Rect box = TestMaps.Box(text);
                Assert.True(box.X >= -0.5 && box.Right <= width + 0.5 && box.Y >= -0.5 && box.Bottom <= height + 2, $"{kind} {width}: '{text.Content}' at {box}");
            }
        }
    }

    [Fact]
    public void An_overseas_departement_is_an_inset_with_its_own_scale()
    {
        Scene scene = TestMaps.Drawer().Draw(TestMaps.Request(TestMaps.Of("30", "34", "974")));
        Assert.Contains(TestMaps.All<Node.Text>(scene), t => t.Content == "La Réunion");
        Assert.Equal(60, TestMaps.All<Node.Use>(scene).Count());
        Assert.Equal(2, TestMaps.All<Node.Text>(scene).Count(t => t.Content.EndsWith("\u00A0km", StringComparison.Ordinal)));
    }

    /// <summary>Whatever the sheet: insets stand beside the map or in it, never on it, on a text or outside.</summary>
    [Theory]
    [InlineData(480, 300), InlineData(222, 222), InlineData(700, 500), InlineData(240, 420), InlineData(900, 300), InlineData(200, 240)]
    public void An_inset_stands_clear_of_the_map_and_of_every_text(double width, double height)
    {
        foreach (MapKind kind in Enum.GetValues<MapKind>())
        {
            Scene scene = TestMaps.Drawer().Draw(TestMaps.Request(TestMaps.Of("30", "34", "974"), kind, (2, ResultStatus.Secret)) with { Width = width, Height = height });
            Rect[] frames = [.. scene.Nodes.OfType<Node.Group>().Where(g => g.Clip is not null).Select(g => g.Clip!.Value)];
            Assert.Equal(2, frames.Length);
            Assert.All(frames, f => Assert.True(f.X >= 0 && f.Y >= 0 && f.Right <= width + 0.01 && f.Bottom <= height + 0.01 && f.Width > 0 && f.Height > 0, $"{f} on {width} x {height}"));
            Assert.False(Meet(frames[0], frames[1]), $"{kind} {width} x {height}: {frames[0]} {frames[1]}");
            foreach (Node.Text text in scene.Nodes.OfType<Node.Text>().Where(t => t.Halo is null))
                Assert.False(Meet(frames[1], TestMaps.Box(text)), $"{kind} {width} x {height}: '{text.Content}' on {frames[1]}");
        }

        static bool Meet(Rect a, Rect b) => a.X < b.Right - 0.01 && b.X < a.Right - 0.01 && a.Y < b.Bottom - 0.01 && b.Y < a.Bottom - 0.01;
    }

    [Fact]
    public void The_main_frame_is_named_where_it_is_an_overseas_departement_with_another()
    {
        Assert.Contains(TestMaps.All<Node.Text>(TestMaps.Drawer().Draw(TestMaps.Request(TestMaps.Of("974")) with { SaysProjection = true })), t => t.Content.StartsWith("Source", StringComparison.Ordinal));
        Node.Text[] texts = [.. TestMaps.All<Node.Text>(TestMaps.Drawer().Draw(TestMaps.Request(TestMaps.Of("30", "974"))))];
        Assert.DoesNotContain(texts, t => t.Content == "France métropolitaine");
    }

    [Fact]
    public void A_thumbnail_says_its_source_and_no_more_than_it_must()
    {
        MapRequest small = TestMaps.Request(TestMaps.Of("30")) with { SaysProjection = true, Width = 222, Height = 162 };
        string[] thumbnail = Texts(small), large = Texts(small with { Width = 480, Height = 300 });
        Assert.Contains(thumbnail, t => t.StartsWith("Source", StringComparison.Ordinal) && t.Contains("Contours schématiques", StringComparison.Ordinal));
        Assert.DoesNotContain(thumbnail, t => t.Contains("Projection", StringComparison.Ordinal) || t.StartsWith("Classes", StringComparison.Ordinal));
        Assert.Contains(large, t => t.Contains("Projection", StringComparison.Ordinal));
        Assert.Contains(large, t => t.StartsWith("Classes", StringComparison.Ordinal));

        static string[] Texts(MapRequest request) => [.. TestMaps.All<Node.Text>(TestMaps.Drawer().Draw(request)).Select(t => t.Content)];
    }

    [Fact]
    public void The_locator_shows_the_territory_in_the_country()
    {
        Scene scene = TestMaps.Drawer(Language.English).Locate(new LocatorRequest(TestMaps.Of("34"), 300, 150));
        Assert.Equal("Where the territory lies", scene.Title);
        Assert.Contains(TestMaps.All<Node.Text>(scene), t => t.Content == "France");
    }
}
