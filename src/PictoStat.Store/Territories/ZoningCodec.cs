using PictoStat.Core.Territories;
using PictoStat.Core.Text;
using PictoStat.Store.Bytes;

namespace PictoStat.Store.Territories;

/// <summary>Packs the list of zonings, and the zones of one: code, name, and the communes of the reference as differences of ordinals.</summary>
internal static class ZoningCodec
{
    public static byte[] EncodeList(IReadOnlyList<Zoning> zonings)
    {
        var buffer = new ByteWriter(4096);
        foreach (Zoning zoning in zonings)
        {
            buffer.Text(zoning.Id);
            Text(buffer, zoning.Name);
            buffer.Varint((ulong)zoning.Vintage.Year);
            buffer.Byte((byte)zoning.Kind);
            Text(buffer, zoning.Source);
            buffer.Byte(zoning.Note is null ? (byte)0 : (byte)1);
            if (zoning.Note is { } note)
                Text(buffer, note);
        }

        return Compression.Compress(buffer.Written);
    }

    public static IReadOnlyList<Zoning> DecodeList(byte[] bytes)
    {
        var buffer = new ByteReader(Compression.Decompress(bytes));
        var zonings = new List<Zoning>();
        while (!buffer.AtEnd)
            zonings.Add(new Zoning(
                buffer.Text(), Text(ref buffer), new Vintage(checked((int)buffer.Varint())), (ZoningKind)buffer.Byte(),
                Text(ref buffer), buffer.Byte() == 1 ? Text(ref buffer) : null));
        return zonings;
    }

    public static byte[] EncodeZones(IReadOnlyList<Zone> zones)
    {
        var buffer = new ByteWriter(1 << 16);
        foreach (Zone zone in zones)
        {
            buffer.Text(zone.Id.Code);
            buffer.Text(zone.Name);
            buffer.Varint((ulong)zone.Members.Count);
            int previous = -1;
            foreach (int ordinal in zone.Members.Ordinals)
            {
                buffer.Varint((ulong)(ordinal - previous - 1));
                previous = ordinal;
            }
        }

        return Compression.Compress(buffer.Written);
    }

    public static IReadOnlyList<Zone> DecodeZones(byte[] bytes, string zoning, CommuneIndex index)
    {
        var buffer = new ByteReader(Compression.Decompress(bytes));
        var zones = new List<Zone>();
        while (!buffer.AtEnd)
        {
            var id = new ZoneId(zoning, buffer.Text());
            string name = buffer.Text();
            var ordinals = new int[checked((int)buffer.Varint())];
            for (int i = 0, previous = -1; i < ordinals.Length; i++)
                ordinals[i] = previous = checked(previous + 1 + (int)buffer.Varint());
            zones.Add(new Zone(id, name, Territory.FromSorted(index, ordinals)));
        }

        return zones;
    }

    private static void Text(ByteWriter buffer, LocalizedText text)
    {
        buffer.Text(text.Fr);
        buffer.Text(text.En);
    }

    private static LocalizedText Text(ref ByteReader buffer) => new(buffer.Text(), buffer.Text());
}
