using System.Text;
using System.Text.Json;
using PictoStat.Import.Problems;

namespace PictoStat.Import.Tables;

/// <summary>A JSON array of objects: a row for each object, a column for each property any of them has. Null is an empty cell; an array or an object is given as its JSON text.</summary>
/// <remarks>The file is held in memory and walked twice: once for the properties' names, once for the rows.</remarks>
internal sealed class JsonTable : ITable
{
    private readonly byte[] _bytes;
    private readonly List<string> _header = [];
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);
    private readonly string[] _cells;
    private JsonReaderState _state;
    private int _consumed;

    public JsonTable(Stream stream, string name)
    {
        Name = name;
        using (stream)
        {
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            byte[] bytes = copy.ToArray();
            _bytes = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes;
        }
        try
        {
            CollectNames();
            Start();
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw Broken(error);
        }
        _cells = new string[_header.Count];
    }

    public string Name { get; }

    public IReadOnlyList<string> Header => _header;

    public int Line { get; private set; }

    public string this[int column] => _cells[column];

    public ReadOnlySpan<byte> Utf8(int column) => Encoding.UTF8.GetBytes(_cells[column]);

    public bool Read()
    {
        try
        {
            return ReadObject();
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw Broken(error);
        }
    }

    public void Dispose()
    {
    }

    private bool ReadObject()
    {
        var reader = new Utf8JsonReader(_bytes.AsSpan(_consumed), isFinalBlock: true, _state);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            return false;
        Line++;
        Array.Fill(_cells, "");
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            int column = _columns[reader.GetString()!];
            reader.Read();
            _cells[column] = Value(ref reader);
        }
        _consumed += (int)reader.BytesConsumed;
        _state = reader.CurrentState;
        return true;
    }

    private string Value(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return "";
            case JsonTokenType.String:
                return reader.GetString()!;
            case JsonTokenType.StartArray or JsonTokenType.StartObject:
                int start = _consumed + (int)reader.TokenStartIndex;
                reader.Skip();
                return Encoding.UTF8.GetString(_bytes.AsSpan(start, _consumed + (int)reader.BytesConsumed - start));
            default:
                return Encoding.UTF8.GetString(reader.ValueSpan);
        }
    }

    private void CollectNames()
    {
        var reader = new Utf8JsonReader(_bytes);
        EnterArray(ref reader);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.StartObject)
                throw ImportException.Of("table.json-not-rows", Name);
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                string name = reader.GetString()!;
                if (_columns.TryAdd(name, _header.Count))
                    _header.Add(name);
                reader.Read();
                reader.Skip();
            }
        }
    }

    private void Start()
    {
        var reader = new Utf8JsonReader(_bytes);
        EnterArray(ref reader);
        _consumed = (int)reader.BytesConsumed;
        _state = reader.CurrentState;
    }

    private void EnterArray(ref Utf8JsonReader reader)
    {
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartArray)
            throw ImportException.Of("table.json-not-rows", Name);
    }

    /// <summary>Bytes that are not UTF-8 are an <see cref="InvalidOperationException"/> without a line: that of the object being read is given.</summary>
    private ImportException Broken(Exception error) =>
        new(Problem.Of("table.broken-json", Name, error is JsonException { LineNumber: { } line } ? line + 1 : _bytes.AsSpan(0, _consumed).Count((byte)'\n') + 1), error);
}
