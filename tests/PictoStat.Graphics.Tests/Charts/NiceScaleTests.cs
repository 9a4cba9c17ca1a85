using PictoStat.Graphics.Charts;

namespace PictoStat.Graphics.Tests.Charts;

public class NiceScaleTests
{
    // Heckbert, Graphics Gems (1990), p. 61: data from 105 to 543 are labelled 100, 200, … 600.
    [Fact]
    public void The_example_of_the_method() => Assert.Equal([100, 200, 300, 400, 500, 600], NiceScale.Of(105, 543, 5).Ticks);

    [Fact]
    public void Ticks_are_the_decimal_numbers_they_look_like()
    {
        Assert.Equal([0, 0.1, 0.2, 0.3], NiceScale.Of(0, 0.3, 4).Ticks);
        Assert.Equal([-0.4, -0.2, 0, 0.2, 0.4, 0.6], NiceScale.Of(-0.31, 0.52, 5).Ticks);
    }

    [Fact]
    public void A_single_value_is_set_against_zero()
    {
        Assert.Equal(0, NiceScale.Of(42, 42).Min);
        Assert.Equal([0, 1], [NiceScale.Of(0, 0).Min, NiceScale.Of(0, 0).Max]);
        Assert.Equal(0, NiceScale.Of(-42, -42).Max);
    }

    [Fact]
    public void Any_two_values_are_held_by_few_round_ticks()
    {
        var random = new Random(1);
        for (int i = 0; i < 20_000; i++)
        {
            double size = Math.Pow(10, random.Next(-6, 10)), a = (random.NextDouble() - 0.5) * size, b = a + (random.NextDouble() * size) + (size * 1e-3);
            int intervals = 2 + random.Next(8);
            NiceScale scale = NiceScale.Of(a, b, intervals);
            Assert.True(scale.Min <= a + (scale.Step * 1e-9) && scale.Max >= b - (scale.Step * 1e-9), $"{a} to {b}");
            Assert.InRange(scale.Ticks.Count, 2, intervals + 1);
            Assert.Contains(Math.Round(scale.Step / Math.Pow(10, Math.Floor(Math.Log10(scale.Step * 1.0000001))), 6), (double[])[1, 2, 5]);
        }
    }

    [Theory]
    [InlineData(double.NaN, 1, 5)]
    [InlineData(2, 1, 5)]
    [InlineData(0, 1, 1)]
    public void What_is_no_axis_is_refused(double least, double most, int intervals) => Assert.Throws<ArgumentException>(() => NiceScale.Of(least, most, intervals));
}
