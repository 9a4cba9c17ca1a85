using System.Collections.Immutable;
using PictoStat.Core.Observations;
using PictoStat.Core.Territories;
using PictoStat.Import.Descriptors;
using PictoStat.Import.Problems;
using PictoStat.Import.Tables;

namespace PictoStat.Import.Values;

/// <summary>Takes the rows of a table one by one into the columns, and counts what becomes of every cell.</summary>
internal sealed class RowReader
{
    private readonly RowRules _rules;
    private readonly ITable _table;
    private readonly CommuneIndex _communes;
    private readonly ImmutableArray<ColumnBuilder> _columns;
    private readonly CellReader _cells;
    private readonly bool _keepTexts;
    private readonly int[] _code;
    private readonly (int Column, HashSet<string> Texts)[] _keep;
    private readonly (int Column, HashSet<string> Texts)[] _drop;
    private readonly bool[] _seen;
    private readonly long[] _byStatus = new long[5];
    private readonly SortedDictionary<string, long> _refused = new(StringComparer.Ordinal);
    private readonly List<Refusal> _refusals = [];
    private long _read;
    private long _dropped;

    public RowReader(SourceDescriptor descriptor, ITable table, CommuneIndex communes, ImmutableArray<ColumnBuilder> columns, bool keepTexts)
    {
        (_rules, _table, _communes, _columns, _keepTexts) = (descriptor.Rows, table, communes, columns, keepTexts);
        _cells = new CellReader(descriptor.Cells);
        _code = [.. descriptor.Code.Select(table.ColumnOf)];
        _keep = Filters(descriptor.Rows.Keep);
        _drop = Filters(descriptor.Rows.Drop);
        _seen = new bool[communes.Count];
    }

    public ImportCounts Counts => new(
        _read, _byStatus[(int)ObservationStatus.Present] + _byStatus[(int)ObservationStatus.Estimated], _byStatus[(int)ObservationStatus.Secret],
        _byStatus[(int)ObservationStatus.Missing], _byStatus[(int)ObservationStatus.NotApplicable], _dropped,
        _refused.ToImmutableSortedDictionary(StringComparer.Ordinal), _cells.Seen.ToImmutableSortedDictionary(StringComparer.Ordinal));

    public ImmutableArray<Refusal> Refusals => [.. _refusals];

    /// <summary>Takes the current row.</summary>
    public void Take()
    {
        _read += _columns.Length;
        string text = Code();
        if (!_keep.All(f => f.Texts.Contains(_table[f.Column])) || _drop.Any(f => f.Texts.Contains(_table[f.Column])))
        {
            Drop();
            return;
        }
        if (!CommuneCode.TryParse(text, out CommuneCode code))
        {
            RefuseRow("not-a-code", text);
            return;
        }
        CommuneCode? city = MunicipalArrondissements.CommuneOf(code);
        if (_rules.DropDepartements.Contains(code.Departement) || (city is not null && _rules.Arrondissements == ArrondissementRows.Drop))
        {
            Drop();
            return;
        }
        int ordinal = _communes.IndexOf(city ?? code);
        if (ordinal < 0 && _rules.DropUnknown)
            Drop();
        else if (ordinal < 0)
            RefuseRow("unknown-commune", text, _communes.Vintage);
        else if (city is not null)
            TakeArrondissement(ordinal);
        else
            TakeCommune(ordinal, text);
    }

    private void TakeCommune(int ordinal, string text)
    {
        if (_seen[ordinal] && _rules.Duplicates == DuplicateRows.Refuse)
        {
            RefuseRow("duplicate", text);
            return;
        }
        if (_seen[ordinal] && _rules.Duplicates == DuplicateRows.First)
        {
            Drop();
            return;
        }
        _seen[ordinal] = true;
        foreach (ColumnBuilder column in _columns)
            if (Cell(column, ordinal, out double number) is { } status)
                column.Set(ordinal, status, number, _keepTexts && status.IsPresent() ? Published(column, status) : null);
    }

    private void TakeArrondissement(int ordinal)
    {
        foreach (ColumnBuilder column in _columns)
            if (Cell(column, ordinal, out double number) is { } status)
                column.Add(ordinal, status, number, first: !_seen[ordinal]);
        _seen[ordinal] = true;
    }

    private ObservationStatus? Cell(ColumnBuilder column, int ordinal, out double number)
    {
        CellKind kind = _cells.Read(_table.Utf8(column.Index), out number);
        if (kind == CellKind.NotANumber && column.InScope(ordinal))
        {
            Refuse("not-a-number", 1, column.Name, _table[column.Index]);
            return null;
        }
        ObservationStatus status = column.Judge(kind, ordinal);
        _byStatus[(int)status]++;
        return status;
    }

    private string Published(ColumnBuilder column, ObservationStatus status)
    {
        ReadOnlySpan<byte> cell = _table.Utf8(column.Index);
        return cell.IsEmpty ? "0" : _cells.Plain(status == ObservationStatus.Estimated ? cell[1..] : cell);
    }

    private string Code() => _code.Length == 1 ? _table[_code[0]] : string.Concat(_code.Select(c => _table[c]));

    private void Drop()
    {
        _dropped += _columns.Length;
        foreach (ColumnBuilder column in _columns)
            _cells.Read(_table.Utf8(column.Index), out _);
    }

    private void RefuseRow(string reason, params object[] arguments) => Refuse(reason, _columns.Length, null, arguments);

    private void Refuse(string reason, int cells, string? column, params object[] arguments)
    {
        _refused[reason] = _refused.GetValueOrDefault(reason) + cells;
        if (_refusals.Count < ImportedDataSet.MaxRefusals)
            _refusals.Add(new Refusal(_table.Line, column, reason, Problem.Of($"refused.{reason}", [_table.Name, _table.Line, .. column is null ? arguments : [column, .. arguments]])));
    }

    private (int, HashSet<string>)[] Filters(ImmutableArray<RowFilter> filters) =>
        [.. filters.Select(f => (_table.ColumnOf(f.Column), f.Texts.ToHashSet(StringComparer.Ordinal)))];
}
