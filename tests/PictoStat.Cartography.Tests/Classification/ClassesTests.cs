using PictoStat.Cartography.Classification;

namespace PictoStat.Cartography.Tests.Classification;

public sealed class ClassesTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(9.99, 0)]
    [InlineData(10, 1)]
    [InlineData(20, 2)]
    [InlineData(30, 2)]
    public void A_class_holds_its_lower_bound_and_the_last_both(double value, int expected) =>
        Assert.Equal(expected, new Classes([0, 10, 20, 30]).IndexOf(value));

    [Fact]
    public void Many_zeros_make_fewer_quantiles_and_still_hold_every_value()
    {
        double[] values = [0, 0, 0, 0, 0, 0, 0, 1, 2, 3];
        Classes classes = new Quantiles().Classify(values, 5);
        Assert.True(classes.Count < 5);
        Assert.Equal(values.Length, classes.Tally(values).Sum());
    }

    [Fact]
    public void No_class_straddles_the_pivot()
    {
        double[] values = [-5, -3, -1, -0.5, 0, 0.2, 2, 4, 8, 9];
        DivergingClasses made = DivergingClasses.Make(new Quantiles(), values, 6, 0);
        Assert.Contains(0, made.Classes.Bounds);
        Assert.Equal(4, made.Classes.Tally(values).Take(made.Below).Sum());
    }

    [Fact]
    public void A_side_without_values_takes_no_class() =>
        Assert.Equal(0, DivergingClasses.Make(new Quantiles(), [1, 2, 3], 6, 0).Below);

    [Fact]
    public void Bounds_are_shown_with_the_fewest_digits()
    {
        double[] values = [1.234, 2.345, 11.87, 13.21, 27.3, 28.4];
        ShownBounds shown = ShownBounds.Of(new Quantiles().Classify(values, 3), values);
        Assert.Equal([10.0, 20], shown.Bounds.Skip(1).Take(2));
    }
}
