using PictoStat.Core.Aggregation;
using PictoStat.Core.Indicators;
using PictoStat.Core.Observations;
using PictoStat.Core.Territories;

namespace PictoStat.Application.Tests.Queries;

public sealed class NearestPublishedTests
{
    private const ObservationStatus Ok = ObservationStatus.Present, Sec = ObservationStatus.Secret;

    private static readonly Indicator Median = SmallCountry.Indicator(AggregationRule.PublishedOnly, "MED");

    [Fact]
    public void A_refusal_names_the_zone_of_the_most_similar_extent()
    {
        var country = new SmallCountry();
        country.Put("MED", [.. Enumerable.Repeat(20000.0, 12)]);
        Result refused = country.Figures(Published(country, "A", Ok, 0, 1), Published(country, "B", Ok, 0, 1, 2, 3, 4, 5, 6, 7), Published(country, "C", Sec, 0, 1, 2))
            .Of(Median, country.Territory(0, 1, 2), SmallCountry.Y2018);
        // Jaccard: A 2/3; B 3/8; C is secret: it serves for its own communes and is secret
        Assert.Equal(ResultStatus.Secret, refused.Status);
        refused = country.Figures(Published(country, "A", Ok, 0, 1), Published(country, "B", Ok, 0, 1, 2, 3, 4, 5, 6, 7)).Of(Median, country.Territory(0, 1, 2), SmallCountry.Y2018);
        Assert.Equal(ResultStatus.Refused, refused.Status);
        Assert.Contains("Zone A (epci:A)", refused.Note!.Fr, StringComparison.Ordinal);
        Assert.Contains("2 of its 2 communes are among the 3 asked", refused.Note.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_communes_alone_the_most_populous_is_named()
    {
        var country = new SmallCountry();
        country.Put("MED", [.. Enumerable.Repeat(20000.0, 12)], [Ok, Ok, Sec, Sec, Sec, Sec, Sec, Sec, Sec, Sec, Sec, Sec]);
        Assert.Contains("Commune 1 (01002)", country.Figures().Of(Median, country.Territory(0, 1, 2), SmallCountry.Y2018).Note!.Fr, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_any_published_value_the_refusal_names_none()
    {
        var country = new SmallCountry();
        country.Put("MED", new double[12], [.. Enumerable.Repeat(Sec, 12)]);
        Result refused = country.Figures(Published(country, "far", Ok, 10, 11)).Of(Median, country.Territory(0, 1), SmallCountry.Y2018);
        Assert.Equal(ResultStatus.Refused, refused.Status);
        Assert.DoesNotContain("epci:", refused.Note!.Fr, StringComparison.Ordinal);
    }

    private static PublishedZoneValue Published(SmallCountry country, string code, ObservationStatus status, params int[] members) =>
        new(new ZoneId("epci", code), $"Zone {code}", country.Territory(members), status, status == Ok ? 21000 : 0);
}
