using System.Collections.Immutable;
using PictoStat.Core.Territories;
using PictoStat.Import.Descriptors;
using PictoStat.Import.Values;

namespace PictoStat.Builder.Indicators;

/// <summary>Makes the bundled values, <c>indicators/values</c>, from the producers' files through the descriptors that say what to bundle.</summary>
public static class ValuesBuilder
{
    /// <summary>The descriptors that bundle something, in the order of their files.</summary>
    public static ImmutableArray<SourceDescriptor> Bundled(string sourcesFolder) => [.. DescriptorReader.ReadFolder(sourcesFolder).Where(d => d.Bundle is not null)];

    /// <summary>The text of the values file of a descriptor.</summary>
    /// <exception cref="InvalidDataException">A cell or a row of the published file cannot be read.</exception>
    public static string Build(SourceDescriptor descriptor, PublishedFiles files, Func<Vintage, CommuneIndex> communesOf)
    {
        ImportedDataSet read = ValuesImporter.Read(descriptor, files.PathOf(descriptor.Bundle!), communesOf, keepTexts: true);
        if (!read.Refusals.IsEmpty)
            throw new InvalidDataException($"{read.Refusals.Length} refusals, the first: {read.Refusals[0].Sentence.En}");
        ImmutableArray<string> kept = descriptor.Bundle!.Variables;
        ImmutableArray<ImportedColumn> columns = kept.IsEmpty ? read.Columns : [.. kept.SelectMany(v => read.Columns.Where(c => string.Equals(c.Key.Variable, v, StringComparison.Ordinal)))];
        return ValuesFileWriter.Write(descriptor.Source, read with { Columns = columns });
    }
}
