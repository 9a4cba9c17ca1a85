using System.Text;
using System.Text.Json;
using PictoStat.Graphics.Drawing;
using PictoStat.Graphics.Fonts;

namespace PictoStat.Graphics.Tests.Fonts;

public class TextMeasurerTests
{
    private static readonly TextMeasurer Measurer = new();

    public static TheoryData<FontFace> Faces => [FontFace.Regular, FontFace.Italic, FontFace.SemiBold, FontFace.Bold];

    [Theory]
    [MemberData(nameof(Faces))]
    public void Widths_with_kerning_equal_those_of_HarfBuzz(FontFace face)
    {
        using var folder = new TemporaryFolder();
        var font = folder.File("face.ttf");
        File.WriteAllBytes(font, Resource(face));
        const int narrowSpace = 120; // `ttx -t hmtx`: uni202F
        foreach (var text in Samples())
        {
            var json = Tool.Output(
                "hb-shape", "--output-format=json", "--script=latn",
                "--features=-liga,-clig,-calt,-ccmp,-locl,-rlig", font, "--text=" + text);
            var expected = JsonDocument.Parse(json).RootElement.EnumerateArray().Sum(glyph => glyph.GetProperty("ax").GetInt32());
            var widened = text.Count(character => character == '\u202F') * (166 - narrowSpace);
            Assert.Equal(expected + widened, Measurer.Width(text, face, 1000), 6);
        }
    }

    [Theory]
    [MemberData(nameof(Faces))]
    public void Digits_stand_under_each_other_and_the_characters_of_French_are_there(FontFace face)
    {
        var font = Measurer.Fonts[face];
        var advances = "0123456789".EnumerateRunes().Select(digit => font.Advance(font.Glyph(digit, ""))).ToList();
        Assert.True(advances.Max() - advances.Min() <= 1, "The italic has digits of 479 and 480 thousandths, the others of one width.");
        foreach (var character in "àâäçéèêëîïôöùûüÿœæÀÂÇÉÈÊËÎÏÔÖÙÛÜŸŒÆ’«»–—…€²³°%·•→▲▼\u00A0\u202F\u2212\u2011".EnumerateRunes())
            Assert.True(font.Has(character), $"U+{character.Value:X4} in {face}");
    }

    [Fact]
    public void A_missing_glyph_is_an_error_that_names_the_character()
    {
        var error = Assert.Throws<MissingGlyphException>(() => Measurer.Width("Nîmes 漢", FontFace.Regular, 10));
        Assert.Contains("U+6F22 «\u00A0漢\u00A0» du texte «\u00A0Nîmes 漢\u00A0»", error.Sentence.Fr, StringComparison.Ordinal);
        Assert.Contains("U+6F22 ‘漢’", error.Sentence.En, StringComparison.Ordinal);
        Assert.Throws<MissingGlyphException>(() => Measurer.Width("a\nb", FontFace.Regular, 10));
    }

    [Fact]
    public void Eight_threads_read_the_same_widths_as_one()
    {
        var shared = new TextMeasurer();
        var texts = Samples().ToList();
        var expected = texts.Select(text => Measurer.Width(text, FontFace.Bold, 9.5)).ToList();
        Parallel.For(0, 8, new ParallelOptions { MaxDegreeOfParallelism = 8 }, _ =>
            Assert.Equal(expected, texts.Select(text => shared.Width(text, FontFace.Bold, 9.5))));
    }

    /// <summary>`ttx -t OS/2` of the four faces says sCapHeight 660.</summary>
    [Theory]
    [MemberData(nameof(Faces))]
    public void Capitals_are_as_high_as_the_font_says(FontFace face) => Assert.Equal(6.6, Measurer.CapHeight(face, 10), 9);

    private static IEnumerable<string> Samples()
    {
        yield return "Évolution de la population : L’Hay-les-Roses, Œuilly, AVION, Tatry, Yves, P. 1\u202F234\u202F567,9\u202F% \u22120,3";
        yield return "« Vaulx-en-Velin » (Rhône) — 12° T.V.A. WAVE AVATAR Ty. To, f’r’y";
        var letters = "AÀEÉTVWYLFPRKXZOÔabcdeéfgrtvwyzœ.,-’«»\"1247()/";
        foreach (var left in letters.EnumerateRunes())
        {
            var pairs = new StringBuilder();
            foreach (var right in letters.EnumerateRunes()) pairs.Append(left).Append(right);
            yield return pairs.ToString();
        }
    }

    private static byte[] Resource(FontFace face)
    {
        using var stream = typeof(FontFamily).Assembly.GetManifestResourceStream($"Fonts.{face}.ttf")!;
        var data = new byte[stream.Length];
        stream.ReadExactly(data);
        return data;
    }
}
