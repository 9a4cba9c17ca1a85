using PictoStat.Documents.Layout.Text;
using PictoStat.Documents.Model;
using PictoStat.Graphics.Drawing;
using PictoStat.Graphics.Pdf;

namespace PictoStat.Documents.Layout;

/// <summary>Turns lines of text into marks under an element: a link has an element of its own.</summary>
internal sealed class TextSetter
{
    private readonly RichText _text;
    private readonly StructureElement?[] _elements;

    /// <summary>A setter for a text under an element; null where the text is decoration.</summary>
    public TextSetter(RichText text, StructureElement? element)
    {
        _text = text;
        _elements = new StructureElement?[text.Inlines.Count];
        var hasLinks = false;
        foreach (var inline in text.Inlines) hasLinks |= inline is Inline.Link;
        for (var i = 0; i < _elements.Length; i++)
            _elements[i] = !hasLinks || element is null ? element
                : text.Inlines[i] is Inline.Link ? element.Add("Link")
                : i > 0 && text.Inlines[i - 1] is not Inline.Link ? _elements[i - 1]
                : element.Add("Span");
    }

    /// <summary>Adds a line.</summary>
    /// <param name="marks">Where to add it.</param>
    /// <param name="line">The line.</param>
    /// <param name="x">Where it begins.</param>
    /// <param name="top">The top of the line.</param>
    /// <param name="style">Its style.</param>
    public void Add(List<Mark> marks, TextLine line, double x, double top, TextPalette style)
    {
        var baseline = top + style.Baseline;
        foreach (var run in line.Runs)
        {
            var element = _elements[run.Fragment.Part];
            marks.Add(new Mark.Letters(x + run.X, baseline - run.Fragment.Rise, run.Fragment.Content, run.Fragment.Style, element));
            if (_text.Inlines[run.Fragment.Part] is not Inline.Link link || element is null) continue;
            marks.Add(new Mark.LinkArea(new(x + run.X, top, run.Width, style.Leading), link.Target, link.Content, element));
            if (link.Target is LinkTarget.External)
                marks.Add(new Mark.Rule(new(x + run.X, baseline + 1.6), new(x + run.X + run.Width, baseline + 1.6), new Stroke(style.Link.Color, 0.4)));
        }
    }
}
