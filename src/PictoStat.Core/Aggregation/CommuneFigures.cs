using PictoStat.Core.Indicators;
using PictoStat.Core.Observations;

namespace PictoStat.Core.Aggregation;

/// <summary>What every commune brings to an indicator at a period: its components, and one status for all of them together.</summary>
/// <remarks>
/// A commune is outside the scope as soon as one component does not apply to it; else it is present when all components are,
/// secret when one is secret, missing otherwise.
/// </remarks>
public sealed class CommuneFigures
{
    private readonly Indicator _indicator;
    private readonly Column[] _columns;
    private readonly ObservationStatus[] _status;

    private CommuneFigures(Indicator indicator, Period period, Column[] columns, ObservationStatus[] status) =>
        (_indicator, Period, _columns, _status) = (indicator, period, columns, status);

    /// <summary>The period of the figures.</summary>
    public Period Period { get; }

    /// <summary>Whether every component is held for the period.</summary>
    public bool HasData => _columns.Length > 0;

    /// <summary>The status of each commune, by ordinal; empty without data.</summary>
    public ReadOnlySpan<ObservationStatus> Status => _status;

    internal ReadOnlySpan<Column> Columns => _columns;

    /// <summary>Loads the components of an indicator.</summary>
    internal static CommuneFigures Load(IObservationSource source, Indicator indicator, Period period, AggregationVariables variables)
    {
        VariableKey[] keys = IndicatorPeriods.Keys(indicator, period, variables);
        var columns = new Column[keys.Length];
        for (int i = 0; i < keys.Length; i++)
        {
            if (source.Load(keys[i]) is not { } column)
                return new CommuneFigures(indicator, period, [], []);
            columns[i] = column;
        }

        var status = new ObservationStatus[source.Communes.Count];
        foreach (Column column in columns)
            Combine(status, column.Status);
        return new CommuneFigures(indicator, period, columns, status);
    }

    /// <summary>The figure of one commune.</summary>
    /// <returns>Its status and, where it is present, its value; a zero denominator does not apply.</returns>
    public (ObservationStatus Status, double Value) At(int ordinal)
    {
        if (!HasData)
            return (ObservationStatus.Missing, 0);
        ObservationStatus status = _status[ordinal];
        if (!status.IsPresent())
            return (status, 0);
        Span<double> parts = stackalloc double[_columns.Length];
        for (int i = 0; i < parts.Length; i++)
            parts[i] = _columns[i].Values[ordinal];
        double value = Value(parts);
        return double.IsFinite(value) ? (status, value) : (ObservationStatus.NotApplicable, 0);
    }

    /// <summary>The value on summed components; not finite where the denominator is zero.</summary>
    internal double Value(ReadOnlySpan<double> sums)
    {
        int years = Period.Years;
        return _indicator.Rule switch
        {
            AggregationRule.Share => 100 * Formula.Evaluate(_indicator.Formula.Root, sums, years),
            AggregationRule.Density => Formula.Evaluate(_indicator.Formula.Root, sums, years) / sums[^1],
            AggregationRule.Change => 100 * (sums[1] / sums[0] - 1),
            AggregationRule.AnnualChange => sums[0] > 0 ? 100 * (Math.Pow(sums[1] / sums[0], 1.0 / years) - 1) : double.NaN,
            _ => Formula.Evaluate(_indicator.Formula.Root, sums, years),
        };
    }

    /// <summary>The denominator on components, which weighs the coverage; null where nothing is divided.</summary>
    internal double? Denominator(ReadOnlySpan<double> parts) => _indicator.Rule switch
    {
        AggregationRule.Density => parts[^1],
        AggregationRule.Change or AggregationRule.AnnualChange => parts[0],
        _ => _indicator.Formula.Denominator is { } node ? Formula.Evaluate(node, parts, Period.Years) : null,
    };

    private static void Combine(ObservationStatus[] combined, ReadOnlySpan<ObservationStatus> status)
    {
        for (int ordinal = 0; ordinal < combined.Length; ordinal++)
            if (combined[ordinal] != status[ordinal])
                combined[ordinal] = Worse(combined[ordinal], status[ordinal]);
    }

    private static ObservationStatus Worse(ObservationStatus left, ObservationStatus right) =>
        left == ObservationStatus.NotApplicable || right == ObservationStatus.NotApplicable ? ObservationStatus.NotApplicable
        : left == ObservationStatus.Secret || right == ObservationStatus.Secret ? ObservationStatus.Secret
        : left > right ? left : right;
}
