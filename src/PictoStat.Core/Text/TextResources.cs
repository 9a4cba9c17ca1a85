using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace PictoStat.Core.Text;

/// <summary>The texts for people of one assembly, embedded as <c>Resources/TOPIC.fr.json</c> and <c>Resources/TOPIC.en.json</c>: flat maps of keys to texts with <c>{0}</c> placeholders, no key in two topics.</summary>
public sealed class TextResources
{
    private readonly string _assembly;
    private readonly Dictionary<string, string> _french;
    private readonly Dictionary<string, string> _english;

    private TextResources(string assembly, Dictionary<string, string> french, Dictionary<string, string> english) =>
        (_assembly, _french, _english) = (assembly, french, english);

    /// <summary>Reads the texts embedded in an assembly.</summary>
    /// <exception cref="InvalidOperationException">The assembly embeds no texts, or what it embeds is not a flat map of texts.</exception>
    public static TextResources Load(Assembly assembly)
    {
        string name = assembly.GetName().Name!;
        return new TextResources(name, Read(assembly, name, ".fr.json"), Read(assembly, name, ".en.json"));
    }

    /// <summary>The keys of a language, in ordinal order.</summary>
    public IReadOnlyList<string> Keys(Language language) => [.. Table(language).Keys.Order(StringComparer.Ordinal)];

    /// <summary>The text of a key, its placeholders filled.</summary>
    /// <param name="language">The language.</param>
    /// <param name="key">The key.</param>
    /// <param name="args">Texts and whole numbers without grouping (years); other numbers are formatted by <see cref="NumberFormat"/> first.</param>
    /// <exception cref="KeyNotFoundException">The language has no such key.</exception>
    /// <exception cref="ArgumentException">An argument is a fractional number, or the text asks for more arguments than given.</exception>
    public string Get(Language language, string key, params object[] args)
    {
        if (!Table(language).TryGetValue(key, out string? text))
            throw new KeyNotFoundException($"{_assembly} has no {language} text for the key '{key}': add it to its Resources.");
        return args.Length == 0 ? text : Fill(text, key, args);
    }

    /// <summary>The text of a key in every language, its placeholders filled with the same arguments.</summary>
    /// <exception cref="KeyNotFoundException">A language has no such key.</exception>
    public LocalizedText Localized(string key, params object[] args) =>
        new(Get(Language.French, key, args), Get(Language.English, key, args));

    /// <summary>The text of <c>key.one</c> or <c>key.other</c> by the count: French says one up to 1, English at 1 only.</summary>
    /// <exception cref="KeyNotFoundException">The language has no such key.</exception>
    public string Plural(Language language, string key, long count, params object[] args)
    {
        bool one = language == Language.French ? count is 0 or 1 : count == 1;
        return Get(language, one ? $"{key}.one" : $"{key}.other", args);
    }

    private Dictionary<string, string> Table(Language language) => language == Language.English ? _english : _french;

    private string Fill(string text, string key, object[] args)
    {
        foreach (object arg in args)
            if (arg is double or float or decimal)
                throw new ArgumentException($"The text '{key}' of {_assembly} was given the bare number {arg}: format it for its language first.", nameof(args));
        try
        {
            return string.Format(CultureInfo.InvariantCulture, text, args);
        }
        catch (FormatException)
        {
            throw new ArgumentException($"The text '{key}' of {_assembly} does not fit its {args.Length} arguments: '{text}'.", nameof(args));
        }
    }

    private static Dictionary<string, string> Read(Assembly assembly, string name, string ending)
    {
        string[] files = [.. assembly.GetManifestResourceNames().Where(file => file.StartsWith("Resources/", StringComparison.Ordinal) && file.EndsWith(ending, StringComparison.Ordinal))];
        if (files.Length == 0)
            throw new InvalidOperationException($"{name} embeds no Resources/*{ending}.");
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string file in files)
        {
            using Stream stream = assembly.GetManifestResourceStream(file)!;
            byte[] json = new byte[stream.Length];
            stream.ReadExactly(json);
            try
            {
                Add(json, texts);
            }
            catch (JsonException error)
            {
                throw new InvalidOperationException($"{file} of {name}, line {error.LineNumber + 1}, is not a flat map of new keys to texts.", error);
            }
        }

        return texts;
    }

    /// <summary>Reads the map by hand: a fresh process waits ten times longer for the serializer.</summary>
    private static void Add(ReadOnlySpan<byte> json, Dictionary<string, string> texts)
    {
        var reader = new Utf8JsonReader(json);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("An object is expected.", null, 0, null);
        string key = "";
        for (long line = 0; reader.Read() && reader.TokenType != JsonTokenType.EndObject; line++)
            if (reader.TokenType == JsonTokenType.PropertyName)
                key = reader.GetString()!;
            else if (reader.TokenType != JsonTokenType.String || !texts.TryAdd(key, reader.GetString()!))
                throw new JsonException($"'{key}' is not a text, or comes twice.", null, line / 2, null);
    }
}
