using PictoStat.Documents.Layout.Text;
using PictoStat.Documents.Model;
using PictoStat.Graphics.Drawing;
using PictoStat.Graphics.Pdf;

namespace PictoStat.Documents.Layout;

/// <summary>Measures blocks and cuts them into slices of a width; adds what they say under an element.</summary>
internal sealed class BlockLayout(TextFlow flow, Typography type, IReadOnlyList<Heading> headings)
{
    private const double Bullet = 11, ListGap = 3;

    private readonly TableLayout _tables = new(flow, type);
    private readonly KeyFiguresLayout _cards = new(flow, type);

    /// <summary>The slices of a block.</summary>
    public List<Slice> Lay(Block block, double width, StructureElement parent) => block switch
    {
        Heading heading => LayHeading(heading, width, parent),
        Paragraph paragraph => LayParagraph(paragraph, width, parent),
        BulletList list => LayList(list.Items, null, type.Body, Bullet, width, parent),
        EntryList list => new EntryListLayout(flow, type).Lay(list, width, parent),
        Notes notes => LayNotes(notes, width, parent),
        Callout callout => [LayCallout(callout, width, parent)],
        KeyFigures cards => _cards.Lay(cards, width, parent),
        Table table => _tables.Lay(table, width, parent),
        FigureBlock figure => [LayFigure(figure, width, parent)],
        SideBySide pair => LayPair(pair, width, parent),
        KeepTogether group => LayGroup(group, width, parent),
        Cover cover => [new CoverLayout(flow, type).Lay(cover, width, parent)],
        TableOfContents contents => new ContentsLayout(flow, type, headings).Lay(contents, width, parent),
        PageBreak => [new(0, []) { StartsPage = true, KeepsNext = true }],
        _ => throw new InvalidOperationException($"A block of type {block.GetType().Name} has no layout."),
    };

    private List<Slice> LayHeading(Heading heading, double width, StructureElement parent)
    {
        var style = type.Heading(heading.Level);
        var (marks, height) = (new List<Mark>(), 0.0);
        RichText text = heading.Text;
        var setter = new TextSetter(text, parent.Add(heading.Level switch { 1 => "H1", 2 => "H2", _ => "H3" }));
        foreach (var line in flow.Lines(text, style, width, keepWords: true))
        {
            setter.Add(marks, line, 0, height, style);
            height += style.Leading;
        }
        if (heading.Level == 1)
        {
            marks.Add(new Mark.Ground(new(0, height + 4, 36, 2.4), type.Theme.Accent));
            height += 6.4;
        }
        var (before, after) = heading.Level switch { 1 => (26, 14), 2 => (18, 6), _ => (12, 3.5) };
        return [new(height, marks) { SpaceBefore = before, SpaceAfter = after, KeepsNext = true, StartsPage = heading.StartsPage, Heading = heading }];
    }

    private List<Slice> LayParagraph(Paragraph paragraph, double width, StructureElement parent)
    {
        var (style, after) = paragraph.Style switch
        {
            ParagraphStyle.Lead => (type.Lead, 10.0),
            ParagraphStyle.Small => (type.Small, 5.0),
            _ => (type.Body, 7.0),
        };
        return LayText(paragraph.Text, style, 0, width, after, parent.Add("P"));
    }

    /// <summary>A slice per line; neither the first nor the last line of more than two stands alone.</summary>
    private List<Slice> LayText(RichText text, TextPalette style, double x, double width, double after, StructureElement element)
    {
        var (lines, setter, slices) = (flow.Lines(text, style, width - x), new TextSetter(text, element), new List<Slice>());
        for (var i = 0; i < lines.Count; i++)
        {
            var marks = new List<Mark>();
            setter.Add(marks, lines[i], x, 0, style);
            slices.Add(new(style.Leading, marks)
            {
                SpaceAfter = i == lines.Count - 1 ? after : 0,
                KeepsNext = i < lines.Count - 1 && (i == 0 || i == lines.Count - 2),
            });
        }
        return slices;
    }

    private List<Slice> LayNotes(Notes notes, double width, StructureElement parent)
    {
        var (items, labels, indent) = (new List<RichText>(), new List<string>(), 8.0);
        foreach (var note in notes.Items)
        {
            items.Add(note.Text);
            labels.Add(note.Mark);
            indent = Math.Max(indent, flow.NaturalWidth(note.Mark, type.Small.In(FontFace.SemiBold)) + 6);
        }
        return LayList(items, labels, type.Small, Math.Min(indent, width / 3), width, parent);
    }

    private List<Slice> LayList(
        IReadOnlyList<RichText> items, List<string>? labels, TextPalette style, double indent, double width, StructureElement parent)
    {
        var (slices, list) = (new List<Slice>(), parent.Add("L"));
        for (var i = 0; i < items.Count; i++)
        {
            var item = list.Add("LI");
            var label = item.Add("Lbl");
            var after = i == items.Count - 1 ? 7 : ListGap;
            var lines = LayText(items[i], style, indent, width, after, item.Add("LBody"));
            if (lines.Count == 0) continue;
            var labelStyle = labels is null ? style.Plain with { Color = type.Theme.Accent } : style.Plain with { Face = FontFace.SemiBold };
            var mark = new Mark.Letters(0, style.Baseline, (labels is null ? "•" : labels[i]) + " ", labelStyle, label);
            lines[0] = lines[0] with { Marks = [mark, .. lines[0].Marks] };
            slices.AddRange(lines);
        }
        return slices;
    }

    private Slice LayCallout(Callout callout, double width, StructureElement parent)
    {
        const double bar = 3, left = 14, right = 12, padding = 8;
        var (edge, ground) = callout.Kind == CalloutKind.Warning
            ? (type.Theme.Warning, type.Theme.WarningSoft)
            : (type.Theme.Accent, type.Theme.AccentSoft);
        var (texts, element, y) = (new List<Mark>(), parent.Add("Div"), padding);
        if (callout.Title is not null) y += Set(texts, callout.Title, type.CalloutTitle, left, y, width - left - right, element.Add("P"));
        y += Set(texts, callout.Text, type.Body, left, y, width - left - right, element.Add("P"));
        y += padding;
        texts.InsertRange(0, [new Mark.Ground(new(0, 0, width, y), ground), new Mark.Ground(new(0, 0, bar, y), edge)]);
        return new(y, texts) { SpaceBefore = 8, SpaceAfter = 10 };
    }

    private Slice LayFigure(FigureBlock figure, double width, StructureElement parent)
    {
        var (marks, y) = (new List<Mark>(), 0.0);
        if (figure.Caption is { } caption) y += Set(marks, caption, type.Caption, 0, y, width, parent.Add("P")) + 5;
        var room = PageGeometry.ContentHeight - y - 60;
        var scale = Math.Min(1, Math.Min(width / figure.Scene.Width, room / figure.Scene.Height));
        var left = Math.Max(0, (width - (figure.Scene.Width * scale)) / 2);
        marks.Add(new Mark.Picture(figure.Scene, new(left, y), scale, parent.AddFigure(figure.Alt ?? SceneText.Alternative(figure.Scene))));
        y += figure.Scene.Height * scale;
        if (figure.Source is { } source) y += Set(marks, source, type.Source, 0, y + 4, width, parent.Add("P")) + 4;
        return new(y, marks) { SpaceBefore = 10, SpaceAfter = 12 };
    }

    private List<Slice> LayPair(SideBySide pair, double width, StructureElement parent)
    {
        var leftWidth = (width - PageGeometry.Gutter) * pair.LeftShare;
        var rightWidth = width - PageGeometry.Gutter - leftWidth;
        var (element, marks) = (new StructureElement("Div"), new List<Mark>());
        var (left, right) = (Lay(pair.Left, leftWidth, element), Lay(pair.Right, rightWidth, element));
        var height = Math.Max(
            SliceStack.Add(marks, left, 0, 0),
            SliceStack.Add(marks, right, leftWidth + PageGeometry.Gutter, 0));
        if (height > PageGeometry.ContentHeight) return [.. Lay(pair.Left, width, parent), .. Lay(pair.Right, width, parent)];
        parent.Add(element);
        return [new(height, marks) { SpaceBefore = pair.Space, SpaceAfter = pair.Space, Heading = HeadingOf(left) ?? HeadingOf(right) }];
    }

    private static Heading? HeadingOf(List<Slice> slices)
    {
        foreach (var slice in slices)
            if (slice.Heading is { } heading)
                return heading;
        return null;
    }

    private List<Slice> LayGroup(KeepTogether group, double width, StructureElement parent)
    {
        var slices = new List<Slice>();
        foreach (var block in group.Blocks) slices.AddRange(Lay(block, width, parent));
        SliceStack.Keep(slices, 0);
        return slices;
    }

    /// <summary>Adds a text at a place; returns its height.</summary>
    private double Set(List<Mark> marks, RichText text, TextPalette style, double x, double y, double width, StructureElement element)
    {
        var (setter, start) = (new TextSetter(text, element), y);
        foreach (var line in flow.Lines(text, style, width))
        {
            setter.Add(marks, line, x, y, style);
            y += style.Leading;
        }
        return y - start;
    }
}
