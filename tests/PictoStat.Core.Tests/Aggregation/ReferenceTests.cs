using PictoStat.Core.Aggregation;
using PictoStat.Core.Indicators;
using PictoStat.Core.Observations;
using PictoStat.Core.Territories;

namespace PictoStat.Core.Tests.Aggregation;

/// <summary>Comparison with a reference: the reference's part is a ratio of sums over its own communes; where it is not complete nothing is compared with it.</summary>
public sealed class ReferenceTests
{
    private const ObservationStatus Ok = ObservationStatus.Present, Sec = ObservationStatus.Secret, Out = ObservationStatus.NotApplicable, Est = ObservationStatus.Estimated;

    private static readonly Period Y2018 = Columns.Y2018;

    private static readonly Indicator Index = Columns.Indicator(AggregationRule.Ratio, "100 * (A / B) / (A@pays:FR / B@pays:FR)");

    private static readonly Indicator Gap = Columns.Indicator(AggregationRule.Ratio, "100 * A / B - 100 * A@region / B@region");

    /// <summary>Over the four communes A / B is 20 / 100; over the first two (region 1) 9 / 50, over the others 11 / 50.</summary>
    [Fact]
    public void A_territory_is_compared_with_a_zone_or_with_the_zone_it_lies_in()
    {
        Columns source = Source(Ok, Ok, Ok, Ok);
        Assert.Equal(100, source.Aggregate(Index, Y2018, 0, 1, 2, 3).Value);
        Assert.Equal(100 * (1 / 10.0) / (20 / 100.0), source.Aggregate(Index, Y2018, 0).Value);
        Assert.Equal(100 * 1 / 10.0 - 100 * 9 / 50.0, source.Aggregate(Gap, Y2018, 0).Value);
        Assert.Equal(100 * 5 / 25.0 - 100 * 11 / 50.0, source.Aggregate(Gap, Y2018, 2).Value!.Value, 1e-12);
        Assert.Equal(new CommuneCell(Ok, 100 * 5 / 25.0 - 100 * 11 / 50.0), source.Aggregator.Commune(Gap, 2, Y2018));
        Assert.Equal([Y2018], source.Periods(Index));
        Result[] both = source.Aggregator.Aggregate(Gap, [source.Territory(0), source.Territory(0, 2)], Y2018);
        Assert.Equal((ResultStatus.Present, ResultStatus.Refused), (both[0].Status, both[1].Status));
        Assert.StartsWith("No single zone of the zoning region holds the territory", both[1].Note!.En, StringComparison.Ordinal);
    }

    [Fact]
    public void An_incomplete_reference_refuses_the_figure_and_says_so()
    {
        Columns source = Source(Ok, Ok, Sec, Ok);
        Result refused = source.Aggregate(Index, Y2018, 0);
        Assert.Equal(ResultStatus.Refused, refused.Status);
        Assert.Equal("The reference, Pays, is not complete: 3 of its 4 communes have a value.", refused.Note!.En);
        Assert.Equal(100 * 1 / 10.0 - 100 * 9 / 50.0, source.Aggregate(Gap, Y2018, 0).Value);
        Assert.Equal(new CommuneCell(ObservationStatus.Missing, 0.0), source.Aggregator.Commune(Index, 0, Y2018));
    }

    [Fact]
    public void Communes_out_of_scope_are_no_part_of_the_reference_and_an_estimated_one_marks_the_figure()
    {
        Columns source = Source(Ok, Ok, Out, Ok);
        Assert.Equal(100 * (1 / 10.0) / (15 / 75.0), source.Aggregate(Index, Y2018, 0).Value);
        Result estimated = Source(Ok, Ok, Ok, Est).Aggregate(Index, Y2018, 0);
        Assert.True(estimated is { Estimated: true, Status: ResultStatus.Present });
    }

    [Fact]
    public void The_territory_s_own_status_stays_and_a_missing_period_or_zone_is_told()
    {
        Columns source = Source(Ok, Sec, Ok, Ok);
        Assert.Equal(ResultStatus.Refused, source.Aggregate(Gap, Y2018, 0).Status);
        Assert.Equal(ResultStatus.Missing, source.Aggregate(Index, Period.Year(2019), 0).Status);
        Assert.Equal("The reference zone pays:XX does not exist.", source.Aggregate(Columns.Indicator(AggregationRule.Ratio, "A / A@pays:XX"), Y2018, 0).Note!.En);
        Columns other = Source(Ok, Ok, Ok, Ok);
        other.Put("C", [1, 2, 3, 4], [Sec, Ok, Ok, Ok]);
        Indicator mixed = Columns.Indicator(AggregationRule.Ratio, "C / (B / B@pays:FR)");
        Assert.Equal(ResultStatus.Secret, other.Aggregate(mixed, Y2018, 0).Status);
        Assert.Equal((ResultStatus.Incomplete, 2 / (40 / 100.0)), (other.Aggregate(mixed, Y2018, 0, 1).Status, other.Aggregate(mixed, Y2018, 1).Value));
    }

    private static Columns Source(params ObservationStatus[] status)
    {
        var source = new Columns(4, zonings: communes => new Zones(communes));
        source.Put("A", [1, 8, 5, 6], status);
        source.Put("B", [10, 40, 25, 25]);
        return source;
    }

    private sealed class Zones(CommuneIndex communes) : IZoningSource
    {
        public CommuneIndex Communes { get; } = communes;

        public IReadOnlyList<Commune> Facts => [];

        public IReadOnlyList<Zoning> Zonings => [];

        IReadOnlyList<Zone> IZoningSource.Zones(string zoning) => zoning switch
        {
            "pays" => [Zone("pays", "FR", "Pays", 0, 1, 2, 3)],
            "region" => [Zone("region", "1", "Une", 0, 1), Zone("region", "2", "Deux", 2, 3)],
            _ => [],
        };

        private Zone Zone(string zoning, string code, string name, params int[] members) => new(new ZoneId(zoning, code), name, new Territory(Communes, members));
    }
}
