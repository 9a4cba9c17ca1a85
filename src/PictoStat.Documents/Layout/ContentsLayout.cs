using PictoStat.Documents.Layout.Text;
using PictoStat.Documents.Model;
using PictoStat.Graphics.Drawing;
using PictoStat.Graphics.Pdf;

namespace PictoStat.Documents.Layout;

/// <summary>Sets the table of contents: a linked line per heading; page numbers come when pages are known.</summary>
internal sealed class ContentsLayout(TextFlow flow, Typography type, IReadOnlyList<Heading> headings)
{
    private const double Indent = 14, NumberWidth = 28;

    /// <summary>The slices of the table.</summary>
    public List<Slice> Lay(TableOfContents contents, double width, StructureElement parent)
    {
        var table = parent.Add("TOC");
        var slices = new List<Slice> { Title(contents, width, table) };
        foreach (var heading in headings)
            if (heading.Level <= contents.Depth)
                slices.Add(Entry(heading, width, table));
        slices[^1] = slices[^1] with { SpaceAfter = 16 };
        return slices;
    }

    private Slice Title(TableOfContents contents, double width, StructureElement table)
    {
        var (marks, style, height) = (new List<Mark>(), type.Heading(1), 0.0);
        RichText text = contents.Title;
        var setter = new TextSetter(text, table.Add("Caption"));
        foreach (var line in flow.Lines(text, style, width, keepWords: true))
        {
            setter.Add(marks, line, 0, height, style);
            height += style.Leading;
        }
        marks.Add(new Mark.Ground(new(0, height + 4, 36, 2.4), type.Theme.Accent));
        return new(height + 6.4, marks) { SpaceAfter = 12, KeepsNext = true };
    }

    private Slice Entry(Heading heading, double width, StructureElement table)
    {
        var link = table.Add("TOCI").Add("Reference").Add("Link");
        var style = heading.Level == 1 ? type.ContentsChapter : type.ContentsEntry;
        var (marks, x, height) = (new List<Mark>(), (heading.Level - 1) * Indent, 0.0);
        RichText text = heading.Text;
        var setter = new TextSetter(text, link);
        var last = 0.0;
        foreach (var line in flow.Lines(text, style, width - x - NumberWidth, keepWords: true))
        {
            setter.Add(marks, line, x, height, style);
            height += style.Leading;
            last = x + line.Width;
        }
        if (height == 0) height = style.Leading;
        var baseline = height - style.Leading + style.Baseline;
        marks.Add(new Mark.Rule(new(last + 6, baseline - 0.5), new(width - NumberWidth + 6, baseline - 0.5), new Stroke(type.Theme.Rule, 0.6, 0, 3)));
        marks.Add(new Mark.PageNumber(width, baseline, heading.Id, style.Plain, link));
        marks.Add(new Mark.LinkArea(new(x, 0, width - x, height), new LinkTarget.Internal(heading.Id), heading.Text, link));
        return new(height, marks) { SpaceBefore = heading.Level == 1 ? 7 : 1 };
    }
}
