using PictoStat.Cartography.Maps;
using PictoStat.Graphics.Drawing;

namespace PictoStat.Cartography.Tests.Maps;

public sealed class NamePlacerTests
{
    [Fact]
    public void No_two_names_touch_and_none_leaves_the_map_whatever_the_places()
    {
        var random = new Random(20260101);
        var area = new Rect(10, 20, 400, 260);
        int written = 0;
        for (int run = 0; run < 100; run++)
        {
            NameCandidate[] candidates = [.. Enumerable.Range(0, 80).Select(i => new NameCandidate(
                new string('n', random.Next(3, 26)), new Point(area.X + random.NextDouble() * area.Width, area.Y + random.NextDouble() * area.Height), run % 2 * random.NextDouble() * 30))];
            (Rect Box, double)[] taken = [.. candidates.Where(c => c.Radius > 0).Select(c => (new Rect(c.At.X - c.Radius, c.At.Y - c.Radius, 2 * c.Radius, 2 * c.Radius), c.Radius))];
            Rect[] boxes = [.. new NamePlacer(TestMaps.Measurer, area, taken).Place(candidates, 40).Select(Box)];
            written += boxes.Length;
            for (int i = 0; i < boxes.Length; i++)
            {
                Assert.True(boxes[i].X >= area.X && boxes[i].Right <= area.Right && boxes[i].Y >= area.Y && boxes[i].Bottom <= area.Bottom);
                for (int j = 0; j < i; j++)
                    Assert.False(boxes[i].X < boxes[j].Right && boxes[j].X < boxes[i].Right && boxes[i].Y < boxes[j].Bottom && boxes[j].Y < boxes[i].Bottom);
            }
        }
        Assert.True(written > 1000, $"{written} names");
    }

    [Fact]
    public void The_name_of_a_large_disc_stands_inside_it_where_it_fits()
    {
        var disc = new NameCandidate("Nîmes", new Point(100, 100), 40);
        Node.Text name = Assert.Single(new NamePlacer(TestMaps.Measurer, new Rect(0, 0, 200, 200), [(new Rect(60, 60, 80, 80), 40)]).Place([disc], 1));
        Assert.Equal(100, name.At.X);
    }

    private static Rect Box(Node.Text text)
    {
        double width = TestMaps.Measurer.Width(text.Content, text.Style.Face, text.Style.Size), cap = TestMaps.Measurer.CapHeight(text.Style.Face, text.Style.Size);
        return new Rect(text.At.X - width / 2, text.At.Y - cap, width, cap);
    }
}
