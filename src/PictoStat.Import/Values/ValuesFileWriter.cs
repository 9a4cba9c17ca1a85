using System.Globalization;
using System.Text;
using PictoStat.Core.Indicators;
using PictoStat.Core.Observations;

namespace PictoStat.Import.Values;

/// <summary>Writes <see cref="ValuesFile"/>s: the same data set always gives the same bytes.</summary>
public static class ValuesFileWriter
{
    /// <summary>The text of a values file.</summary>
    /// <param name="source">What the data set is.</param>
    /// <param name="data">The data set, read with its texts.</param>
    /// <exception cref="ArgumentException">The data set was read without its texts.</exception>
    public static string Write(Source source, ImportedDataSet data)
    {
        if (data.Columns.Any(c => c.Texts is null))
            throw new ArgumentException($"{data.SourceId} was read without the producer's texts, which the values file holds.", nameof(data));
        var cells = data.Columns.ToDictionary(c => c, c => Cells(c, data.Communes.Count));
        List<(ImportedColumn Column, ImportedColumn As)> same = [];
        List<ImportedColumn> kept = [];
        foreach (ImportedColumn column in data.Columns)
            if (kept.Find(k => cells[k].AsSpan().SequenceEqual(cells[column])) is { } twin)
                same.Add((column, twin));
            else
                kept.Add(column);
        string[][] table = [.. kept.Select(k => cells[k])];
        int communes = data.Communes.Count;
        string absent = MostFrequent(Enumerable.Range(0, communes).Select(row => UniformText(table, row)));
        int[] rows = [.. Enumerable.Range(0, communes).Where(row => !string.Equals(UniformText(table, row), absent, StringComparison.Ordinal))];
        string empty = MostFrequent(rows.SelectMany(row => table.Select(column => column[row])));
        var text = new StringBuilder();
        WriteHeader(text, source, data, rows.Length, empty, absent, same);
        text.Append(ValuesFile.CodeColumn).Append(string.Concat(kept.Select(k => $";{k.Key}"))).Append('\n');
        foreach (int row in rows)
            WriteRow(text.Append(data.Communes[row].Text), table, row, empty);
        return text.ToString();
    }

    private static void WriteHeader(StringBuilder text, Source source, ImportedDataSet data, int rows, string empty, string absent, List<(ImportedColumn Column, ImportedColumn As)> same)
    {
        void Line(string key, string value) => text.Append(CultureInfo.InvariantCulture, $"# {key}: {value}\n");
        text.Append(CultureInfo.InvariantCulture, $"# {ValuesFile.Title}\n");
        Line("source", data.SourceId);
        Line("producer", source.Producer);
        Line("licence", source.Licence.Fr);
        Line("edition", data.Edition);
        Line("file", data.Lineage.FileName);
        Line("sha256", data.Lineage.Sha256);
        Line("vintage", data.Vintage.ToString());
        Line("markers", "s secret, m missing, x not applicable, ~ estimated");
        Line("empty", empty);
        Line("absent", absent);
        Line("rows", rows.ToString(CultureInfo.InvariantCulture));
        foreach ((ImportedColumn column, ImportedColumn twin) in same)
            Line("same", $"{column.Key} = {twin.Key}");
    }

    private static void WriteRow(StringBuilder text, string[][] table, int row, string empty)
    {
        int last = Array.FindLastIndex(table, column => !string.Equals(column[row], empty, StringComparison.Ordinal));
        for (int i = 0; i <= last; i++)
            text.Append(';').Append(string.Equals(table[i][row], empty, StringComparison.Ordinal) ? "" : table[i][row]);
        text.Append('\n');
    }

    private static string[] Cells(ImportedColumn column, int count)
    {
        var cells = new string[count];
        for (int i = 0; i < count; i++)
            cells[i] = column.Column.Status[i] switch
            {
                ObservationStatus.Present => column.Texts![i] ?? "0",
                ObservationStatus.Estimated => ValuesFile.EstimatedMark + column.Texts![i],
                ObservationStatus.Secret => "s",
                ObservationStatus.NotApplicable => "x",
                _ => "m",
            };
        return cells;
    }

    /// <summary>The text of all the cells of a row where they are one and the same, else a text that is no marker.</summary>
    private static string UniformText(string[][] table, int row)
    {
        foreach (string[] column in table)
            if (!string.Equals(column[row], table[0][row], StringComparison.Ordinal))
                return "";
        return table[0][row];
    }

    /// <summary>The marker that stands most often, the first of <see cref="ValuesFile.Markers"/> on a tie.</summary>
    private static string MostFrequent(IEnumerable<string> cells)
    {
        Dictionary<string, int> counts = ValuesFile.Markers.ToDictionary(m => m.Marker, _ => 0, StringComparer.Ordinal);
        foreach (string cell in cells)
            if (counts.TryGetValue(cell, out int count))
                counts[cell] = count + 1;
        return ValuesFile.Markers.MaxBy(m => counts[m.Marker]).Marker;
    }
}
