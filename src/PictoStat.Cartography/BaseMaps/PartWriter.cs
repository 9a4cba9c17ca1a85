using System.Text;

namespace PictoStat.Cartography.BaseMaps;

/// <summary>Writes the numbers of a part, seven bits a byte, lowest first.</summary>
internal sealed class PartWriter
{
    /// <summary>The version of the layout, the first number of a part.</summary>
    public const int Version = 1;

    private readonly MemoryStream _bytes = new();

    /// <summary>A number that is not negative.</summary>
    public void Number(int value)
    {
        uint rest = (uint)value;
        for (; rest > 0x7F; rest >>= 7)
            _bytes.WriteByte((byte)(rest & 0x7F | 0x80));
        _bytes.WriteByte((byte)rest);
    }

    /// <summary>A number that may be negative: the sign in the lowest bit.</summary>
    public void Signed(int value) => Number(unchecked((value << 1 ^ value >> 31) & int.MaxValue));

    public void Text(string value)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(value);
        Number(bytes.Length);
        _bytes.Write(bytes);
    }

    public byte[] ToArray() => _bytes.ToArray();
}

/// <summary>Reads what <see cref="PartWriter"/> wrote; every read past the end or out of range is refused.</summary>
internal ref struct PartReader(ReadOnlyMemory<byte> bytes, string name)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes.Span;
    private int _at;

    public int Number()
    {
        uint value = 0;
        for (int shift = 0; shift < 35; shift += 7)
        {
            if (_at >= _bytes.Length)
                throw Damaged();
            byte b = _bytes[_at++];
            value |= unchecked((uint)(b & 0x7F) << shift);
            if (b < 0x80)
                return value <= int.MaxValue ? (int)value : throw Damaged();
        }
        throw Damaged();
    }

    public int Signed()
    {
        int value = Number();
        return (value >> 1) ^ -(value & 1);
    }

    /// <summary>A number of things that take a byte each at least.</summary>
    public int Count()
    {
        int count = Number();
        return count <= _bytes.Length - _at ? count : throw Damaged();
    }

    public string Text()
    {
        int length = Count();
        string text = Encoding.UTF8.GetString(_bytes.Slice(_at, length));
        _at += length;
        return text;
    }

    public readonly InvalidDataException Damaged() => new($"The part '{name}' of the base map is damaged: run 'pictostat init' again.");
}
