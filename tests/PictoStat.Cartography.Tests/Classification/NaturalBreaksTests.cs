using PictoStat.Cartography.Classification;

namespace PictoStat.Cartography.Tests.Classification;

public sealed class NaturalBreaksTests
{
    /// <summary>The quadratic programme, in decimals: the textbook's, with the same rule for ties.</summary>
    [Fact]
    public void They_are_those_of_the_quadratic_algorithm_on_200_random_sets()
    {
        var random = new Random(20260101);
        for (int set = 0; set < 200; set++)
        {
            int size = random.Next(1, 60), spread = random.Next(2, 100), classes = random.Next(1, 9);
            double[] sorted = [.. Enumerable.Range(0, size).Select(_ => random.Next(-spread, spread) / 4.0).Order()];
            Assert.Equal(Quadratic(sorted, classes), new NaturalBreaks().Classify(sorted, classes).Tally(sorted));
        }
    }

    [Theory]
    [InlineData(1e9)]
    [InlineData(-1e9)]
    [InlineData(1e12)]
    public void A_far_value_does_not_hide_the_classes_of_the_others(double far)
    {
        double[] sorted = [.. new[] { 1, 2, 3, 11, 12, 13, 21, 22, 23, far }.Order()];
        int[] expected = far > 0 ? [3, 3, 3, 1] : [1, 3, 3, 3];
        Assert.Equal(expected, new NaturalBreaks().Classify(sorted, 4).Tally(sorted));
    }

    [Fact]
    public void A_large_mean_does_not_hide_them_either()
    {
        double[] sorted = [1e15 + 1, 1e15 + 2, 1e15 + 3, 1e15 + 11, 1e15 + 12, 1e15 + 13];
        Assert.Equal([3, 3], new NaturalBreaks().Classify(sorted, 2).Tally(sorted));
    }

    /// <summary>1, 2, 3 cut in two is 1 | 2 3 or 1 2 | 3, each with a sum of 1/2.</summary>
    [Fact]
    public void Of_two_optima_the_one_with_the_lower_last_bound_is_taken() =>
        Assert.Equal([1, 2], new NaturalBreaks().Classify([1, 2, 3], 2).Tally([1, 2, 3]));

    [Fact]
    public void A_bound_is_the_least_value_of_the_class_above() =>
        Assert.Equal([1, 10, 13], new NaturalBreaks().Classify([1, 2, 10, 13], 2).Bounds);

    private static int[] Quadratic(double[] sorted, int classes)
    {
        decimal[] values = [.. sorted.Distinct().Select(v => (decimal)v)];
        int[] weights = [.. values.Select(v => sorted.Count(s => (decimal)s == v))];
        int count = Math.Min(classes, values.Length);
        var cost = new decimal[count, values.Length];
        var start = new int[count, values.Length];
        for (int k = 0; k < count; k++)
            for (int last = k; last < values.Length; last++)
            {
                cost[k, last] = decimal.MaxValue;
                for (int first = k; first <= (k == 0 ? 0 : last); first++)
                {
                    decimal total = (k == 0 ? 0 : cost[k - 1, first - 1]) + Squares(first, last);
                    if (total < cost[k, last] - 1e-20m)
                        (cost[k, last], start[k, last]) = (total, first);
                }
            }

        var counts = new int[count];
        for (int k = count - 1, last = values.Length - 1; k >= 0; k--)
        {
            counts[k] = weights[start[k, last]..(last + 1)].Sum();
            last = start[k, last] - 1;
        }
        return counts;

        decimal Squares(int first, int last)
        {
            decimal weight = 0, sum = 0, squares = 0;
            for (int i = first; i <= last; i++)
                (weight, sum, squares) = (weight + weights[i], sum + weights[i] * values[i], squares + weights[i] * values[i] * values[i]);
            return squares - sum * sum / weight;
        }
    }
}
