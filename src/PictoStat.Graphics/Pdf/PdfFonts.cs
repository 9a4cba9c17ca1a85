using System.Text;
using PictoStat.Graphics.Drawing;
using PictoStat.Graphics.Fonts;

namespace PictoStat.Graphics.Pdf;

/// <summary>The faces a document uses. Each character used gets its own glyph number, in order of first use, so that text extracted is text written.</summary>
internal sealed class PdfFonts(FontFamily family)
{
    private readonly Face?[] _faces = new Face?[4];

    /// <summary>Writes the operand and operator that show a text, kerned.</summary>
    /// <exception cref="MissingGlyphException">The face lacks a character.</exception>
    public void Show(ByteBuilder content, string text, FontFace face)
    {
        var used = _faces[(int)face] ??= new(family[face]);
        var font = used.Font;
        content.Add("[<"u8);
        var previous = -1;
        foreach (var character in text.EnumerateRunes())
        {
            var glyph = font.Glyph(character, text);
            if (previous >= 0 && font.Kerning(previous, glyph) is var kerning and not 0)
                content.Add((byte)'>').Add(-1000.0 * kerning / font.UnitsPerEm).Add((byte)'<');
            content.Hex(used.Number(character, glyph));
            previous = glyph;
        }
        content.Add(">]TJ\n"u8);
    }

    /// <summary>Writes the font objects; returns the entries of the resource dictionary.</summary>
    public ByteBuilder Write(PdfFile file)
    {
        var entries = new ByteBuilder();
        for (var i = 0; i < _faces.Length; i++)
            if (_faces[i] is { } face)
                entries.Add("/F"u8).Add(i).Add((byte)' ').Reference(face.Write(file));
        return entries;
    }

    private sealed class Face(TrueTypeFont font)
    {
        private readonly Dictionary<Rune, int> _numbers = [];
        private readonly List<int> _glyphs = [0];
        private readonly List<Rune> _characters = [default];

        public TrueTypeFont Font => font;

        public int Number(Rune character, int glyph)
        {
            if (_numbers.TryGetValue(character, out var number)) return number;
            number = _glyphs.Count;
            _numbers.Add(character, number);
            _glyphs.Add(glyph);
            _characters.Add(character);
            return number;
        }

        public int Write(PdfFile file)
        {
            var subset = FontSubset.Build(font, _glyphs);
            var program = file.AddStream(new ByteBuilder().Add("/Length1 "u8).Add(subset.Length).Span, subset);
            var name = Encoding.ASCII.GetBytes(SubsetTag() + "+" + font.PostScriptName);
            var (left, bottom, right, top) = font.Bounds;
            var descriptor = file.Add(new ByteBuilder().Add("<</Type/FontDescriptor/FontName/"u8).Add(name).Add("/Flags "u8).Add(font.ItalicAngle == 0 ? 32 : 96)
                .Add("/FontBBox["u8).Number(Em(left)).Number(Em(bottom)).Number(Em(right)).Number(Em(top)).Add("]/ItalicAngle "u8).Add(font.ItalicAngle)
                .Add("/Ascent "u8).Add(Em(font.Ascent)).Add("/Descent "u8).Add(Em(font.Descent)).Add("/CapHeight "u8).Add(Em(font.CapHeight))
                .Add("/StemV "u8).Add(50 + (font.Weight / 10)).Add("/FontFile2 "u8).Reference(program).Add(">>"u8));
            var widths = new ByteBuilder().Add("[0["u8);
            foreach (var glyph in _glyphs) widths.Number(Em(font.Advance(glyph)));
            widths.Add("]]"u8);
            var descendant = file.Add(new ByteBuilder().Add("<</Type/Font/Subtype/CIDFontType2/BaseFont/"u8).Add(name)
                .Add("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap/Identity/DW 1000/FontDescriptor "u8)
                .Reference(descriptor).Add("/W"u8).Add(widths.Span).Add(">>"u8));
            var toUnicode = file.AddStream([], ToUnicode().Span);
            return file.Add(new ByteBuilder().Add("<</Type/Font/Subtype/Type0/BaseFont/"u8).Add(name).Add("/Encoding/Identity-H/DescendantFonts["u8)
                .Reference(descendant).Add("]/ToUnicode "u8).Reference(toUnicode).Add(">>"u8));
        }

        private double Em(int units) => 1000.0 * units / font.UnitsPerEm;

        /// <summary>Six capitals made from the glyphs used, as the PDF specification asks of a subset.</summary>
        private string SubsetTag()
        {
            var hash = 17u;
            foreach (var glyph in _glyphs) unchecked { hash = (hash * 31) + (uint)glyph; }
            Span<char> tag = stackalloc char[6];
            for (var i = 0; i < tag.Length; i++, hash /= 26) tag[i] = (char)('A' + (hash % 26));
            return new(tag);
        }

        private ByteBuilder ToUnicode()
        {
            const int perBlock = 100;
            var map = new ByteBuilder(2048).Add("/CIDInit/ProcSet findresource begin 12 dict begin begincmap/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"u8)
                .Add("/CMapName/Adobe-Identity-UCS def/CMapType 2 def 1 begincodespacerange<0000><FFFF>endcodespacerange\n"u8);
            Span<char> units = stackalloc char[2];
            for (var start = 1; start < _characters.Count; start += perBlock)
            {
                var end = Math.Min(start + perBlock, _characters.Count);
                map.Add(end - start).Add(" beginbfchar\n"u8);
                for (var i = start; i < end; i++)
                {
                    map.Add((byte)'<').Hex(i).Add("><"u8);
                    var count = _characters[i].EncodeToUtf16(units);
                    for (var u = 0; u < count; u++) map.Hex(units[u]);
                    map.Add(">\n"u8);
                }
                map.Add("endbfchar\n"u8);
            }
            return map.Add("endcmap CMapName currentdict/CMap defineresource pop end end\n"u8);
        }
    }
}
