using System.Collections.Immutable;
using System.Text;
using PictoStat.Core.Observations;
using PictoStat.Import.Descriptors;
using PictoStat.Import.Values;
using PictoStat.Import.Zoning;

namespace PictoStat.Builder.Indicators;

/// <summary>Makes the bundled values, <c>indicators/values</c>, from the producers' files through the descriptors that say what to bundle.</summary>
public static class ValuesBuilder
{
    /// <summary>Writes every values file, in place of those that are there.</summary>
    /// <returns>How many were written.</returns>
    /// <exception cref="Import.Problems.ImportException">A descriptor is wrong or a published file is not what it describes.</exception>
    /// <exception cref="InvalidDataException">A cell or a row of a published file cannot be read.</exception>
    public static int Write(PublishedFiles files, string indicatorsFolder, ZoningFolder zoning)
    {
        (string Name, string Text)[] built = [.. Build(files, indicatorsFolder, zoning)];
        string folder = Directory.CreateDirectory(Path.Combine(indicatorsFolder, "values")).FullName;
        foreach (string old in Directory.GetFiles(folder, "*.csv"))
            File.Delete(old);
        foreach ((string name, string text) in built)
            File.WriteAllText(Path.Combine(folder, name), text, new UTF8Encoding(false));
        return built.Length;
    }

    /// <summary>The values files: their names and texts, in the order of the names.</summary>
    /// <exception cref="Import.Problems.ImportException">A descriptor is wrong or a published file is not what it describes.</exception>
    /// <exception cref="InvalidDataException">A cell or a row of a published file cannot be read.</exception>
    public static IEnumerable<(string Name, string Text)> Build(PublishedFiles files, string indicatorsFolder, ZoningFolder zoning) =>
        from descriptor in DescriptorReader.ReadFolder(Path.Combine(indicatorsFolder, "sources"))
        where descriptor.Bundle is not null
        group descriptor by descriptor.Source into editions
        select ($"{editions.Key.Id}.csv", ValuesFileWriter.Write(editions.Key, [.. editions.Select(d => Read(d, files, zoning))]));

    private static ImportedDataSet Read(SourceDescriptor descriptor, PublishedFiles files, ZoningFolder zoning)
    {
        Bundle bundle = descriptor.Bundle!;
        ImportedDataSet read = ValuesImporter.Read(descriptor, PathOf(bundle, files, descriptor.File), zoning.History.At, zoning, keepTexts: true, places: () => new PlaceFinder(zoning));
        if (!read.Refusals.IsEmpty)
            throw new InvalidDataException($"{read.Refusals.Length} refusals, the first: {read.Refusals[0].Sentence.En}");
        ImmutableArray<ImportedColumn> columns = Kept(bundle, read.Columns, column => column.Key);
        ImmutableArray<ImportedZoneColumn> zones = Kept(bundle, read.ZoneColumns, column => column.Key);
        return read with { Columns = columns, ZoneColumns = zones, Sums = [.. Sums(bundle, columns)], Lineage = read.Lineage with { FileName = bundle.Name ?? read.Lineage.FileName } };
    }

    /// <summary>The columns of the variables that a bundle names, at every period or, after <c>@</c>, at one; all where it names none.</summary>
    private static ImmutableArray<T> Kept<T>(Bundle bundle, ImmutableArray<T> columns, Func<T, VariableKey> keyOf) => bundle.Variables.IsEmpty
        ? columns
        : [.. bundle.Variables.SelectMany(kept => columns.Where(c => keyOf(c).Variable == kept || keyOf(c).ToString() == kept))];

    /// <summary>The sums of a bundle for each period that has the whole and every part.</summary>
    private static IEnumerable<(VariableKey, ImmutableArray<VariableKey>)> Sums(Bundle bundle, ImmutableArray<ImportedColumn> columns) =>
        from sum in bundle.Sums
        from whole in columns.Select(c => c.Key)
        where whole.Variable == sum.Whole && whole.Modalities.Length == 0
        let parts = sum.Parts.Select(part => new VariableKey(part, whole.Period)).ToImmutableArray()
        where parts.All(part => columns.Any(c => c.Key == part))
        select (whole, parts);

    private static string PathOf(Bundle bundle, PublishedFiles files, string descriptor) => bundle.From.Split(':', 2) switch
    {
        ["shared", var path] => Path.Combine(files.Data, path),
        ["npm", var path] => Path.Combine(files.Packages, path),
        _ => throw new InvalidDataException($"{descriptor}: '{bundle.From}' names no published file: shared:PATH or npm:PATH is expected."),
    };
}
