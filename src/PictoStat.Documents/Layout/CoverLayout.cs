using PictoStat.Documents.Layout.Text;
using PictoStat.Documents.Model;
using PictoStat.Graphics.Drawing;
using PictoStat.Graphics.Pdf;

namespace PictoStat.Documents.Layout;

/// <summary>Sets the cover: a band of colour, the title, a drawing, the lines at the foot.</summary>
internal sealed class CoverLayout(TextFlow flow, Typography type)
{
    private const double Band = 12, TitleTop = 112, Foot = 62;

    /// <summary>The cover as one slice as high as the page.</summary>
    public Slice Lay(Cover cover, double width, StructureElement parent)
    {
        var marks = new List<Mark>
        {
            new Mark.Ground(new(-PageGeometry.SideMargin, 0, PageGeometry.Width, Band), type.Theme.Accent),
        };
        var y = Set(marks, cover.Title, type.CoverTitle, TitleTop, width, parent.Add("H1"));
        if (cover.Subtitle is not null) y = Set(marks, cover.Subtitle, type.CoverSubtitle, y + 10, width, parent.Add("P"));
        marks.Add(new Mark.Ground(new(0, y + 16, 54, 3), type.Theme.Accent));
        y += 19;

        var lineTops = new List<Mark>();
        var linesHeight = 0.0;
        var picture = cover.Figure is { } scene ? parent.AddFigure(SceneText.Alternative(scene)) : null;
        foreach (var line in cover.Lines) linesHeight = Set(lineTops, line, type.CoverLine, linesHeight, width, parent.Add("P"));
        var linesTop = PageGeometry.Height - Foot - linesHeight;
        if (cover.Lines.Count > 0)
        {
            marks.Add(new Mark.Rule(new(0, linesTop - 12), new(width, linesTop - 12), new Stroke(type.Theme.Rule, 0.6)));
            foreach (var mark in lineTops) marks.Add(mark.Moved(0, linesTop));
        }
        if (cover.Figure is { } figure && picture is not null)
        {
            var room = linesTop - 12 - 24 - (y + 24);
            var scale = Math.Min(1, Math.Min(width / figure.Width, room / figure.Height));
            var (left, top) = ((width - (figure.Width * scale)) / 2, y + 24 + ((room - (figure.Height * scale)) / 2));
            marks.Add(new Mark.Picture(figure, new(left, top), scale, picture));
        }
        return new(PageGeometry.Height, marks) { IsWholePage = true };
    }

    private double Set(List<Mark> marks, RichText text, TextPalette style, double y, double width, StructureElement element)
    {
        var setter = new TextSetter(text, element);
        foreach (var line in flow.Lines(text, style, width, keepWords: true))
        {
            setter.Add(marks, line, 0, y, style);
            y += style.Leading;
        }
        return y;
    }
}
