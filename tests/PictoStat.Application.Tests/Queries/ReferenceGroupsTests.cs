using PictoStat.Application.Queries;
using PictoStat.Core.Aggregation;
using PictoStat.Core.Indicators;
using PictoStat.Core.Observations;
using PictoStat.Core.Statistics;
using PictoStat.Core.Territories;

namespace PictoStat.Application.Tests.Queries;

public sealed class ReferenceGroupsTests
{
    private const ObservationStatus Ok = ObservationStatus.Present, Mis = ObservationStatus.Missing;

    private static readonly Criterion Sum = new(SmallCountry.Indicator(AggregationRule.Sum, "X"), SmallCountry.Y2018);

    [Fact]
    public void A_group_is_the_zones_mostly_in_the_same_container()
    {
        var country = new SmallCountry();
        var groups = new ReferenceGroups(country, country.Figures());
        Assert.Equal(["E0", "E1", "E2", "E3"], groups.Around(country.Epci(0), "region").Select(z => z.Id.Code));
        Assert.Equal(["E4", "E5"], groups.Around(country.Epci(4), "region").Select(z => z.Id.Code));
        Assert.Throws<ApplicationProblem>(() => groups.Around(country.Epci(0), "pnr"));
    }

    [Fact]
    public void An_incomplete_figure_takes_a_rank_from_99_per_cent_of_coverage_only()
    {
        var country = new SmallCountry();
        // Coverage is weighed by the population of 2018: E0 lacks its commune of 100 of 300 inhabitants, E5 one of 5 of 1205.
        country.Put("P_POP", [100, 200, 300, 400, 500, 600, 700, 800, 900, 1000, 5, 1200]);
        country.Put("X", [0, 1, 2, 2, 3, 3, 4, 4, 5, 5, 0, 6], [Mis, Ok, Ok, Ok, Ok, Ok, Ok, Ok, Ok, Ok, Mis, Ok]);
        IReadOnlyList<RankedZone> ranked = new ReferenceGroups(country, country.Figures()).Rank(country.Zones("epci"), Sum, RankOrder.Descending);
        Assert.Equal([null, 5, 3, 2, 1, 3], ranked.Select(r => r.Place.Rank));
        Assert.Equal((ResultStatus.Incomplete, 6.0), (ranked[5].Result.Status, ranked[5].Place.Value!.Value));
        Assert.Equal("E5", Assert.Single(ranked[2].Place.TiedWith).Id.Code);
        Assert.Null(ranked[0].Place.Quartile);
    }

    [Fact]
    public void Resemblance_lists_the_differences_and_who_was_left_out()
    {
        var country = new SmallCountry();
        country.Put("X", [0, 10, 0, 12, 0, 30, 0, 11, 0, 50, 0, 0], [.. Enumerable.Range(0, 12).Select(i => i >= 10 ? Mis : Ok)]);
        country.Put("Y", [1, 1, 1, 1, 1, 1, 9, 1, 1, 1, 1, 1]);
        Criterion[] criteria = [Sum, new(SmallCountry.Indicator(AggregationRule.Sum, "Y"), SmallCountry.Y2018)];
        ResemblingZones found = new ReferenceGroups(country, country.Figures()).Nearest(country.Epci(0), country.Zones("epci"), criteria, 2);
        Assert.Equal(["E1", "E2"], found.Zones.Select(n => n.Member.Id.Code));
        // X of E0 to E4: python3 -c "import statistics as s; print(2/s.pstdev([10,12,30,11,50]))" gives 0.12850117
        Assert.Equal([0.12850117, 0], found.Zones[0].Differences.Select(d => Math.Round(d, 8)));
        Assert.Equal(("E5", Sum), (Assert.Single(found.LeftOut).Zone.Id.Code, found.LeftOut[0].Lacks));
    }

    [Fact]
    public void A_subject_without_a_complete_figure_resembles_nothing()
    {
        var country = new SmallCountry();
        country.Put("X", new double[12], [Mis, .. Enumerable.Repeat(Ok, 11)]);
        Assert.Throws<ApplicationProblem>(() => new ReferenceGroups(country, country.Figures()).Nearest(country.Epci(0), country.Zones("epci"), [Sum], 1));
    }
}
