using PictoStat.Core.Aggregation;
using PictoStat.Core.Indicators;
using PictoStat.Core.Observations;

namespace PictoStat.Core.Tests.Aggregation;

public class AggregatorTests
{
    private const ObservationStatus Ok = ObservationStatus.Present, Est = ObservationStatus.Estimated, Sec = ObservationStatus.Secret,
        Mis = ObservationStatus.Missing, Out = ObservationStatus.NotApplicable;

    private static readonly Period Y2018 = Columns.Y2018;

    public static TheoryData<ObservationStatus[], ResultStatus, double?, double?, double> Algebra => new()
    {
        // statuses of four communes of 100, 200, 300, 400 inhabitants -> status, value, partial sum, coverage by population
        { [Ok, Ok, Ok, Ok], ResultStatus.Present, 10, null, 1 },
        { [Ok, Est, Ok, Ok], ResultStatus.Present, 10, null, 1 },
        { [Ok, Ok, Ok, Out], ResultStatus.Present, 6, null, 1 },
        { [Out, Out, Out, Out], ResultStatus.NotApplicable, null, null, 0 },
        { [Sec, Sec, Sec, Sec], ResultStatus.Secret, null, null, 0 },
        { [Sec, Sec, Out, Out], ResultStatus.Secret, null, null, 0 },
        { [Mis, Mis, Mis, Mis], ResultStatus.Missing, null, null, 0 },
        { [Sec, Mis, Sec, Mis], ResultStatus.Incomplete, null, null, 0 },
        { [Ok, Ok, Ok, Sec], ResultStatus.Incomplete, null, 6, 0.6 },
        { [Ok, Mis, Ok, Out], ResultStatus.Incomplete, null, 4, 400.0 / 600 },
    };

    [Theory]
    [MemberData(nameof(Algebra))]
    public void Sums_follow_the_status_algebra(ObservationStatus[] statuses, ResultStatus status, double? value, double? partial, double coverage)
    {
        var source = new Columns(4);
        source.Put("X", [1, 2, 3, 4], statuses);
        source.Put("P_POP", [100, 200, 300, 400]);
        Result result = source.Aggregate(Columns.Indicator(AggregationRule.Sum, "X"), Y2018, 0, 1, 2, 3);

        Assert.Equal((status, value, partial, coverage), (result.Status, result.Value, result.PartialSum, result.Coverage));
        Assert.Equal(statuses.Count(s => s is Ok or Est), result.Communes.Present);
        Assert.Equal(statuses.Count(s => s == Sec), result.Communes.Secret);
        Assert.Equal(statuses.Count(s => s == Mis), result.Communes.Missing);
        Assert.Equal(statuses.Count(s => s == Out), result.Communes.NotApplicable);
        Assert.Equal(statuses.Contains(Est), result.Estimated);
    }

    [Fact]
    public void A_zero_is_a_value()
    {
        var source = new Columns(2);
        source.Put("X", [0, 0]);
        Result result = source.Aggregate(Columns.Indicator(AggregationRule.Sum, "X"), Y2018, 0, 1);
        Assert.Equal((ResultStatus.Present, 0.0), (result.Status, result.Value!.Value));
    }

    [Fact]
    public void A_ratio_is_a_ratio_of_sums_over_the_communes_where_both_parts_are_present()
    {
        var source = new Columns(3);
        source.Put("N", [10, 20, 0], [Ok, Ok, Sec]);
        source.Put("D", [100, 100, 200]);
        Result result = source.Aggregate(Columns.Indicator(AggregationRule.Ratio, "100 * N / D"), Y2018, 0, 1, 2);
        Assert.Equal((ResultStatus.Incomplete, 15.0, 0.5), (result.Status, result.PartialSum!.Value, result.Coverage));
        Assert.Equal(15.0, source.Aggregate(Columns.Indicator(AggregationRule.Ratio, "100 * N / D"), Y2018, 0, 1).Value);
    }

    [Fact]
    public void A_zero_denominator_does_not_apply()
    {
        var source = new Columns(2);
        source.Put("N", [0, 0]);
        source.Put("D", [0, 0]);
        Result result = source.Aggregate(Columns.Indicator(AggregationRule.Share, "N / D"), Y2018, 0, 1);
        Assert.Equal((ResultStatus.NotApplicable, (double?)null), (result.Status, result.Value));
    }

    [Fact]
    public void A_density_uses_the_area_and_lacks_the_communes_without_one()
    {
        var source = new Columns(3);
        source.Put("P_POP", [100, 300, 50]);
        source.Put("SUPERFICIE", [10, 10, 0], [Ok, Ok, Mis]);
        Assert.Equal(20.0, source.Aggregate(Columns.Indicator(AggregationRule.Density, "P_POP"), Y2018, 0, 1).Value);
        Assert.Equal(ResultStatus.Incomplete, source.Aggregate(Columns.Indicator(AggregationRule.Density, "P_POP"), Y2018, 0, 1, 2).Status);
    }

    [Fact]
    public void An_annual_change_compares_the_same_communes_at_both_dates()
    {
        var source = new Columns(2);
        source.Put("P_POP", [100, 100], period: Period.Year(2013));
        source.Put("P_POP", [110, 50], [Ok, Mis], Period.Year(2018));
        Indicator growth = Columns.Indicator(AggregationRule.AnnualChange, "P_POP") with { MinimumYears = 5 };
        Result result = source.Aggregate(growth, Period.Interval(2013, 2018), 0, 1);
        Assert.Equal(ResultStatus.Incomplete, result.Status);
        Assert.Equal(1.924487649145656, result.PartialSum!.Value, 12); // python3 -c "print(100*(1.1**(1/5)-1))"
        Assert.Equal(0.5, result.Coverage);
    }

    [Fact]
    public void A_growth_between_dates_too_near_is_refused_with_the_reason()
    {
        var source = new Columns(1);
        source.Put("P_POP", [100], period: Period.Year(2018));
        source.Put("P_POP", [101], period: Period.Year(2020));
        Result result = source.Aggregate(Columns.Indicator(AggregationRule.AnnualChange, "P_POP") with { MinimumYears = 5 }, Period.Interval(2018, 2020), 0);
        Assert.Equal(ResultStatus.Refused, result.Status);
        Assert.Contains("5 ans", result.Note!.Fr, StringComparison.Ordinal);
    }

    [Fact]
    public void A_median_is_given_for_the_commune_it_is_published_for_and_refused_elsewhere()
    {
        var source = new Columns(3);
        source.Put("MED", [21000, 0, 0], [Ok, Sec, Out]);
        Indicator median = Columns.Indicator(AggregationRule.PublishedOnly, "MED");
        Assert.Equal(21000.0, source.Aggregate(median, Y2018, 0).Value);
        Assert.Equal(ResultStatus.Secret, source.Aggregate(median, Y2018, 1).Status);
        Assert.Equal(ResultStatus.NotApplicable, source.Aggregate(median, Y2018, 2).Status);
        Result refused = source.Aggregate(median, Y2018, 0, 1);
        Assert.Equal(ResultStatus.Refused, refused.Status);
        Assert.NotNull(refused.Note);
    }

    [Fact]
    public void A_period_without_data_is_missing_and_names_those_held()
    {
        var source = new Columns(2);
        source.Put("X", [1, 2]);
        Result result = source.Aggregate(Columns.Indicator(AggregationRule.Sum, "X"), Period.Year(2023), 0, 1);
        Assert.Equal((ResultStatus.Missing, (double?)null), (result.Status, result.Value));
        Assert.Contains("2018", result.Note!.Fr, StringComparison.Ordinal);
    }

    [Fact]
    public void Shares_of_one_published_value_are_estimated_apart_and_exact_together()
    {
        var source = new Columns(3);
        source.Put("X", [0.1, 0.2, 5], [Est, Est, Ok], families: [[0, 1]]);
        Indicator sum = Columns.Indicator(AggregationRule.Sum, "X");
        Assert.True(source.Aggregate(sum, Y2018, 0, 2).Estimated);
        Assert.False(source.Aggregate(sum, Y2018, 0, 1, 2).Estimated);
    }

    [Fact]
    public void A_share_whose_family_is_summed_in_part_only_is_estimated_though_the_territory_has_all_of_it()
    {
        var source = new Columns(3);
        source.Put("N", [10, 20, 5], [Est, Est, Ok], families: [[0, 1]]);
        source.Put("D", [100, 100, 100], [Ok, Sec, Ok]);
        Result result = source.Aggregate(Columns.Indicator(AggregationRule.Ratio, "N / D"), Y2018, 0, 1, 2);
        Assert.True(result is { Status: ResultStatus.Incomplete, PartialSum: 15.0 / 200, Estimated: true });
    }

    [Theory]
    [InlineData(AggregationRule.Max)]
    [InlineData(AggregationRule.Min)]
    public void An_extreme_of_shares_is_estimated_even_over_a_whole_family(AggregationRule rule)
    {
        var source = new Columns(2);
        source.Put("X", [10, 20], [Est, Est], families: [[0, 1]]);
        Assert.True(source.Aggregate(Columns.Indicator(rule, "X"), Y2018, 0, 1).Estimated);
    }

    [Fact]
    public void Periods_are_those_every_component_is_held_for()
    {
        var source = new Columns(1);
        foreach (int year in new[] { 2013, 2018, 2019, 2023 })
            source.Put("P_POP", [1], period: Period.Year(year));
        source.Put("N", [1], period: Period.Year(2018));
        source.Put("N", [1], period: Period.Year(2020));
        Assert.Equal([Y2018], source.Periods(Columns.Indicator(AggregationRule.Ratio, "N / P_POP")));
        Assert.Equal([Period.Interval(2013, 2018), Period.Interval(2018, 2023)], source.Periods(Columns.Indicator(AggregationRule.AnnualChange, "P_POP") with { MinimumYears = 5 }));
    }
}
