using PictoStat.Core.Territories;
using PictoStat.Core.Territories.Changes;
using PictoStat.Store.Bytes;

namespace PictoStat.Store.Territories;

/// <summary>Packs a conversion: for each target commune the number of its shares, then each share's source, as a difference from the one before, and its weight.</summary>
internal static class ConversionCodec
{
    public static byte[] Encode(Conversion conversion)
    {
        var buffer = new ByteWriter(conversion.Target.Count * 2);
        int previous = -1;
        for (int target = 0; target < conversion.Target.Count; target++)
        {
            ReadOnlySpan<Share> shares = conversion.Of(target);
            buffer.Varint((ulong)shares.Length);
            foreach (Share share in shares)
            {
                buffer.ZigZag(2L * (share.Source - previous - 1) + (share.IsWhole ? 0 : 1));
                if (!share.IsWhole)
                    buffer.Double(share.Weight);
                previous = share.Source;
            }
        }

        return Compression.Compress(buffer.Written);
    }

    /// <exception cref="InvalidDataException">The bytes hold something else.</exception>
    public static Conversion Decode(byte[] bytes, CommuneIndex source, CommuneIndex target)
    {
        var buffer = new ByteReader(Compression.Decompress(bytes));
        var shares = new List<Share>(target.Count);
        int previous = -1;
        for (int ordinal = 0; ordinal < target.Count; ordinal++)
            for (ulong left = buffer.Varint(); left > 0; left--)
            {
                long packed = buffer.ZigZag();
                previous = checked((int)(previous + 1 + (packed >> 1)));
                if (previous < 0 || previous >= source.Count)
                    throw new InvalidDataException("A conversion points outside its communes.");
                shares.Add(new Share(previous, ordinal, (packed & 1) == 0 ? 1 : buffer.Double()));
            }

        return new Conversion(source, target, [.. shares]);
    }
}
