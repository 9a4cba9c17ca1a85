using PictoStat.Core.Aggregation;
using PictoStat.Core.Indicators;
using PictoStat.Core.Observations;
using PictoStat.Core.Territories;
using PictoStat.Core.Text;

namespace PictoStat.Application.Queries;

/// <summary>Finds, for a figure that only its producer may make, the zone with a published value whose extent resembles most a territory.</summary>
/// <remarks>The resemblance is Jaccard's (1901): the communes both have over those either has. Among equals the most populous, then the first by id. A commune counts as a zone of one.</remarks>
internal sealed class NearestPublished(IZoningSource zonings, Aggregator aggregator)
{
    /// <summary>A refusal's reason, with the nearest zone added to it where there is one.</summary>
    public LocalizedText Beside(LocalizedText reason, Indicator indicator, Territory territory, Period period)
    {
        Column? population = aggregator.Weights(period);
        var nearest = Zones(indicator, territory, period).Concat(Communes(indicator, territory, period))
            .Where(c => c.Common > 0)
            .OrderByDescending(c => c.Resemblance)
            .ThenByDescending(c => c.Members.Ordinals.ToArray().Sum(o => population?.Values[o] ?? 0))
            .ThenBy(c => c.Id, StringComparer.Ordinal)
            .FirstOrDefault();
        if (nearest is null)
            return reason;
        LocalizedText addition = nearest.Members.Count == 1
            ? ApplicationTexts.Resources.Localized("figure.nearest-published", nearest.Name, nearest.Id)
            : ApplicationTexts.Resources.Localized("figure.nearest-published-zone", nearest.Name, nearest.Id, nearest.Common, nearest.Members.Count, territory.Count);
        return new LocalizedText($"{reason.Fr} {addition.Fr}", $"{reason.En} {addition.En}");
    }

    private IEnumerable<Candidate> Zones(Indicator indicator, Territory territory, Period period) =>
        from value in aggregator.Published.Values(indicator.Formula.Components[0].At(period))
        where value.Status.IsPresent()
        select new Candidate(value.Zone.ToString(), value.Name, value.Members, value.Members.Intersect(territory).Count, territory.Count);

    private IEnumerable<Candidate> Communes(Indicator indicator, Territory territory, Period period)
    {
        CommuneFigures figures = aggregator.Figures(indicator, period);
        return from ordinal in territory.Ordinals.ToArray()
               where figures.At(ordinal).Status.IsPresent()
               select new Candidate(zonings.Communes[ordinal].Text, zonings.Facts[ordinal].Name, Territory.FromSorted(zonings.Communes, [ordinal]), 1, territory.Count);
    }

    private sealed record Candidate(string Id, string Name, Territory Members, int Common, int Asked)
    {
        public double Resemblance => (double)Common / (Members.Count + Asked - Common);
    }
}
