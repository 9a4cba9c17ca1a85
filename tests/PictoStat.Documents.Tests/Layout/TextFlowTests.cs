using PictoStat.Documents.Layout.Text;
using PictoStat.Documents.Model;
using PictoStat.Graphics.Drawing;
using PictoStat.Graphics.Fonts;

namespace PictoStat.Documents.Tests.Layout;

public class TextFlowTests
{
    private static readonly TextMeasurer Measurer = new();
    private static readonly TextPalette Style = new(new(FontFace.Regular, 10, new(0, 0, 0)), new(0, 0, 255), 14);

    [Theory]
    [InlineData(40)]
    [InlineData(90)]
    [InlineData(200)]
    [InlineData(487)]
    public void No_line_is_wider_than_its_place_and_no_word_is_lost(double width)
    {
        var lines = Flow().Lines(SampleDocument.Prose, Style, width);
        Assert.All(lines, line => Assert.True(line.Width <= width + 0.001, Text(line)));
        Assert.Equal(SampleDocument.Prose, string.Concat(lines.Select(Text)).Replace("\u00AD", "", StringComparison.Ordinal));
    }

    [Fact]
    public void No_line_breaks_at_a_no_break_space()
    {
        for (var width = 60.0; width < 487; width += 3.7)
            foreach (var line in Flow().Lines("Elle compte 1\u202F234\u202F567 hab.\u00A0: soit 12,5\u202F% du total\u202F; « oui »", Style, width))
            {
                Assert.DoesNotMatch("[\u202F\u00A0]$", Text(line));
                Assert.DoesNotMatch("^[\u202F\u00A0;:%]", Text(line));
            }
    }

    [Fact]
    public void Titles_and_tables_keep_words_whole_while_paragraphs_cut_them_in_narrow_columns()
    {
        const string text = "Les adverbes départementaux invraisemblablement longs demeurent particulièrement gênants";
        Assert.Contains(Flow().Lines(text, Style, 90), line => Text(line).EndsWith('\u00AD'));
        Assert.DoesNotContain(Flow().Lines(text, Style, 110, keepWords: true), line => Text(line).EndsWith('\u00AD'));
    }

    [Fact]
    public void A_note_mark_stays_with_its_word_above_the_baseline()
    {
        var text = new RichText(new Inline.Text("Le taux de chômage")).WithMark("a").Then(" augmente");
        foreach (var line in Flow().Lines(text, Style, 60))
            Assert.False(Text(line).StartsWith('a') && line.Runs[0].Fragment.Rise > 0);
        var mark = Assert.Single(Flow().Lines(text, Style, 500)[0].Runs, run => run.Fragment.Rise > 0);
        Assert.Equal(Measurer.Width("Le taux de chômage", FontFace.Regular, 10), mark.X, 6);
    }

    [Fact]
    public void Ends_of_lines_are_more_even_than_when_each_line_is_filled()
    {
        var (text, width) = (SampleDocument.Prose.Replace('-', '\u2011'), 150.0);
        var flow = new TextFlow(Measurer, null);
        var chosen = flow.Lines(text, Style, width);
        var filled = Filled(text, width);
        Assert.True(Raggedness(chosen.Select(line => line.Width).ToList(), width) < Raggedness(filled, width));
        Assert.True(chosen.Count <= filled.Count + 1);
    }

    /// <summary>
    /// The oracle is the algorithm of the npm package hyphen itself, run by node on the same words:
    /// <c>node -e "require('hyphen')(patterns, {hyphenChar: '|'})(word)"</c>; its breaks under 3 letters from an end are ours to leave out.
    /// </summary>
    [Fact]
    public void Words_are_cut_where_the_package_of_the_patterns_cuts_them()
    {
        string[] words = [
            "population", "résidences", "département", "communauté", "agglomération", "vraisemblablement", "particulièrement", "établissements",
            "hyphénation", "électricité", "intercommunalité", "transports", "constitutionnel", "œuvre", "naissances", "chômage", "logements",
            "secondaires", "équipements", "enseignement", "périurbaines", "désindustrialisation", "apostrophe", "hétérogénéité", "quatre"];
        var folder = Path.Combine(Repository.Root, "src", "PictoStat.Documents", "node_modules", "hyphen");
        var script = $"const h=require('{folder}/hyphen.js')(require('{folder}/patterns/fr.js'),{{hyphenChar:'|',minWordLength:1}});"
            + "for(const w of process.argv.slice(1))console.log(h(w))";
        var expected = Tool.Output("node", ["-e", script, .. words]).TrimEnd().Split('\n');
        var hyphenator = new Hyphenator();
        for (var i = 0; i < words.Length; i++)
        {
            var (places, at) = (new List<int>(), 0);
            foreach (var character in expected[i])
            {
                if (character != '|') at++;
                else if (at >= 3 && words[i].Length - at >= 3) places.Add(at);
            }
            Assert.True(places.SequenceEqual(hyphenator.Places(words[i])), $"{expected[i]}: {string.Join(' ', hyphenator.Places(words[i]))}");
        }
        Assert.Contains("po|pu|la|tion", expected);
    }

    private static TextFlow Flow() => new(Measurer, new Hyphenator());

    private static string Text(TextLine line) => string.Concat(line.Runs.Select(run => run.Fragment.Content));

    private static double Raggedness(List<double> widths, double width) => widths.SkipLast(1).Sum(line => (width - line) * (width - line));

    private static List<double> Filled(string text, double width)
    {
        var (widths, line) = (new List<double>(), "");
        foreach (var word in text.Split(' '))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (Measurer.Width(longer, FontFace.Regular, 10) <= width) line = longer;
            else
            {
                widths.Add(Measurer.Width(line, FontFace.Regular, 10));
                line = word;
            }
        }
        widths.Add(Measurer.Width(line, FontFace.Regular, 10));
        return widths;
    }
}
