using PictoStat.Core.Indicators;
using PictoStat.Core.Observations;
using PictoStat.Core.Territories;

namespace PictoStat.Core.Aggregation;

/// <summary>The least and the most a figure can be, given what its secret cells may hold.</summary>
/// <remarks>
/// A secret count masked under a threshold t holds 0 to t - 1; a secret value of an indicator with a closed range, such as a share, lies in it. Every cell is taken to
/// vary on its own, which contains the truth. There are no bounds where a commune is missing, or a secret cell has no documented limit; a share is then still within 0 and 100
/// as long as nothing is missing.
/// </remarks>
internal readonly struct SecretBounds(Indicator indicator, CommuneFigures figures)
{
    /// <summary>The bounds of a territory's figure; null where nothing bounds it.</summary>
    public (double Lower, double Upper)? Of(Territory territory)
    {
        if (AnyMissing(territory))
            return null;
        (double, double)? bounds = indicator.Rule switch
        {
            AggregationRule.Max => Extreme(territory, Math.Max),
            AggregationRule.Min => Extreme(territory, Math.Min),
            AggregationRule.WeightedMean => Mean(territory),
            AggregationRule.PublishedOnly => territory.Count == 1 ? Cell(0, territory.Ordinals[0]) : null,
            _ => OfSums(territory),
        };
        if (indicator.Rule != AggregationRule.Share)
            return bounds;
        return bounds is { } share ? (Math.Max(0, share.Item1), Math.Min(100, share.Item2)) : (0, 100);
    }

    private bool AnyMissing(Territory territory)
    {
        foreach (int ordinal in territory.Ordinals)
        {
            if (figures.Status[ordinal] == ObservationStatus.NotApplicable)
                continue;
            foreach (Column column in figures.Columns)
                if (column.Status[ordinal] == ObservationStatus.Missing)
                    return true;
        }

        return false;
    }

    /// <summary>What a cell of a component may hold.</summary>
    private (double Lower, double Upper)? Cell(int component, int ordinal)
    {
        Column column = figures.Columns[component];
        if (column.Status[ordinal].IsPresent())
            return (column.Values[ordinal], column.Values[ordinal]);
        SecretCell cell = column.SecretAt(ordinal);
        if (figures.MaskedBelow[component] is { } threshold)
            return cell.IsBounded ? (cell.Known, cell.Known + (double)cell.Hidden * (threshold - 1)) : null;
        return component == 0 && !IsSummed && indicator.Range is { Lower: { } lower, Upper: { } upper } ? (lower, upper) : null;
    }

    /// <summary>Whether the rule sums its components first: its range then bounds the whole, not each commune.</summary>
    private bool IsSummed => indicator.Rule is not (AggregationRule.Max or AggregationRule.Min or AggregationRule.WeightedMean or AggregationRule.PublishedOnly);

    private (double, double)? Extreme(Territory territory, Func<double, double, double> choose)
    {
        (double Lower, double Upper)? extreme = null;
        foreach (int ordinal in territory.Ordinals)
        {
            if (figures.Status[ordinal] == ObservationStatus.NotApplicable)
                continue;
            if (Cell(0, ordinal) is not { } cell)
                return null;
            extreme = extreme is { } so ? (choose(so.Lower, cell.Lower), choose(so.Upper, cell.Upper)) : cell;
        }

        return extreme;
    }

    /// <summary>A mean of cells between their limits; where a weight itself is secret, only the range of the indicator holds.</summary>
    private (double, double)? Mean(Territory territory)
    {
        ExactSum lower = new(), upper = new(), weights = new();
        foreach (int ordinal in territory.Ordinals)
        {
            if (figures.Status[ordinal] == ObservationStatus.NotApplicable)
                continue;
            if (!figures.Columns[1].Status[ordinal].IsPresent())
                return indicator.Range is { Lower: { } least, Upper: { } most } ? (least, most) : null;
            if (Cell(0, ordinal) is not { } cell)
                return null;
            double weight = figures.Columns[1].Values[ordinal];
            weights.Add(weight);
            lower.AddProduct(weight, cell.Lower);
            upper.AddProduct(weight, cell.Upper);
        }

        double total = weights.Total();
        return total > 0 ? (lower.Total() / total, upper.Total() / total) : null;
    }

    private (double, double)? OfSums(Territory territory)
    {
        int components = figures.Columns.Length;
        var lower = new double[components];
        var upper = new double[components];
        for (int i = 0; i < components; i++)
        {
            ExactSum least = new(), most = new();
            foreach (int ordinal in territory.Ordinals)
            {
                if (figures.Status[ordinal] == ObservationStatus.NotApplicable)
                    continue;
                if (Cell(i, ordinal) is not { } cell)
                    return null;
                least.Add(cell.Lower);
                most.Add(cell.Upper);
            }

            (lower[i], upper[i]) = (least.Total(), most.Total());
        }

        return CornerBounds.Of(indicator, figures, lower, upper);
    }
}
