using PictoStat.Core.Indicators;
using PictoStat.Core.Observations;
using PictoStat.Core.Territories;

namespace PictoStat.Core.Aggregation;

/// <summary>The status algebra: from what the communes hold to the figure of their territory.</summary>
internal readonly struct Evaluation(Indicator indicator, CommuneFigures figures, Column? population)
{
    /// <summary>The figure of a territory.</summary>
    public Result Of(Territory territory)
    {
        CommuneCounts communes = Count(territory, out bool estimated);
        int inScope = communes.Total - communes.NotApplicable;
        if (inScope == 0)
            return Absent(ResultStatus.NotApplicable, communes, 0);
        if (indicator.Rule == AggregationRule.PublishedOnly && communes.Total > 1)
            return Absent(ResultStatus.Refused, communes, Coverage(territory)) with { Note = AggregationNotes.PublishedOnly(communes.Total) };
        if (communes.Present == 0)
            return Absent(communes.Secret == inScope ? ResultStatus.Secret : communes.Missing == inScope ? ResultStatus.Missing : ResultStatus.Incomplete, communes, 0);

        double value = figures.Value(Sums(territory));
        bool complete = communes.Present == inScope;
        if (!double.IsFinite(value))
            return Absent(complete ? ResultStatus.NotApplicable : ResultStatus.Incomplete, communes, complete ? 1 : Coverage(territory));
        return complete
            ? new Result(figures.Period, ResultStatus.Present, value, communes, 1, null, null, null, estimated, null)
            : new Result(figures.Period, ResultStatus.Incomplete, null, communes, Coverage(territory), null, null, value, estimated, null);
    }

    private Result Absent(ResultStatus status, CommuneCounts communes, double coverage) =>
        new(figures.Period, status, null, communes, coverage, null, null, null, false, null);

    private CommuneCounts Count(Territory territory, out bool estimated)
    {
        ReadOnlySpan<ObservationStatus> status = figures.Status;
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

    /// <summary>Whether a shared value is in the territory by a part only: over a whole family the shares add up to the published value.</summary>
    private bool SharesOut(Territory territory)
    {
        foreach (Column column in figures.Columns)
        {
            var whole = new HashSet<int>();
            foreach (int[] family in column.SharedFamilies)
            {
                int inside = family.Count(territory.Contains);
                if (inside > 0 && inside < family.Length && family.Any(o => column.Status[o] == ObservationStatus.Estimated))
                    return true;
                if (inside > 0)
                    whole.UnionWith(family);
            }

            ReadOnlySpan<ObservationStatus> status = column.Status;
            foreach (int ordinal in territory.Ordinals)
                if (status[ordinal] == ObservationStatus.Estimated && !whole.Contains(ordinal))
                    return true;
        }

        return false;
    }

    private double[] Sums(Territory territory)
    {
        ReadOnlySpan<Column> columns = figures.Columns;
        ReadOnlySpan<ObservationStatus> status = figures.Status;
        var sums = new double[columns.Length];
        for (int i = 0; i < columns.Length; i++)
        {
            ReadOnlySpan<double> values = columns[i].Values;
            var sum = new ExactSum();
            foreach (int ordinal in territory.Ordinals)
                if (status[ordinal].IsPresent())
                    sum.Add(values[ordinal]);
            sums[i] = sum.Total();
        }

        return sums;
    }

    /// <summary>The share of the communes in scope that are present: by the denominator where all of them have one, else by population where all have one, else by their number.</summary>
    private double Coverage(Territory territory)
    {
        Column? weights = population;
        CommuneFigures denominators = figures;
        var parts = new double[figures.Columns.Length];
        double covered = Share(territory, ordinal => Denominator(denominators, ordinal, parts));
        if (double.IsNaN(covered) && weights is not null)
            covered = Share(territory, ordinal => weights.IsPresent(ordinal) ? weights.Values[ordinal] : double.NaN);
        if (double.IsNaN(covered))
            covered = Share(territory, _ => 1);
        return double.IsNaN(covered) ? 0 : covered;
    }

    /// <summary>The weight of what is present over the weight of what is in scope; not a number where a commune has no weight or all weigh nothing.</summary>
    private double Share(Territory territory, Func<int, double> weightOf)
    {
        ReadOnlySpan<ObservationStatus> status = figures.Status;
        double present = 0, scope = 0;
        foreach (int ordinal in territory.Ordinals)
        {
            if (status[ordinal] == ObservationStatus.NotApplicable)
                continue;
            double weight = weightOf(ordinal);
            if (double.IsNaN(weight))
                return weight;
            scope += weight;
            present += status[ordinal].IsPresent() ? weight : 0;
        }

        return scope > 0 ? present / scope : double.NaN;
    }

    /// <summary>The denominator of one commune; not a number where it has none.</summary>
    private static double Denominator(CommuneFigures figures, int ordinal, double[] parts)
    {
        ReadOnlySpan<Column> columns = figures.Columns;
        for (int i = 0; i < parts.Length; i++)
            parts[i] = columns[i].IsPresent(ordinal) ? columns[i].Values[ordinal] : double.NaN;
        return figures.Denominator(parts) is { } denominator && double.IsFinite(denominator) ? denominator : double.NaN;
    }
}
