using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using PictoStat.Core.Indicators;
using PictoStat.Core.Observations;
using PictoStat.Core.Territories;
using PictoStat.Import.Tables;

namespace PictoStat.Import.Values;

/// <summary>Writes <see cref="ValuesFile"/>s: the same data sets always give the same bytes.</summary>
public sealed class ValuesFileWriter
{
    private const string NotApplicable = "x";
    private readonly CommuneCode[] _communes;
    private readonly List<(ImportedDataSet Data, int Columns)> _editions = [];
    private readonly List<(ImportedColumn Column, string[] Cells)> _columns = [];
    private readonly List<(VariableKey Key, VariableKey As)> _same = [];
    private readonly List<(VariableKey Whole, ImmutableArray<VariableKey> Parts)> _sums = [];

    private ValuesFileWriter(IReadOnlyList<ImportedDataSet> editions)
    {
        _communes = [.. editions.SelectMany(e => e.Communes.Codes.ToArray()).Distinct().Order()];
        foreach (ImportedDataSet edition in editions)
            Take(edition);
    }

    /// <summary>The text of a values file.</summary>
    /// <param name="source">What the data set is.</param>
    /// <param name="editions">Its editions, read with their texts.</param>
    /// <exception cref="ArgumentException">An edition was read without its texts.</exception>
    public static string Write(Source source, IReadOnlyList<ImportedDataSet> editions) => new ValuesFileWriter(editions).Write(source);

    private void Take(ImportedDataSet edition)
    {
        int first = _columns.Count;
        foreach (ImportedColumn column in edition.Columns)
        {
            string[] cells = Cells(column);
            foreach ((VariableKey whole, ImmutableArray<VariableKey> parts) in edition.Sums.Where(sum => sum.Whole == column.Key))
            {
                Mark(cells, column.Column, [.. parts.Select(part => edition.Find(part)!)]);
                _sums.Add((whole, parts));
            }
            int twin = _columns.FindIndex(first, c => c.Cells.AsSpan().SequenceEqual(cells) && c.Column.Additive == column.Additive);
            if (twin >= 0)
                _same.Add((column.Key, _columns[twin].Column.Key));
            else
                _columns.Add((column, cells));
        }
        _editions.Add((edition, _columns.Count - first));
    }

    /// <summary>Puts the mark of a sum in the cells whose digits are those of the sum of the parts.</summary>
    private void Mark(string[] cells, Column whole, Column[] parts)
    {
        for (int row = 0; row < cells.Length; row++)
            if (whole.Index.IndexOf(_communes[row]) is var i and >= 0 && whole.Status[i] == ObservationStatus.Present && Array.TrueForAll(parts, part => part.Status[i] == ObservationStatus.Present)
                && string.Equals(cells[row], SumMark.Digits(parts.Sum(part => part.Values[i])), StringComparison.Ordinal) && cells[row].Length > SumMark.Text.Length)
                cells[row] = SumMark.Text;
    }

    private string Write(Source source)
    {
        string absent = MostFrequent(Enumerable.Range(0, _communes.Length).Select(UniformText).Where(text => text != "s"));
        int[] rows = [.. Enumerable.Range(0, _communes.Length).Where(row => !string.Equals(UniformText(row), absent, StringComparison.Ordinal))];
        string[] emptiable = [.. rows.SelectMany(row => _columns.Select(column => column.Cells[row]))];
        string empty = MostFrequent(emptiable.Any(IsStatus) ? emptiable.Where(IsStatus) : emptiable);
        var text = new StringBuilder();
        WriteHeader(text, source, rows.Length, empty, absent);
        string before = "";
        foreach (int row in rows)
        {
            text.Append(ShortCode.Of(_communes[row].Text, before));
            before = _communes[row].Text;
            WriteCells(text, row, empty);
        }
        return text.ToString();
    }

    private void WriteHeader(StringBuilder text, Source source, int rows, string empty, string absent)
    {
        void Line(string key, string value) => text.Append(CultureInfo.InvariantCulture, $"# {key}: {value}\n");
        text.Append(CultureInfo.InvariantCulture, $"# {ValuesHeader.Title}\n");
        Line("source", source.Id);
        Line("producer", source.Producer);
        Line("licence", source.Licence.Fr);
        foreach ((ImportedDataSet data, int columns) in _editions)
            Line("edition", $"{data.Edition}; COG {data.Vintage}; columns {columns.ToString(CultureInfo.InvariantCulture)}; file {data.Lineage.FileName}; sha256 {data.Lineage.Sha256}");
        Line("markers", _sums.Count == 0 ? "s secret, m missing, x not applicable, ~ estimated" : "s secret, m missing, x not applicable, ~ estimated, = the sum told below");
        Line("empty", empty);
        Line("absent", absent);
        Line("code", "one to three characters follow the beginning of the code above");
        Line("rows", rows.ToString(CultureInfo.InvariantCulture));
        string[] notAdditive = [.. _columns.Where(c => !c.Column.Additive).Select(c => c.Column.Key.ToString())];
        if (notAdditive.Length > 0)
            Line("not additive", string.Join(' ', notAdditive));
        foreach ((VariableKey key, VariableKey twin) in _same)
            Line("same", $"{key} = {twin}");
        foreach ((VariableKey whole, ImmutableArray<VariableKey> parts) in _sums)
            Line("sum", $"{whole} = {string.Join(" + ", parts)}");
        text.Append(ValuesHeader.CodeColumn).Append(string.Concat(_columns.Select(c => $";{c.Column.Key}"))).Append('\n');
    }

    private void WriteCells(StringBuilder text, int row, string empty)
    {
        int last = _columns.FindLastIndex(column => !string.Equals(column.Cells[row], empty, StringComparison.Ordinal));
        for (int i = 0; i <= last; i++)
            text.Append(';').Append(string.Equals(_columns[i].Cells[row], empty, StringComparison.Ordinal) ? "" : _columns[i].Cells[row]);
        text.Append('\n');
    }

    private string[] Cells(ImportedColumn column)
    {
        if (column.Texts is not { } texts)
            throw new ArgumentException($"{column.Key} was read without the producer's texts, which the values file holds.", nameof(column));
        return Array.ConvertAll(_communes, commune => column.Column.Index.IndexOf(commune) is var i and >= 0 ? Text(column.Column.Status[i], texts[i]) : NotApplicable);
    }

    private static string Text(ObservationStatus status, string? published) => status switch
    {
        ObservationStatus.Present => published ?? "0",
        ObservationStatus.Estimated => ValuesHeader.EstimatedMark + published,
        ObservationStatus.Secret => "s",
        ObservationStatus.NotApplicable => NotApplicable,
        _ => "m",
    };

    /// <summary>The text of all the cells of a row where they are one and the same, else a text that is no marker.</summary>
    private string UniformText(int row)
    {
        string first = _columns[0].Cells[row];
        return _columns.TrueForAll(column => string.Equals(column.Cells[row], first, StringComparison.Ordinal)) ? first : "";
    }

    /// <summary>Whether a cell holds no value. Where any does, an empty cell never stands for zero.</summary>
    private static bool IsStatus(string cell) => cell is "m" or "s" or NotApplicable;

    /// <summary>The marker that stands most often, the preferred one on a tie.</summary>
    private static string MostFrequent(IEnumerable<string> cells)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string cell in cells)
            counts[cell] = counts.GetValueOrDefault(cell) + 1;
        string best = ValuesHeader.Markers[0].Marker;
        foreach ((string marker, _) in ValuesHeader.Markers)
            if (counts.GetValueOrDefault(marker) > counts.GetValueOrDefault(best))
                best = marker;
        return best;
    }
}
