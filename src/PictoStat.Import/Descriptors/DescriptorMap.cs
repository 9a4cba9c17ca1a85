using System.Collections.Immutable;
using System.Globalization;
using PictoStat.Core.Text;
using PictoStat.Import.Problems;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace PictoStat.Import.Descriptors;

/// <summary>A mapping of a YAML file whose every error names the file and the line. A key that nobody asked for is an error too.</summary>
internal sealed class DescriptorMap
{
    private readonly string _file;
    private readonly YamlMappingNode _node;
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    private readonly DescriptorMap? _common;

    private DescriptorMap(string file, YamlMappingNode node, DescriptorMap? common = null) => (_file, _node, _common) = (file, node, common);

    /// <summary>The line the mapping begins on.</summary>
    public long Line => _node.Start.Line;

    /// <summary>The keys, in the file's order.</summary>
    public IEnumerable<string> Keys => _node.Children.Keys.Select(k => k is YamlScalarNode { Value: { } name } ? name : throw ErrorAt(k.Start.Line, "yaml.not-a-text", k.ToString()));

    /// <summary>Reads a file that holds one mapping.</summary>
    public static DescriptorMap Read(string file, TextReader text)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(text);
        }
        catch (Exception error) when (error is YamlException or InvalidOperationException or ArgumentException)
        {
            throw new ImportException(Problem.Of("yaml.broken", file, (error as YamlException)?.Start.Line ?? 1), error);
        }
        return stream.Documents.Count == 1 && stream.Documents[0].RootNode is YamlMappingNode root
            ? new DescriptorMap(file, root)
            : throw ImportException.Of("yaml.not-a-map", file, 1);
    }

    public ImportException Error(string key, params object[] arguments) => ErrorAt(Line, key, arguments);

    public string Text(string key) => OptionalText(key) ?? throw Error("yaml.no-key", key);

    public string? OptionalText(string key) => Find(key) switch
    {
        null => null,
        YamlScalarNode scalar => scalar.Value ?? "",
        var other => throw ErrorAt(other.Start.Line, "yaml.not-a-text", key),
    };

    public LocalizedText Localized(string key)
    {
        DescriptorMap map = Map(key);
        var text = new LocalizedText(map.Text("fr"), map.Text("en"));
        map.Close();
        return text;
    }

    public char? OptionalCharacter(string key) => OptionalText(key) switch
    {
        null => null,
        { Length: 1 } text => text[0],
        _ => throw ErrorAt(LineOf(key), "yaml.not-a-character", key),
    };

    public int? OptionalWhole(string key)
    {
        if (OptionalText(key) is not { } text)
            return null;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : throw ErrorAt(LineOf(key), "yaml.not-whole", key, text);
    }

    public double Number(string key) =>
        double.TryParse(Text(key), NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number)
            ? number
            : throw ErrorAt(LineOf(key), "yaml.not-a-number", key, Text(key));

    /// <summary>One of the choices by its name, or the default where the key is absent.</summary>
    public T Choice<T>(string key, T absent, params (string Name, T Value)[] choices)
    {
        if (OptionalText(key) is not { } text)
            return absent;
        foreach ((string name, T value) in choices)
            if (string.Equals(name, text, StringComparison.Ordinal))
                return value;
        throw ErrorAt(LineOf(key), "yaml.no-choice", key, text, string.Join(", ", choices.Select(c => c.Name)));
    }

    /// <summary>A text or a list of texts; empty where the key is absent.</summary>
    public ImmutableArray<string> Texts(string key) => Find(key) switch
    {
        null => [],
        YamlScalarNode scalar => [scalar.Value ?? ""],
        YamlSequenceNode list => [.. list.Select(item => item is YamlScalarNode text ? text.Value ?? "" : throw ErrorAt(item.Start.Line, "yaml.not-a-text", key))],
        var other => throw ErrorAt(other.Start.Line, "yaml.not-a-list", key),
    };

    public DescriptorMap Map(string key) => OptionalMap(key) ?? throw Error("yaml.no-key", key);

    public DescriptorMap? OptionalMap(string key) => Find(key) switch
    {
        null => null,
        YamlMappingNode map => new DescriptorMap(_file, map),
        var other => throw ErrorAt(other.Start.Line, "yaml.not-a-map-key", key),
    };

    /// <summary>The mappings of a list, each with this mapping's own keys where it lacks them; this mapping alone where the key is absent.</summary>
    public ImmutableArray<DescriptorMap> Variants(string key) => Find(key) is null ? [this] : [.. Maps(key).Select(map => new DescriptorMap(_file, map._node, this))];

    /// <summary>Whether the key is there.</summary>
    public bool Has(string key) => Find(key) is not null;

    public ImmutableArray<DescriptorMap> Maps(string key) => Find(key) switch
    {
        YamlSequenceNode list => [.. list.Select(item => item is YamlMappingNode map ? new DescriptorMap(_file, map) : throw ErrorAt(item.Start.Line, "yaml.not-a-map-key", key))],
        null => throw Error("yaml.no-key", key),
        var other => throw ErrorAt(other.Start.Line, "yaml.not-a-list", key),
    };

    /// <summary>Tells that every key of interest was asked for.</summary>
    public void Close()
    {
        _common?.Close();
        foreach (YamlNode key in _node.Children.Keys)
            if (key is not YamlScalarNode { Value: { } name } || !_known.Contains(name))
                throw ErrorAt(key.Start.Line, "yaml.unknown-key", key.ToString(), string.Join(", ", Nearest.Of(key.ToString(), _known, 3)));
    }

    private YamlNode? Find(string key)
    {
        _known.Add(key);
        return _node.Children.TryGetValue(new YamlScalarNode(key), out YamlNode? found) ? found : _common?.Find(key);
    }

    private long LineOf(string key) => Find(key)?.Start.Line ?? Line;

    private ImportException ErrorAt(long line, string key, params object[] arguments) => ImportException.Of(key, [_file, line, .. arguments]);
}
