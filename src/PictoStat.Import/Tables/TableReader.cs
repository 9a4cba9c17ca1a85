using PictoStat.Import.Problems;

namespace PictoStat.Import.Tables;

/// <summary>Opens tables of any known format.</summary>
public static class TableReader
{
    /// <summary>Opens a table and reads its header.</summary>
    /// <param name="path">The file, possibly a zip.</param>
    /// <param name="options">How to read it.</param>
    /// <param name="cancel">Stops the reading, of the header and of the rows.</param>
    /// <exception cref="ImportException">The file, the entry, the sheet or the header row is missing, or the format or the encoding does not fit.</exception>
    public static ITable Open(string path, TableOptions options, CancellationToken cancel = default)
    {
        (Stream stream, string name) = SourceFile.Open(path, options.Entry, cancel);
        string shown = options.Entry is null ? path : $"{path}!{options.Entry}";
        try
        {
            return FormatOf(name, options.Format) switch
            {
                TableFormat.Csv => new CsvTable(stream, shown, options),
                TableFormat.Excel => new ExcelTable(stream, shown, options),
                TableFormat.Json => new JsonTable(stream, shown),
                _ => throw ImportException.Of("file.unknown-format", shown),
            };
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    private static TableFormat FormatOf(string name, TableFormat asked) => asked != TableFormat.Auto
        ? asked
        : Path.GetExtension(name).ToUpperInvariant() switch
        {
            ".CSV" or ".TXT" or ".TSV" => TableFormat.Csv,
            ".XLSX" or ".XLS" => TableFormat.Excel,
            ".JSON" => TableFormat.Json,
            _ => TableFormat.Auto,
        };
}
