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
        Candidate? zone = Zone(indicator, territory, period, population), commune = Commune(indicator, territory, period, population);
        if ((zone is null || (commune is not null && commune.IsBefore(zone)) ? commune : zone) is not { } nearest)
            return reason;
        LocalizedText addition = nearest.Communes == 1
            ? ApplicationTexts.Resources.Localized("figure.nearest-published", nearest.Name, nearest.Id)
            : ApplicationTexts.Resources.Localized("figure.nearest-published-zone", nearest.Name, nearest.Id, nearest.Common, nearest.Communes, territory.Count);
        return reason.Then(addition);
    }

    private Candidate? Zone(Indicator indicator, Territory territory, Period period, Column? population)
    {
        IReadOnlyList<PublishedZoneValue> values = aggregator.Published.Values(indicator.Formula.Components[0].At(period));
        if (values.Count == 0)
            return null;
        var inside = new bool[territory.Index.Count];
        foreach (int ordinal in territory.Ordinals)
            inside[ordinal] = true;
        Candidate? nearest = null;
        foreach (PublishedZoneValue value in values)
        {
            int common = value.Status.IsPresent() ? Common(value.Members, inside) : 0;
            if (common == 0)
                continue;
            double resemblance = (double)common / (value.Members.Count + territory.Count - common);
            if (nearest is not null && resemblance < nearest.Resemblance)
                continue;
            var candidate = new Candidate(value.Zone.ToString(), value.Name, value.Members.Count, common, resemblance, Inhabitants(value.Members, population));
            nearest = nearest is null || candidate.IsBefore(nearest) ? candidate : nearest;
        }

        return nearest;
    }

    /// <summary>The most populous commune with a value: all resemble the territory alike.</summary>
    private Candidate? Commune(Indicator indicator, Territory territory, Period period, Column? population)
    {
        CommuneFigures figures = aggregator.Figures(indicator, period);
        ReadOnlySpan<double> inhabitants = population is null ? default : population.Values;
        int nearest = -1;
        foreach (int ordinal in territory.Ordinals)
            if ((nearest < 0 || (!inhabitants.IsEmpty && inhabitants[ordinal] > inhabitants[nearest])) && figures.At(ordinal).Status.IsPresent())
                nearest = ordinal;
        return nearest < 0
            ? null
            : new Candidate(zonings.Communes[nearest].Text, zonings.Facts[nearest].Name, 1, 1, 1.0 / territory.Count, inhabitants.IsEmpty ? 0 : inhabitants[nearest]);
    }

    private static int Common(Territory members, bool[] inside)
    {
        int common = 0;
        foreach (int ordinal in members.Ordinals)
            common += inside[ordinal] ? 1 : 0;
        return common;
    }

    private static double Inhabitants(Territory members, Column? population)
    {
        double sum = 0;
        if (population is not null)
            foreach (int ordinal in members.Ordinals)
                sum += population.Values[ordinal];
        return sum;
    }

    private sealed record Candidate(string Id, string Name, int Communes, int Common, double Resemblance, double Inhabitants)
    {
        public bool IsBefore(Candidate other) =>
            Resemblance != other.Resemblance ? Resemblance > other.Resemblance
            : Inhabitants != other.Inhabitants ? Inhabitants > other.Inhabitants
            : string.CompareOrdinal(Id, other.Id) < 0;
    }
}
