using PictoStat.Core.Indicators;
using PictoStat.Core.Observations;

namespace PictoStat.Core.Aggregation;

/// <summary>Which columns an indicator reads for a period, and for which periods all of them are held.</summary>
public static class IndicatorPeriods
{
    /// <summary>The columns an indicator reads for a period: those of its formula, then those its rule adds.</summary>
    public static VariableKey[] Keys(Indicator indicator, Period period, AggregationVariables variables) => indicator.Rule switch
    {
        AggregationRule.Change or AggregationRule.AnnualChange =>
            [At(indicator, Period.Year(period.StartYear)), At(indicator, Period.Year(period.EndYear))],
        AggregationRule.Density => [.. Formula(indicator, period), new VariableKey(variables.Area, period)],
        AggregationRule.WeightedMean when indicator.Weight is { } weight => [.. Formula(indicator, period), weight.At(period)],
        _ => Formula(indicator, period),
    };

    /// <summary>The periods for which all columns are held, ascending. A rate of growth is listed for each pair of dates exactly as far apart as its shortest honest span.</summary>
    public static IReadOnlyList<Period> Of(Indicator indicator, IObservationSource source, AggregationVariables variables)
    {
        IEnumerable<Period> candidates = indicator.Rule is AggregationRule.Change or AggregationRule.AnnualChange
            ? Spans(source.Periods(indicator.Formula.Components[0].Variable, indicator.Formula.Components[0].Modalities), indicator.MinimumYears)
            : indicator.Formula.Components
                .Where(c => c.Reference != PeriodReference.Fixed)
                .SelectMany(c => Asked(c, source))
                .Distinct();
        return [.. candidates.Where(p => Keys(indicator, p, variables).All(k => Held(k, source, variables))).Order()];
    }

    private static VariableKey[] Formula(Indicator indicator, Period period) => [.. indicator.Formula.Components.Select(c => c.At(period))];

    private static VariableKey At(Indicator indicator, Period period) => indicator.Formula.Components[0].At(period);

    /// <summary>Only a component read at the period asked proposes periods: the ends of an interval follow from it.</summary>
    private static IEnumerable<Period> Asked(Component component, IObservationSource source) =>
        component.Reference == PeriodReference.Asked ? source.Periods(component.Variable, component.Modalities) : [];

    private static IEnumerable<Period> Spans(IReadOnlyList<Period> dates, int years) =>
        from start in dates
        from end in dates
        where start.Kind == PeriodKind.Year && end.Kind == PeriodKind.Year && end.EndYear - start.EndYear == Math.Max(1, years)
        select Period.Interval(start.EndYear, end.EndYear);

    private static bool Held(VariableKey key, IObservationSource source, AggregationVariables variables) =>
        key.Variable == variables.Area || source.Periods(key.Variable, key.Modalities).Contains(key.Period);
}
