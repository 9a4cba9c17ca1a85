using System.Globalization;
using PictoStat.Documents.Layout;
using PictoStat.Documents.Model;
using PictoStat.Graphics.Drawing;
using PictoStat.Graphics.Fonts;
using PictoStat.Graphics.Pdf;

namespace PictoStat.Documents.Pdf;

/// <summary>Draws the pages of a document that is laid out, with their running lines, links and bookmarks.</summary>
internal sealed class PageDrawer(PdfDocument pdf, LaidOutDocument layout, DocumentInfo info, Typography type, TextMeasurer measurer)
{
    private const double HeaderBaseline = 44, HeaderRule = 52, FooterRule = 796, FooterBaseline = 811, NumberWidth = 60;

    private readonly List<PdfPage> _pages = [];
    private readonly Dictionary<string, PlacedHeading> _places = new(StringComparer.Ordinal);
    private StructureElement? _element;
    private bool _open;

    /// <summary>Draws them all.</summary>
    public void Draw()
    {
        foreach (var _ in layout.Pages) _pages.Add(pdf.AddPage(PageGeometry.Width, PageGeometry.Height));
        foreach (var place in layout.Headings)
        {
            _places.Add(place.Heading.Id, place);
            pdf.AddBookmark(place.Heading.Level, place.Heading.Text, _pages[place.Page], Math.Max(0, place.Y - 12));
        }
        for (var i = 0; i < layout.Pages.Count; i++)
        {
            if (!layout.Pages[i].IsWhole) DrawRunningLines(i);
            foreach (var slice in layout.Pages[i].Slices)
                foreach (var mark in slice.Slice.Marks)
                    Draw(mark, _pages[i], slice);
            Close(_pages[i].Canvas);
        }
    }

    private void DrawRunningLines(int index)
    {
        var (canvas, style, right) = (_pages[index].Canvas, type.Running.Plain, PageGeometry.Width - PageGeometry.SideMargin);
        var rule = new Stroke(type.Theme.Rule, 0.5);
        canvas.BeginArtifact(ArtifactKind.Header);
        canvas.Text(new(PageGeometry.SideMargin, HeaderBaseline), info.Title, Fitted(info.Title, PageGeometry.ContentWidth));
        canvas.Line(new(PageGeometry.SideMargin, HeaderRule), new(right, HeaderRule), rule);
        canvas.End();
        canvas.BeginArtifact(ArtifactKind.Footer);
        canvas.Line(new(PageGeometry.SideMargin, FooterRule), new(right, FooterRule), rule);
        canvas.Text(new(PageGeometry.SideMargin, FooterBaseline), info.Footer, Fitted(info.Footer, PageGeometry.ContentWidth - NumberWidth));
        var number = string.Create(CultureInfo.InvariantCulture, $"{index + 1} / {layout.Pages.Count}");
        canvas.Text(new(right - measurer.Width(number, style.Face, style.Size), FooterBaseline), number, style);
        canvas.End();
    }

    /// <summary>The style of a running line, smaller where the line is wider than its place.</summary>
    private TextStyle Fitted(string text, double width)
    {
        var style = type.Running.Plain;
        var natural = measurer.Width(text, style.Face, style.Size);
        return natural <= width ? style : style with { Size = Math.Floor(style.Size * width / natural * 10) / 10 };
    }

    private void Draw(Mark mark, PdfPage page, PlacedSlice at)
    {
        var canvas = page.Canvas;
        switch (mark)
        {
            case Mark.Letters letters:
                Open(canvas, letters.Element);
                canvas.Text(new(at.X + letters.X, at.Y + letters.Baseline), letters.Content, letters.Style);
                break;
            case Mark.PageNumber number:
                Open(canvas, number.Element);
                var text = (_places[number.HeadingId].Page + 1).ToString(CultureInfo.InvariantCulture);
                var width = measurer.Width(text, number.Style.Face, number.Style.Size);
                canvas.Text(new(at.X + number.X - width, at.Y + number.Baseline), text, number.Style);
                break;
            case Mark.Ground ground:
                Open(canvas, null);
                canvas.FillBox(ground.Box with { X = at.X + ground.Box.X, Y = at.Y + ground.Box.Y }, ground.Color);
                break;
            case Mark.Rule rule:
                Open(canvas, null);
                canvas.Line(new(at.X + rule.From.X, at.Y + rule.From.Y), new(at.X + rule.To.X, at.Y + rule.To.Y), rule.Stroke);
                break;
            case Mark.Picture picture:
                Close(canvas);
                canvas.Scene(picture.Scene, new(at.X + picture.At.X, at.Y + picture.At.Y), picture.Scale, picture.Element);
                break;
            case Mark.LinkArea link:
                var area = link.Area with { X = at.X + link.Area.X, Y = at.Y + link.Area.Y };
                if (link.Target is LinkTarget.External external) page.AddLink(link.Element, area, link.Contents, external.Address);
                else if (link.Target is LinkTarget.Internal { HeadingId: var id })
                    page.AddLink(link.Element, area, link.Contents, _pages[_places[id].Page], Math.Max(0, _places[id].Y - 12));
                break;
        }
    }

    /// <summary>Goes on with an element, or with decoration where it is null; ends what was open if it is another.</summary>
    private void Open(PdfCanvas canvas, StructureElement? element)
    {
        if (_open && _element == element) return;
        Close(canvas);
        if (element is null) canvas.BeginArtifact();
        else canvas.Begin(element);
        (_open, _element) = (true, element);
    }

    private void Close(PdfCanvas canvas)
    {
        if (_open) canvas.End();
        (_open, _element) = (false, null);
    }
}
