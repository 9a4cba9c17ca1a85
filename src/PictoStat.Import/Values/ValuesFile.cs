using System.Collections.Immutable;
using PictoStat.Core.Indicators;
using PictoStat.Core.Territories;
using PictoStat.Core.Text;
using PictoStat.Import.Descriptors;
using PictoStat.Import.Problems;
using PictoStat.Import.Tables;

namespace PictoStat.Import.Values;

/// <summary>
/// Reads the bundled values, <c>indicators/values/&lt;source-id&gt;.csv</c>: our own format, one for every producer. Comment lines <c># key: value</c> say where the values come from,
/// what an empty cell and an absent row mean, which columns must not be summed, and which are the same to the last digit as another; then a header <c>code;P_POP@2018;…</c> and a row
/// for each commune, in the order of the codes, which are short (<see cref="ShortCode"/>), its last empty cells left out. Numbers are the producer's, digit for digit, with a decimal point; <c>s</c> is secret, <c>m</c> missing,
/// <c>x</c> not applicable, <c>~</c> before a number marks it estimated, <c>=</c> stands for the sum that the comment lines tell (<see cref="SumMark"/>). Editions of several vintages may share a file: a cell of a commune that an edition's vintage lacks says nothing.
/// Where the values are published for zones, a row's code is a zone's id, <c>epci:243000643</c>.
/// </summary>
public static class ValuesFile
{
    /// <summary>Reads a values file as it was imported from its producer's files.</summary>
    /// <param name="file">The values file.</param>
    /// <param name="communesOf">The communes of a COG year.</param>
    /// <param name="perimeters">The zones of every year, for values published for zones; null where there are none.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <returns>A data set for each edition, in the file's order.</returns>
    /// <exception cref="ImportException">The file is missing, is not one of ours, or is cut short.</exception>
    public static ImmutableArray<ImportedDataSet> Read(string file, Func<Vintage, CommuneIndex> communesOf, IPerimeterSource? perimeters = null, CancellationToken cancel = default)
    {
        ValuesHeader header = ValuesHeader.Read(file);
        return [.. header.Editions.Select(edition => Read(file, header, edition, communesOf, perimeters, cancel))];
    }

    private static ImportedDataSet Read(
        string file, ValuesHeader header, ValuesEdition edition, Func<Vintage, CommuneIndex> communesOf, IPerimeterSource? perimeters, CancellationToken cancel)
    {
        ImportedDataSet read = ValuesImporter.Read(Descriptor(file, header, edition), file, communesOf, perimeters, cancel: cancel);
        long rows = read.Counts.Read / read.ColumnCount;
        if (rows != header.Rows)
            throw ImportException.Of("values.cut-short", file, rows, header.Rows);
        if (!read.Refusals.IsEmpty)
            throw new ImportException(read.Refusals[0].Sentence);
        return read with
        {
            Lineage = new FileLineage(edition.File, edition.Sha256, null),
            Columns = [.. read.Columns, .. header.Same.SelectMany(s => read.Columns.Where(c => c.Key == s.As).Select(c => c with { Key = s.Key }))],
            ZoneColumns = [.. read.ZoneColumns, .. header.Same.SelectMany(s => read.ZoneColumns.Where(c => c.Key == s.As).Select(c => c with { Key = s.Key }))],
        };
    }

    private static SourceDescriptor Descriptor(string file, ValuesHeader header, ValuesEdition edition) => new()
    {
        Source = new Source(header.SourceId, LocalizedText.Same(header.SourceId), "", LocalizedText.Same(""), edition.Edition, LocalizedText.Same(""), ""),
        Edition = edition.Edition,
        File = file,
        Table = new TableOptions { HeaderRow = header.Lines + 1, ShortRows = ShortRows.Fill },
        Vintage = edition.Vintage,
        Code = [ValuesHeader.CodeColumn],
        HasShortCodes = true,
        Zones = edition.Zones is { } zones ? zones with { DropUnknown = header.Editions.Length > 1 } : null,
        Rows = new RowRules { DropUnknown = header.Editions.Length > 1 },
        Cells = new CellRules { Secret = ["s"], Missing = ["m"], NotApplicable = ["x"], EstimatedMark = ValuesHeader.EstimatedMark },
        Ignored = [.. header.Columns.Except(edition.Columns)],
        Columns =
        [
            .. edition.Columns.Select(ValuesHeader.KeyOf).Select(key => new ColumnRule(
                ColumnPattern.Exactly(key.ToString()), key.Variable, key.Period.ToString(), key.Modalities, header.Empty, header.Absent, CommuneScope.All, !header.NotAdditive.Contains(key), ValueRange.Any)
            {
                SumOf = [.. header.Sums.Where(sum => sum.Whole == key).SelectMany(sum => sum.Parts)],
            }),
        ],
    };
}
