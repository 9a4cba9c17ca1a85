using System.Collections.Immutable;
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

    /// <summary>How often a reading tells how far it is: some twenty times over a table with a row a commune.</summary>
    public const int RowsAStep = 2000;

    /// <summary>Reads a file whole. What cannot be read is listed in the result, which the caller then decides to store or not.</summary>
    /// <param name="descriptor">The descriptor of the file's data set.</param>
    /// <param name="file">The producer's file, as published.</param>
    /// <param name="communesOf">The communes of a COG year.</param>
    /// <param name="perimeters">The zones of every year, where the file may be about zones; null where it is about communes.</param>
    /// <param name="keepTexts">Whether the columns keep the numbers as the producer wrote them.</param>
    /// <param name="rangeOf">The values that the catalogue says a variable can take, null for one it does not have; they serve where the descriptor gives none.</param>
    /// <param name="places">Finds the commune of a place, for a table without codes.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <param name="progress">Told every <see cref="RowsAStep"/> rows how many were read; none where left out.</param>
    /// <exception cref="ImportException">The file is missing, cannot be decoded, or is not the table the descriptor describes; the perimeters it needs are not held.</exception>
    public static ImportedDataSet Read(
        SourceDescriptor descriptor, string file, Func<Vintage, CommuneIndex> communesOf, IPerimeterSource? perimeters = null, bool keepTexts = false,
        Func<string, ValueRange?>? rangeOf = null, Func<PlaceFinder>? places = null, CancellationToken cancel = default, Action<int>? progress = null)
    {
        CommuneIndex communes = communesOf(descriptor.Vintage);
        using ITable table = TableReader.Open(file, descriptor.Table, cancel);
        if (descriptor.Zones is { } zones)
        {
            var found = new ZonePlaces(descriptor, zones, table, perimeters);
            var columns = new ColumnMap(descriptor, table, _ => [.. Enumerable.Repeat(true, found.Count)], keepTexts, rangeOf);
            RowReader rows = ReadRows(new RowReader(descriptor, table, found, columns, keepTexts), table, descriptor, cancel, progress);
            return Made(descriptor, file, communes, rows, cancel) with { ZoneColumns = [.. columns.All().Select(c => c.Build(found.Zones))] };
        }
        else
        {
            var found = new CommunePlaces(descriptor, table, communes, descriptor.Place is null ? null : places?.Invoke());
            var columns = new ColumnMap(descriptor, table, scope => [.. communes.Codes.ToArray().Select(scope.Contains)], keepTexts, rangeOf);
            RowReader rows = ReadRows(new RowReader(descriptor, table, found, columns, keepTexts), table, descriptor, cancel, progress);
            ImmutableArray<ColumnBuilder> all = columns.All();
            foreach (UndividedCommune undivided in descriptor.Undivided)
                foreach (ColumnBuilder column in all.Where(c => !c.Rule.IsDivided))
                    UndividedRows.Divide(undivided, column, communes, table.Name);
            return Made(descriptor, file, communes, rows, cancel) with
            {
                Columns = [.. all.Select(c => c.Build(communes))],
                Repairs = found.Repairs(),
                UnknownCommunes = [.. found.Unknown],
                CommunesWithARow = [.. communes.Codes.ToArray().Where((_, ordinal) => all.Any(c => c.IsSeen(ordinal)))],
            };
        }
    }

    private static RowReader ReadRows(RowReader rows, ITable table, SourceDescriptor descriptor, CancellationToken cancel, Action<int>? progress)
    {
        int limit = descriptor.Long is null ? MaxWideRows : MaxRows, read = 0;
        while (table.Read())
        {
            if (++read > limit)
                throw ImportException.Of("values.too-many-rows", table.Name, limit);
            rows.Take();
            if (read % RowsAStep == 0)
                progress?.Invoke(read);
            cancel.ThrowIfCancellationRequested();
        }
        return read > 0 ? rows : throw ImportException.Of("values.no-rows", table.Name);
    }

    private static ImportedDataSet Made(SourceDescriptor descriptor, string file, CommuneIndex communes, RowReader rows, CancellationToken cancel) => new(
        descriptor.Source.Id, descriptor.Edition, communes, new FileLineage(Path.GetFileName(file), SourceFile.Sha256(file, cancel), descriptor.Sha256), [], rows.Counts, rows.Refusals);

    /// <summary>Whether a file has the columns a descriptor asks for; only its header is read.</summary>
    /// <param name="descriptor">The descriptor.</param>
    /// <param name="file">The producer's file.</param>
    /// <returns>Null where it has them, else why not.</returns>
    public static ImportException? Misfit(SourceDescriptor descriptor, string file)
    {
        try
        {
            using ITable table = TableReader.Open(file, descriptor.Table);
            foreach (string column in descriptor.Code)
                table.ColumnOf(column);
            if (descriptor.Zones?.Level is { } level)
                table.ColumnOf(level);
            _ = new ColumnMap(descriptor, table, _ => [], keepTexts: false);
            return null;
        }
        catch (ImportException misfit)
        {
            return misfit;
        }
    }
}
