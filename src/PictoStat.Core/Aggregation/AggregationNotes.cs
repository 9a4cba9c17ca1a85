using PictoStat.Core.Observations;
using PictoStat.Core.Text;

namespace PictoStat.Core.Aggregation;

/// <summary>The sentences that go with a figure that could not be made.</summary>
internal static class AggregationNotes
{
    private static readonly TextResources Texts = TextResources.Load(typeof(AggregationNotes).Assembly);

    /// <summary>No column is held for the period.</summary>
    public static LocalizedText NoData(Period period) => Texts.Localized("aggregation.no-data", period);

    /// <summary>Published per commune only.</summary>
    public static LocalizedText PublishedOnly(int communes) => Texts.Localized("aggregation.published-only", communes);
}
