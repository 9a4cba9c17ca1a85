using PictoStat.Core.Observations;
using PictoStat.Core.Territories;

namespace PictoStat.Core.Aggregation;

/// <summary>The share of the communes in scope that are present: by the denominator where all of them have one, else by population where all have one, else by their number.</summary>
/// <param name="figures">What the communes hold.</param>
/// <param name="population">The population of the nearest year and that year; null where none is held.</param>
internal readonly struct Coverage(CommuneFigures figures, (Column Column, Period Period)? population)
{
    /// <summary>The coverage of a territory, 0 to 1, and what it was weighed by.</summary>
    public (double Share, CoverageWeight Weight) Of(Territory territory)
    {
        if (ByDenominator(territory) is { } byDenominator)
            return (byDenominator, new CoverageWeight(CoverageWeightKind.Denominator, figures.Period));
        if (population is { } held && ByPopulation(territory, held.Column) is { } byPopulation)
            return (byPopulation, new CoverageWeight(CoverageWeightKind.Population, held.Period));
        return (ByNumber(territory), CoverageWeight.Communes);
    }

    private double? ByDenominator(Territory territory)
    {
        if (!figures.HasDenominator)
            return null;
        double present = 0, scope = 0;
        ReadOnlySpan<ObservationStatus> status = figures.Status;
        Span<double> parts = stackalloc double[figures.Columns.Length];
        foreach (int ordinal in territory.Ordinals)
        {
            if (status[ordinal] == ObservationStatus.NotApplicable)
                continue;
            if (Denominator(ordinal, parts) is not { } weight)
                return null;
            scope += weight;
            present += status[ordinal].IsPresent() ? weight : 0;
        }

        return scope > 0 ? present / scope : null;
    }

    private double? Denominator(int ordinal, Span<double> parts)
    {
        ReadOnlySpan<Column> columns = figures.Columns;
        for (int i = 0; i < parts.Length; i++)
            parts[i] = columns[i].Status[ordinal].IsPresent() ? columns[i].Values[ordinal] : double.NaN;
        return figures.Denominator(parts) is { } denominator && double.IsFinite(denominator) ? denominator : null;
    }

    private double? ByPopulation(Territory territory, Column column)
    {
        double present = 0, scope = 0;
        ReadOnlySpan<ObservationStatus> status = figures.Status;
        foreach (int ordinal in territory.Ordinals)
        {
            if (status[ordinal] == ObservationStatus.NotApplicable)
                continue;
            if (!column.Status[ordinal].IsPresent())
                return null;
            scope += column.Values[ordinal];
            present += status[ordinal].IsPresent() ? column.Values[ordinal] : 0;
        }

        return scope > 0 ? present / scope : null;
    }

    private double ByNumber(Territory territory)
    {
        int present = 0, scope = 0;
        ReadOnlySpan<ObservationStatus> status = figures.Status;
        foreach (int ordinal in territory.Ordinals)
        {
            scope += status[ordinal] == ObservationStatus.NotApplicable ? 0 : 1;
            present += status[ordinal].IsPresent() ? 1 : 0;
        }

        return scope > 0 ? (double)present / scope : 0;
    }
}
