using System.Collections.Immutable;
using PictoStat.Core.Indicators;
using PictoStat.Core.Observations;
using PictoStat.Core.Text;
using PictoStat.Import.Descriptors;
using PictoStat.Import.Problems;
using PictoStat.Import.Tables;

namespace PictoStat.Import.Values;

/// <summary>Which columns of observations the cells of a table go to: all at once in the wide layout, the one a row names in the long.</summary>
internal sealed class ColumnMap
{
    private readonly SourceDescriptor _descriptor;
    private readonly ITable _table;
    private readonly Func<CommuneScope, bool[]> _scopeOf;
    private readonly bool _keepTexts;
    private readonly Func<string, ValueRange?>? _rangeOf;
    private readonly Dictionary<ColumnRule, bool[]> _scopes = [];
    private readonly HashSet<VariableKey> _keys = [];
    private readonly HashSet<ColumnRule> _matched = [];
    private readonly List<ColumnBuilder> _columns = [];
    private readonly Dictionary<string, (ColumnBuilder[] Columns, string[] Unknown)> _byName = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly int[] _name = [];
    private readonly int[] _values = [];

    /// <summary>Maps the columns of a table.</summary>
    /// <param name="descriptor">The descriptor.</param>
    /// <param name="table">The table, its header read.</param>
    /// <param name="scopeOf">Whether each place is in a scope.</param>
    /// <param name="keepTexts">Whether the columns keep the numbers as the producer wrote them.</param>
    /// <param name="rangeOf">The values that the catalogue says a variable can take.</param>
    /// <exception cref="ImportException">A column has no rule, or a rule no column.</exception>
    public ColumnMap(SourceDescriptor descriptor, ITable table, Func<CommuneScope, bool[]> scopeOf, bool keepTexts, Func<string, ValueRange?>? rangeOf = null)
    {
        (_descriptor, _table, _scopeOf, _keepTexts, _rangeOf) = (descriptor, table, scopeOf, keepTexts, rangeOf);
        if (!descriptor.Counts.IsEmpty)
        {
            Counter = new RowCounter(descriptor, table, scopeOf, keepTexts);
            return;
        }
        if (descriptor.Long is { } layout)
        {
            _name = [.. layout.Name.Select(table.ColumnOf)];
            _values = [.. layout.Values.Select(table.ColumnOf)];
            return;
        }

        HashSet<string> known = [.. descriptor.Code, .. descriptor.Ignored, .. descriptor.Zones?.Level is { } level ? [level] : Array.Empty<string>()];
        HashSet<string> filters = [.. descriptor.Rows.Keep.Concat(descriptor.Rows.Drop).Select(f => f.Column)];
        for (int i = 0; i < table.Header.Count; i++)
        {
            string name = table.Header[i];
            if (known.Contains(name) || name.Length == 0)
                continue;
            if (Match(name) is var (rule, key))
                Add(name, i, rule, key, _columns is [var first, ..] ? first.Seen : null);
            else if (!known.Contains("*") && !filters.Contains(name))
                throw ImportException.Of("values.unmapped", table.Name, name, descriptor.File);
        }
        DemandMatches(table.Header);
        Row = [.. _columns];
    }

    /// <summary>The columns that the current row has cells for: every one in the wide layout.</summary>
    public ColumnBuilder[] Row { get; private set; } = [];

    /// <summary>Counts the rows, where that is what the descriptor asks; null otherwise.</summary>
    public RowCounter? Counter { get; }

    /// <summary>How many cells a row has: a row that is counted is one.</summary>
    public int Cells => Counter is null ? Row.Length : 1;

    /// <summary>In the long layout, the names of the current row that no rule gives a variable.</summary>
    public string[] UnknownNames { get; private set; } = [];

    /// <summary>Finds the columns of the current row.</summary>
    public void Next()
    {
        if (_name.Length == 0)
            return;
        string name = string.Join('_', _name.Select(column => _table[column]));
        if (!_byName.TryGetValue(name, out (ColumnBuilder[] Columns, string[] Unknown) found))
            _byName.Add(name, found = Find(name));
        (Row, UnknownNames) = found;
    }

    /// <summary>The columns of a row's name: one for each column of values, whose own name then ends that of the row where there are several.</summary>
    private (ColumnBuilder[] Columns, string[] Unknown) Find(string name)
    {
        var columns = new List<ColumnBuilder>();
        var unknown = new List<string>();
        foreach (int value in _values)
        {
            string whole = _values.Length == 1 ? name : $"{name}_{_table.Header[value]}";
            _names.Add(whole);
            if (Match(whole) is var (rule, key))
                columns.Add(Add(whole, value, rule, key, columns is [var first, ..] ? first.Seen : null));
            else if (!_descriptor.Ignored.Contains("*") && !_descriptor.Ignored.Contains(whole))
                unknown.Add(whole);
        }
        return ([.. columns], [.. unknown]);
    }

    /// <summary>Every column, once all rows were read.</summary>
    /// <exception cref="ImportException">In the long layout, a rule gave no column.</exception>
    public ImmutableArray<ColumnBuilder> All()
    {
        if (Counter is not null)
            return Counter.Columns;
        if (_name.Length > 0)
            DemandMatches([.. _names]);
        return [.. _columns];
    }

    /// <summary>Adds a column; those that a row gives together share the marks of the places seen.</summary>
    private ColumnBuilder Add(string name, int index, ColumnRule rule, VariableKey key, bool[]? seen)
    {
        if (!_keys.Add(key))
            throw ImportException.Of("values.same-variable", _table.Name, name, key);
        _matched.Add(rule);
        if (!_scopes.TryGetValue(rule, out bool[]? inScope))
            _scopes.Add(rule, inScope = _scopeOf(rule.Scope));
        var column = new ColumnBuilder(name, index, key, rule, RangeOf(rule, key), inScope, seen ?? new bool[inScope.Length], _keepTexts)
        {
            Parts = [.. rule.SumOf.Select(_table.ColumnOf)],
        };
        _columns.Add(column);
        return column;
    }

    /// <summary>The descriptor's range, else the catalogue's; without either, what is summed is a count, and anything else may be any number.</summary>
    private ValueRange RangeOf(ColumnRule rule, VariableKey key) =>
        rule.Range ?? _rangeOf?.Invoke(key.Variable) ?? (rule.Additive ? new ValueRange(0, null) : ValueRange.Any);

    private void DemandMatches(IReadOnlyList<string> names)
    {
        if (_descriptor.Columns.FirstOrDefault(rule => !_matched.Contains(rule)) is { } idle)
            throw ImportException.Of("values.no-match", _table.Name, idle.Match.Text, string.Join(", ", Nearest.Of(idle.Match.Literal, names, 3)));
    }

    private (ColumnRule Rule, VariableKey Key)? Match(string name)
    {
        foreach (ColumnRule rule in _descriptor.Columns)
        {
            try
            {
                if (rule.KeyOf(name) is { } key)
                    return (rule, key);
            }
            catch (FormatException error)
            {
                throw new ImportException(Problem.Of("values.wrong-key", _table.Name, name, rule.Match.Text, error.Message), error);
            }
        }
        return null;
    }
}
