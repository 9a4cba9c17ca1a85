using System.Text;
using System.Text.Json;
using PictoStat.Import.Problems;

namespace PictoStat.Import.Contours;

/// <summary>Reads a JSON text of any length token by token, holding a few kilobytes of it.</summary>
internal sealed class JsonTokens : IDisposable
{
    /// <summary>No name or text of a map is longer.</summary>
    private const int LongestToken = 16 << 20;

    private readonly Stream _stream;
    private readonly string _file;
    private const int Deepest = 64;
    private byte[] _buffer = new byte[1 << 16];
    private int _start, _end;
    private bool _isFinal;
    private JsonReaderState _state = new(new JsonReaderOptions { MaxDepth = Deepest });

    public JsonTokens(Stream stream, string file)
    {
        (_stream, _file) = (stream, file);
        _end = stream.ReadAtLeast(_buffer, _buffer.Length, throwOnEndOfStream: false);
        _start = _buffer.AsSpan(0, _end).StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
    }

    /// <summary>The kind of the current token.</summary>
    public JsonTokenType Type { get; private set; }

    /// <summary>The current name or text.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The current number.</summary>
    public double Number { get; private set; }

    /// <summary>How many objects and lists the current token lies in.</summary>
    public int Depth { get; private set; }

    /// <summary>Goes to the next token.</summary>
    /// <returns>False at the end of the text.</returns>
    /// <exception cref="ImportException">The text is no JSON, is cut short, or nested too deep.</exception>
    public bool Read()
    {
        try
        {
            while (true)
            {
                var reader = new Utf8JsonReader(_buffer.AsSpan(_start, _end - _start), _isFinal, _state);
                bool isToken = reader.Read();
                _start += (int)reader.BytesConsumed;
                _state = reader.CurrentState;
                if (isToken)
                {
                    Take(ref reader);
                    return true;
                }
                if (_isFinal)
                    return false;
                Fill();
            }
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw Broken(error);
        }
    }

    /// <summary>Goes to the next token, of which there must be one.</summary>
    /// <exception cref="ImportException">The text ends, or is no JSON.</exception>
    public void Demand()
    {
        if (!Read())
            throw Broken(null);
    }

    /// <summary>Goes past the value the reader is at.</summary>
    /// <exception cref="ImportException">The text ends, or is no JSON.</exception>
    public void Skip()
    {
        if (Type is not (JsonTokenType.StartArray or JsonTokenType.StartObject))
            return;
        int depth = Depth;
        do
            Demand();
        while (Depth != depth);
    }

    /// <summary>Goes to the next name of an object and to its value.</summary>
    /// <returns>The name, or null at the end of the object.</returns>
    /// <exception cref="ImportException">The text ends, or is no JSON.</exception>
    public string? Member()
    {
        Demand();
        if (Type != JsonTokenType.PropertyName)
            return null;
        string name = Text;
        Demand();
        return name;
    }

    /// <summary>The problem of a text that is not what it should be.</summary>
    public ImportException Broken(Exception? error)
    {
        bool isDeep = error is not null && Depth >= Deepest - 1;
        long line = error is JsonException { LineNumber: { } number } ? number + 1 : 0;
        return new ImportException(Problem.Of(isDeep ? "contours.deep-json" : line == 0 ? "contours.cut-json" : "contours.broken-json", _file, line), error);
    }

    public void Dispose() => _stream.Dispose();

    private void Take(ref Utf8JsonReader reader)
    {
        (Type, Depth) = (reader.TokenType, reader.CurrentDepth);
        if (Type == JsonTokenType.Number)
            Number = reader.GetDouble();
        else if (Type is JsonTokenType.PropertyName or JsonTokenType.String)
            Text = reader.GetString()!;
    }

    private void Fill()
    {
        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        (_end, _start) = (_end - _start, 0);
        if (_end == _buffer.Length)
        {
            if (_buffer.Length >= LongestToken)
                throw ImportException.Of("contours.long-token", _file, LongestToken >> 20);
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }
        int read = _stream.Read(_buffer, _end, _buffer.Length - _end);
        _isFinal = read == 0;
        _end += read;
    }
}
