using System.Collections.Immutable;
using System.Globalization;
using PictoStat.Core.Indicators;
using PictoStat.Core.Observations;
using PictoStat.Import.Descriptors;
using PictoStat.Import.Problems;
using PictoStat.Import.Tables;

namespace PictoStat.Import.Values;

/// <summary>Counts rows into the columns of the descriptor's <see cref="CountRule"/>s.</summary>
internal sealed class RowCounter
{
    private readonly ITable _table;
    private readonly Count[] _counts;

    public RowCounter(SourceDescriptor descriptor, ITable table, Func<CommuneScope, bool[]> scopeOf, bool keepTexts)
    {
        _table = table;
        _counts = [.. descriptor.Counts.Select(rule => new Count(rule, table, scopeOf, keepTexts))];
    }

    /// <summary>Every column, in the order of the rules, of their modalities, of their periods.</summary>
    public ImmutableArray<ColumnBuilder> Columns => [.. _counts.SelectMany(count => count.Columns)];

    /// <summary>Counts the current row.</summary>
    /// <param name="commune">Its commune.</param>
    /// <param name="refusal">What no rule knows; null where the row was taken.</param>
    /// <returns>Present where a rule counted it, not applicable where the commune is in the scope of none; null where all of them count the same thing already.</returns>
    public ObservationStatus? Take(int commune, out CountRefusal? refusal)
    {
        refusal = null;
        ObservationStatus? taken = null;
        foreach (Count count in _counts)
        {
            int period = count.Rule.PeriodOf(count.Dated < 0 ? "" : _table[count.Dated]);
            int modality = count.Rule.By is { } by ? by.IndexOf(_table[count.Sorted]) : 0;
            if (period < 0)
                refusal = new CountRefusal(RefusalReasons.OutOfRange, _table.Header[count.Dated], [_table[count.Dated], string.Join(", ", count.Rule.Periods)]);
            else if (modality < 0)
                refusal = new CountRefusal(RefusalReasons.UnknownName, null, [_table[count.Sorted]]);
            if (refusal is not null)
                return null;
            ObservationStatus? added = count.Add(_table, commune, modality, period);
            taken = taken == ObservationStatus.Present ? taken : added ?? taken;
        }
        return taken;
    }

    private sealed class Count
    {
        private readonly int[] _distinct;
        private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
        private readonly ColumnBuilder[] _columns;

        public Count(CountRule rule, ITable table, Func<CommuneScope, bool[]> scopeOf, bool keepTexts)
        {
            Rule = rule;
            _distinct = [.. rule.Distinct.Select(table.ColumnOf)];
            Dated = rule.Dated is { } dated ? table.ColumnOf(dated) : -1;
            Sorted = rule.By is { } by ? table.ColumnOf(by.Column) : -1;
            bool[] inScope = scopeOf(rule.Scope);
            var column = new ColumnRule(new ColumnPattern(rule.Variable), rule.Variable, null, "", Absence.Zero, Absence.Zero, rule.Scope, true, new ValueRange(0, null));
            var seen = new bool[inScope.Length];
            string[] modalities = rule.By is { } dimension ? [.. dimension.Modalities.Select(m => $"{dimension.Name}={m.Modality}")] : [""];
            _columns =
            [
                .. from modality in modalities
                   from period in rule.Periods
                   let key = new VariableKey(rule.Variable, modality, period)
                   select new ColumnBuilder(key.ToString(), -1, key, column, new ValueRange(0, null), inScope, seen, keepTexts),
            ];
        }

        public CountRule Rule { get; }

        public int Dated { get; }

        public int Sorted { get; }

        public IEnumerable<ColumnBuilder> Columns => _columns;

        public ObservationStatus? Add(ITable table, int commune, int modality, int period)
        {
            if (_distinct.Length > 0)
            {
                string place = Rule.OnceInFile ? "" : commune.ToString(CultureInfo.InvariantCulture);
                if (!_seen.Add(string.Join('\u001f', _distinct.Select(column => table[column]).Prepend(place))))
                    return null;
            }
            ColumnBuilder column = _columns[modality * Rule.Periods.Length + period];
            column.See(commune);
            if (!column.InScope(commune))
                return ObservationStatus.NotApplicable;
            column.Set(commune, ObservationStatus.Present, column.Value(commune) + 1);
            return ObservationStatus.Present;
        }
    }
}

/// <summary>Why a row is not counted.</summary>
/// <param name="Reason">The reason's id.</param>
/// <param name="Column">The column's name, or null where the sentence names none.</param>
/// <param name="Arguments">What its sentence tells.</param>
internal sealed record CountRefusal(string Reason, string? Column, object[] Arguments);
