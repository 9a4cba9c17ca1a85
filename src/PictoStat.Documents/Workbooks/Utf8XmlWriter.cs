using System.Buffers;
using System.Globalization;
using System.Text;

namespace PictoStat.Documents.Workbooks;

/// <summary>Writes the XML of a sheet straight as UTF-8, through one buffer.</summary>
internal sealed class Utf8XmlWriter(Stream stream) : IDisposable
{
    private static readonly SearchValues<char> Special = SearchValues.Create([.. Enumerable.Range(0, 32).Select(i => (char)i), '<', '>', '&', '"', '_', '\uFFFE', '\uFFFF']);
    private readonly byte[] _buffer = ArrayPool<byte>.Shared.Rent(1 << 17);
    private int _used;

    public void Raw(ReadOnlySpan<byte> markup)
    {
        Reserve(markup.Length);
        markup.CopyTo(_buffer.AsSpan(_used));
        _used += markup.Length;
    }

    public void Number(double value)
    {
        Reserve(32);
        value.TryFormat(_buffer.AsSpan(_used), out int written, default, CultureInfo.InvariantCulture);
        _used += written;
    }

    public void Number(int value)
    {
        Reserve(16);
        value.TryFormat(_buffer.AsSpan(_used), out int written, default, CultureInfo.InvariantCulture);
        _used += written;
    }

    /// <summary>Text as content or attribute value. What XML cannot hold becomes U+FFFD; an underscore that would be read as an escape is escaped.</summary>
    public void Text(ReadOnlySpan<char> text)
    {
        while (text.Length > 0)
        {
            int length = text.IndexOfAny(Special);
            if (length < 0)
                length = text.Length;
            for (ReadOnlySpan<char> plain = text[..length]; plain.Length > 0;)
            {
                int part = Math.Min(plain.Length, 8192);
                if (part < plain.Length && char.IsHighSurrogate(plain[part - 1]))
                    part--;
                Reserve(part * 3);
                _used += Encoding.UTF8.GetBytes(plain[..part], _buffer.AsSpan(_used));
                plain = plain[part..];
            }

            if (length == text.Length)
                return;
            Escape(text[length..]);
            text = text[(length + 1)..];
        }
    }

    private void Escape(ReadOnlySpan<char> rest)
    {
        switch (rest[0])
        {
            case '<': Raw("&lt;"u8); break;
            case '>': Raw("&gt;"u8); break;
            case '&': Raw("&amp;"u8); break;
            case '"': Raw("&quot;"u8); break;
            case '\t' or '\n': Raw([(byte)rest[0]]); break;
            case '\r': break;
            case '_': Raw(LooksEscaped(rest) ? "_x005F_"u8 : "_"u8); break;
            default: Raw("\uFFFD"u8); break;
        }
    }

    private static bool LooksEscaped(ReadOnlySpan<char> rest) =>
        rest.Length >= 7 && rest[1] == 'x' && rest[6] == '_' && char.IsAsciiHexDigit(rest[2]) && char.IsAsciiHexDigit(rest[3]) && char.IsAsciiHexDigit(rest[4]) && char.IsAsciiHexDigit(rest[5]);

    private void Reserve(int count)
    {
        if (_used + count > _buffer.Length)
            Flush();
    }

    private void Flush()
    {
        stream.Write(_buffer, 0, _used);
        _used = 0;
    }

    public void Dispose()
    {
        Flush();
        ArrayPool<byte>.Shared.Return(_buffer);
    }
}
