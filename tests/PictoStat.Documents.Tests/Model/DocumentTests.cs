using PictoStat.Core.Text;
using PictoStat.Documents.Model;

namespace PictoStat.Documents.Tests.Model;

public class DocumentTests
{
    private static readonly DocumentInfo Info = new("Titre", null, Language.French, "Service", new(2026, 11, 22), [], "Pied");

    [Fact]
    public void Two_headings_of_one_id_are_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => new Document(Info, [new Heading(1, "A", "a"), new KeepTogether(new Heading(2, "B", "a"))]));
        Assert.Contains("'a'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_that_leads_nowhere_is_refused()
    {
        var text = new RichText(new Inline.Link("voir", new LinkTarget.Internal("méthode")));
        var error = Assert.Throws<ArgumentException>(() => new Document(Info, [new BulletList([text])]));
        Assert.Contains("'méthode'", error.Message, StringComparison.Ordinal);
        Assert.Equal(2, new Document(Info, [new Paragraph(text), new Heading(1, "Méthode", "méthode")]).Blocks.Count);
    }

    [Fact]
    public void A_marked_text_alternates_plain_and_strong()
    {
        var text = RichText.Marked("La population est de **12** hab.");
        Assert.Equal(
            [new Inline.Text("La population est de "), new Inline.Text("12", Emphasis.Strong), new Inline.Text(" hab.")],
            text.Inlines);
        Assert.Throws<FormatException>(() => RichText.Marked("**ouvert"));
    }

    [Fact]
    public void Header_spans_fill_the_columns()
    {
        TableColumn[] columns = [TableColumn.Words(), TableColumn.Figures, TableColumn.Figures];
        var header = new HeaderRow(new HeaderCell("Commune", RowSpan: 2), new HeaderCell("Population", ColumnSpan: 2));
        var table = new Table(columns, [header, HeaderRow.Of("2013", "2018")], []);
        Assert.Equal([(0, 0), (0, 1), (1, 1), (1, 2)], HeaderGrid.Of(table).Select(cell => (cell.Row, cell.Column)));
        Assert.Throws<ArgumentException>(() => new Table(columns, [header], []));
        Assert.Throws<ArgumentException>(() => new Table(columns, [header, HeaderRow.Of("2013")], []));
    }

    [Fact]
    public void A_row_that_misses_a_cell_is_refused_with_its_number()
    {
        var row = new TableRow([TableCell.RowHeader("Nîmes")]);
        var error = Assert.Throws<ArgumentException>(() =>
            new Table([TableColumn.Words(), TableColumn.Figures], [HeaderRow.Of("Commune", "Population")], [TableRow.Section("Gard"), row]));
        Assert.Contains("Row 2", error.Message, StringComparison.Ordinal);
    }
}
