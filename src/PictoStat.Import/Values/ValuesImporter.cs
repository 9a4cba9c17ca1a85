using System.Collections.Immutable;
using PictoStat.Core.Observations;
using PictoStat.Core.Territories;
using PictoStat.Core.Text;
using PictoStat.Import.Descriptors;
using PictoStat.Import.Problems;
using PictoStat.Import.Tables;

namespace PictoStat.Import.Values;

/// <summary>Reads a producer's file through its descriptor into columns over the communes of the file's own vintage.</summary>
public static class ValuesImporter
{
    /// <summary>Reads a file whole. What cannot be read is listed in the result, which the caller then decides to store or not.</summary>
    /// <param name="descriptor">The descriptor of the file's data set.</param>
    /// <param name="file">The producer's file, as published.</param>
    /// <param name="communesOf">The communes of a COG year.</param>
    /// <param name="keepTexts">Whether the columns keep the numbers as the producer wrote them.</param>
    /// <exception cref="ImportException">The file is missing, cannot be decoded, or is not the table the descriptor describes.</exception>
    public static ImportedDataSet Read(SourceDescriptor descriptor, string file, Func<Vintage, CommuneIndex> communesOf, bool keepTexts = false)
    {
        CommuneIndex communes = communesOf(descriptor.Vintage);
        using ITable table = TableReader.Open(file, descriptor.Table);
        ImmutableArray<ColumnBuilder> columns = MapColumns(descriptor, table, communes, keepTexts);
        var rows = new RowReader(descriptor, table, communes, columns, keepTexts);
        while (table.Read())
            rows.Take();
        foreach (UndividedCommune undivided in descriptor.Undivided)
            foreach (ColumnBuilder column in columns)
                UndividedRows.Divide(undivided, column, communes, table.Name);
        return new ImportedDataSet(
            descriptor.Source.Id, descriptor.Edition, communes, new FileLineage(Path.GetFileName(file), SourceFile.Sha256(file), descriptor.Sha256),
            [.. columns.Select(c => c.Build())], rows.Counts, rows.Refusals);
    }

    private static ImmutableArray<ColumnBuilder> MapColumns(SourceDescriptor descriptor, ITable table, CommuneIndex communes, bool keepTexts)
    {
        HashSet<string> known = [.. descriptor.Code, .. descriptor.Ignored, .. descriptor.Rows.Keep.Select(f => f.Column), .. descriptor.Rows.Drop.Select(f => f.Column)];
        var scopes = new Dictionary<ColumnRule, bool[]>();
        var keys = new HashSet<VariableKey>();
        var matched = new HashSet<ColumnRule>();
        var columns = ImmutableArray.CreateBuilder<ColumnBuilder>();
        for (int i = 0; i < table.Header.Count; i++)
        {
            string name = table.Header[i];
            if (known.Contains(name) || name.Length == 0)
                continue;
            if (Match(descriptor, table, name) is not var (rule, key))
            {
                if (known.Contains("*"))
                    continue;
                throw ImportException.Of("values.unmapped", table.Name, name, descriptor.File);
            }
            if (!keys.Add(key))
                throw ImportException.Of("values.same-variable", table.Name, name, key);
            matched.Add(rule);
            if (!scopes.TryGetValue(rule, out bool[]? inScope))
                scopes.Add(rule, inScope = [.. communes.Codes.ToArray().Select(rule.Scope.Contains)]);
            columns.Add(new ColumnBuilder(name, i, key, rule, communes, inScope, keepTexts));
        }
        if (descriptor.Columns.FirstOrDefault(rule => !matched.Contains(rule)) is { } idle)
            throw ImportException.Of("values.no-match", table.Name, idle.Match.Text, string.Join(", ", Nearest.Of(idle.Match.Literal, table.Header, 3)));
        return columns.ToImmutable();
    }

    private static (ColumnRule Rule, VariableKey Key)? Match(SourceDescriptor descriptor, ITable table, string name)
    {
        foreach (ColumnRule rule in descriptor.Columns)
        {
            try
            {
                if (rule.KeyOf(name) is { } key)
                    return (rule, key);
            }
            catch (FormatException error)
            {
                throw new ImportException(Problem.Of("values.wrong-key", table.Name, name, rule.Match.Text, error.Message), error);
            }
        }
        return null;
    }
}
