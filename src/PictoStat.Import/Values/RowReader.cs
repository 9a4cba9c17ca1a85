using System.Collections.Immutable;
using PictoStat.Core.Observations;
using PictoStat.Import.Descriptors;
using PictoStat.Import.Problems;
using PictoStat.Import.Tables;

namespace PictoStat.Import.Values;

/// <summary>Takes the rows of a table one by one into the columns, and counts what becomes of every cell.</summary>
internal sealed class RowReader
{
    private readonly RowRules _rules;
    private readonly ITable _table;
    private readonly IRowPlaces _places;
    private readonly ColumnMap _columns;
    private readonly CellReader _cells;
    private readonly bool _keepTexts;
    private readonly (int Column, HashSet<string> Texts)[] _keep;
    private readonly (int Column, HashSet<string> Texts)[] _drop;
    private readonly Dictionary<(string, string), (ObservationStatus Status, double Number)[]> _parts = [];
    private readonly HashSet<(int, string)> _inParts = [];
    private readonly long[] _byStatus = new long[5];
    private readonly SortedDictionary<string, long> _refused = new(StringComparer.Ordinal);
    private readonly List<Refusal> _refusals = [];
    private long _read;
    private long _dropped;

    public RowReader(SourceDescriptor descriptor, ITable table, IRowPlaces places, ColumnMap columns, bool keepTexts)
    {
        (_rules, _table, _places, _columns, _keepTexts) = (descriptor.Rows, table, places, columns, keepTexts);
        _cells = new CellReader(descriptor.Cells);
        _keep = Filters(descriptor.Rows.Keep);
        _drop = Filters(descriptor.Rows.Drop);
    }

    public ImportCounts Counts => new(
        _read, _byStatus[(int)ObservationStatus.Present] + _byStatus[(int)ObservationStatus.Estimated], _byStatus[(int)ObservationStatus.Secret],
        _byStatus[(int)ObservationStatus.Missing], _byStatus[(int)ObservationStatus.NotApplicable], _dropped,
        _refused.ToImmutableSortedDictionary(StringComparer.Ordinal), _cells.Seen.ToImmutableSortedDictionary(StringComparer.Ordinal));

    public ImmutableArray<Refusal> Refusals => [.. _refusals];

    /// <summary>Takes the current row.</summary>
    public void Take()
    {
        _columns.Next();
        if (!_keep.All(f => f.Texts.Contains(_table[f.Column])) || _drop.Any(f => f.Texts.Contains(_table[f.Column])))
        {
            Drop();
            return;
        }
        foreach (string name in _columns.UnknownNames)
        {
            _read++;
            Refuse(RefusalReasons.UnknownName, 1, null, name);
        }
        if (_columns.Cells == 0)
            return;
        RowPlace place = _places.Read();
        switch (place.Kind)
        {
            case RowKind.Dropped:
                Drop();
                break;
            case RowKind.Refused:
                RefuseRow(place.Refusal!, place.Arguments);
                break;
            case RowKind.Whole or RowKind.Part when _columns.Counter is { } counter:
                Count(counter, place.Ordinal);
                break;
            case RowKind.Part:
                TakePart(place.Ordinal, place.Code);
                break;
            default:
                TakeWhole(place.Ordinal, place.Code);
                break;
        }
    }

    private void TakeWhole(int ordinal, string code)
    {
        ColumnBuilder[] columns = _columns.Row;
        if (_rules.Duplicates == DuplicateRows.Sum)
        {
            AddPart(ordinal, columns);
            return;
        }
        if (_inParts.Count > 0 && _inParts.Contains((ordinal, columns[0].Name)))
        {
            RefuseRow(RefusalReasons.WholeAndParts, code);
            return;
        }
        if (columns[0].IsSeen(ordinal) && _rules.Duplicates != DuplicateRows.Last)
        {
            if (_rules.Duplicates == DuplicateRows.First || (_rules.Duplicates == DuplicateRows.Same && columns.All(c => Repeats(c, ordinal, (c[ordinal], c.Value(ordinal))))))
                Drop();
            else
                RefuseRow(RefusalReasons.Duplicate, code);
            return;
        }
        _read += columns.Length;
        columns[0].See(ordinal);
        foreach (ColumnBuilder column in columns)
        {
            if (Cell(column, ordinal, out double number) is { } status)
                column.Set(ordinal, status, number, _keepTexts && status.IsPresent() ? Published(column, status) : null);
            else
                column.Set(ordinal, ObservationStatus.Missing, 0);
        }
    }

    private void Count(RowCounter counter, int ordinal)
    {
        ObservationStatus? taken = counter.Take(ordinal, out CountRefusal? refusal);
        _read++;
        if (refusal is not null)
            Refuse(refusal.Reason, 1, refusal.Column, refusal.Arguments);
        else if (taken is { } status)
            _byStatus[(int)status]++;
        else
            _dropped++;
    }

    private void TakePart(int ordinal, string code)
    {
        ColumnBuilder[] columns = _columns.Row;
        if (_rules.Duplicates == DuplicateRows.Sum)
        {
            AddPart(ordinal, columns);
            return;
        }
        string name = columns[0].Name;
        if (columns[0].IsSeen(ordinal) && !_inParts.Contains((ordinal, name)))
        {
            RefuseRow(RefusalReasons.WholeAndParts, code);
            return;
        }
        _inParts.Add((ordinal, name));
        if (_parts.TryGetValue((code, name), out var first))
        {
            if (_rules.Duplicates == DuplicateRows.First || (_rules.Duplicates == DuplicateRows.Same && !columns.Where((c, i) => !Repeats(c, ordinal, first[i])).Any()))
                Drop();
            else
                RefuseRow(RefusalReasons.Duplicate, code);
            return;
        }
        _parts[(code, name)] = AddPart(ordinal, columns);
    }

    /// <summary>Adds the cells of the current row to their commune's.</summary>
    private (ObservationStatus, double)[] AddPart(int ordinal, ColumnBuilder[] columns)
    {
        _read += columns.Length;
        var cells = new (ObservationStatus, double)[columns.Length];
        bool isFirst = !columns[0].IsSeen(ordinal);
        columns[0].See(ordinal);
        for (int i = 0; i < columns.Length; i++)
        {
            ObservationStatus status = Cell(columns[i], ordinal, out double number, isPart: true) ?? ObservationStatus.Missing;
            cells[i] = (status, number);
            columns[i].Add(ordinal, status, number, isFirst);
        }
        return cells;
    }

    private bool Repeats(ColumnBuilder column, int ordinal, (ObservationStatus Status, double Number) held)
    {
        CellKind kind = _cells.Peek(_table.Utf8(column.Index), out double number);
        return kind != CellKind.NotANumber && column.Judge(kind, ordinal) == held.Status && (!held.Status.IsPresent() || number.Equals(held.Number));
    }

    /// <summary>Reads a cell; of a part of a commune, a figure that must not be summed says nothing of the whole: it is missing.</summary>
    private ObservationStatus? Cell(ColumnBuilder column, int ordinal, out double number, bool isPart = false)
    {
        ReadOnlySpan<byte> cell = _table.Utf8(column.Index);
        if (column.Parts.Length > 0 && cell.SequenceEqual("="u8))
        {
            number = SumMark.Value(SumOf(column));
            _byStatus[(int)ObservationStatus.Present]++;
            return ObservationStatus.Present;
        }
        CellKind kind = _cells.Read(cell, out number);
        if (column.InScope(ordinal) && kind == CellKind.NotANumber)
        {
            Refuse(cell.TrimStart((byte)' ').StartsWith("="u8) ? RefusalReasons.Formula : RefusalReasons.NotANumber, 1, column.Name, _table[column.Index]);
            return null;
        }
        ObservationStatus status = column.Judge(kind, ordinal);
        if (status.IsPresent() && !column.Range.Contains(number))
        {
            Refuse(RefusalReasons.OutOfRange, 1, column.Name, _table[column.Index], FormattableString.Invariant($"{column.Range.Lower}..{column.Range.Upper}"));
            return null;
        }
        if (isPart && status.IsPresent() && !column.Rule.Additive)
            status = ObservationStatus.Missing;
        _byStatus[(int)status]++;
        return status;
    }

    private double SumOf(ColumnBuilder column)
    {
        double sum = 0;
        foreach (int part in column.Parts)
        {
            _cells.Peek(_table.Utf8(part), out double number);
            sum += number;
        }
        return sum;
    }

    private string Published(ColumnBuilder column, ObservationStatus status)
    {
        ReadOnlySpan<byte> cell = _table.Utf8(column.Index);
        return cell.IsEmpty ? "0" : _cells.Plain(status == ObservationStatus.Estimated ? cell[1..] : cell);
    }

    private void Drop()
    {
        _read += _columns.Cells;
        _dropped += _columns.Cells;
        foreach (ColumnBuilder column in _columns.Row)
            _cells.Read(_table.Utf8(column.Index), out _);
    }

    private void RefuseRow(string reason, params object[] arguments)
    {
        _read += _columns.Cells;
        Refuse(reason, _columns.Cells, null, arguments);
    }

    private void Refuse(string reason, int cells, string? column, params object[] arguments)
    {
        _refused[reason] = _refused.GetValueOrDefault(reason) + cells;
        if (_refusals.Count < ImportedDataSet.MaxRefusals)
            _refusals.Add(new Refusal(_table.Line, column, reason, Problem.Of($"refused.{reason}", [_table.Name, _table.Line, .. column is null ? arguments : [column, .. arguments]])));
    }

    private (int, HashSet<string>)[] Filters(ImmutableArray<RowFilter> filters) =>
        [.. filters.Select(f => (_table.ColumnOf(f.Column), f.Texts.ToHashSet(StringComparer.Ordinal)))];
}
