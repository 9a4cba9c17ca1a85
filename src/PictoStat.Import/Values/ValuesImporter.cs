using PictoStat.Core.Indicators;
using PictoStat.Core.Territories;
using PictoStat.Import.Descriptors;
using PictoStat.Import.Problems;
using PictoStat.Import.Tables;

namespace PictoStat.Import.Values;

/// <summary>Reads a producer's file through its descriptor into columns over the communes of the file's own vintage.</summary>
public static class ValuesImporter
{
    /// <summary>The rows a file may have: far more than France has communes, in any layout, and few enough for a bounded time.</summary>
    private const int MaxRows = 50_000_000;

    /// <summary>The rows a table with a row a commune may have: far more than France ever had communes.</summary>
    private const int MaxWideRows = 500_000;

    /// <summary>Reads a file whole. What cannot be read is listed in the result, which the caller then decides to store or not.</summary>
    /// <param name="descriptor">The descriptor of the file's data set.</param>
    /// <param name="file">The producer's file, as published.</param>
    /// <param name="communesOf">The communes of a COG year.</param>
    /// <param name="keepTexts">Whether the columns keep the numbers as the producer wrote them.</param>
    /// <param name="rangeOf">The values that the catalogue says a variable can take, null for one it does not have; they serve where the descriptor gives none.</param>
    /// <param name="places">Finds the commune of a place, for a table without codes.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <exception cref="ImportException">The file is missing, cannot be decoded, or is not the table the descriptor describes.</exception>
    public static ImportedDataSet Read(
        SourceDescriptor descriptor, string file, Func<Vintage, CommuneIndex> communesOf, bool keepTexts = false, Func<string, ValueRange?>? rangeOf = null,
        Func<PlaceFinder>? places = null, CancellationToken cancel = default)
    {
        CommuneIndex communes = communesOf(descriptor.Vintage);
        using ITable table = TableReader.Open(file, descriptor.Table, cancel);
        var columns = new ColumnMap(descriptor, table, communes, keepTexts, rangeOf);
        var rows = new RowReader(descriptor, table, communes, columns, keepTexts, descriptor.Place is null ? null : places?.Invoke());
        int limit = descriptor.Long is null ? MaxWideRows : MaxRows, read = 0;
        while (table.Read())
        {
            if (++read > limit)
                throw ImportException.Of("values.too-many-rows", table.Name, limit);
            rows.Take();
            cancel.ThrowIfCancellationRequested();
        }
        if (read == 0)
            throw ImportException.Of("values.no-rows", table.Name);
        var all = columns.All();
        foreach (UndividedCommune undivided in descriptor.Undivided)
            foreach (ColumnBuilder column in all.Where(c => !c.Rule.IsDivided))
                UndividedRows.Divide(undivided, column, communes, table.Name);
        return new ImportedDataSet(
            descriptor.Source.Id, descriptor.Edition, communes, new FileLineage(Path.GetFileName(file), SourceFile.Sha256(file, cancel), descriptor.Sha256),
            [.. all.Select(c => c.Build())], rows.Counts, rows.Refusals)
        {
            Repairs = rows.Repairs(),
            UnknownCommunes = [.. rows.UnknownCommunes],
            CommunesWithARow = [.. communes.Codes.ToArray().Where((_, ordinal) => all.Any(c => c.IsSeen(ordinal)))],
        };
    }

    /// <summary>Whether a file has the columns a descriptor asks for; only its header is read.</summary>
    /// <param name="descriptor">The descriptor.</param>
    /// <param name="file">The producer's file.</param>
    /// <param name="communes">Any communes.</param>
    /// <returns>Null where it has them, else why not.</returns>
    public static ImportException? Misfit(SourceDescriptor descriptor, string file, CommuneIndex communes)
    {
        try
        {
            using ITable table = TableReader.Open(file, descriptor.Table);
            foreach (string column in descriptor.Code)
                table.ColumnOf(column);
            _ = new ColumnMap(descriptor, table, communes, keepTexts: false);
            return null;
        }
        catch (ImportException misfit)
        {
            return misfit;
        }
    }
}
