using PictoStat.Core.Text;
using PictoStat.Graphics.Charts;
using PictoStat.Graphics.Drawing;

namespace PictoStat.Graphics.Tests.Charts;

public class ChartContentTests
{
    private static readonly ChartOptions Options = new("Titre", "Description", 400, new NumberFormat(Language.French, 1, "%").Format);

    [Fact]
    public void Bars_are_proportional_and_start_at_zero()
    {
        Scene scene = BarChart.Draw([new("A", ChartValue.Of(2), true), new("B", ChartValue.Of(8)), new("C", ChartValue.Of(-4))], Options, SceneBoxes.Measurer);
        Node.Box[] bars = [.. scene.Nodes.OfType<Node.Box>()];
        Assert.Equal([0.25, 1, 0.5], bars.Select(bar => Math.Round(bar.Bounds.Width / bars[1].Bounds.Width, 9)));
        Assert.Equal(bars[0].Bounds.X, bars[1].Bounds.X, 9);
        Assert.Equal(bars[0].Bounds.X, bars[2].Bounds.Right, 9);
        Assert.Equal(["A", "2,0\u202F%", "B", "8,0\u202F%", "C", "−4,0\u202F%"], scene.Texts().Select(text => text.Content));
    }

    [Fact]
    public void An_absent_value_is_a_word_and_never_a_bar_and_zero_is_a_value()
    {
        Scene scene = BarChart.Draw([new("A", ChartValue.Absent("secret")), new("B", ChartValue.Of(0)), new("C", ChartValue.Of(3, "*"))], Options, SceneBoxes.Measurer);
        Assert.Single(scene.Nodes.OfType<Node.Box>());
        Assert.Equal(["A", "secret", "B", "0,0\u202F%", "C", "3,0\u202F%\u00A0*"], scene.Texts().Select(text => text.Content));
    }

    [Fact]
    public void A_missing_period_cuts_the_line()
    {
        LinePeriod[] periods = [.. Enumerable.Range(0, 5).Select(i => new LinePeriod(2018 + i, $"{2018 + i}"))];
        ChartValue[] values = [ChartValue.Of(1), ChartValue.Of(2), ChartValue.Absent("n.d."), ChartValue.Of(4), ChartValue.Of(5)];
        Scene scene = LineChart.Draw(periods, [new("Gard", values, true)], new LineChartOptions("t", "d", 400, 120, Options.Format), SceneBoxes.Measurer);
        Assert.Equal([2, 2], scene.Nodes.OfType<Node.Path>().Where(path => path.Stroke!.Width == 2).Select(path => path.Data.Points.Count));
        Assert.Equal(4, scene.Nodes.OfType<Node.Circle>().Count());
        Assert.Contains("n.d.", scene.Texts().Select(text => text.Content));
    }

    [Fact]
    public void A_step_is_level_until_the_next_period()
    {
        LinePeriod[] periods = [new(2018, "2018"), new(2019, "2019")];
        Scene scene = LineChart.Draw(periods, [new("Gard", [ChartValue.Of(1), ChartValue.Of(2)], true)], new LineChartOptions("t", "d", 400, 120, Options.Format) { Shape = LineShape.Step }, SceneBoxes.Measurer);
        IReadOnlyList<Point> points = scene.Nodes.OfType<Node.Path>().Single(path => path.Stroke!.Width == 2).Data.Points;
        Assert.Equal(3, points.Count);
        Assert.Equal((points[0].Y, points[2].X), (points[1].Y, points[1].X));
    }

    [Fact]
    public void Time_is_to_scale()
    {
        LinePeriod[] periods = [new(2013, "2013"), new(2018, "2018"), new(2023, "2023")];
        Scene scene = LineChart.Draw(periods, [new("Gard", [ChartValue.Of(1), ChartValue.Of(2), ChartValue.Of(3)], true)], new LineChartOptions("t", "d", 400, 120, Options.Format) { FromZero = true }, SceneBoxes.Measurer);
        Point[] dots = [.. scene.Nodes.OfType<Node.Circle>().Select(dot => dot.Center)];
        Assert.Equal(dots[1].X - dots[0].X, dots[2].X - dots[1].X, 9);
        Assert.Equal(dots[0].Y - dots[1].Y, dots[1].Y - dots[2].Y, 9);
        Assert.Contains("0,0\u202F%", scene.Texts().Select(text => text.Content));
    }

    [Fact]
    public void Parts_fill_one_length()
    {
        Scene scene = BreakdownChart.Draw(["a", "b", "c"], [new("A", [ChartValue.Of(60), ChartValue.Of(30), ChartValue.Of(10)]), new("B", [ChartValue.Of(1), ChartValue.Absent("secret"), ChartValue.Of(1)]), new("C", [ChartValue.Of(0), ChartValue.Of(0), ChartValue.Of(0)])], "s.o.", Options, SceneBoxes.Measurer);
        Node.Box[] parts = [.. scene.Nodes.OfType<Node.Box>()];
        Assert.Equal([0.6, 0.3, 0.1], parts.Select(part => Math.Round(part.Bounds.Width / parts.Sum(other => other.Bounds.Width), 9)));
        Assert.Equal(400, parts[2].Bounds.Right, 9);
        Assert.Equal(["a", "b", "c", "A", "60,0\u202F%", "30,0\u202F%", "10,0\u202F%", "B", "secret", "C", "s.o."], scene.Texts().Select(text => text.Content));
    }

    [Fact]
    public void A_strip_holds_every_commune_and_names_its_ends()
    {
        Scene scene = StripChart.Draw([.. Enumerable.Range(0, 350).Select(i => new StripDot($"Commune {i}", i % 97))], [new("Gard", 40, true)], "2 communes\u00A0: secret", Options, SceneBoxes.Measurer);
        Assert.Equal(350, scene.Nodes.OfType<Node.Circle>().Count());
        string[] texts = [.. scene.Texts().Select(text => text.Content)];
        Assert.Contains("Gard 40,0\u202F%", texts);
        Assert.Contains("Commune 0 0,0\u202F%", texts);
        Assert.Contains("2 communes\u00A0: secret", texts);
    }

    [Fact]
    public void Dots_of_a_strip_do_not_cover_each_other()
    {
        Scene scene = StripChart.Draw([.. Enumerable.Range(0, 200).Select(i => new StripDot($"{i}", i * i % 61))], [], "", Options, SceneBoxes.Measurer);
        Node.Circle[] dots = [.. scene.Nodes.OfType<Node.Circle>()];
        Assert.Empty(from i in Enumerable.Range(0, dots.Length)
                     from j in Enumerable.Range(i + 1, dots.Length - i - 1)
                     let distance = Math.Sqrt(Math.Pow(dots[i].Center.X - dots[j].Center.X, 2) + Math.Pow(dots[i].Center.Y - dots[j].Center.Y, 2))
                     where distance < (2 * dots[i].Radius) - 1e-9
                     select (i, j));
    }

    [Fact]
    public void A_ranking_goes_down_and_ends_with_the_absent()
    {
        Scene scene = RankedChart.Draw([new("A", ChartValue.Absent("n.d.")), new("B", ChartValue.Of(1)), new("C", ChartValue.Of(3))], new("Gard", 2, true), Options, SceneBoxes.Measurer);
        Assert.Equal(["Gard 2,0\u202F%", "C", "3,0\u202F%", "B", "1,0\u202F%", "A", "n.d."], scene.Texts().Select(text => text.Content));
    }

    [Fact]
    public void What_cannot_be_drawn_is_refused()
    {
        Assert.Throws<ArgumentException>(() => ChartValue.Of(double.NaN));
        Assert.Throws<ArgumentException>(() => ChartValue.Absent(""));
        Assert.Throws<ArgumentException>(() => BarChart.Draw([], Options, SceneBoxes.Measurer));
        Assert.Throws<ArgumentException>(() => StripChart.Draw([], [], "", Options, SceneBoxes.Measurer));
        Assert.Throws<ArgumentException>(() => RankedChart.Draw([], null, Options, SceneBoxes.Measurer));
        Assert.Throws<ArgumentException>(() => BreakdownChart.Draw(["a"], [new("A", [ChartValue.Of(-1)])], "s.o.", Options, SceneBoxes.Measurer));
        Assert.Throws<ArgumentException>(() => GroupedBarChart.Draw(["a"], [new("A", [])], Options, SceneBoxes.Measurer));
        Assert.Throws<ArgumentException>(() => LineChart.Draw([new(2018, "2018"), new(2018, "2018")], [], new LineChartOptions("t", "d", 400, 120, Options.Format), SceneBoxes.Measurer));
    }

    // WCAG 2.1, 1.4.11 (3:1 between parts that touch) and 1.4.3 (4.5:1 for text on them).
    [Fact]
    public void Parts_are_told_apart_in_grey_and_their_labels_read()
    {
        ChartStyle style = ChartStyle.Default;
        Assert.Empty(style.Categories.Zip(style.Categories.Skip(1)).Where(pair => Contrast(pair.First, pair.Second) < 3));
        Assert.Empty(style.Categories.Where(color => Contrast(color, ChartMarks.InkOn(color, style.Text)) < 4.5));
        Assert.True(Contrast(style.Emphasis, style.Other) >= 3);
        Assert.True(Contrast(style.Muted, new Color(255, 255, 255)) >= 4.5);

        static double Contrast(Color a, Color b) =>
            (Math.Max(ChartMarks.Luminance(a), ChartMarks.Luminance(b)) + 0.05) / (Math.Min(ChartMarks.Luminance(a), ChartMarks.Luminance(b)) + 0.05);
    }
}
