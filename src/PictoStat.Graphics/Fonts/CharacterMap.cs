using System.Buffers.Binary;

namespace PictoStat.Graphics.Fonts;

/// <summary>Which glyph draws a character: the <c>cmap</c> table, formats 4 and 12.</summary>
internal sealed class CharacterMap
{
    private const int DirectSize = 0x2C00;

    private readonly ushort[] _direct = new ushort[DirectSize];
    private readonly Dictionary<int, ushort> _others = [];

    /// <exception cref="InvalidDataException">The table has no Unicode map of a format we read.</exception>
    public CharacterMap(ReadOnlySpan<byte> table)
    {
        var best = -1;
        var bestFormat = 0;
        var count = BinaryPrimitives.ReadUInt16BigEndian(table[2..]);
        for (var i = 0; i < count; i++)
        {
            var record = table.Slice(4 + (8 * i), 8);
            var platform = BinaryPrimitives.ReadUInt16BigEndian(record);
            if (platform is not (0 or 3)) continue;
            var offset = BinaryPrimitives.ReadInt32BigEndian(record[4..]);
            var format = BinaryPrimitives.ReadUInt16BigEndian(table[offset..]);
            if (format is 4 or 12 && format > bestFormat) (best, bestFormat) = (offset, format);
        }
        if (best < 0) throw new InvalidDataException("The font has no Unicode character map of format 4 or 12.");
        if (bestFormat == 12) ReadGroups(table[best..]);
        else ReadSegments(table[best..]);
    }

    /// <summary>The glyph, 0 where there is none.</summary>
    public int Glyph(int character) =>
        character < DirectSize ? _direct[character] : _others.TryGetValue(character, out var glyph) ? glyph : 0;

    private void Set(int character, int glyph)
    {
        if (glyph == 0) return;
        if (character < DirectSize) _direct[character] = (ushort)glyph;
        else _others[character] = (ushort)glyph;
    }

    private void ReadGroups(ReadOnlySpan<byte> map)
    {
        var groups = BinaryPrimitives.ReadInt32BigEndian(map[12..]);
        for (var i = 0; i < groups; i++)
        {
            var group = map.Slice(16 + (12 * i), 12);
            var first = BinaryPrimitives.ReadInt32BigEndian(group);
            var last = BinaryPrimitives.ReadInt32BigEndian(group[4..]);
            var glyph = BinaryPrimitives.ReadInt32BigEndian(group[8..]);
            for (var character = first; character <= last; character++) Set(character, glyph + character - first);
        }
    }

    private void ReadSegments(ReadOnlySpan<byte> map)
    {
        var doubled = BinaryPrimitives.ReadUInt16BigEndian(map[6..]);
        var (ends, starts, deltas, ranges) = (14, 16 + doubled, 16 + (2 * doubled), 16 + (3 * doubled));
        for (var at = 0; at < doubled; at += 2)
        {
            int end = BinaryPrimitives.ReadUInt16BigEndian(map[(ends + at)..]);
            int start = BinaryPrimitives.ReadUInt16BigEndian(map[(starts + at)..]);
            int delta = BinaryPrimitives.ReadUInt16BigEndian(map[(deltas + at)..]);
            int range = BinaryPrimitives.ReadUInt16BigEndian(map[(ranges + at)..]);
            for (var character = start; character <= end && character != 0xFFFF; character++)
            {
                if (range == 0)
                {
                    Set(character, (character + delta) & 0xFFFF);
                    continue;
                }
                int glyph = BinaryPrimitives.ReadUInt16BigEndian(map[(ranges + at + range + (2 * (character - start)))..]);
                if (glyph != 0) Set(character, (glyph + delta) & 0xFFFF);
            }
        }
    }
}
