using PictoStat.Core.Statistics;

namespace PictoStat.Core.Tests.Statistics;

public sealed class RankingTests
{
    [Fact]
    public void Ties_share_the_better_rank_and_are_named()
    {
        (string, double?)[] group = [("a", 10), ("b", 30), ("c", null), ("d", 20), ("e", 20), ("f", 5)];
        IReadOnlyList<GroupRank<string>> down = Ranking.Of(group, RankOrder.Descending), up = Ranking.Of(group, RankOrder.Ascending);
        Assert.Equal([4, 1, null, 2, 2, 5], down.Select(r => r.Rank));
        // R 4.2.2: rank(c(10,30,NA,20,20,5), ties.method="min", na.last="keep") gives 2 5 NA 3 3 1
        Assert.Equal([2, 5, null, 3, 3, 1], up.Select(r => r.Rank));
        Assert.Equal(["e"], down[3].TiedWith);
        Assert.Equal(["d"], down[4].TiedWith);
        Assert.Empty(down[0].TiedWith);
        Assert.All(down, r => Assert.Equal(5, r.Ranked));
    }

    [Fact]
    public void Quartiles_are_those_of_type_7_whatever_the_order()
    {
        // R 4.2.2: quantile(1:8) has 2.75, 4.5 and 6.25; findInterval with left.open=TRUE puts two values in each
        (int, double?)[] group = [.. Enumerable.Range(1, 8).Select(i => (i, (double?)i))];
        Assert.Equal([1, 1, 2, 2, 3, 3, 4, 4], Ranking.Of(group, RankOrder.Descending).Select(r => r.Quartile));
        Assert.Equal([1, 1, 2, 2, 3, 3, 4, 4], Ranking.Of(group, RankOrder.Ascending).Select(r => r.Quartile));
    }

    [Fact]
    public void Three_members_have_ranks_and_no_quartile() =>
        Assert.All(Ranking.Of([("a", 1.0), ("b", 2.0), ("c", (double?)3.0), ("d", null)], RankOrder.Ascending), r => Assert.Null(r.Quartile));

    [Fact]
    public void The_nearest_are_measured_in_standard_deviations()
    {
        // Standardised over the subject and the three candidates: c(0,2,0,2) and c(0,0,200,200) have population deviations 1 and 100.
        IReadOnlyList<Neighbour<string>> nearest = Neighbours.Nearest([0, 0], [("far", [2.0, 200.0]), ("a", [2.0, 0.0]), ("b", [0.0, 200.0])], 2);
        Assert.Equal(["a", "b"], nearest.Select(n => n.Member));
        Assert.Equal([2, 0], nearest[0].Differences);
        Assert.Equal([0, 2], nearest[1].Differences);
        Assert.All(nearest, n => Assert.Equal(Math.Sqrt(2), n.Distance, 1e-12));
        Assert.Equal(["b"], nearest[0].TiedWith);
    }

    [Fact]
    public void A_tie_left_out_is_named()
    {
        IReadOnlyList<Neighbour<string>> nearest = Neighbours.Nearest([0], [("x", [1.0]), ("y", [-1.0]), ("z", [5.0])], 1);
        Assert.Equal("x", Assert.Single(nearest).Member);
        Assert.Equal(["y"], nearest[0].TiedWith);
    }

    [Fact]
    public void A_criterion_that_is_the_same_everywhere_tells_nothing() =>
        Assert.Equal([0.0, 0.0], Neighbours.Nearest([7, 1], [("x", [7.0, 1.0]), ("y", [7.0, 2.0])], 1)[0].Differences);

    [Theory]
    [InlineData(new[] { 1.0, 2.0 }, new[] { 1.0 })]
    [InlineData(new[] { 1.0 }, new[] { -1.0 })]
    [InlineData(new[] { 1.0 }, new[] { 0.0 })]
    public void Weights_that_do_not_go_with_their_values_are_refused(double[] values, double[] weights)
    {
        Assert.Throws<ArgumentException>(() => Moments.WeightedMean(values, weights));
        Assert.Throws<ArgumentException>(() => Quantile.WeightedMedian(values, weights));
    }

    [Fact]
    public void A_gini_of_nothing_is_none()
    {
        Assert.Null(Inequality.Gini([0, 0]));
        Assert.Equal(0, Inequality.Gini([3, 3, 3]));
        Assert.Equal(0.5, Inequality.Gini([0, 4]));
        Assert.Throws<ArgumentException>(() => Inequality.Gini([-1, 2]));
        Assert.Throws<ArgumentException>(() => Moments.StandardDeviation([1], DeviationKind.Sample));
        Assert.Equal(0, Moments.StandardDeviation([1], DeviationKind.Population));
    }
}
