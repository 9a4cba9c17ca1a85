using System.Globalization;
using System.Text.Json;
using PictoStat.Core.Aggregation;
using PictoStat.Core.Indicators;
using PictoStat.Core.Observations;
using PictoStat.Core.Territories;

namespace PictoStat.Core.Tests.Aggregation;

public class RulesTests
{
    private const ObservationStatus Ok = ObservationStatus.Present, Sec = ObservationStatus.Secret, Mis = ObservationStatus.Missing, Out = ObservationStatus.NotApplicable;

    private static readonly Period Y2018 = Columns.Y2018;

    private static Indicator WeightedMean => Columns.Indicator(AggregationRule.WeightedMean, "X") with { Weight = Formula.Parse("W").Formula!.Components[0] };

    [Theory]
    [InlineData(AggregationRule.Max, 30.0)]
    [InlineData(AggregationRule.Min, -5.0)]
    public void The_largest_and_smallest_follow_the_status_algebra(AggregationRule rule, double expected)
    {
        var source = new Columns(4);
        source.Put("X", [30, -5, 8, 0], [Ok, Ok, Ok, Mis]);
        source.Put("P_POP", [100, 200, 300, 400]);
        Indicator extreme = Columns.Indicator(rule, "X");
        Assert.Equal(expected, source.Aggregate(extreme, Y2018, 0, 1, 2).Value);
        Result incomplete = source.Aggregate(extreme, Y2018, 0, 1, 2, 3);
        Assert.Equal((ResultStatus.Incomplete, expected, 0.6), (incomplete.Status, incomplete.PartialSum!.Value, incomplete.Coverage));
        Assert.Equal(ResultStatus.Missing, source.Aggregate(extreme, Y2018, 3).Status);
        Assert.Equal(new CommuneCell(Ok, 8.0), source.Aggregator.Figures(extreme, Y2018).At(2));
    }

    [Fact]
    public void A_weighted_mean_weighs_and_needs_both_parts()
    {
        var source = new Columns(4);
        source.Put("X", [10, 20, 30, 40], [Ok, Ok, Sec, Out]);
        source.Put("W", [1, 3, 4, 5]);
        Assert.Equal(17.5, source.Aggregate(WeightedMean, Y2018, 0, 1, 3).Value);
        Result incomplete = source.Aggregate(WeightedMean, Y2018, 0, 1, 2, 3);
        Assert.Equal((ResultStatus.Incomplete, 17.5, 0.5), (incomplete.Status, incomplete.PartialSum!.Value, incomplete.Coverage));
        Assert.Equal(new CoverageWeight(CoverageWeightKind.Denominator, Y2018), incomplete.CoverageWeight);
        Assert.Equal(new CommuneCell(Ok, 20.0), source.Aggregator.Figures(WeightedMean, Y2018).At(1));
    }

    [Fact]
    public void A_weighted_mean_over_no_weight_does_not_apply()
    {
        var source = new Columns(1);
        source.Put("X", [10]);
        source.Put("W", [0]);
        Assert.Equal(ResultStatus.NotApplicable, source.Aggregate(WeightedMean, Y2018, 0).Status);
    }

    [Fact]
    public void A_change_is_of_sums_at_both_dates()
    {
        var source = new Columns(2);
        source.Put("P_POP", [100, 300], period: Period.Year(2013));
        source.Put("P_POP", [150, 300], period: Y2018);
        Assert.Equal(12.5, source.Aggregate(Columns.Indicator(AggregationRule.Change, "P_POP"), Period.Interval(2013, 2018), 0, 1).Value);
    }

    [Fact]
    public void A_coverage_names_its_weight()
    {
        var source = new Columns(2);
        source.Put("X", [1, 2], [Ok, Mis]);
        Assert.Equal((0.5, CoverageWeight.Communes), Covered(source));
        source.Put("P_POP", [300, 100], period: Period.Year(2017));
        Assert.Equal((0.75, new CoverageWeight(CoverageWeightKind.Population, Period.Year(2017))), Covered(source));
        Assert.Contains("2017", Covered(source).Item2!.Sentence.En, StringComparison.Ordinal);
        Assert.Null(source.Aggregate(Columns.Indicator(AggregationRule.Sum, "X"), Y2018, 0).CoverageWeight);

        static (double, CoverageWeight?) Covered(Columns source)
        {
            Result result = source.Aggregate(Columns.Indicator(AggregationRule.Sum, "X"), Y2018, 0, 1);
            return (result.Coverage, result.CoverageWeight);
        }
    }

    [Fact]
    public void A_published_figure_serves_exactly_its_communes()
    {
        var source = new Columns(4, index => new PublishedZones(
        [
            (new VariableKey("MED", Y2018), new PublishedZoneValue(new ZoneId("epci", "2"), "CC Deux", new Territory(index, [0, 1]), Ok, 21500)),
            (new VariableKey("MED", Y2018), new PublishedZoneValue(new ZoneId("epci", "1"), "CC Une", new Territory(index, [2, 3]), Sec, 0)),
            (new VariableKey("MED", Period.Year(2021)), new PublishedZoneValue(new ZoneId("epci", "2"), "CC Deux", new Territory(index, [0, 1]), Ok, 22500)),
        ]));
        source.Put("MED", [21000, 22000, 0, 0], [Ok, Ok, Sec, Out]);
        Indicator median = Columns.Indicator(AggregationRule.PublishedOnly, "MED");

        Result published = source.Aggregate(median, Y2018, 1, 0);
        Assert.Equal((ResultStatus.Present, 21500.0, new ZoneId("epci", "2")), (published.Status, published.Value!.Value, published.PublishedFor!.Value));
        Assert.Contains("CC Deux", published.Note!.Fr, StringComparison.Ordinal);
        Assert.Equal(ResultStatus.Secret, source.Aggregate(median, Y2018, 2, 3).Status);
        Assert.Equal(ResultStatus.Refused, source.Aggregate(median, Y2018, 0, 1, 2).Status);
        Assert.Equal(21000.0, source.Aggregate(median, Y2018, 0).Value);
        Assert.Equal(22500.0, source.Aggregate(median, Period.Year(2021), 0, 1).Value);
        Assert.Equal(ResultStatus.Refused, source.Aggregate(median, Period.Year(2021), 0, 2).Status);
        Assert.Equal([Y2018, Period.Year(2021)], source.Periods(median));
    }

    [Fact]
    public void Several_territories_have_the_figures_each_has_alone()
    {
        var source = new Columns(4);
        source.Put("N", [0.1, 0.2, 3, 4], [Ok, Ok, Ok, Sec]);
        source.Put("D", [1, 1, 1, 1]);
        Indicator share = Columns.Indicator(AggregationRule.Ratio, "N / D");
        Territory[] territories = [source.Territory(0, 1), source.Territory(2, 3), source.Territory(3)];
        Assert.Equal(territories.Select(t => source.Aggregator.Aggregate(share, t, Y2018)), source.Aggregator.Aggregate(share, territories, Y2018));
    }

    /// <summary>Means and their coverage with values missing, by R 4.2.2: <c>anchors/aggregation/gard_expected.json</c>, entry <c>missing</c>.</summary>
    [SharedFact]
    public void Weighted_means_with_missing_values_are_those_of_r()
    {
        string[][] rows = [.. File.ReadLines(SharedData.PathOf("anchors", "aggregation", "missing_values_input.csv")).Skip(1).Select(l => l.Replace("\"", "").Split(','))];
        var source = new Columns(rows.Length);
        source.Put("W", [.. rows.Select(r => Number(r[2]))]);
        source.Put("X", [.. rows.Select(r => r[3].Length > 0 ? Number(r[3]) : 0)], [.. rows.Select(r => r[3].Length > 0 ? Ok : Mis)]);
        using JsonDocument expected = JsonDocument.Parse(File.ReadAllBytes(SharedData.PathOf("anchors", "aggregation", "gard_expected.json")));
        int compared = 0;
        foreach (JsonElement epci in expected.RootElement.GetProperty("missing").EnumerateArray())
        {
            int[] communes = [.. Enumerable.Range(0, rows.Length).Where(i => rows[i][1] == epci.GetProperty("epci").GetString())];
            Result mean = source.Aggregate(WeightedMean, Y2018, communes), sum = source.Aggregate(Columns.Indicator(AggregationRule.Sum, "X"), Y2018, communes);
            Assert.Equal((communes.Length, epci.GetProperty("n_missing").GetInt32()), (epci.GetProperty("n").GetInt32(), mean.Communes.Missing));
            Near(epci.GetProperty("weighted_mean_available").GetDouble(), mean.Value ?? mean.PartialSum!.Value);
            Near(epci.GetProperty("weight_coverage").GetDouble(), mean.Coverage);
            Near(epci.GetProperty("sum_available").GetDouble(), sum.Value ?? sum.PartialSum!.Value);
            compared++;
        }

        Assert.Equal(17, compared);
    }

    private static void Near(double expected, double actual) => Assert.Equal(expected, actual, 1e-9 * Math.Max(1, Math.Abs(expected)));

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
