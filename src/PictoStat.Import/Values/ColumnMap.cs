using System.Collections.Immutable;
using PictoStat.Core.Indicators;
using PictoStat.Core.Observations;
using PictoStat.Core.Territories;
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
    private readonly CommuneIndex _communes;
    private readonly bool _keepTexts;
    private readonly Func<string, ValueRange?>? _rangeOf;
    private readonly Dictionary<ColumnRule, bool[]> _scopes = [];
    private readonly HashSet<VariableKey> _keys = [];
    private readonly HashSet<ColumnRule> _matched = [];
    private readonly List<ColumnBuilder> _columns = [];
    private readonly Dictionary<string, ColumnBuilder[]?> _byName = new(StringComparer.Ordinal);
    private readonly int[] _name = [];
    private readonly int _value;

    /// <summary>The communes that have a row, in the wide layout; in the long one each column has its own.</summary>
    private readonly bool[] _seen;

    /// <summary>Maps the columns of a table.</summary>
    /// <exception cref="ImportException">A column has no rule, or a rule no column.</exception>
    public ColumnMap(SourceDescriptor descriptor, ITable table, CommuneIndex communes, bool keepTexts, Func<string, ValueRange?>? rangeOf = null)
    {
        (_descriptor, _table, _communes, _keepTexts, _rangeOf) = (descriptor, table, communes, keepTexts, rangeOf);
        _seen = new bool[communes.Count];
        if (!descriptor.Counts.IsEmpty)
        {
            Counter = new RowCounter(descriptor, table, communes, keepTexts);
            return;
        }
        if (descriptor.Long is { } layout)
        {
            _name = [.. layout.Name.Select(table.ColumnOf)];
            _value = table.ColumnOf(layout.Value);
            return;
        }

        HashSet<string> known = [.. descriptor.Code, .. descriptor.Ignored], filters = [.. descriptor.Rows.Keep.Concat(descriptor.Rows.Drop).Select(f => f.Column)];
        for (int i = 0; i < table.Header.Count; i++)
        {
            string name = table.Header[i];
            if (known.Contains(name) || name.Length == 0)
                continue;
            if (Match(name) is var (rule, key))
                Add(name, i, rule, key);
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

    /// <summary>In the long layout, the name the current row gives, where no rule gives it a variable; null otherwise.</summary>
    public string? UnknownName { get; private set; }

    /// <summary>Finds the columns of the current row.</summary>
    public void Next()
    {
        if (_name.Length == 0)
            return;
        string name = string.Join('_', _name.Select(column => _table[column]));
        if (!_byName.TryGetValue(name, out ColumnBuilder[]? found))
            _byName.Add(name, found = Match(name) is var (rule, key) ? [Add(name, _value, rule, key)] : null);
        UnknownName = found is null && !_descriptor.Ignored.Contains("*") && !_descriptor.Ignored.Contains(name) ? name : null;
        Row = found ?? [];
    }

    /// <summary>Every column, once all rows were read.</summary>
    /// <exception cref="ImportException">In the long layout, a rule gave no column.</exception>
    public ImmutableArray<ColumnBuilder> All()
    {
        if (Counter is not null)
            return Counter.Columns;
        if (_name.Length > 0)
            DemandMatches([.. _byName.Keys]);
        return [.. _columns];
    }

    private ColumnBuilder Add(string name, int index, ColumnRule rule, VariableKey key)
    {
        if (!_keys.Add(key))
            throw ImportException.Of("values.same-variable", _table.Name, name, key);
        _matched.Add(rule);
        if (!_scopes.TryGetValue(rule, out bool[]? inScope))
            _scopes.Add(rule, inScope = [.. _communes.Codes.ToArray().Select(rule.Scope.Contains)]);
        var column = new ColumnBuilder(name, index, key, rule, RangeOf(rule, key), _communes, inScope, _name.Length > 0 ? new bool[_communes.Count] : _seen, _keepTexts)
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
