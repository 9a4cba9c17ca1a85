using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using PictoStat.Core.Indicators;
using PictoStat.Core.Observations;
using PictoStat.Core.Territories;
using PictoStat.Core.Text;
using PictoStat.Import.Descriptors;
using PictoStat.Import.Problems;
using PictoStat.Import.Tables;

namespace PictoStat.Import.Values;

/// <summary>
/// Reads the bundled values, <c>indicators/values/&lt;source-id&gt;.csv</c>: our own format, one for every producer. Comment lines <c># key: value</c> say where the values come from,
/// what an empty cell and an absent row mean, and which columns are the same to the last digit as another; then a header <c>code;P_POP@2018;…</c> and a row for each commune, in
/// the order of the codes, its last empty cells left out. Numbers are the producer's, digit for digit, with a decimal point; <c>s</c> is secret, <c>m</c> missing, <c>x</c> not applicable,
/// <c>~</c> before a number marks it estimated.
/// </summary>
public static class ValuesFile
{
    internal const string Title = "PictoStat values 1";
    internal const string CodeColumn = "code";
    internal const char EstimatedMark = '~';

    internal static readonly (string Marker, Absence Meaning)[] Markers =
        [("m", Absence.Missing), ("s", Absence.Secret), ("x", Absence.NotApplicable), ("0", Absence.Zero)];

    /// <summary>Reads a values file as it was imported from its producer's.</summary>
    /// <param name="file">The values file.</param>
    /// <param name="communesOf">The communes of a COG year.</param>
    /// <exception cref="ImportException">The file is missing, is not one of ours, or is cut short.</exception>
    public static ImportedDataSet Read(string file, Func<Vintage, CommuneIndex> communesOf)
    {
        ValuesHeader header = ReadHeader(file);
        ImportedDataSet read = ValuesImporter.Read(Descriptor(header, file), file, communesOf);
        int rows = read.Columns.IsEmpty ? 0 : (int)(read.Counts.Read / read.Columns.Length);
        if (rows != header.Rows)
            throw ImportException.Of("values.cut-short", file, rows, header.Rows);
        if (!read.Refusals.IsEmpty)
            throw new ImportException(read.Refusals[0].Sentence);
        return read with
        {
            Lineage = new FileLineage(header.File, header.Sha256, null),
            Columns = [.. read.Columns, .. header.Same.SelectMany(s => read.Columns.Where(c => c.Key == s.As).Select(c => c with { Key = s.Key }))],
        };
    }

    private static ValuesHeader ReadHeader(string file)
    {
        var lines = new Dictionary<string, string>(StringComparer.Ordinal);
        var same = ImmutableArray.CreateBuilder<(VariableKey, VariableKey)>();
        int count = 0;
        using var text = new StreamReader(SourceFile.Open(file, null).Stream, Encoding.UTF8);
        while (text.Peek() == '#' && text.ReadLine() is { } line)
        {
            count++;
            string[] parts = line[1..].Split(": ", 2, StringSplitOptions.TrimEntries);
            if (count == 1 && !string.Equals(parts[0], Title, StringComparison.Ordinal))
                throw ImportException.Of("values.not-ours", file, 1, Title);
            if (parts.Length == 2 && string.Equals(parts[0], "same", StringComparison.Ordinal) && parts[1].Split(" = ") is [var column, var other])
                same.Add((Key(column), Key(other)));
            else if (parts.Length == 2)
                lines[parts[0]] = parts[1];
        }
        VariableKey Key(string column) => column.Split('@') is [var variable, var period] && Period.TryParse(period, out Period at)
            ? new VariableKey(variable, at)
            : throw ImportException.Of("values.not-ours", file, count, column);
        string Line(string key) => lines.GetValueOrDefault(key) ?? throw ImportException.Of("values.not-ours", file, count, key);
        int Whole(string key) => int.TryParse(Line(key), NumberStyles.None, CultureInfo.InvariantCulture, out int whole) ? whole : throw ImportException.Of("values.not-ours", file, count, key);
        Absence Meaning(string key) => Markers.FirstOrDefault(m => string.Equals(m.Marker, Line(key), StringComparison.Ordinal)) is { Marker: not null } found
            ? found.Meaning
            : throw ImportException.Of("values.not-ours", file, count, key);
        return new ValuesHeader(count, Line("source"), Line("edition"), new Vintage(Whole("vintage")), Line("file"), Line("sha256"), Whole("rows"), Meaning("empty"), Meaning("absent"), same.ToImmutable());
    }

    private static SourceDescriptor Descriptor(ValuesHeader header, string file) => new()
    {
        Source = new Source(header.SourceId, LocalizedText.Same(header.SourceId), "", LocalizedText.Same(""), header.Edition, LocalizedText.Same(""), ""),
        Edition = header.Edition,
        File = file,
        Table = new TableOptions { HeaderRow = header.Lines + 1, ShortRows = ShortRows.Fill },
        Vintage = header.Vintage,
        Code = [CodeColumn],
        Cells = new CellRules { Secret = ["s"], Missing = ["m"], NotApplicable = ["x"], EstimatedMark = EstimatedMark },
        Columns = [new ColumnRule(new ColumnPattern("{name}@{period}"), "{name}", null, "", header.Empty, header.Absent, CommuneScope.All, Additive: true)],
    };
}

/// <summary>What the comment lines of a values file say.</summary>
/// <param name="Lines">How many comment lines there are.</param>
/// <param name="SourceId">The id of the data set.</param>
/// <param name="Edition">Its edition.</param>
/// <param name="Vintage">The COG year of the codes.</param>
/// <param name="File">The name of the producer's file.</param>
/// <param name="Sha256">The SHA-256 of the producer's file.</param>
/// <param name="Rows">How many rows of values follow.</param>
/// <param name="Empty">What an empty cell means.</param>
/// <param name="Absent">What an absent row means.</param>
/// <param name="Same">Columns left out because another is the same.</param>
internal sealed record ValuesHeader(
    int Lines, string SourceId, string Edition, Vintage Vintage, string File, string Sha256, int Rows, Absence Empty, Absence Absent, ImmutableArray<(VariableKey Key, VariableKey As)> Same);
