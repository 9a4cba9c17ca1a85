using System.Buffers.Binary;
using System.IO.Compression;

namespace PictoStat.Store;

/// <summary>The compression of every blob of the store: the plain length in four bytes, the lowest first, then a zlib stream (RFC 1950).</summary>
internal static class Compression
{
    private const int MostBytes = 1 << 28;

    public static byte[] Compress(ReadOnlySpan<byte> plain)
    {
        using var output = new MemoryStream();
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, plain.Length);
        output.Write(length);
        using (var zlib = new ZLibStream(output, CompressionLevel.Fastest, leaveOpen: true))
            zlib.Write(plain);
        return output.ToArray();
    }

    /// <exception cref="InvalidDataException">The bytes are cut or hold something else.</exception>
    public static byte[] Decompress(byte[] bytes)
    {
        int length = bytes.Length < 4 ? -1 : BinaryPrimitives.ReadInt32LittleEndian(bytes);
        if (length is < 0 or > MostBytes)
            throw new InvalidDataException("A blob of the store has no valid length.");
        var plain = new byte[length];
        using var zlib = new ZLibStream(new MemoryStream(bytes, 4, bytes.Length - 4), CompressionMode.Decompress);
        try
        {
            zlib.ReadExactly(plain);
        }
        catch (EndOfStreamException e)
        {
            throw new InvalidDataException("A blob of the store ends too early.", e);
        }

        return plain;
    }
}
