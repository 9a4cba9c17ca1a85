using System.Text.Json;
using PictoStat.Documents.Model;
using PictoStat.Documents.Pdf;
using PictoStat.Graphics.Fonts;

namespace PictoStat.Documents.Tests.Pdf;

public sealed class PdfWriterTests : IDisposable
{
    private static readonly Lazy<byte[]> Sample = new(() => Write(SampleDocument.Create()));

    private readonly PdfProbe _probe = new(Sample.Value);

    [Fact]
    public void Other_programs_find_nothing_to_say() => _probe.AssertNothingToSay();

    [Fact]
    public void Text_comes_out_as_it_went_in()
    {
        var text = _probe.Text();
        foreach (var expected in (string[])["Nîmes Métropole", "L’essentiel", "À retenir", "Thème 3", "Contours schématiques", "\u221242"])
            Assert.Contains(expected, text, StringComparison.Ordinal);
        var structure = _probe.Structure();
        Assert.Contains("257\u202F987", structure, StringComparison.Ordinal);
        Assert.Contains("0,3\u202F%", structure, StringComparison.Ordinal);
        Assert.Contains("Source\u00A0: Insee", structure, StringComparison.Ordinal);
    }

    [Fact]
    public void Fonts_are_embedded_subset_and_have_a_Unicode_map()
    {
        var lines = _probe.Fonts().TrimEnd().Split('\n').Skip(2).ToList();
        Assert.Equal(4, lines.Count);
        Assert.All(lines, line => Assert.Matches(@"^[A-Z]{6}\+SourceSans3-\w+ +CID TrueType +Identity-H +yes yes yes", line));
    }

    [Fact]
    public void The_file_says_its_title_its_language_and_that_it_is_tagged()
    {
        var rules = new PdfRules(_probe.Objects());
        var catalog = rules.Catalog;
        Assert.Equal("u:fr-FR", PdfRules.Get(catalog, "/Lang").GetString());
        Assert.True(PdfRules.Get(PdfRules.Get(catalog, "/MarkInfo"), "/Marked").GetBoolean());
        Assert.True(PdfRules.Get(PdfRules.Get(catalog, "/ViewerPreferences"), "/DisplayDocTitle").GetBoolean());
        var xmp = System.Text.Encoding.UTF8.GetString(System.Text.Encoding.Latin1.GetBytes(rules.Stream(PdfRules.Get(catalog, "/Metadata"))));
        Assert.Contains("<pdfuaid:part>1</pdfuaid:part>", xmp, StringComparison.Ordinal);
        Assert.Contains(">Portrait de territoire</rdf:li>", xmp, StringComparison.Ordinal);
        System.Xml.Linq.XDocument.Parse(xmp[xmp.IndexOf("<x:", StringComparison.Ordinal)..xmp.IndexOf("<?xpacket end", StringComparison.Ordinal)]);
    }

    [Fact]
    public void All_that_is_drawn_is_claimed_once_or_is_decoration()
    {
        var rules = new PdfRules(_probe.Objects());
        var (claimed, parents) = (rules.ClaimedMarks(), rules.ParentTree());
        foreach (var page in rules.Pages)
        {
            var drawn = rules.Marks(page);
            Assert.Equal(Enumerable.Range(0, drawn.Count), drawn);
            var mine = claimed.GetValueOrDefault(page.GetString()!, []).OrderBy(entry => entry.Mark).ToList();
            Assert.Equal(drawn, mine.Select(entry => entry.Mark));
            var entry = parents[PdfRules.Get(rules.Resolve(page), "/StructParents").GetInt32()];
            Assert.Equal(mine.Select(claim => claim.Element), rules.Resolve(entry).EnumerateArray().Select(element => element.GetString()));
        }
    }

    [Fact]
    public void Links_have_an_element_a_text_and_a_target()
    {
        var rules = new PdfRules(_probe.Objects());
        var (parents, count) = (rules.ParentTree(), 0);
        var elements = rules.Elements().ToDictionary(entry => entry.Id, entry => entry.Element);
        foreach (var page in rules.Pages)
        {
            if (!rules.Resolve(page).TryGetProperty("/Annots", out var annotations)) continue;
            Assert.Equal("/S", PdfRules.Get(rules.Resolve(page), "/Tabs").GetString());
            foreach (var reference in annotations.EnumerateArray())
            {
                var link = rules.Resolve(reference);
                Assert.NotEqual("", PdfRules.Get(link, "/Contents").GetString());
                Assert.True(link.TryGetProperty("/Dest", out _) || link.TryGetProperty("/A", out _));
                var element = elements[parents[PdfRules.Get(link, "/StructParent").GetInt32()].GetString()!];
                Assert.Equal("/Link", PdfRules.Get(element, "/S").GetString());
                Assert.Contains(PdfRules.Get(element, "/K").EnumerateArray(), kid =>
                    kid.ValueKind == JsonValueKind.Object && PdfRules.Get(kid, "/Obj").GetString() == reference.GetString());
                count++;
            }
        }
        Assert.True(count >= 8 + 6, $"{count} links");
    }

    [Fact]
    public void Figures_have_a_text_headers_a_scope_and_headings_skip_no_level()
    {
        var (rules, level, kinds) = (new PdfRules(_probe.Objects()), 0, new HashSet<string>());
        foreach (var (_, element) in rules.Elements())
        {
            var type = PdfRules.Get(element, "/S").GetString()!;
            kinds.Add(type);
            switch (type)
            {
                case "/Figure":
                    Assert.Equal("u:Carte d’essai. Une grille de communes.", PdfRules.Get(element, "/Alt").GetString());
                    Assert.Equal(4, PdfRules.Get(PdfRules.Get(element, "/A"), "/BBox").GetArrayLength());
                    break;
                case "/TH":
                    Assert.Contains(PdfRules.Get(PdfRules.Get(element, "/A"), "/Scope").GetString(), (string[])["/Row", "/Column"]);
                    break;
                case "/H1" or "/H2" or "/H3":
                    Assert.InRange(type[2] - '0', 1, level + 1);
                    level = type[2] - '0';
                    break;
            }
        }
        foreach (var kind in (string[])["/Document", "/H1", "/H2", "/H3", "/P", "/Table", "/THead", "/TBody", "/TR", "/TH", "/TD", "/L", "/LI", "/Lbl", "/LBody", "/Figure", "/Link", "/TOC", "/TOCI", "/Caption", "/Div"])
            Assert.Contains(kind, kinds);
    }

    [Fact]
    public void Rows_of_a_table_have_as_many_cells_as_columns()
    {
        var rules = new PdfRules(_probe.Objects());
        foreach (var (_, table) in rules.Elements().Where(entry => PdfRules.Get(entry.Element, "/S").GetString() == "/Table"))
        {
            var (widths, over) = (new List<int>(), 0);
            foreach (var part in PdfRules.Get(table, "/K").EnumerateArray().Select(rules.Resolve).Where(part => PdfRules.Get(part, "/S").GetString() != "/Caption"))
                foreach (var row in PdfRules.Get(part, "/K").EnumerateArray().Select(rules.Resolve))
                {
                    var cells = PdfRules.Get(row, "/K").EnumerateArray().Select(rules.Resolve).ToList();
                    widths.Add(over + cells.Sum(cell => Span(cell, "/ColSpan")));
                    over = cells.Where(cell => Span(cell, "/RowSpan") > 1).Sum(cell => Span(cell, "/ColSpan"));
                }
            Assert.Equal([4], widths.Distinct());
        }
    }

    [Fact]
    public void The_outline_lists_the_headings_and_pages_are_numbered()
    {
        var rules = new PdfRules(_probe.Objects());
        var outline = rules.Resolve(PdfRules.Get(rules.Catalog, "/Outlines"));
        var titles = new List<string>();
        for (var item = PdfRules.Get(outline, "/First"); ; item = PdfRules.Get(rules.Resolve(item), "/Next"))
        {
            titles.Add(PdfRules.Get(rules.Resolve(item), "/Title").GetString()!);
            if (!rules.Resolve(item).TryGetProperty("/Next", out _)) break;
        }
        Assert.Equal(["u:L’essentiel", "u:Thème 1", "u:Thème 2", "u:Thème 3", "u:Méthode"], titles);
        var last = rules.Pages.Count();
        Assert.Contains($"{last} / {last}", _probe.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_document_is_the_same_bytes_on_one_thread_or_eight()
    {
        var measurer = new TextMeasurer();
        Assert.All(
            Enumerable.Range(0, 8).AsParallel().WithDegreeOfParallelism(8).Select(_ => Write(SampleDocument.Create(), measurer)).ToList(),
            actual => Assert.True(Sample.Value.AsSpan().SequenceEqual(actual)));
    }

    [Fact]
    public void A_theme_changes_the_colours()
    {
        var red = Theme.Default with { Accent = new(200, 0, 0) };
        Document document = new(SampleDocument.Info, [new Heading(1, "Titre", "titre")]);
        using var probe = new PdfProbe(Write(document, options: new(red)));
        var pixel = probe.Pixels(1);
        Assert.Equal((200, 0, 0), pixel(70, 102));
    }

    public void Dispose() => _probe.Dispose();

    private static int Span(JsonElement cell, string name) =>
        cell.TryGetProperty("/A", out var attributes) && attributes.TryGetProperty(name, out var span) ? span.GetInt32() : 1;

    private static byte[] Write(Document document, TextMeasurer? measurer = null, PdfOptions? options = null)
    {
        var output = new MemoryStream();
        PdfWriter.Write(document, output, options, measurer);
        return output.ToArray();
    }
}
