using System.Text;

namespace PictoStat.Graphics.Pdf;

/// <summary>Bytes of PDF syntax in the making: names, numbers and strings, the same under any culture.</summary>
internal sealed class ByteBuilder
{
    private byte[] _bytes;

    public ByteBuilder(int capacity = 256) => _bytes = new byte[capacity];

    /// <summary>How many bytes it holds.</summary>
    public int Length { get; private set; }

    /// <summary>The bytes it holds.</summary>
    public ReadOnlySpan<byte> Span => _bytes.AsSpan(0, Length);

    /// <summary>A copy of the bytes.</summary>
    public byte[] ToArray() => Span.ToArray();

    public void Clear() => Length = 0;

    public ByteBuilder Add(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Room(bytes.Length));
        Length += bytes.Length;
        return this;
    }

    public ByteBuilder Add(byte value)
    {
        Room(1)[0] = value;
        Length++;
        return this;
    }

    public ByteBuilder Add(int value) => Add((long)value);

    public ByteBuilder Add(long value)
    {
        System.Buffers.Text.Utf8Formatter.TryFormat(value, Room(20), out var written);
        Length += written;
        return this;
    }

    /// <summary>A number with at most two decimals.</summary>
    public ByteBuilder Add(double value) => AddScaled((long)Math.Round(value * 100), 2);

    /// <summary>A number with at most six decimals: for the factors of a matrix.</summary>
    public ByteBuilder AddFactor(double value) => AddScaled((long)Math.Round(value * 1_000_000), 6);

    /// <summary>A whole number of tenths, hundredths… written as a decimal number without trailing zeros.</summary>
    public ByteBuilder AddScaled(long value, int decimals)
    {
        if (value < 0)
        {
            Add((byte)'-');
            value = -value;
        }
        while (decimals > 0 && value % 10 == 0)
        {
            value /= 10;
            decimals--;
        }
        if (decimals == 0) return Add(value);
        var power = 1L;
        for (var i = 0; i < decimals; i++) power *= 10;
        if (value >= power) Add(value / power);
        Add((byte)'.');
        for (var rest = value % power; power > 1; rest %= power)
        {
            power /= 10;
            Add((byte)('0' + (rest / power)));
        }
        return this;
    }

    /// <summary>A number, then a space.</summary>
    public ByteBuilder Number(double value) => Add(value).Add((byte)' ');

    /// <summary>A reference to an object.</summary>
    public ByteBuilder Reference(int id) => Add(id).Add(" 0 R"u8);

    /// <summary>A string for people: ASCII as it is, anything else in UTF-16.</summary>
    public ByteBuilder Text(string text)
    {
        if (Ascii.IsValid(text))
        {
            Add((byte)'(');
            foreach (var c in text)
            {
                if (c is '(' or ')' or '\\') Add((byte)'\\');
                Add((byte)c);
            }
            return Add((byte)')');
        }
        Add("<FEFF"u8);
        foreach (var c in text) Hex(c);
        return Add((byte)'>');
    }

    /// <summary>Four hexadecimal digits.</summary>
    public ByteBuilder Hex(int value)
    {
        var room = Room(4);
        for (var i = 3; i >= 0; i--)
        {
            var digit = value & 15;
            room[i] = (byte)(digit < 10 ? '0' + digit : 'A' + digit - 10);
            value >>= 4;
        }
        Length += 4;
        return this;
    }

    private Span<byte> Room(int count)
    {
        if (Length + count > _bytes.Length) Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + count));
        return _bytes.AsSpan(Length);
    }
}
