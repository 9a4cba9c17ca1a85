using PictoStat.Cartography.Classification;
using PictoStat.Core.Text;

namespace PictoStat.Cartography.Tests.Classification;

/// <summary>What every classifier holds to, whatever the values.</summary>
public sealed class ClassifiersTests
{
    private static readonly double[][] Shapes =
    [
        [7, 7, 7, 7], [3], [0, 0, 0, 1, 1], [0, 1, 1, 1, 1, 1], [-4, -4, 9], [0, 0, 0, 0, 0, 0, 0, 1, 2, 3],
        [-12, -7.5, -3, -3, -0.1, 0, 0, 2, 2.2, 15], [-9, -8, -7, -6, -5], [.. Enumerable.Range(0, 60).Select(i => Math.Exp(i / 5.0))], [1e-9, 2e-9, 5e-9, 1e12],
        [0.1, 0.2, 0.30000000000000004, 0.3], [5, Math.BitIncrement(5)],
    ];

    public static TheoryData<string> Methods => [.. Classifiers.All.Select(c => c.Id), "quantiles:1", "quantiles:6", "head-tail:0.3", "standard-deviation:0.5", "zeros-apart:natural-breaks", "manual:0,1,2.5"];

    [Theory, MemberData(nameof(Methods))]
    public void Every_value_has_one_class_and_no_more_classes_than_asked_for(string method)
    {
        IClassifier classifier = method == "manual" ? new ManualBounds() : Classifiers.Parse(method);
        foreach (double[] values in Shapes)
            for (int k = 1; k <= 9; k++)
            {
                double[] sorted = [.. values.Order()];
                Classes classes = classifier.Classify(sorted, k);
                Assert.Equal(sorted.Length, classes.Tally(sorted).Sum());
                Assert.True(classes.Bounds[0] <= sorted[0] && classes.Bounds[^1] >= sorted[^1], method);
                if (classifier is not (ManualBounds or QuantilesOfSix or PrettyBreaks))
                {
                    Assert.True(classes.Count <= k, $"{method}: {classes.Count} classes for {k}");
                    Assert.Equal(classes.Count < k, classes.Fewer != FewerClasses.No);
                }
                Assert.NotNull(classes.Method);
            }
    }

    [Theory, MemberData(nameof(Methods))]
    public void Equal_values_make_one_class_and_that_is_said(string method)
    {
        Classes classes = (method == "manual" ? new ManualBounds() : Classifiers.Parse(method)).Classify([7, 7, 7, 7], 5);
        Assert.Equal([4], classes.Tally([7, 7, 7, 7]));
        if (!method.StartsWith("manual", StringComparison.Ordinal))
            Assert.Equal(FewerClasses.OneValue, classes.Fewer);
    }

    [Theory]
    [InlineData("quantiles"), InlineData("natural-breaks"), InlineData("equal-intervals"), InlineData("maximum-breaks"), InlineData("nested-means"), InlineData("automatic"), InlineData("zeros-apart")]
    public void Two_values_make_two_classes(string method) =>
        Assert.Equal([3, 2], Classifiers.Parse(method).Classify([0, 0, 0, 1, 1], 2).Tally([0, 0, 0, 1, 1]));

    [Theory, MemberData(nameof(Methods))]
    public void A_method_is_found_again_by_its_id_and_argument(string method)
    {
        if (method == "manual")
            return;
        IClassifier made = Classifiers.Parse(method);
        Assert.Equal(method, made.Argument.Length > 0 ? $"{made.Id}:{made.Argument}" : made.Id);
        Assert.Matches("^[a-z0-9-]+$", made.Id);
    }

    [Fact]
    public void Ids_are_distinct_and_every_method_is_there() => Assert.Equal(
        ["automatic", "equal-intervals", "geometric-progression", "head-tail", "manual", "maximum-breaks", "natural-breaks", "nested-means", "pretty-breaks", "q6", "quantiles", "standard-deviation", "zeros-apart"],
        Classifiers.All.Select(c => c.Id));

    [Fact]
    public void An_unknown_method_is_refused_with_the_nearest()
    {
        var problem = Assert.Throws<ProblemException>(() => Classifiers.Parse("quantile"));
        Assert.Equal(ProblemKind.Usage, problem.Kind);
        Assert.Contains("Les plus proches\u00A0: quantiles,", problem.Sentence.Fr, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("quantiles:10"), InlineData("manual"), InlineData("manual:3,2"), InlineData("manual:1,x"), InlineData("head-tail:2"), InlineData("zeros-apart:jenks"), InlineData("q6:3"), InlineData("standard-deviation:0")]
    public void An_argument_that_does_not_suit_is_refused_with_examples(string method) =>
        Assert.Contains("manual:10,20.5,50", Assert.Throws<ProblemException>(() => Classifiers.Parse(method)).Sentence.En, StringComparison.Ordinal);
}
