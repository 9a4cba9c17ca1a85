using PictoStat.Core.Observations;
using PictoStat.Core.Territories;
using PictoStat.Core.Territories.Changes;
using static PictoStat.Core.Observations.ObservationStatus;

namespace PictoStat.Core.Tests.Territories.Changes;

/// <summary>Expected values quote shared/anchors/cog/cases.json, made by COGugaison (R); where that program loses what was merged, the originals are expected.</summary>
public class ConversionTests
{
    private readonly CogHistory _history = CogSample.History();

    [Fact]
    public void An_unchanged_commune_keeps_its_value() =>
        Assert.Equal((777, Present), Cell(Convert(2014, 2017, ("01001", 777)), "01001"));

    [Fact]
    public void A_merge_is_a_sum() =>
        Assert.Equal((621, Present), Cell(Convert(2014, 2017, ("01015", 489), ("01340", 132)), "01015"));

    [Theory]
    [InlineData(-3, 5, 2)]
    [InlineData(0.1, 0.2, 0.30000000000000004)]
    [InlineData(-1e300, -1e-300, -1e300)]
    public void A_merge_of_any_values_is_their_rounded_sum(double first, double second, double sum) =>
        Assert.Equal((sum, Present), Cell(Convert(2014, 2017, ("01015", first), ("01340", second)), "01015"));

    [Fact]
    public void A_code_change_then_a_merge_are_followed()
    {
        // Case code_change_oudon: the 1,551 inhabitants of 14697 stand in 14654 in the end.
        Column column = Convert(2014, 2017, ("14697", 1551), ("14654", 3635), ("14081", 0));

        Assert.Equal((5186, Present), Cell(column, "14654"));
    }

    [Fact]
    public void A_code_change_and_a_merge_of_the_same_day_are_followed() =>
        Assert.Equal((6, Present), Cell(Convert(2017, 2018, ("49144", 1), ("44180", 2), ("44219", 3)), "44180"));

    [Fact]
    public void A_split_shares_by_population_and_says_so()
    {
        // Case split_pro_rata: ratios 0.676202860858257 and 0.323797139141743.
        Column column = Convert(2014, 2017, ("76676", 722));

        Assert.Equal(488.218465539662, Cell(column, "76676").Value, 1e-11);
        Assert.Equal(233.781534460338, Cell(column, "76601").Value, 1e-11);
        Assert.Equal(722, Cell(column, "76676").Value + Cell(column, "76601").Value);
        Assert.Equal(Estimated, Cell(column, "76676").Status);
        Assert.Equal(Estimated, Cell(column, "76601").Status);
    }

    [Fact]
    public void A_split_whose_shares_are_whole_numbers_gives_them()
    {
        // Case split_loisey_culey, dated 2014-01-01: the vintage before it is 2013.
        Column column = Convert(2013, 2017, ("55298", 464));

        Assert.Equal((307, Estimated), Cell(column, "55298"));
        Assert.Equal((157, Estimated), Cell(column, "55138"));
    }

    [Fact]
    public void A_merge_undone_returns_the_originals()
    {
        // Case merge_then_split_loses_information: COGugaison gives 2786 to each; what was published in 2014 comes back here, Boulogne's 800 with 85084.
        Column column = Convert(2014, 2024, ("85084", 5172), ("85165", 1174), ("85212", 1212), ("85030", 800));

        Assert.Equal((5972, Present), Cell(column, "85084"));
        Assert.Equal((1174, Present), Cell(column, "85165"));
        Assert.Equal((1212, Present), Cell(column, "85212"));
    }

    [Fact]
    public void Merged_communes_that_are_no_part_go_where_the_name_goes()
    {
        // Case merge_then_split_60: 457.5 each in COGugaison. Les Hauts-Talican is 60694 after the split, and keeps La Neuville-Garnier (60455).
        Column column = Convert(2014, 2024, ("60054", 356), ("60694", 294), ("60455", 265));

        Assert.Equal((356, Present), Cell(column, "60054"));
        Assert.Equal((559, Present), Cell(column, "60694"));
    }

    [Fact]
    public void A_merge_undone_two_years_later_returns_the_originals()
    {
        // Case split_then_totals: COGugaison gives 3482.29 and 1912.71.
        Column column = Convert(2014, 2024, ("14712", 3639), ("14666", 1756));

        Assert.Equal((3639, Present), Cell(column, "14712"));
        Assert.Equal((1756, Present), Cell(column, "14666"));
    }

    [Fact]
    public void A_source_later_than_the_merge_is_one_source_shared_by_population()
    {
        Column column = Convert(2021, 2026, ("85084", 9300));

        Assert.All(["85084", "85165", "85212"], code => Assert.Equal(Estimated, Cell(column, code).Status));
        Assert.Equal(9300 * 1250 / 9460.0, Cell(column, "85165").Value, 1e-9);
        Assert.Equal(9300, Cell(column, "85084").Value + Cell(column, "85165").Value + Cell(column, "85212").Value);
    }

    [Fact]
    public void A_nested_merge_is_opened_as_far_as_the_parts_ask()
    {
        CogHistory history = CogSample.Make("01001 01002 01003", """
            2016-01-01;32;01001;A;01001;AB
            2016-01-01;32;01002;B;01001;AB
            2019-01-01;32;01001;AB;01001;ABCD
            2019-01-01;32;01003;CD;01001;ABCD
            2018-01-01;32;01003;C;01003;CD
            2018-01-01;32;01004;D;01003;CD
            2024-01-01;21;01001;ABCD;01001;A;10
            2024-01-01;21;01001;ABCD;01002;B;10
            2024-01-01;21;01001;ABCD;01003;CD;10
            """);
        Column column = Convert(history, 2015, 2026, ("01001", 1), ("01002", 2), ("01003", 3), ("01004", 4));

        Assert.Equal([1.0, 2.0, 7.0], column.Values.ToArray());
        Assert.All(column.Status.ToArray(), status => Assert.Equal(Present, status));
    }

    [Fact]
    public void A_split_undone_is_whole_again()
    {
        CogHistory history = CogSample.Make("01001", """
            2016-01-01;21;01001;AB;01001;A;1
            2016-01-01;21;01001;AB;01002;B;2
            2019-01-01;32;01001;A;01001;AB
            2019-01-01;32;01002;B;01001;AB
            """);

        Assert.Equal((0.1, Present), Cell(Convert(history, 2015, 2026, ("01001", 0.1)), "01001"));
    }

    [Fact]
    public void Parts_without_a_population_share_equally()
    {
        CogHistory history = CogSample.Make("01001 01002", "2016-01-01;21;01001;AB;01001;A\n2016-01-01;21;01001;AB;01002;B");
        Column column = Convert(history, 2015, 2026, ("01001", 7));

        Assert.Null(history.Changes[0].PopulationYear);
        Assert.Equal([3.5, 3.5], column.Values.ToArray());
    }

    [Theory]
    [InlineData(Present, Present, Present)]
    [InlineData(Present, Estimated, Estimated)]
    [InlineData(Present, Secret, Secret)]
    [InlineData(Present, Missing, Missing)]
    [InlineData(Present, NotApplicable, Present)]
    [InlineData(Secret, Secret, Secret)]
    [InlineData(Secret, Missing, Secret)]
    [InlineData(Missing, Missing, Missing)]
    [InlineData(Missing, NotApplicable, Missing)]
    [InlineData(NotApplicable, NotApplicable, NotApplicable)]
    public void A_merge_needs_all_its_communes(ObservationStatus first, ObservationStatus second, ObservationStatus merged)
    {
        Column source = Statuses(2015, ("01015", first), ("01340", second));
        Conversion conversion = _history.Between(new Vintage(2015), new Vintage(2016));

        Assert.Equal(merged, Cell(conversion.Apply(source, additive: true), "01015").Status);
    }

    [Theory]
    [InlineData(Present, Missing)]
    [InlineData(Secret, Secret)]
    [InlineData(Missing, Missing)]
    [InlineData(NotApplicable, NotApplicable)]
    public void A_median_does_not_survive_a_change_of_extent(ObservationStatus before, ObservationStatus after)
    {
        Column source = Statuses(2015, ("01015", before), ("01340", before), ("76676", before));
        Column column = _history.Between(new Vintage(2015), new Vintage(2026)).Apply(source, additive: false);

        Assert.Equal(after, Cell(column, "01015").Status);
        Assert.Equal(after, Cell(column, "76676").Status);
        Assert.Equal(after, Cell(column, "76601").Status);
    }

    [Fact]
    public void A_median_survives_a_renaming_a_code_change_and_a_merge_undone()
    {
        Column column = _history.Between(new Vintage(2014), new Vintage(2026))
            .Apply(Values(_history, 2014, ("01001", 21000), ("85165", 19000)), additive: false);

        Assert.Equal((21000, Present), Cell(column, "01001"));
        Assert.Equal((19000, Present), Cell(column, "85165"));
    }

    [Fact]
    public void A_zero_shared_out_stays_zero_and_is_marked() =>
        Assert.Equal((0, Estimated), Cell(Convert(2014, 2017, ("76676", 0)), "76601"));

    [Theory]
    [InlineData(0.1)]
    [InlineData(-3.7)]
    [InlineData(1234567.891)]
    [InlineData(1e-300)]
    [InlineData(9007199254740991)]
    public void Shares_add_up_to_the_value_exactly(double value)
    {
        Column column = Convert(2021, 2026, ("85084", value));
        double sum = Cell(column, "85165").Value + Cell(column, "85212").Value;

        Assert.Equal(value, sum + Cell(column, "85084").Value);
        Assert.Equal(value * 1359 / 9460, Cell(column, "85212").Value, Math.Abs(value) * 1e-14);
    }

    [Fact]
    public void A_territory_takes_merged_communes_whole_and_split_ones_with_all_parts()
    {
        Conversion conversion = _history.Between(new Vintage(2018), new Vintage(2026));
        var territory = new Territory(conversion.Source, new[] { "60455", "85084" }.Select(code => conversion.Source.IndexOf(CommuneCode.Parse(code))));

        Assert.Equal(["60694", "85084", "85165", "85212"], conversion.Apply(territory).Codes.Select(code => code.Text));
    }

    [Fact]
    public void Back_in_time_a_split_is_a_sum_and_the_parts_of_a_merge_are_estimated()
    {
        Column column = Convert(2017, 2015, ("76676", 488), ("76601", 234), ("01015", 621), ("01001", 777), ("14654", 13));

        Assert.Equal((722, Present), Cell(column, "76676"));
        Assert.Equal((777, Present), Cell(column, "01001"));
        Assert.Equal((310.5, Estimated), Cell(column, "01015"));
        Assert.Equal((310.5, Estimated), Cell(column, "01340"));
        Assert.Equal(13, Cell(column, "14654").Value + Cell(column, "14472").Value + Cell(column, "14081").Value, 1e-14);
    }

    [Fact]
    public void Back_in_time_a_merge_made_by_undoing_a_split_returns_what_it_was_made_of() =>
        Assert.Equal((3639, Present), Cell(Convert(2021, 2014, ("14712", 3639), ("14666", 1756)), "14712"));

    [Fact]
    public void What_is_of_another_vintage_is_refused()
    {
        Conversion conversion = _history.Between(new Vintage(2018), new Vintage(2026));

        Assert.Throws<ArgumentException>(() => conversion.Apply(Values(_history, 2017), additive: true));
        Assert.Throws<ArgumentException>(() => conversion.Apply(Territory.All(_history.Reference)));
    }

    private Column Convert(int from, int to, params (string Code, double Value)[] values) => Convert(_history, from, to, values);

    private static Column Convert(CogHistory history, int from, int to, params (string Code, double Value)[] values) =>
        history.Between(new Vintage(from), new Vintage(to)).Apply(Values(history, from, values), additive: true);

    private static Column Values(CogHistory history, int year, params (string Code, double Value)[] values)
    {
        CommuneIndex index = history.At(new Vintage(year));
        var cells = new double[index.Count];
        foreach ((string code, double value) in values)
            cells[index.IndexOf(CommuneCode.Parse(code))] = value;
        return new Column(index, cells, new ObservationStatus[index.Count]);
    }

    private Column Statuses(int year, params (string Code, ObservationStatus Status)[] cells)
    {
        CommuneIndex index = _history.At(new Vintage(year));
        var status = new ObservationStatus[index.Count];
        foreach ((string code, ObservationStatus one) in cells)
            status[index.IndexOf(CommuneCode.Parse(code))] = one;
        return new Column(index, new double[index.Count], status);
    }

    private static (double Value, ObservationStatus Status) Cell(Column column, string code)
    {
        int ordinal = column.Index.IndexOf(CommuneCode.Parse(code));
        return (column.Values[ordinal], column.Status[ordinal]);
    }
}
