using PictoStat.Core.Aggregation;
using PictoStat.Core.Indicators;
using PictoStat.Core.Observations;
using PictoStat.Core.Territories;
using PictoStat.Core.Territories.Changes;

namespace PictoStat.Core.Tests.Aggregation;

public class SecretBoundsTests
{
    private const ObservationStatus Ok = ObservationStatus.Present, Sec = ObservationStatus.Secret, Mis = ObservationStatus.Missing, Out = ObservationStatus.NotApplicable;
    private const int Threshold = 4;

    private static readonly Period Y2018 = Columns.Y2018;

    /// <summary>Every rule and shape of formula that is bounded; N and M are masked under the threshold, D never is.</summary>
    public static TheoryData<AggregationRule, string> Bounded => new()
    {
        { AggregationRule.Sum, "N" },
        { AggregationRule.Sum, "N + M" },
        { AggregationRule.Sum, "N - 2 * M" },
        { AggregationRule.Ratio, "1000 * N / D" },
        { AggregationRule.Ratio, "(N - M) / D" },
        { AggregationRule.Ratio, "D / (N + D)" },
        { AggregationRule.Ratio, "(N + M) / (M + D)" },
        { AggregationRule.Ratio, "N / (M + D)" },
        { AggregationRule.Share, "N / D" },
        { AggregationRule.Density, "N" },
        { AggregationRule.Max, "N" },
        { AggregationRule.Min, "N" },
        { AggregationRule.WeightedMean, "N" },
    };

    /// <summary>The oracle: each secret cell takes each of its values in turn, and the figure is made anew from complete columns.</summary>
    [Theory]
    [MemberData(nameof(Bounded))]
    public void Bounds_are_the_extremes_of_all_completions(AggregationRule rule, string formula)
    {
        Indicator indicator = Make(rule, formula);
        var random = new Random(20261122);
        for (int round = 0; round < 40; round++)
        {
            double[] n = Draw(), m = Draw(), d = [.. Enumerable.Range(0, 5).Select(_ => 50.0 + random.Next(50))];
            ObservationStatus[] ns = Hide(), ms = Hide();
            Result result = Source(n, ns, m, ms, d).Aggregate(indicator, Y2018, 0, 1, 2, 3, 4);
            int[] secretN = Secret(ns, "N"), secretM = Secret(ms, "M");
            if (secretN.Length + secretM.Length == 0)
            {
                Assert.Null(result.Lower);
                continue;
            }

            double least = double.PositiveInfinity, most = double.NegativeInfinity;
            foreach (int[] filled in Completions(secretN.Length + secretM.Length))
            {
                double[] fullN = [.. n], fullM = [.. m];
                for (int i = 0; i < filled.Length; i++)
                    (i < secretN.Length ? fullN : fullM)[i < secretN.Length ? secretN[i] : secretM[i - secretN.Length]] = filled[i];
                double value = Source(fullN, new ObservationStatus[5], fullM, new ObservationStatus[5], d).Aggregate(indicator, Y2018, 0, 1, 2, 3, 4).Value!.Value;
                (least, most) = (Math.Min(least, value), Math.Max(most, value));
            }

            Assert.Equal(least, result.Lower!.Value, 1e-12 * Math.Max(1, Math.Abs(least)));
            Assert.Equal(most, result.Upper!.Value, 1e-12 * Math.Max(1, Math.Abs(most)));
        }

        double[] Draw() => [.. Enumerable.Range(0, 5).Select(_ => (double)random.Next(20))];
        ObservationStatus[] Hide() => [.. Enumerable.Range(0, 5).Select(_ => random.Next(3) == 0 ? Sec : Ok)];
        int[] Secret(ObservationStatus[] status, string variable) =>
            indicator.Formula.Components.Any(c => c.Variable == variable) ? [.. Enumerable.Range(0, 5).Where(i => status[i] == Sec)] : [];
    }

    [Fact]
    public void A_missing_value_bounds_nothing()
    {
        var source = new Columns(3);
        source.Put("N", [5, 0, 0], [Ok, Sec, Mis], maskedBelow: 11);
        Result result = source.Aggregate(Make(AggregationRule.Sum, "N"), Y2018, 0, 1, 2);
        Assert.Equal((ResultStatus.Incomplete, null, null), (result.Status, result.Lower, result.Upper));
        Assert.Equal((5.0, 15.0), Bounds(source.Aggregate(Make(AggregationRule.Sum, "N"), Y2018, 0, 1)));
    }

    [Fact]
    public void A_missing_part_of_a_secret_commune_bounds_nothing()
    {
        var source = new Columns(2);
        source.Put("N", [5, 0], [Ok, Sec], maskedBelow: 11);
        source.Put("D", [10, 0], [Ok, Mis]);
        Assert.Null(source.Aggregate(Make(AggregationRule.Share, "N / D"), Y2018, 0, 1).Upper);
    }

    [Fact]
    public void A_secret_total_without_threshold_is_not_bounded_and_a_share_of_it_is_by_a_hundred()
    {
        var source = new Columns(2);
        source.Put("N", [5, 0], [Ok, Sec]);
        source.Put("D", [10, 10]);
        Assert.Null(source.Aggregate(Make(AggregationRule.Sum, "N"), Y2018, 0, 1).Upper);
        Assert.Equal((0.0, 100.0), Bounds(source.Aggregate(Make(AggregationRule.Share, "N / D"), Y2018, 0, 1)));
    }

    [Fact]
    public void Nothing_present_and_all_secret_is_bounded_too()
    {
        var source = new Columns(3);
        source.Put("N", [0, 0, 0], [Sec, Sec, Out], maskedBelow: 11);
        Result result = source.Aggregate(Make(AggregationRule.Sum, "N"), Y2018, 0, 1, 2);
        Assert.Equal((ResultStatus.Secret, 0.0, 20.0), (result.Status, result.Lower!.Value, result.Upper!.Value));
    }

    [Fact]
    public void A_secret_rate_of_a_commune_lies_in_its_range()
    {
        var source = new Columns(2);
        source.Put("TP", [0, 12], [Sec, Ok]);
        source.Put("W", [300, 100]);
        Indicator rate = Columns.Indicator(AggregationRule.PublishedOnly, "TP") with { Range = ValueRange.Percent };
        Assert.Equal((0.0, 100.0), Bounds(source.Aggregate(rate, Y2018, 0)));
        Assert.Null(source.Aggregate(rate, Y2018, 0, 1).Lower);
        Assert.Equal((3.0, 78.0), Bounds(source.Aggregate(Make(AggregationRule.WeightedMean, "TP") with { Range = ValueRange.Percent }, Y2018, 0, 1)));
        Assert.Null(source.Aggregate(rate with { Range = ValueRange.Any }, Y2018, 0).Lower);
    }

    [Fact]
    public void A_divisor_that_may_be_zero_leaves_a_ratio_without_bounds()
    {
        var source = new Columns(1);
        source.Put("N", [3]);
        source.Put("M", [0], [Sec], maskedBelow: 11);
        Assert.Null(source.Aggregate(Make(AggregationRule.Ratio, "N / M"), Y2018, 0).Lower);
        Assert.Null(source.Aggregate(Make(AggregationRule.Ratio, "N / (M - 2)"), Y2018, 0).Lower);
    }

    /// <summary>Two communes masked under 11 merged with one of 50: the sum is 50 to 70, not 0 to 10.</summary>
    [Fact]
    public void A_merge_adds_up_what_it_hides()
    {
        var old = new CommuneIndex(new Vintage(2018), new[] { "01001", "01002", "01003" }.Select(CommuneCode.Parse));
        var source = new Columns(1);
        var conversion = new Conversion(old, source.Communes, [new Share(0, 0, 1), new Share(1, 0, 1), new Share(2, 0, 1)]);
        Column merged = conversion.Apply(new Column(old, [50, 0, 0], [Ok, Sec, Sec]), additive: true);
        Assert.Equal(new SecretCell(50, 2, true), merged.SecretAt(0));
        source.Put("N", [0], [Sec], maskedBelow: 11, secrets: new Dictionary<int, SecretCell> { [0] = merged.SecretAt(0) });
        Assert.Equal((50.0, 70.0), Bounds(source.Aggregate(Make(AggregationRule.Sum, "N"), Y2018, 0)));

        Column withMissing = conversion.Apply(new Column(old, [50, 0, 0], [Ok, Sec, Mis]), additive: true);
        Assert.Equal((Sec, false), (withMissing.Status[0], withMissing.SecretAt(0).IsBounded));
    }

    private static (double, double) Bounds(Result result) => (result.Lower!.Value, result.Upper!.Value);

    private static Indicator Make(AggregationRule rule, string formula) => rule == AggregationRule.WeightedMean
        ? Columns.Indicator(rule, formula) with { Weight = Formula.Parse(formula == "N" ? "D" : "W").Formula!.Components[0] }
        : Columns.Indicator(rule, formula);

    private static Columns Source(double[] n, ObservationStatus[] ns, double[] m, ObservationStatus[] ms, double[] d)
    {
        var source = new Columns(5);
        source.Put("N", n, ns, maskedBelow: Threshold);
        source.Put("M", m, ms, maskedBelow: Threshold);
        source.Put("D", d);
        source.Put("SUPERFICIE", [1, 2, 3, 4, 5]);
        return source;
    }

    private static IEnumerable<int[]> Completions(int cells)
    {
        int all = 1;
        for (int i = 0; i < cells; i++)
            all *= Threshold;
        for (int code = 0; code < all; code++)
        {
            var filled = new int[cells];
            for (int i = 0, rest = code; i < cells; i++, rest /= Threshold)
                filled[i] = rest % Threshold;
            yield return filled;
        }
    }
}
