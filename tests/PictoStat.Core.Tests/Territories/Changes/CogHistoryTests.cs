using PictoStat.Core.Territories;
using PictoStat.Core.Territories.Changes;

namespace PictoStat.Core.Tests.Territories.Changes;

public class CogHistoryTests
{
    private readonly CogHistory _history = CogSample.History();

    [Theory]
    [InlineData(2013, "55298", "55138")]
    [InlineData(2014, "55138 14697", "14472")]
    [InlineData(2015, "14472 85030 85165 01340", "14697")]
    [InlineData(2016, "85084 14472 14666", "85030 85165")]
    [InlineData(2017, "14712 76601 49144 60694", "14472 14666 44225")]
    [InlineData(2018, "44180 60694 60455", "49144 44225 44219")]
    [InlineData(2019, "60054 14712", "60694 60455 14666")]
    [InlineData(2020, "14666 14712", "85165")]
    [InlineData(2024, "60694 85165 85212", "60455 85030")]
    public void A_vintage_is_the_state_on_1_January(int year, string present, string absent)
    {
        CommuneIndex index = _history.At(new Vintage(year));

        Assert.All(present.Split(' '), code => Assert.True(index.IndexOf(CommuneCode.Parse(code)) >= 0, code));
        Assert.All(absent.Split(' '), code => Assert.Equal(-1, index.IndexOf(CommuneCode.Parse(code))));
    }

    [Fact]
    public void A_vintage_is_one_instance()
    {
        Assert.Same(_history.At(new Vintage(2018)), _history.At(new Vintage(2018)));
        Assert.Same(_history.Reference, _history.At(new Vintage(2026)));
    }

    [Theory]
    [InlineData(2012)]
    [InlineData(2027)]
    public void An_unknown_vintage_is_refused(int year) =>
        Assert.Contains("from 2013 to 2026", Assert.Throws<ArgumentOutOfRangeException>(() => _history.At(new Vintage(year))).Message, StringComparison.Ordinal);

    [Fact]
    public void Changes_that_do_not_lead_to_the_reference_are_named()
    {
        CogHistory history = CogSample.Make("01001", "2019-01-01;32;01002;A;01003;C\n2019-01-01;32;01003;B;01003;C");

        Assert.Contains("2019-01-01 makes commune 01003 C", Assert.Throws<InvalidOperationException>(() => history.At(new Vintage(2018))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_group_that_is_neither_merge_nor_split_is_refused() =>
        Assert.Throws<ArgumentException>(() => CogSample.Make("01001 01002", "2019-01-01;32;01003;A;01001;C\n2019-01-01;32;01003;A;01002;D\n2019-01-01;32;01004;B;01002;D"));

    [Fact]
    public void The_trail_of_a_commune_follows_the_communes_it_came_from()
    {
        IReadOnlyList<CommuneChange> trail = _history.Trail(CommuneCode.Parse("44180"));

        Assert.Equal([ChangeKind.CodeChanged, ChangeKind.Merged], trail.Select(change => change.Kind));
        Assert.Equal("Freigné", trail[0].Before[0].Name);
        Assert.Equal(["44180", "44219", "44225"], trail[1].Before.Select(commune => commune.Code.Text));
        Assert.Equal("Vallons-de-l'Erdre", trail[1].After[0].Name);
    }

    [Fact]
    public void The_trail_of_an_old_code_follows_what_it_became()
    {
        IReadOnlyList<CommuneChange> trail = _history.Trail(CommuneCode.Parse("14697"));

        Assert.Equal([new DateOnly(2014, 1, 7), new DateOnly(2017, 1, 1)], trail.Select(change => change.Date));
    }

    [Fact]
    public void A_renaming_is_in_the_trail_and_changes_no_code()
    {
        Assert.Equal(ChangeKind.Renamed, Assert.Single(_history.Trail(CommuneCode.Parse("01001"))).Kind);
        Assert.All(Enumerable.Range(2013, 14), year => Assert.True(_history.At(new Vintage(year)).IndexOf(CommuneCode.Parse("01001")) >= 0));
    }
}
