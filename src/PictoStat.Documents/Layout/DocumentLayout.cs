using PictoStat.Core.Text;
using PictoStat.Documents.Layout.Text;
using PictoStat.Documents.Model;
using PictoStat.Graphics.Fonts;
using PictoStat.Graphics.Pdf;

namespace PictoStat.Documents.Layout;

/// <summary>Lays a document out on A4 pages, without drawing it.</summary>
internal static class DocumentLayout
{
    /// <summary>The pages of a document.</summary>
    /// <exception cref="MissingGlyphException">A text holds a character the font lacks.</exception>
    public static LaidOutDocument Lay(Document document, Typography type, TextMeasurer measurer)
    {
        var headings = new List<Heading>();
        foreach (var block in document.Blocks) Collect(block, headings);
        var flow = new TextFlow(measurer, document.Info.Language == Language.French ? new Hyphenator() : null);
        var (blocks, root, slices) = (new BlockLayout(flow, type, headings), new StructureElement("Document"), new List<Slice>());
        foreach (var block in document.Blocks) slices.AddRange(blocks.Lay(block, PageGeometry.ContentWidth, root));
        var (pages, places) = Paginator.Paginate(slices);
        return new(pages, root, places);
    }

    private static void Collect(Block block, List<Heading> headings)
    {
        switch (block)
        {
            case Heading heading:
                headings.Add(heading);
                break;
            case KeepTogether group:
                foreach (var child in group.Blocks) Collect(child, headings);
                break;
            case SideBySide pair:
                Collect(pair.Left, headings);
                Collect(pair.Right, headings);
                break;
        }
    }
}
