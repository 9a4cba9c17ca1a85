using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using PictoStat.Core.Indicators;
using PictoStat.Core.Observations;
using PictoStat.Import.Tables;

namespace PictoStat.Import.Values;

/// <summary>Writes <see cref="ValuesFile"/>s: the same data sets always give the same bytes.</summary>
public sealed class ValuesFileWriter
{
    private const string NotApplicable = "x";
    private readonly bool _areZones;
    private readonly string[] _places;
    private readonly List<(ImportedDataSet Data, int Columns)> _editions = [];
    private readonly List<(VariableKey Key, bool IsAdditive, string[] Cells)> _columns = [];
    private readonly List<(VariableKey Key, VariableKey As)> _same = [];
    private readonly List<(VariableKey Whole, ImmutableArray<VariableKey> Parts)> _sums = [];

    private ValuesFileWriter(IReadOnlyList<ImportedDataSet> editions)
    {
        _places = [.. editions.SelectMany(PlacesOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        _areZones = editions.Any(e => e.Zones is not null);
        foreach (ImportedDataSet edition in editions)
            Take(edition);
    }

    /// <summary>The text of a values file.</summary>
    /// <param name="source">What the data set is.</param>
    /// <param name="editions">Its editions, read with their texts.</param>
    /// <exception cref="ArgumentException">An edition was read without its texts.</exception>
    public static string Write(Source source, IReadOnlyList<ImportedDataSet> editions) => new ValuesFileWriter(editions).Write(source);

    /// <summary>What the rows of a data set are about: communes, or zones.</summary>
    private static string[] PlacesOf(ImportedDataSet edition) => edition.Zones is { } zones
        ? [.. zones.Zones.Select(zone => zone.ToString())]
        : [.. edition.Communes.Codes.ToArray().Select(code => code.Text)];

    private void Take(ImportedDataSet edition)
    {
        int first = _columns.Count;
        Dictionary<string, int> ordinals = PlacesOf(edition).Select((place, ordinal) => (place, ordinal)).ToDictionary(p => p.place, p => p.ordinal, StringComparer.Ordinal);
        foreach (ImportedColumn column in edition.Columns)
        {
            string[] cells = Cells(ordinals, column.Key, column.Column.Status, column.Texts);
            foreach ((VariableKey whole, ImmutableArray<VariableKey> parts) in edition.Sums.Where(sum => sum.Whole == column.Key))
            {
                Mark(cells, ordinals, column.Column, [.. parts.Select(part => edition.Find(part)!)]);
                _sums.Add((whole, parts));
            }
            Take(first, column.Key, column.Additive, cells);
        }
        foreach (ImportedZoneColumn column in edition.ZoneColumns)
            Take(first, column.Key, true, Cells(ordinals, column.Key, column.Column.Status, column.Texts));
        _editions.Add((edition, _columns.Count - first));
    }

    private void Take(int first, VariableKey key, bool isAdditive, string[] cells)
    {
        int twin = _columns.FindIndex(first, c => c.Cells.AsSpan().SequenceEqual(cells) && c.IsAdditive == isAdditive);
        if (twin >= 0)
            _same.Add((key, _columns[twin].Key));
        else
            _columns.Add((key, isAdditive, cells));
    }

    /// <summary>Puts the mark of a sum in the cells whose digits are those of the sum of the parts.</summary>
    private void Mark(string[] cells, Dictionary<string, int> ordinals, Column whole, Column[] parts)
    {
        for (int row = 0; row < cells.Length; row++)
            if (ordinals.TryGetValue(_places[row], out int i) && whole.Status[i] == ObservationStatus.Present && Array.TrueForAll(parts, part => part.Status[i] == ObservationStatus.Present)
                && string.Equals(cells[row], SumMark.Digits(parts.Sum(part => part.Values[i])), StringComparison.Ordinal) && cells[row].Length > SumMark.Text.Length)
                cells[row] = SumMark.Text;
    }

    private string Write(Source source)
    {
        string absent = MostFrequent(Enumerable.Range(0, _places.Length).Select(UniformText).Where(text => text != "s"));
        int[] rows = [.. Enumerable.Range(0, _places.Length).Where(row => !string.Equals(UniformText(row), absent, StringComparison.Ordinal))];
        string[] emptiable = [.. rows.SelectMany(row => _columns.Select(column => column.Cells[row]))];
        string empty = MostFrequent(emptiable.Any(IsStatus) ? emptiable.Where(IsStatus) : emptiable);
        var text = new StringBuilder();
        WriteHeader(text, source, rows.Length, empty, absent);
        string before = "";
        foreach (int row in rows)
        {
            text.Append(_areZones ? ZonePlaces.Short(_places[row], before) : ShortCode.Of(_places[row], before));
            before = _places[row];
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
            Line("edition", $"{data.Edition}; COG {data.Vintage};{ZonesOf(data)} columns {columns.ToString(CultureInfo.InvariantCulture)}; file {data.Lineage.FileName}; sha256 {data.Lineage.Sha256}");
        Line("markers", _sums.Count == 0 ? "s secret, m missing, x not applicable, ~ estimated" : "s secret, m missing, x not applicable, ~ estimated, = the sum told below");
        Line("empty", empty);
        Line("absent", absent);
        Line("code", _areZones ? "without a zoning, that of the code above" : "one to three characters follow the beginning of the code above");
        Line("rows", rows.ToString(CultureInfo.InvariantCulture));
        string[] notAdditive = [.. _columns.Where(c => !c.IsAdditive).Select(c => c.Key.ToString())];
        if (notAdditive.Length > 0)
            Line("not additive", string.Join(' ', notAdditive));
        foreach ((VariableKey key, VariableKey twin) in _same)
            Line("same", $"{key} = {twin}");
        foreach ((VariableKey whole, ImmutableArray<VariableKey> parts) in _sums)
            Line("sum", $"{whole} = {string.Join(" + ", parts)}");
        text.Append(ValuesHeader.CodeColumn).Append(string.Concat(_columns.Select(c => $";{c.Key}"))).Append('\n');
    }

    private void WriteCells(StringBuilder text, int row, string empty)
    {
        int last = _columns.FindLastIndex(column => !string.Equals(column.Cells[row], empty, StringComparison.Ordinal));
        for (int i = 0; i <= last; i++)
            text.Append(';').Append(string.Equals(_columns[i].Cells[row], empty, StringComparison.Ordinal) ? "" : _columns[i].Cells[row]);
        text.Append('\n');
    }

    private static string ZonesOf(ImportedDataSet data) => data.Zones is { } zones ? $" zones {string.Join(',', zones.Zonings)}; perimeters {zones.Perimeters};" : "";

    private string[] Cells(Dictionary<string, int> ordinals, VariableKey key, ReadOnlySpan<ObservationStatus> status, string?[]? texts)
    {
        if (texts is null)
            throw new ArgumentException($"{key} was read without the producer's texts, which the values file holds.", nameof(texts));
        var cells = new string[_places.Length];
        for (int i = 0; i < cells.Length; i++)
            cells[i] = ordinals.TryGetValue(_places[i], out int ordinal) ? Text(status[ordinal], texts[ordinal]) : NotApplicable;
        return cells;
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
