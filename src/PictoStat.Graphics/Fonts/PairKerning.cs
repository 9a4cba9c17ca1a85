using System.Buffers.Binary;
using System.Numerics;

namespace PictoStat.Graphics.Fonts;

/// <summary>The kerning of pairs of glyphs: the <c>kern</c> feature of the <c>GPOS</c> table, pair adjustments by glyph and by class.</summary>
/// <remarks>Source: OpenType specification, "GPOS - Glyph Positioning Table". The first subtable that covers the pair decides.</remarks>
internal sealed class PairKerning
{
    private const int PairAdjustment = 2, Extension = 9;

    private readonly List<Subtable> _subtables = [];

    public PairKerning(ReadOnlySpan<byte> gpos, int glyphs)
    {
        if (gpos.IsEmpty) return;
        var lookups = gpos[UInt16(gpos, 8)..];
        foreach (var index in KernLookups(gpos))
        {
            var lookup = lookups[UInt16(lookups, 2 + (2 * index))..];
            var type = UInt16(lookup, 0);
            for (var i = 0; i < UInt16(lookup, 4); i++)
            {
                var subtable = lookup[UInt16(lookup, 6 + (2 * i))..];
                var kind = type;
                if (type == Extension)
                {
                    kind = UInt16(subtable, 2);
                    subtable = subtable[BinaryPrimitives.ReadInt32BigEndian(subtable[4..])..];
                }
                if (kind != PairAdjustment) continue;
                _subtables.Add(UInt16(subtable, 0) == 1 ? new ByGlyph(subtable, glyphs) : new ByClass(subtable, glyphs));
            }
        }
    }

    /// <summary>What is added to the advance of the left glyph, in font units.</summary>
    public int Adjustment(int left, int right)
    {
        foreach (var subtable in _subtables)
            if (subtable.Adjust(left, right) is { } value)
                return value;
        return 0;
    }

    private static SortedSet<int> KernLookups(ReadOnlySpan<byte> gpos)
    {
        var scripts = gpos[UInt16(gpos, 4)..];
        var features = gpos[UInt16(gpos, 6)..];
        var script = -1;
        for (var i = 0; i < UInt16(scripts, 0); i++)
        {
            var record = scripts.Slice(2 + (6 * i), 6);
            if (record[..4].SequenceEqual("latn"u8) || (script < 0 && record[..4].SequenceEqual("DFLT"u8))) script = UInt16(record, 4);
        }
        var found = new SortedSet<int>();
        if (script < 0 || UInt16(scripts, script) == 0) return found;
        var language = scripts[(script + UInt16(scripts, script))..];
        for (var i = 0; i < UInt16(language, 4); i++)
        {
            var record = features.Slice(2 + (6 * UInt16(language, 6 + (2 * i))), 6);
            if (!record[..4].SequenceEqual("kern"u8)) continue;
            var feature = features[UInt16(record, 4)..];
            for (var l = 0; l < UInt16(feature, 2); l++) found.Add(UInt16(feature, 4 + (2 * l)));
        }
        return found;
    }

    private static int UInt16(ReadOnlySpan<byte> data, int at) => BinaryPrimitives.ReadUInt16BigEndian(data[at..]);

    private static int Int16(ReadOnlySpan<byte> data, int at) => BinaryPrimitives.ReadInt16BigEndian(data[at..]);

    /// <summary>Where the horizontal advance lies in a value record, -1 where the record has none.</summary>
    private static int AdvanceOffset(int format) => (format & 4) == 0 ? -1 : 2 * BitOperations.PopCount((uint)format & 3);

    private static int RecordSize(int format) => 2 * BitOperations.PopCount((uint)format);

    /// <summary>For each glyph its index in a coverage table, -1 where it is not covered.</summary>
    private static short[] Coverage(ReadOnlySpan<byte> table, int glyphs)
    {
        var index = new short[glyphs];
        Array.Fill(index, (short)-1);
        var count = UInt16(table, 2);
        if (UInt16(table, 0) == 1)
        {
            for (var i = 0; i < count; i++) index[UInt16(table, 4 + (2 * i))] = (short)i;
            return index;
        }
        for (var i = 0; i < count; i++)
        {
            var (first, last, start) = (UInt16(table, 4 + (6 * i)), UInt16(table, 6 + (6 * i)), UInt16(table, 8 + (6 * i)));
            for (var glyph = first; glyph <= last; glyph++) index[glyph] = (short)(start + glyph - first);
        }
        return index;
    }

    /// <summary>For each glyph its class, 0 by default.</summary>
    private static short[] Classes(ReadOnlySpan<byte> table, int glyphs)
    {
        var classes = new short[glyphs];
        if (UInt16(table, 0) == 1)
        {
            var start = UInt16(table, 2);
            for (var i = 0; i < UInt16(table, 4); i++) classes[start + i] = (short)UInt16(table, 6 + (2 * i));
            return classes;
        }
        for (var i = 0; i < UInt16(table, 2); i++)
        {
            var (first, last, value) = (UInt16(table, 4 + (6 * i)), UInt16(table, 6 + (6 * i)), UInt16(table, 8 + (6 * i)));
            for (var glyph = first; glyph <= last; glyph++) classes[glyph] = (short)value;
        }
        return classes;
    }

    private abstract class Subtable
    {
        /// <summary>The adjustment, or null where the subtable says nothing of the pair.</summary>
        public abstract int? Adjust(int left, int right);
    }

    private sealed class ByGlyph : Subtable
    {
        private readonly short[] _covered;
        private readonly (ushort Right, short Value)[][] _pairs;

        public ByGlyph(ReadOnlySpan<byte> table, int glyphs)
        {
            _covered = Coverage(table[UInt16(table, 2)..], glyphs);
            var (format1, format2) = (UInt16(table, 4), UInt16(table, 6));
            var (advance, size) = (AdvanceOffset(format1), 2 + RecordSize(format1) + RecordSize(format2));
            _pairs = new (ushort, short)[UInt16(table, 8)][];
            for (var i = 0; i < _pairs.Length; i++)
            {
                var set = table[UInt16(table, 10 + (2 * i))..];
                var pairs = new (ushort, short)[UInt16(set, 0)];
                for (var p = 0; p < pairs.Length; p++)
                    pairs[p] = ((ushort)UInt16(set, 2 + (p * size)), advance < 0 ? (short)0 : (short)Int16(set, 4 + (p * size) + advance));
                _pairs[i] = pairs;
            }
        }

        public override int? Adjust(int left, int right)
        {
            if (_covered[left] < 0) return null;
            var pairs = _pairs[_covered[left]];
            var (low, high) = (0, pairs.Length - 1);
            while (low <= high)
            {
                var middle = (low + high) / 2;
                if (pairs[middle].Right == right) return pairs[middle].Value;
                if (pairs[middle].Right < right) low = middle + 1;
                else high = middle - 1;
            }
            return null;
        }
    }

    private sealed class ByClass : Subtable
    {
        private readonly short[] _covered, _left, _right, _values;
        private readonly int _rightClasses;

        public ByClass(ReadOnlySpan<byte> table, int glyphs)
        {
            _covered = Coverage(table[UInt16(table, 2)..], glyphs);
            var (format1, format2) = (UInt16(table, 4), UInt16(table, 6));
            var (advance, size) = (AdvanceOffset(format1), RecordSize(format1) + RecordSize(format2));
            _left = Classes(table[UInt16(table, 8)..], glyphs);
            _right = Classes(table[UInt16(table, 10)..], glyphs);
            _rightClasses = UInt16(table, 14);
            _values = new short[UInt16(table, 12) * _rightClasses];
            if (advance < 0) return;
            for (var i = 0; i < _values.Length; i++) _values[i] = (short)Int16(table, 16 + (i * size) + advance);
        }

        public override int? Adjust(int left, int right) =>
            _covered[left] < 0 ? null : _values[(_left[left] * _rightClasses) + _right[right]];
    }
}
