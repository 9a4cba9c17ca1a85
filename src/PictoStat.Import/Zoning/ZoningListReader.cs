using System.Globalization;
using PictoStat.Core.Territories;
using PictoStat.Core.Text;
using PictoStat.Import.Problems;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace PictoStat.Import.Zoning;

/// <summary>Reads <c>zonings.yaml</c>.</summary>
internal sealed class ZoningListReader
{
    private readonly string _path;

    private ZoningListReader(string path) => _path = path;

    /// <summary>Reads the list.</summary>
    /// <exception cref="ImportException">The file is missing, is no YAML, or an entry lacks something.</exception>
    public static ZoningEntries Read(string path) => new ZoningListReader(path).Read();

    private ZoningEntries Read()
    {
        var root = Load() as YamlMappingNode ?? throw ImportException.Of("zoning.not-a-list", _path);
        Vintage reference = Year(root, "reference");
        if (Find(root, "zonings") is not YamlSequenceNode entries)
            throw ImportException.Of("zoning.not-a-list", _path);
        List<ZoningEntry> read = [.. entries.Select(node => Entry(node as YamlMappingNode ?? throw ImportException.Of("zoning.not-a-list", _path)))];
        foreach (IGrouping<string, ZoningEntry> same in read.GroupBy(entry => entry.Zoning.Id, StringComparer.Ordinal).Where(group => group.Count() > 1))
            throw ImportException.Of("zoning.twice", _path, entries.Start.Line, same.Key);
        return new ZoningEntries(reference, read);
    }

    private YamlNode? Load()
    {
        try
        {
            using var reader = new StreamReader(_path);
            var stream = new YamlStream();
            stream.Load(reader);
            return stream.Documents.Count == 0 ? null : stream.Documents[0].RootNode;
        }
        catch (YamlException error)
        {
            throw new ImportException(Problem.Of("zoning.broken-yaml", _path, error.Start.Line, error.Message), error);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ImportException(Problem.Of("file.missing", _path), error);
        }
    }

    private ZoningEntry Entry(YamlMappingNode node)
    {
        string? file = (Find(node, "file") as YamlScalarNode)?.Value;
        string? from = (Find(node, "from") as YamlScalarNode)?.Value;
        if (file is null == from is null)
            throw Missing(node, "file | from");
        return new ZoningEntry(
            new Core.Territories.Zoning(Text(node, "id"), Both(node, "name")!, Year(node, "vintage"), Kind(node), Both(node, "source")!, Both(node, "note", optional: true)),
            file, from, Perimeters(node));
    }

    private Dictionary<Vintage, string> Perimeters(YamlMappingNode node) => Find(node, "perimeters") switch
    {
        null => [],
        YamlMappingNode years => years.Children.ToDictionary(
            pair => int.TryParse((pair.Key as YamlScalarNode)?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int year) ? new Vintage(year) : throw Missing(node, "perimeters: { 2019: zones/… }"),
            pair => (pair.Value as YamlScalarNode)?.Value ?? throw Missing(node, "perimeters: { 2019: zones/… }")),
        _ => throw Missing(node, "perimeters: { 2019: zones/… }"),
    };

    private ZoningKind Kind(YamlMappingNode node) => Text(node, "kind") switch
    {
        "partition" => ZoningKind.Partition,
        "cover" => ZoningKind.Cover,
        "partial" => ZoningKind.Partial,
        _ => throw Missing(node, "kind: partition | cover | partial"),
    };

    private Vintage Year(YamlMappingNode node, string key) =>
        int.TryParse(Text(node, key), NumberStyles.None, CultureInfo.InvariantCulture, out int year) ? new Vintage(year) : throw Missing(node, key);

    private LocalizedText? Both(YamlMappingNode node, string key, bool optional = false) => Find(node, key) switch
    {
        YamlMappingNode texts => new LocalizedText(Text(texts, "fr"), Text(texts, "en")),
        null when optional => null,
        _ => throw Missing(node, key),
    };

    private string Text(YamlMappingNode node, string key) =>
        Find(node, key) is YamlScalarNode { Value: { Length: > 0 } text } ? text : throw Missing(node, key);

    private static YamlNode? Find(YamlMappingNode node, string key) => node.Children.TryGetValue(new YamlScalarNode(key), out YamlNode? child) ? child : null;

    private ImportException Missing(YamlMappingNode node, string key) => ImportException.Of("zoning.no-key", _path, node.Start.Line, key);
}
