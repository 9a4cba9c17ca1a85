using PictoStat.Store.Bytes;

namespace PictoStat.Store.Tests.Bytes;

public sealed class CompressionTests
{
    /// <summary>One spoilt bit in the stored populations once made another total of a région, without a word.</summary>
    [Fact]
    public void One_spoilt_bit_is_refused_or_changes_nothing()
    {
        byte[] plain = new byte[4000];
        var random = new Random(1);
        for (int i = 0; i < plain.Length; i++)
            plain[i] = (byte)random.Next(12);
        byte[] stored = Compression.Compress(plain);
        Assert.Equal(plain, Compression.Decompress(stored));

        int refused = 0;
        for (int bit = 32; bit < stored.Length * 8; bit++)
        {
            byte[] spoilt = [.. stored];
            spoilt[bit / 8] ^= (byte)(1 << (bit % 8));
            if (TryDecompress(spoilt) is { } read)
                Assert.Equal(plain, read);
            else
                refused++;
        }

        Assert.InRange(refused, 1, stored.Length * 8);
    }

    private static byte[]? TryDecompress(byte[] bytes)
    {
        try
        {
            return Compression.Decompress(bytes);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
