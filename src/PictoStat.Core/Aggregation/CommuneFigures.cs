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
    private readonly int?[] _maskedBelow;

    /// <summary>The components' values; 0 where the commune as a whole is not present, so that they can be summed without a look at its status.</summary>
    private readonly double[][] _parts;

    private CommuneFigures(Indicator indicator, Period period, Column[] columns, ObservationStatus[] status, int?[] maskedBelow)
    {
        (_indicator, Period, _columns, _status, _maskedBelow) = (indicator, period, columns, status, maskedBelow);
        _parts = [.. columns.Select(c => Present(c, status))];
    }

    /// <summary>The period of the figures.</summary>
    public Period Period { get; }

    /// <summary>Whether every component is held for the period.</summary>
    public bool HasData => _columns.Length > 0;

    /// <summary>The status of each commune, by ordinal; empty without data.</summary>
    public ReadOnlySpan<ObservationStatus> Status => _status;

    internal ReadOnlySpan<Column> Columns => _columns;

    /// <summary>Each component's threshold of secrecy, null where none is documented.</summary>
    internal ReadOnlySpan<int?> MaskedBelow => _maskedBelow;

    /// <summary>Whether something is divided, which then weighs the coverage.</summary>
    internal bool HasDenominator => _indicator.Rule is AggregationRule.Density or AggregationRule.Change or AggregationRule.AnnualChange or AggregationRule.WeightedMean
        || _indicator.Formula.Denominator is not null;

    /// <summary>Whether the rule looks at the communes' own values, not at sums of components.</summary>
    internal bool IsOfCommunes => _indicator.Rule is AggregationRule.WeightedMean or AggregationRule.Max or AggregationRule.Min;

    /// <summary>Loads the components of an indicator.</summary>
    internal static CommuneFigures Load(IObservationSource source, Indicator indicator, Period period, AggregationVariables variables, Func<string, Variable?> variable)
    {
        VariableKey[] keys = IndicatorPeriods.Keys(indicator, period, variables);
        var columns = new Column[keys.Length];
        for (int i = 0; i < keys.Length; i++)
        {
            if (source.Load(keys[i]) is not { } column)
                return new CommuneFigures(indicator, period, [], [], []);
            columns[i] = column;
        }

        var status = new ObservationStatus[source.Communes.Count];
        foreach (Column column in columns)
            Combine(status, column.Status);
        return new CommuneFigures(indicator, period, columns, status, [.. keys.Select(k => variable(k.Variable)?.MaskedBelow)]);
    }

    /// <summary>The figure of one commune.</summary>
    /// <returns>Its status and, where it is present, its value; a zero denominator does not apply.</returns>
    public CommuneCell At(int ordinal)
    {
        if (!HasData)
            return new(ObservationStatus.Missing, 0);
        ObservationStatus status = _status[ordinal];
        if (!status.IsPresent())
            return new(status, 0);
        Span<double> parts = stackalloc double[_columns.Length];
        for (int i = 0; i < parts.Length; i++)
            parts[i] = _columns[i].Values[ordinal];
        double value = IsOfCommunes ? Formula.Evaluate(_indicator.Formula.Root, parts, Period.Years) : Value(parts);
        return double.IsFinite(value) ? new(status, value) : new(ObservationStatus.NotApplicable, 0) { HasZeroDenominator = true };
    }

    /// <summary>The value over the communes present among some; at least one must be.</summary>
    /// <returns>The value; not finite where the denominator is zero.</returns>
    internal double Over(ReadOnlySpan<int> ordinals)
    {
        if (IsOfCommunes)
            return _indicator.Rule == AggregationRule.WeightedMean ? Mean(ordinals) : Extreme(ordinals);
        Span<double> sums = stackalloc double[_parts.Length];
        for (int i = 0; i < sums.Length; i++)
            sums[i] = CertainSum.Of(_parts[i], ordinals);
        return Value(sums);
    }

    /// <summary>The sum of each component over the communes present among some.</summary>
    internal double[] Sums(ReadOnlySpan<int> ordinals)
    {
        var sums = new double[_parts.Length];
        for (int i = 0; i < sums.Length; i++)
            sums[i] = CertainSum.Of(_parts[i], ordinals);
        return sums;
    }

    private double Extreme(ReadOnlySpan<int> ordinals)
    {
        double[] values = _parts[0];
        double extreme = double.NaN;
        foreach (int ordinal in ordinals)
            if (_status[ordinal].IsPresent())
                extreme = double.IsNaN(extreme) ? values[ordinal]
                    : _indicator.Rule == AggregationRule.Max ? Math.Max(extreme, values[ordinal]) : Math.Min(extreme, values[ordinal]);
        return extreme;
    }

    private double Mean(ReadOnlySpan<int> ordinals)
    {
        double[] values = _parts[0], weights = _parts[^1];
        var weighted = new ExactSum();
        foreach (int ordinal in ordinals)
            weighted.AddProduct(weights[ordinal], values[ordinal]);
        return weighted.Total() / CertainSum.Of(weights, ordinals);
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
        AggregationRule.Density or AggregationRule.WeightedMean => parts[^1],
        AggregationRule.Change or AggregationRule.AnnualChange => parts[0],
        _ => _indicator.Formula.Denominator is { } node ? Formula.Evaluate(node, parts, Period.Years) : null,
    };

    /// <summary>A component's values, those of communes that are not present as a whole set to 0; the column's own array where there are none.</summary>
    private static double[] Present(Column column, ObservationStatus[] status)
    {
        double[] values = column.Cells;
        double[]? kept = null;
        for (int i = 0; i < status.Length; i++)
            if (values[i] != 0 && !status[i].IsPresent())
                (kept ??= [.. values])[i] = 0;
        return kept ?? values;
    }

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
