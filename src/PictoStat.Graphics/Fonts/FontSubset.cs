using System.Buffers.Binary;
using System.Text;

namespace PictoStat.Graphics.Fonts;

/// <summary>A TrueType file of some glyphs of a face, renumbered; parts of composite glyphs are added after them.</summary>
internal static class FontSubset
{
    private const int MoreComponents = 0x20, WordArguments = 0x01, OneScale = 0x08, TwoScales = 0x40, Matrix = 0x80;

    /// <summary>The file of these glyphs: number i of the list is glyph i of the file; the first is <c>.notdef</c>.</summary>
    public static byte[] Build(TrueTypeFont font, IReadOnlyList<int> glyphs)
    {
        var all = new List<int>(glyphs);
        var numbers = new Dictionary<int, int>();
        for (var i = 0; i < all.Count; i++) numbers.TryAdd(all[i], i);

        var outlines = new MemoryStream();
        var locations = new List<int> { 0 };
        for (var i = 0; i < all.Count; i++)
        {
            var outline = font.Outline(all[i]).ToArray();
            Renumber(outline, all, numbers);
            outlines.Write(outline);
            while (outlines.Length % 4 != 0) outlines.WriteByte(0);
            locations.Add((int)outlines.Length);
        }

        var head = font.OptionalTable("head").ToArray();
        head.AsSpan(8, 4).Clear();
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(50), 1);
        var hhea = font.OptionalTable("hhea").ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(hhea.AsSpan(34), (ushort)all.Count);
        var maxp = font.OptionalTable("maxp").ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(maxp.AsSpan(4), (ushort)all.Count);
        var metrics = new byte[4 * all.Count];
        for (var i = 0; i < all.Count; i++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(metrics.AsSpan(4 * i), (ushort)font.Advance(all[i]));
            BinaryPrimitives.WriteInt16BigEndian(metrics.AsSpan((4 * i) + 2), (short)font.LeftBearing(all[i]));
        }
        var loca = new byte[4 * locations.Count];
        for (var i = 0; i < locations.Count; i++) BinaryPrimitives.WriteInt32BigEndian(loca.AsSpan(4 * i), locations[i]);

        var tables = new List<(string Tag, byte[] Data)>();
        AddOptional(tables, font, "cvt ");
        AddOptional(tables, font, "fpgm");
        tables.Add(("glyf", outlines.ToArray()));
        tables.Add(("head", head));
        tables.Add(("hhea", hhea));
        tables.Add(("hmtx", metrics));
        tables.Add(("loca", loca));
        tables.Add(("maxp", maxp));
        AddOptional(tables, font, "prep");
        return Assemble(tables);
    }

    private static void AddOptional(List<(string Tag, byte[] Data)> tables, TrueTypeFont font, string tag)
    {
        var data = font.OptionalTable(tag);
        if (!data.IsEmpty) tables.Add((tag, data.ToArray()));
    }

    private static void Renumber(byte[] outline, List<int> all, Dictionary<int, int> numbers)
    {
        if (outline.Length == 0 || BinaryPrimitives.ReadInt16BigEndian(outline) >= 0) return;
        var at = 10;
        while (true)
        {
            int flags = BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(at));
            int part = BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(at + 2));
            if (!numbers.TryGetValue(part, out var number))
            {
                number = all.Count;
                all.Add(part);
                numbers.Add(part, number);
            }
            BinaryPrimitives.WriteUInt16BigEndian(outline.AsSpan(at + 2), (ushort)number);
            at += 4 + ((flags & WordArguments) != 0 ? 4 : 2)
                + ((flags & OneScale) != 0 ? 2 : (flags & TwoScales) != 0 ? 4 : (flags & Matrix) != 0 ? 8 : 0);
            if ((flags & MoreComponents) == 0) return;
        }
    }

    private static byte[] Assemble(List<(string Tag, byte[] Data)> tables)
    {
        var size = 12 + (16 * tables.Count);
        foreach (var (_, data) in tables) size += Padded(data.Length);
        var file = new byte[size];
        var log = (int)Math.Log2(tables.Count);
        BinaryPrimitives.WriteInt32BigEndian(file, 0x00010000);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(4), (ushort)tables.Count);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(6), (ushort)(16 << log));
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(8), (ushort)log);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(10), (ushort)((16 * tables.Count) - (16 << log)));
        var (at, head) = (12 + (16 * tables.Count), 0);
        for (var i = 0; i < tables.Count; i++)
        {
            var (tag, data) = tables[i];
            if (tag == "head") head = at;
            data.CopyTo(file, at);
            var entry = file.AsSpan(12 + (16 * i), 16);
            Encoding.ASCII.GetBytes(tag, entry);
            BinaryPrimitives.WriteUInt32BigEndian(entry[4..], Checksum(file.AsSpan(at, Padded(data.Length))));
            BinaryPrimitives.WriteInt32BigEndian(entry[8..], at);
            BinaryPrimitives.WriteInt32BigEndian(entry[12..], data.Length);
            at += Padded(data.Length);
        }
        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(head + 8), unchecked(0xB1B0AFBA - Checksum(file)));
        return file;
    }

    private static int Padded(int length) => (length + 3) & ~3;

    private static uint Checksum(ReadOnlySpan<byte> data)
    {
        var sum = 0u;
        for (var i = 0; i < data.Length; i += 4) unchecked { sum += BinaryPrimitives.ReadUInt32BigEndian(data[i..]); }
        return sum;
    }
}
