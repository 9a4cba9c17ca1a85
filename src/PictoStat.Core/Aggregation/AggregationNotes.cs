using PictoStat.Core.Indicators;
using PictoStat.Core.Observations;
using PictoStat.Core.Text;

namespace PictoStat.Core.Aggregation;

/// <summary>The sentences that go with a figure that could not be made.</summary>
internal static class AggregationNotes
{
    private static readonly TextResources Texts = TextResources.Load(typeof(AggregationNotes).Assembly);

    /// <summary>No column is held for the period.</summary>
    public static LocalizedText NoData(Period period, IReadOnlyList<Period> held) => held.Count > 0
        ? Texts.Localized("aggregation.no-data", period, string.Join(", ", held))
        : Texts.Localized("aggregation.no-data-at-all");

    /// <summary>The two dates are too near one another.</summary>
    public static LocalizedText TooShort(int years) => Texts.Localized("aggregation.too-short", Math.Max(1, years));

    /// <summary>Published for other sets of communes only.</summary>
    public static LocalizedText PublishedOnly(int communes) => communes == 1
        ? Texts.Localized("aggregation.published-only-one")
        : Texts.Localized("aggregation.published-only", communes);

    /// <summary>The producer's own figure for the same communes, or for those of the nearest year whose perimeters are held.</summary>
    public static LocalizedText PublishedFor(PublishedZoneValue value) => value.Perimeters is var (published, standIn)
        ? Texts.Localized("aggregation.published-for-stand-in", value.Name, value.Zone, published, standIn)
        : Texts.Localized("aggregation.published-for", value.Name, value.Zone);

    /// <summary>No single zone holds the territory that is to be compared with its zone, or the zone is unknown.</summary>
    public static LocalizedText NoReference(ZoneReference reference) => Texts.Localized(reference.Code is null ? "aggregation.no-reference" : "aggregation.unknown-reference", reference);

    /// <summary>The reference lacks communes.</summary>
    public static LocalizedText IncompleteReference(string zone, CommuneCounts communes) =>
        Texts.Localized("aggregation.incomplete-reference", zone, communes.Present, communes.Total - communes.NotApplicable);

    /// <summary>What a coverage is weighed by.</summary>
    public static LocalizedText CoverageBy(CoverageWeight weight) => weight.Kind switch
    {
        CoverageWeightKind.Denominator => Texts.Localized("aggregation.coverage.denominator"),
        CoverageWeightKind.Population => Texts.Localized("aggregation.coverage.population", weight.Period!.Value),
        _ => Texts.Localized("aggregation.coverage.communes"),
    };
}
