using PictoStat.Cartography.Classification;

namespace PictoStat.Cartography.Tests.Classification;

/// <summary>Methods on values whose classes can be found by hand.</summary>
public sealed class MethodsTests
{
    /// <summary>The mean of 1 to 8 is 4.5; of 1 to 4, 2.5; of 5 to 8, 6.5.</summary>
    [Fact]
    public void Nested_means_cut_at_the_means_of_the_parts()
    {
        double[] values = [1, 2, 3, 4, 5, 6, 7, 8];
        Assert.Equal([1, 2.5, 4.5, 6.5, 8], new NestedMeans().Classify(values, 4).Bounds);
        Assert.Equal(FewerClasses.Method, new NestedMeans().Classify(values, 7).Fewer);
    }

    /// <summary>Mean 5, sample standard deviation 4.</summary>
    [Fact]
    public void An_even_number_has_the_mean_as_a_bound_and_an_odd_number_a_class_astride_it()
    {
        double[] values = [1, 1, 5, 9, 9];
        Assert.Equal([1, 5, 9], new StandardDeviations().Classify(values, 2).Bounds);
        Assert.Equal([1, 3, 7, 9], new StandardDeviations().Classify(values, 3).Bounds);
        Assert.Equal([1, 4, 6, 9], new StandardDeviations(0.5).Classify(values, 3).Bounds);
        Assert.Equal(FewerClasses.Reach, new StandardDeviations().Classify(values, 8).Fewer);
    }

    [Fact]
    public void A_geometric_progression_multiplies() =>
        Assert.Equal([1, 10, 100, 1000], new GeometricProgression().Classify([1, 5, 50, 1000], 3).Bounds.Select(b => Math.Round(b, 9)));

    [Fact]
    public void A_geometric_progression_sets_zeros_and_negative_values_apart()
    {
        double[] values = [-3, 0, 0, 1, 5, 50, 100];
        Assert.Equal([3, 2, 2], new GeometricProgression().Classify(values, 3).Tally(values));
        Assert.Equal([-100, -10, -1], new GeometricProgression().Classify([-100, -20, -5, -1], 2).Bounds.Select(b => Math.Round(b, 9)));
    }

    [Fact]
    public void Zeros_are_alone_in_their_class()
    {
        double[] values = [0, 0, 0, 0, 0, 0, 1, 2, 3, 4];
        Assert.Equal([6, 2, 2], new ZerosApart().Classify(values, 3).Tally(values));
        Assert.Equal([2, 2], new ZerosApart().Classify([1, 2, 3, 4], 2).Tally([1, 2, 3, 4]));
    }

    [Fact]
    public void Of_equal_gaps_the_upper_one_is_cut_first() =>
        Assert.Equal([1, 4, 5], new MaximumBreaks().Classify([1, 3, 5], 2).Bounds);

    [Fact]
    public void Chosen_bounds_outside_the_values_are_left_out()
    {
        Classes classes = new ManualBounds([0, 10, 20, 99]).Classify([5, 6, 12, 13, 25], 5);
        Assert.Equal([5, 10, 20, 25], classes.Bounds);
        Assert.Equal(FewerClasses.Reach, classes.Fewer);
    }

    [Fact]
    public void Round_bounds_are_exact() =>
        Assert.Equal([0.05, 0.1, 0.2, 0.3, 0.4, 0.45], new PrettyBreaks().Classify([0.05, 0.2, 0.45], 5).Bounds);
}
