namespace PictoStat.Store.Bytes;

/// <summary>A growing run of bytes, with the variable-length integers of the store's blobs.</summary>
public sealed class ByteWriter(int capacity)
{
    private byte[] _bytes = new byte[Math.Max(16, capacity)];
    private int _length;

    /// <summary>What was written so far.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    /// <summary>Starts anew; the room taken stays.</summary>
    public void Clear() => _length = 0;

    /// <summary>One byte.</summary>
    public void Byte(byte value)
    {
        if (_length == _bytes.Length)
            Array.Resize(ref _bytes, checked(_length * 2));
        _bytes[_length++] = value;
    }

    /// <summary>An unsigned integer, seven bits a byte, the lowest first (LEB128).</summary>
    public void Varint(ulong value)
    {
        for (; value >= 0x80; value >>= 7)
            Byte((byte)(value & 0x7F | 0x80));
        Byte((byte)value);
    }

    /// <summary>A signed integer: 0, -1, 1, -2… become 0, 1, 2, 3…</summary>
    public void ZigZag(long value) => Varint(unchecked((ulong)(value << 1 ^ value >> 63)));

    /// <summary>A double, eight bytes, the lowest first.</summary>
    public void Double(double value)
    {
        ulong bits = BitConverter.DoubleToUInt64Bits(value);
        for (int i = 0; i < 8; i++)
            Byte((byte)(bits >> (8 * i) & 0xFF));
    }

    /// <summary>A text in UTF-8, after its length.</summary>
    public void Text(string value)
    {
        byte[] bytes = System.Text.Encoding.UTF8.GetBytes(value);
        Varint((ulong)bytes.Length);
        foreach (byte b in bytes)
            Byte(b);
    }
}
