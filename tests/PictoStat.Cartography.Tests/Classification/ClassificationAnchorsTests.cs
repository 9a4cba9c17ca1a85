using System.Globalization;
using System.Text.Json;
using PictoStat.Cartography.Classification;
using PictoStat.Core.Statistics;

namespace PictoStat.Cartography.Tests.Classification;

/// <summary>
/// Against R 4.2.2 (<c>stats::quantile</c>, <c>classInt::classIntervals</c> 0.4-9), mapclassify e8d0550, statsbreaks 1.0.7 and the exact rational optimum of Jenks, in
/// <c>anchors/classification</c>. Classes that hold no value are left aside: programs differ on whether they keep them.
/// </summary>
public sealed class ClassificationAnchorsTests
{
    [SharedFact]
    public void Quantiles_are_those_of_r_for_its_nine_types()
    {
        int compared = 0;
        foreach ((double[] sorted, JsonElement results) in Anchors.Of("quantiles_r.json"))
            foreach (QuantileDefinition definition in Enum.GetValues<QuantileDefinition>())
            {
                double[] probabilities = Anchors.Doubles(results.GetProperty("probs")), expected = Anchors.Doubles(results.GetProperty($"type{(int)definition}"));
                for (int i = 0; i < probabilities.Length; i++, compared++)
                {
                    double p = Math.Round(probabilities[i] * 300) / 300;
                    Assert.Equal(expected[i], Quantile.Of(sorted, p, definition), 1e-9 * Math.Max(1, Math.Abs(expected[i])));
                }
            }
        Assert.Equal(11 * 9 * 17, compared);
    }

    [SharedFact]
    public void Natural_breaks_are_the_exact_optimum_of_all_cases()
    {
        int compared = 0;
        foreach ((double[] sorted, JsonElement results) in Anchors.Of("jenks_exact.json"))
            foreach (JsonProperty k in results.EnumerateObject().Where(p => p.Name[0] == 'k' && p.Value.TryGetProperty("partitions", out _)))
            {
                Classes classes = new NaturalBreaks().Classify(sorted, int.Parse(k.Name[1..], CultureInfo.InvariantCulture));
                int[] counts = classes.Tally(sorted);
                Assert.Equal(k.Value.GetProperty("gvf").GetDouble(), GoodnessOfFit.Of(classes, sorted), 1e-12);
                int[][] known = [.. k.Value.GetProperty("partitions").EnumerateArray().Select(p => Anchors.Whole(p.GetProperty("counts")))];
                // The file lists five optima at most; the rule takes the one that is lowest from the last bound down.
                if (known.Length < 5)
                    Assert.Equal(known.MinBy(Bounds, Comparer<int[]>.Create((a, b) => a.AsSpan().SequenceCompareTo(b)))!, counts);
                compared++;
            }
        Assert.Equal(55, compared);

        static int[] Bounds(int[] counts) => [.. Enumerable.Range(1, counts.Length - 1).Select(i => counts.Take(i).Sum()).Reverse()];
    }

    [SharedTheory]
    [InlineData("equal_k", "equal-intervals")]
    [InlineData("fisher_k", "natural-breaks")]
    [InlineData("pretty_k", "pretty-breaks")]
    public void Classes_are_those_of_classint(string style, string method)
    {
        int compared = 0;
        foreach ((int k, double[] sorted, JsonElement expected) in ClassInt(style))
        {
            // With as many classes as values, R cuts between the values whatever the style.
            if (k >= Distinct(sorted))
                continue;
            int[] counts = Held(Classifiers.Parse(method).Classify(sorted, k).Tally(sorted));
            if (style != "fisher_k" || sorted.Length != 100)
                Assert.Equal(Held(Anchors.Whole(expected.GetProperty("counts_left"))), counts);
            compared++;
        }
        Assert.InRange(compared, 50, 70);
    }

    /// <summary>
    /// A bound of R at the least or the greatest value parts nothing there; here it sets the values equal to it apart. Where the position n p + m of a bound is whole, the rounding of
    /// classInt's p (its 3/5 is 0.6000000000000001) decides on which side of the bound a value falls; those cases are left to <see cref="Quantiles_are_those_of_r_for_its_nine_types"/>.
    /// </summary>
    [SharedFact]
    public void Quantile_classes_are_those_of_classint_for_the_nine_types()
    {
        int compared = 0;
        for (int type = 1; type <= 9; type++)
            foreach ((int k, double[] sorted, JsonElement expected) in ClassInt($"quantile_type{type}_k"))
            {
                if (k >= Distinct(sorted) || Enumerable.Range(1, k - 1).Any(i => IsWhole(sorted.Length, (double)i / k, type)))
                    continue;
                int[] counts = Classifiers.Parse($"quantiles:{type}").Classify(sorted, k).Tally(sorted), theirs = Held(Anchors.Whole(expected.GetProperty("counts_left")));
                double[] inner = [.. Anchors.Doubles(expected.GetProperty("brks")).Skip(1).SkipLast(1)];
                if (inner.All(b => b > sorted[0] && b < sorted[^1]))
                    Assert.Equal(theirs, counts);
                else
                    Assert.Subset(Edges(counts), Edges(theirs));
                Assert.DoesNotContain(0, counts);
                compared++;
            }
        Assert.True(compared > 200, $"{compared}");

        static bool IsWhole(int n, double p, int type)
        {
            double at = n * p + type switch { 3 => -0.5, 5 => 0.5, 6 => p, 7 => 1 - p, 8 => (p + 1) / 3, 9 => p / 4 + 0.375, _ => 0 };
            return Math.Abs(at - Math.Round(at)) < 1e-9;
        }

        static HashSet<int> Edges(int[] counts) => [.. Enumerable.Range(1, counts.Length).Select(i => counts.Take(i).Sum())];
    }

    /// <summary>R keeps every gap of a tied width; where it gives the classes asked for, none is tied.</summary>
    [SharedFact]
    public void Maximum_breaks_are_those_of_classint()
    {
        int compared = 0;
        foreach ((int k, double[] sorted, JsonElement expected) in ClassInt("maximum_k"))
        {
            double[] theirs = Anchors.Doubles(expected.GetProperty("brks"));
            if (theirs.Length != k + 1 || k >= Distinct(sorted))
                continue;
            Classes classes = new MaximumBreaks().Classify(sorted, k);
            Assert.Equal(theirs, classes.Bounds, (a, b) => Math.Abs(a - b) <= 1e-9 * Math.Max(1, Math.Abs(a)));
            compared++;
        }
        Assert.True(compared > 20, $"{compared}");
    }

    [SharedTheory]
    [InlineData("headtails", 0.4)]
    [InlineData("headtails_thr0.3", 0.3)]
    [InlineData("headtails_thr0.5", 0.5)]
    [InlineData("headtails_thr0.8", 0.8)]
    public void Head_tail_breaks_are_those_of_classint(string style, double threshold)
    {
        int compared = 0;
        foreach ((double[] sorted, JsonElement results) in Anchors.Of("classint.json"))
            if (results.TryGetProperty(style, out JsonElement expected) && expected.TryGetProperty("brks", out JsonElement brks) && Distinct(sorted) > 2)
            {
                Classes classes = new HeadTail(threshold).Classify(sorted, 1000);
                Assert.Equal(Anchors.Doubles(brks), classes.Bounds, (a, b) => Math.Abs(a - b) <= 1e-9 * Math.Max(1, Math.Abs(a)));
                compared++;
            }
        Assert.True(compared >= 7, $"{compared}");
    }

    [SharedTheory]
    [InlineData("statsbreaks_msd_k5", "standard-deviation", 60, "calemp,gard_density,gard_zero_inflated,ties_small,signed_rate")]
    [InlineData("statsbreaks_q6_k5", "q6", 6, "calemp,gard_density,signed_rate")]
    [InlineData("statsbreaks_geometric_k5", "geometric-progression", 5, "calemp,gard_density,gard_population,ties_small")]
    public void Bounds_are_those_of_statsbreaks(string implementation, string method, int classes, string sets)
    {
        foreach (string set in sets.Split(','))
        {
            double[] sorted = Anchors.Values(set);
            Assert.Equal(Anchors.FiveClasses(set, implementation), Classifiers.Parse(method).Classify(sorted, classes).Bounds, (a, b) => Math.Abs(a - b) <= 1e-9 * Math.Max(1, Math.Abs(a)));
        }
    }

    /// <summary>The counts of mapclassify's own test of its county example: Quantiles k=5, 12 11 12 11 12.</summary>
    [SharedFact]
    public void The_counties_of_mapclassify_fall_in_its_classes()
    {
        double[] sorted = Anchors.Values("calemp");
        Assert.Equal([12, 11, 12, 11, 12], new Quantiles().Classify(sorted, 5).Tally(sorted));
        Assert.Equal([57, 0, 0, 0, 1], new EqualIntervals().Classify(sorted, 5).Tally(sorted));
        Assert.Equal([49, 3, 4, 1, 1], new NaturalBreaks().Classify(sorted, 5).Tally(sorted));
        Assert.Equal([50, 2, 4, 1, 1], new MaximumBreaks().Classify(sorted, 5).Tally(sorted));
    }

    /// <summary>
    /// No program at hand makes nested means; the bounds are those of exact fractions in Python 3.11, read from the decimals of <c>inputs.json</c>:
    /// <c>def cut(v, d): m = F(sum(map(F, v)), len(v)); low = [x for x in v if F(x) &lt; m]; return [] if d == 0 or not low else cut(low, d - 1) + [float(m)] + cut([x for x in v if F(x) &gt;= m], d - 1)</c>,
    /// as <c>cut(values, 3)</c>.
    /// </summary>
    [SharedTheory]
    [InlineData("calemp", 4.728888888888889, 16.275, 45.965, 125.92810344827586, 339.8042857142857, 811.26)]
    [InlineData("gard_density", 23.214924242424242, 48.93658436213992, 79.5245045045045, 119.26565714285714, 186.67486486486487, 278.984953271028, 485.98333333333335)]
    [InlineData("gard_zero_inflated", 0.2748987854251012, 2.8291666666666666, 6.632285714285715, 14.22037037037037, 21.877669902912622, 30.316326530612244)]
    [InlineData("ties_small", 1.4, 2.111111111111111, 7.6923076923076925, 10.333333333333334, 20.25)]
    [InlineData("signed_rate", -7.819444444444445, -5.88, -3.698125, -1.2366666666666666, 1.9246153846153846, 4.835384615384616, 7.746153846153846)]
    public void Nested_means_are_those_of_exact_fractions(string set, params double[] bounds)
    {
        double[] sorted = Anchors.Values(set);
        IReadOnlyList<double> made = new NestedMeans().Classify(sorted, 8).Bounds;
        Assert.Equal([sorted[0], .. bounds, sorted[^1]], made, (a, b) => Math.Abs(a - b) <= 1e-12 * Math.Max(1, Math.Abs(a)));
    }

    [SharedFact]
    public void Shown_bounds_leave_every_value_in_its_class()
    {
        foreach (double[] sorted in Anchors.Sets)
            foreach (IClassifier classifier in Classifiers.All)
                for (int k = 1; k <= 8; k++)
                {
                    Classes classes = classifier.Classify(sorted, k);
                    ShownBounds shown = ShownBounds.Of(classes, sorted);
                    Assert.True(shown.Bounds[0] <= sorted[0] && shown.Bounds[^1] >= sorted[^1]);
                    if (classes.Count > 1)
                        Assert.Equal(classes.Tally(sorted), new Classes(shown.Bounds).Tally(sorted));
                }
    }

    private static IEnumerable<(int K, double[] Sorted, JsonElement Expected)> ClassInt(string style) =>
        from set in Anchors.Of("classint.json")
        from k in Enumerable.Range(2, 7)
        where set.Results.TryGetProperty($"{style}{k}", out JsonElement found) && found.TryGetProperty("brks", out _)
        select (k, set.Sorted, set.Results.GetProperty($"{style}{k}"));

    private static int Distinct(double[] values) => values.Distinct().Count();

    private static int[] Held(int[] counts) => [.. counts.Where(c => c > 0)];
}
