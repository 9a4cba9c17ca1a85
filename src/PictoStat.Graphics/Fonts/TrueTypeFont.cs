using System.Buffers.Binary;
using System.Text;

namespace PictoStat.Graphics.Fonts;

/// <summary>A TrueType face read from its file: glyphs, advances and kerning in font units. Immutable once made, so threads may share it.</summary>
public sealed class TrueTypeFont
{
    private readonly byte[] _data;
    private readonly Dictionary<string, (int Offset, int Length)> _tables;
    private readonly CharacterMap _characters;
    private readonly PairKerning _kerning;
    private readonly int _horizontalMetrics;
    private readonly bool _longLocations;
    private readonly int _metricsOffset, _locationsOffset, _glyphsOffset, _narrowSpace;

    /// <summary>A face read from a whole TrueType file.</summary>
    /// <param name="data">The file; must not change afterwards.</param>
    /// <exception cref="InvalidDataException">A table that drawing needs is missing.</exception>
    public TrueTypeFont(byte[] data)
    {
        _data = data;
        _tables = ReadDirectory(data);
        var head = Table("head");
        var hhea = Table("hhea");
        var os2 = Table("OS/2");
        var post = Table("post");
        UnitsPerEm = UInt16(head, 18);
        Bounds = (Int16(head, 36), Int16(head, 38), Int16(head, 40), Int16(head, 42));
        _longLocations = Int16(head, 50) != 0;
        Ascent = Int16(hhea, 4);
        Descent = Int16(hhea, 6);
        _horizontalMetrics = UInt16(hhea, 34);
        Weight = UInt16(os2, 4);
        CapHeight = Int16(os2, 88);
        ItalicAngle = Int16(post, 4);
        GlyphCount = UInt16(Table("maxp"), 4);
        PostScriptName = ReadPostScriptName(Table("name"));
        _metricsOffset = _tables["hmtx"].Offset;
        _locationsOffset = _tables["loca"].Offset;
        _glyphsOffset = _tables["glyf"].Offset;
        _characters = new(Table("cmap"));
        _narrowSpace = _characters.Glyph(0x202F);
        _kerning = new(_tables.TryGetValue("GPOS", out var gpos) ? data.AsSpan(gpos.Offset, gpos.Length) : [], GlyphCount);
    }

    /// <summary>The whole file.</summary>
    internal ReadOnlySpan<byte> Data => _data;

    /// <summary>Units of the em square.</summary>
    public int UnitsPerEm { get; }

    /// <summary>The box that holds every glyph, in font units, y upwards.</summary>
    public (int Left, int Bottom, int Right, int Top) Bounds { get; }

    /// <summary>The height above the baseline, in font units.</summary>
    public int Ascent { get; }

    /// <summary>The depth under the baseline, negative, in font units.</summary>
    public int Descent { get; }

    /// <summary>The height of capitals, in font units.</summary>
    public int CapHeight { get; }

    /// <summary>400 for a regular face, 700 for a bold one.</summary>
    public int Weight { get; }

    /// <summary>Degrees anticlockwise from the vertical: negative for an italic.</summary>
    public int ItalicAngle { get; }

    /// <summary>How many glyphs the face has.</summary>
    public int GlyphCount { get; }

    /// <summary>The name by which PDF files call the face.</summary>
    public string PostScriptName { get; }

    /// <summary>The glyph of a character of a text.</summary>
    /// <exception cref="MissingGlyphException">The face has none.</exception>
    public int Glyph(Rune character, ReadOnlySpan<char> text)
    {
        var glyph = _characters.Glyph(character.Value);
        return glyph != 0 ? glyph : throw new MissingGlyphException(character, PostScriptName, text.ToString());
    }

    /// <summary>Whether the face has a glyph for a character.</summary>
    public bool Has(Rune character) => _characters.Glyph(character.Value) != 0;

    /// <summary>The advance of a glyph, in font units. The narrow no-break space, 0.12 em in Source Sans 3, is set to a sixth of an em: groups of digits stand apart at 7 pt.</summary>
    public int Advance(int glyph) => glyph == _narrowSpace && glyph != 0
        ? UnitsPerEm / 6
        : BinaryPrimitives.ReadUInt16BigEndian(_data.AsSpan(_metricsOffset + (4 * Math.Min(glyph, _horizontalMetrics - 1))));

    /// <summary>What is added to the advance of a glyph before another, in font units.</summary>
    public int Kerning(int left, int right) => _kerning.Adjustment(left, right);

    /// <summary>The left side bearing of a glyph, in font units.</summary>
    internal int LeftBearing(int glyph) => BinaryPrimitives.ReadInt16BigEndian(_data.AsSpan(glyph < _horizontalMetrics
        ? _metricsOffset + (4 * glyph) + 2
        : _metricsOffset + (4 * _horizontalMetrics) + (2 * (glyph - _horizontalMetrics))));

    /// <summary>The outline of a glyph as the file holds it; empty for a space.</summary>
    internal ReadOnlySpan<byte> Outline(int glyph)
    {
        var (start, end) = (Location(glyph), Location(glyph + 1));
        return _data.AsSpan(_glyphsOffset + start, end - start);
    }

    /// <summary>A table of the file, empty where it has none.</summary>
    internal ReadOnlySpan<byte> OptionalTable(string tag) =>
        _tables.TryGetValue(tag, out var place) ? _data.AsSpan(place.Offset, place.Length) : [];

    private int Location(int glyph) => _longLocations
        ? BinaryPrimitives.ReadInt32BigEndian(_data.AsSpan(_locationsOffset + (4 * glyph)))
        : 2 * BinaryPrimitives.ReadUInt16BigEndian(_data.AsSpan(_locationsOffset + (2 * glyph)));

    private ReadOnlySpan<byte> Table(string tag) => _tables.TryGetValue(tag, out var place)
        ? _data.AsSpan(place.Offset, place.Length)
        : throw new InvalidDataException($"The font has no '{tag}' table.");

    private static Dictionary<string, (int Offset, int Length)> ReadDirectory(ReadOnlySpan<byte> data)
    {
        var count = UInt16(data, 4);
        var tables = new Dictionary<string, (int, int)>(count, StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
        {
            var entry = data.Slice(12 + (16 * i), 16);
            tables.Add(
                Encoding.ASCII.GetString(entry[..4]),
                (BinaryPrimitives.ReadInt32BigEndian(entry[8..]), BinaryPrimitives.ReadInt32BigEndian(entry[12..])));
        }
        foreach (var tag in (ReadOnlySpan<string>)["hmtx", "loca", "glyf"])
            if (!tables.ContainsKey(tag))
                throw new InvalidDataException($"The font has no '{tag}' table.");
        return tables;
    }

    private static string ReadPostScriptName(ReadOnlySpan<byte> table)
    {
        const int postScript = 6, windows = 3;
        var (count, strings) = (UInt16(table, 2), UInt16(table, 4));
        for (var i = 0; i < count; i++)
        {
            var record = table.Slice(6 + (12 * i), 12);
            if (UInt16(record, 0) == windows && UInt16(record, 6) == postScript)
                return Encoding.BigEndianUnicode.GetString(table.Slice(strings + UInt16(record, 10), UInt16(record, 8)));
        }
        throw new InvalidDataException("The font does not tell its PostScript name.");
    }

    private static int UInt16(ReadOnlySpan<byte> data, int at) => BinaryPrimitives.ReadUInt16BigEndian(data[at..]);

    private static int Int16(ReadOnlySpan<byte> data, int at) => BinaryPrimitives.ReadInt16BigEndian(data[at..]);
}
