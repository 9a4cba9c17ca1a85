using System.Collections.Immutable;
using System.Globalization;
using PictoStat.Core.Text;
using YamlDotNet.RepresentationModel;

namespace PictoStat.Catalogue.Reading;

/// <summary>A YAML map being read: each key asked for is checked, each problem noted with its line, each key never asked for refused at the end.</summary>
internal sealed class YamlMap
{
    private readonly Dictionary<string, YamlNode> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, YamlNode> _keys = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _asked = new(StringComparer.Ordinal);
    private readonly ProblemList _problems;
    private readonly Place _file;

    /// <summary>Wraps a node of a file.</summary>
    public YamlMap(YamlMappingNode node, Place file, ProblemList problems)
    {
        (_file, _problems, Place) = (file, problems, At(file, node));
        foreach ((YamlNode key, YamlNode value) in node.Children)
            if (key is YamlScalarNode { Value: { } name })
                (_entries[name], _keys[name]) = (value, key);
    }

    /// <summary>Where the map begins.</summary>
    public Place Place { get; }

    /// <summary>The place of a node in a file.</summary>
    public static Place At(Place file, YamlNode node) => file with { Line = checked((int)node.Start.Line) };

    /// <summary>The place of a key, or of the map where the key is absent.</summary>
    public Place PlaceOf(string key) => _keys.TryGetValue(key, out YamlNode? node) ? At(_file, node) : Place;

    /// <summary>Whether the key is written, with a value.</summary>
    public bool Has(string key)
    {
        _asked.Add(key);
        return _entries.TryGetValue(key, out YamlNode? node) && node is not YamlScalarNode { Value: null or "", Style: YamlDotNet.Core.ScalarStyle.Plain };
    }

    /// <summary>The text of a key that must be there; empty, with a problem, where it is not.</summary>
    public string Text(string key)
    {
        if (!Require(key))
            return "";
        if (_entries[key] is YamlScalarNode { Value: { } text } && text.Trim().Length > 0)
            return text.Trim();
        _problems.Add(PlaceOf(key), CatalogueProblemKind.WrongShape, key, "shape.text");
        return "";
    }

    /// <summary>The text of a key that must be there in each language.</summary>
    public LocalizedText Localized(string key, int maximum = int.MaxValue)
    {
        if (Map(key) is not { } map)
            return LocalizedText.Same("");
        LocalizedText text = map.Languages(key, maximum);
        map.RefuseOthers();
        return text;
    }

    /// <summary>This map's own texts, one for each language.</summary>
    public LocalizedText Languages(string label, int maximum = int.MaxValue)
    {
        string[] texts = [.. new[] { "fr", "en" }.Select(language => LanguageOf(language, label))];
        foreach (string text in texts.Where(t => t.Length > maximum))
            _problems.Add(Place, CatalogueProblemKind.TooLong, label, text.Length.ToString(CultureInfo.InvariantCulture), maximum.ToString(CultureInfo.InvariantCulture));
        return new LocalizedText(texts[0], texts[1]);
    }

    /// <summary>The map of a key that must be there; null, with a problem, where it is not.</summary>
    public YamlMap? Map(string key)
    {
        if (!Require(key))
            return null;
        if (_entries[key] is YamlMappingNode node)
            return new YamlMap(node, _file, _problems);
        _problems.Add(PlaceOf(key), CatalogueProblemKind.WrongShape, key, "shape.map");
        return null;
    }

    /// <summary>The maps of a key that must be a list of maps; none, with a problem, where it is not.</summary>
    public IReadOnlyList<YamlMap> Maps(string key)
    {
        if (!Require(key))
            return [];
        if (_entries[key] is YamlSequenceNode list && list.Children.All(c => c is YamlMappingNode))
            return [.. list.Children.OfType<YamlMappingNode>().Select(m => new YamlMap(m, _file, _problems))];
        _problems.Add(PlaceOf(key), CatalogueProblemKind.WrongShape, key, "shape.list");
        return [];
    }

    /// <summary>A number within bounds; the lower bound, with a problem, where it is none.</summary>
    public double Number(string key, double least, double most)
    {
        string text = Text(key);
        if (text.Length == 0)
            return least;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && value >= least && value <= most)
            return value;
        _problems.Add(PlaceOf(key), CatalogueProblemKind.NumberOutOfRange, key, text, string.Create(CultureInfo.InvariantCulture, $"{least}..{most}"));
        return least;
    }

    /// <summary>A whole number within bounds; the lower bound, with a problem, where it is none.</summary>
    public int Integer(string key, int least, int most)
    {
        double value = Number(key, least, most);
        if (value == Math.Floor(value))
            return (int)value;
        _problems.Add(PlaceOf(key), CatalogueProblemKind.NumberOutOfRange, key, Text(key), string.Create(CultureInfo.InvariantCulture, $"{least}..{most}"));
        return least;
    }

    /// <summary>One of the known words; the first of them, with a problem, where it is none.</summary>
    public T Choice<T>(string key, IReadOnlyDictionary<string, T> known)
    {
        string text = Text(key);
        if (text.Length > 0 && known.TryGetValue(text, out T? value))
            return value;
        if (text.Length > 0)
            _problems.Add(PlaceOf(key), CatalogueProblemKind.UnknownValue, key, text, string.Join(", ", known.Keys));
        return known.First().Value;
    }

    /// <summary>A text, or a list of texts, that must be there.</summary>
    public ImmutableArray<string> Texts(string key)
    {
        if (!Require(key))
            return [];
        if (_entries[key] is YamlSequenceNode list)
            return [.. list.Children.OfType<YamlScalarNode>().Select(s => s.Value ?? "")];
        return Text(key) is { Length: > 0 } text ? [text] : [];
    }

    /// <summary>Notes a problem for each key nobody asked for.</summary>
    public void RefuseOthers()
    {
        foreach (string key in _entries.Keys.Where(k => !_asked.Contains(k)))
            _problems.Add(PlaceOf(key), CatalogueProblemKind.KeyUnknown, key, Nearest.To(key, _asked));
    }

    private string LanguageOf(string language, string label)
    {
        _asked.Add(language);
        if (_entries.TryGetValue(language, out YamlNode? node) && node is YamlScalarNode { Value: { } text } && text.Trim().Length > 0)
            return text.Trim();
        _problems.Add(Place, CatalogueProblemKind.LanguageMissing, label, language);
        return "";
    }

    private bool Require(string key)
    {
        if (Has(key))
            return true;
        _problems.Add(PlaceOf(key), CatalogueProblemKind.KeyMissing, key);
        return false;
    }
}
