using System.Buffers.Binary;
using System.IO.Compression;

namespace PictoStat.Store.Bytes;

/// <summary>The compression of every blob of the store: the plain length in four bytes, the lowest first, then a gzip stream (RFC 1952), whose CRC-32 sees what is spoilt; a zlib stream (RFC 1950) is read too.</summary>
internal static class Compression
{
    private const byte GzipMagic = 0x1F;
    private const int MostBytes = 1 << 28;

    public static byte[] Compress(ReadOnlySpan<byte> plain)
    {
        using var output = new MemoryStream();
        Compress(plain, output);
        return output.ToArray();
    }

    /// <summary>Compresses into a stream, which is emptied first.</summary>
    public static void Compress(ReadOnlySpan<byte> plain, MemoryStream output)
    {
        output.SetLength(0);
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, plain.Length);
        output.Write(length);
        using var gzip = new GZipStream(output, CompressionLevel.Fastest, leaveOpen: true);
        gzip.Write(plain);
    }

    /// <exception cref="InvalidDataException">The bytes are cut, spoilt or hold something else.</exception>
    public static byte[] Decompress(byte[] bytes)
    {
        int length = bytes.Length < 4 ? -1 : BinaryPrimitives.ReadInt32LittleEndian(bytes);
        if (length is < 0 or > MostBytes)
            throw new InvalidDataException("A blob of the store has no valid length.");
        var plain = new byte[length];
        var content = new MemoryStream(bytes, 4, bytes.Length - 4);
        bool isGzip = bytes.Length > 8 && bytes[4] == GzipMagic;
        // A gzip stream ends with the plain length: the framework does not miss a trailer that is cut.
        if (isGzip && BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(bytes.Length - 4)) != length)
            throw new InvalidDataException("A blob of the store ends too early.");
        using Stream unzip = isGzip ? new GZipStream(content, CompressionMode.Decompress) : new ZLibStream(content, CompressionMode.Decompress);
        try
        {
            unzip.ReadExactly(plain);
            // Reading past the end is what compares the checksum.
            if (unzip.ReadByte() >= 0)
                throw new InvalidDataException("A blob of the store is longer than it says.");
        }
        catch (EndOfStreamException e)
        {
            throw new InvalidDataException("A blob of the store ends too early.", e);
        }

        return plain;
    }
}
