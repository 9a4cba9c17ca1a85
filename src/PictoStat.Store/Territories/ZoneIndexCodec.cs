using PictoStat.Core.Territories;
using PictoStat.Store.Bytes;

namespace PictoStat.Store.Territories;

/// <summary>Packs the zones that an edition gives values for: zoning and code of each, in order, compressed.</summary>
internal static class ZoneIndexCodec
{
    public static byte[] Encode(ZoneIndex index)
    {
        var buffer = new ByteWriter(index.Count * 16);
        foreach (ZoneId zone in index.Zones)
        {
            buffer.Text(zone.Zoning);
            buffer.Text(zone.Code);
        }

        return Compression.Compress(buffer.Written);
    }

    /// <exception cref="InvalidDataException">The bytes hold something else.</exception>
    public static ZoneIndex Decode(byte[] bytes, Vintage perimeters)
    {
        var buffer = new ByteReader(Compression.Decompress(bytes));
        var zones = new List<ZoneId>();
        while (!buffer.AtEnd)
            zones.Add(new ZoneId(buffer.Text(), buffer.Text()));
        return new ZoneIndex(perimeters, zones);
    }
}
