using PictoStat.Core.Indicators;
using PictoStat.Core.Observations;
using PictoStat.Core.Territories;

namespace PictoStat.Core.Aggregation;

/// <summary>The status algebra: from what the communes hold to the figure of their territory.</summary>
/// <param name="indicator">The indicator.</param>
/// <param name="figures">What the communes hold for it; with data.</param>
/// <param name="population">Gives the population of the nearest year, asked for only where a coverage needs it.</param>
internal readonly struct Evaluation(Indicator indicator, CommuneFigures figures, Func<Period, (Column, Period)?> population)
{
    /// <summary>The figure of a territory.</summary>
    public Result Of(Territory territory)
    {
        CommuneCounts communes = Count(territory, out bool estimated);
        int inScope = communes.Total - communes.NotApplicable;
        if (inScope == 0)
            return Absent(ResultStatus.NotApplicable, communes);
        if (indicator.Rule == AggregationRule.PublishedOnly && communes.Total > 1)
            return WithCoverage(Absent(ResultStatus.Refused, communes) with { Note = AggregationNotes.PublishedOnly(communes.Total) }, territory);
        if (communes.Present == 0)
            return WithBounds(Absent(communes.Secret == inScope ? ResultStatus.Secret : communes.Missing == inScope ? ResultStatus.Missing : ResultStatus.Incomplete, communes), territory);

        double value = figures.Over(territory.Ordinals);
        bool complete = communes.Present == inScope;
        if (complete)
            return double.IsFinite(value)
                ? new Result(figures.Period, ResultStatus.Present, value, communes, 1, null, null, null, estimated, null)
                : Absent(ResultStatus.NotApplicable, communes) with { Coverage = 1 };
        Result incomplete = Absent(ResultStatus.Incomplete, communes);
        if (double.IsFinite(value))
            incomplete = incomplete with { PartialSum = value, Estimated = estimated };
        return WithBounds(WithCoverage(incomplete, territory), territory);
    }

    private Result Absent(ResultStatus status, CommuneCounts communes) =>
        new(figures.Period, status, null, communes, 0, null, null, null, false, null);

    private Result WithCoverage(Result result, Territory territory)
    {
        (double share, CoverageWeight weight) = new Coverage(figures, population(figures.Period)).Of(territory);
        return result with { Coverage = share, CoverageWeight = weight };
    }

    private Result WithBounds(Result result, Territory territory) =>
        result.Communes.Secret > 0 && new SecretBounds(indicator, figures).Of(territory) is var (lower, upper)
            ? result with { Lower = lower, Upper = upper }
            : result;

    private CommuneCounts Count(Territory territory, out bool estimated)
    {
        ReadOnlySpan<ObservationStatus> status = figures.Status;
        estimated = false;
        int any = 0;
        foreach (int ordinal in territory.Ordinals)
            any |= (int)status[ordinal];
        if (any == (int)ObservationStatus.Present)
            return new CommuneCounts(territory.Count, territory.Count, 0, 0, 0);

        int present = 0, secret = 0, missing = 0, outside = 0;
        bool shared = false;
        foreach (int ordinal in territory.Ordinals)
            switch (status[ordinal])
            {
                case ObservationStatus.Present: present++; break;
                case ObservationStatus.Estimated: present++; shared = true; break;
                case ObservationStatus.Secret: secret++; break;
                case ObservationStatus.Missing: missing++; break;
                default: outside++; break;
            }

        estimated = shared && SharesOut(territory);
        return new CommuneCounts(territory.Count, present, secret, missing, outside);
    }

    /// <summary>Whether a shared value is in the figure by a part only: where a whole family is summed, the shares add up to the published value. A rule that looks at each commune reads the shares themselves.</summary>
    private bool SharesOut(Territory territory)
    {
        if (figures.IsOfCommunes)
            return true;
        CommuneFigures held = figures;
        foreach (Column column in held.Columns)
        {
            var whole = new HashSet<int>();
            foreach (int[] family in column.SharedFamilies)
            {
                int inside = family.Count(o => territory.Contains(o) && held.Status[o].IsPresent());
                if (inside > 0 && inside < family.Length && family.Any(o => column.Status[o] == ObservationStatus.Estimated))
                    return true;
                if (inside > 0)
                    whole.UnionWith(family);
            }

            ReadOnlySpan<ObservationStatus> status = column.Status;
            foreach (int ordinal in territory.Ordinals)
                if (status[ordinal] == ObservationStatus.Estimated && held.Status[ordinal].IsPresent() && !whole.Contains(ordinal))
                    return true;
        }

        return false;
    }
}
