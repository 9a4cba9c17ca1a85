using System.Text;
using System.Text.Unicode;
using PictoStat.Import.Problems;

namespace PictoStat.Import.Tables;

/// <summary>Decodes a text so that a wrong encoding is an error instead of damaged accents. The stream must be seekable.</summary>
internal sealed class StrictText : IDisposable
{
    private const int Sample = 1 << 16;
    private readonly Stream _stream;
    private readonly Encoding _encoding;

    /// <summary>Prepares the reader, past a UTF-8 byte order mark.</summary>
    /// <exception cref="ImportException">The encoding is unknown, or another than UTF-8 is asked for bytes that are UTF-8.</exception>
    public StrictText(Stream stream, string file, string encodingName)
    {
        (_stream, EncodingName) = (stream, encodingName);
        _encoding = Named(file, encodingName);
        byte[] head = new byte[Sample];
        int length = stream.ReadAtLeast(head, Sample, throwOnEndOfStream: false);
        bool utf8 = _encoding.CodePage == Encoding.UTF8.CodePage;
        if (!utf8 && LooksUtf8(head.AsSpan(0, length)))
            throw ImportException.Of("text.is-utf8", file, encodingName);
        stream.Position = utf8 && head.AsSpan(0, length).StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        Reader = new StreamReader(stream, _encoding, detectEncodingFromByteOrderMarks: false, Sample, leaveOpen: true);
    }

    /// <summary>The text. Reading a byte that does not fit throws <see cref="DecoderFallbackException"/>.</summary>
    public StreamReader Reader { get; }

    /// <summary>The encoding as the descriptor names it.</summary>
    public string EncodingName { get; }

    /// <summary>The line, from 1, of the first byte that does not fit; 0 where all do. Moves the stream.</summary>
    public int FirstBadLine()
    {
        _stream.Position = 0;
        using var lines = new StreamReader(_stream, Encoding.Latin1, detectEncodingFromByteOrderMarks: false, Sample, leaveOpen: true);
        int number = 0;
        while (lines.ReadLine() is { } line)
        {
            number++;
            try
            {
                _encoding.GetCharCount(Encoding.Latin1.GetBytes(line));
            }
            catch (DecoderFallbackException)
            {
                return number;
            }
        }
        return 0;
    }

    /// <summary>Whether the text ends with an end of line. Moves the stream.</summary>
    public bool EndsWithALine()
    {
        if (_stream.Length == 0)
            return false;
        _stream.Position = _stream.Length - 1;
        return _stream.ReadByte() is '\n' or '\r';
    }

    public void Dispose()
    {
        Reader.Dispose();
        _stream.Dispose();
    }

    private static Encoding Named(string file, string name)
    {
        try
        {
            Encoding named = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
            var strict = (Encoding)named.Clone();
            strict.DecoderFallback = DecoderFallback.ExceptionFallback;
            return strict;
        }
        catch (ArgumentException error)
        {
            throw new ImportException(Problem.Of("text.unknown-encoding", file, name), error);
        }
    }

    /// <summary>Whether the bytes hold accents that only make sense as UTF-8; the last bytes may cut a character.</summary>
    private static bool LooksUtf8(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length == Sample)
            bytes = bytes[..(bytes.LastIndexOfAnyInRange((byte)0, (byte)0x7F) + 1)];
        return bytes.ContainsAnyInRange((byte)0x80, (byte)0xFF) && Utf8.IsValid(bytes);
    }
}
