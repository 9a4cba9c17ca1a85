namespace PictoStat.Store.Bytes;

/// <summary>Reads what <see cref="ByteWriter"/> wrote.</summary>
/// <exception cref="InvalidDataException">Thrown by every member where the bytes end too early.</exception>
public ref struct ByteReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _at;

    /// <summary>Whether everything was read.</summary>
    public readonly bool AtEnd => _at == _bytes.Length;

    /// <summary>One byte.</summary>
    public byte Byte() => _at < _bytes.Length ? _bytes[_at++] : throw Truncated();

    /// <summary>A run of bytes.</summary>
    public ReadOnlySpan<byte> Bytes(int count)
    {
        if (count < 0 || count > _bytes.Length - _at)
            throw Truncated();
        ReadOnlySpan<byte> run = _bytes.Slice(_at, count);
        _at += count;
        return run;
    }

    /// <summary>An unsigned integer.</summary>
    public ulong Varint()
    {
        ulong value = 0;
        for (int shift = 0; shift < 64; shift += 7)
        {
            byte b = Byte();
            value |= (ulong)(b & 0x7F) << shift;
            if (b < 0x80)
                return value;
        }

        throw new InvalidDataException("An integer is longer than 64 bits.");
    }

    /// <summary>A signed integer.</summary>
    public long ZigZag()
    {
        ulong value = Varint();
        return unchecked((long)(value >> 1) ^ -(long)(value & 1));
    }

    /// <summary>A double.</summary>
    public double Double() => System.Buffers.Binary.BinaryPrimitives.ReadDoubleLittleEndian(Bytes(8));

    /// <summary>A text.</summary>
    public string Text() => System.Text.Encoding.UTF8.GetString(Bytes(checked((int)Varint())));

    private static InvalidDataException Truncated() => new("The bytes end too early.");
}
