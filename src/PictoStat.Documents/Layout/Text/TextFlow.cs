using PictoStat.Documents.Model;
using PictoStat.Graphics.Fonts;

namespace PictoStat.Documents.Layout.Text;

/// <summary>Letters drawn at once.</summary>
/// <param name="X">Where they begin in the line.</param>
/// <param name="Width">Their advance; the space at the end of a line is not counted.</param>
/// <param name="Fragment">The letters, a space at their end where the text has one.</param>
internal readonly record struct Run(double X, double Width, Fragment Fragment);

/// <summary>A line of text.</summary>
/// <param name="Runs">What it holds.</param>
/// <param name="Width">In points, without the space at its end.</param>
internal sealed record TextLine(IReadOnlyList<Run> Runs, double Width);

/// <summary>Sets rich texts in lines of a width.</summary>
internal sealed class TextFlow(TextMeasurer measurer, Hyphenator? hyphenator)
{
    /// <summary>A line that leaves more than this part of its width empty is worth cutting words.</summary>
    private const double Loose = 0.22;

    private readonly TextPieces _pieces = new(measurer, hyphenator);

    /// <summary>What measures the texts.</summary>
    public TextMeasurer Measurer => measurer;

    /// <summary>The lines of a text; none for an empty text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="style">Its style.</param>
    /// <param name="width">The width of its lines.</param>
    /// <param name="keepWords">Whether words are cut only where they are wider than a line, as in titles and tables.</param>
    public IReadOnlyList<TextLine> Lines(RichText text, TextPalette style, double width, bool keepWords = false)
    {
        var lines = Break(text, style, width, hyphenate: false);
        if (hyphenator is null || keepWords || lines.Count < 2) return lines;
        var loose = false;
        for (var i = 0; i < lines.Count - 1; i++) loose |= width - lines[i].Width > Loose * width;
        return loose ? Break(text, style, width, hyphenate: true) : lines;
    }

    /// <summary>The width of a text on one line.</summary>
    public double NaturalWidth(RichText text, TextPalette style)
    {
        var lines = Break(text, style, double.MaxValue, hyphenate: false);
        return lines.Count == 0 ? 0 : lines[0].Width;
    }

    /// <summary>The width of the widest word of a text.</summary>
    public double WidestWord(RichText text, TextPalette style)
    {
        var widest = 0.0;
        foreach (var piece in _pieces.Of(text, style, double.MaxValue, hyphenate: false)) widest = Math.Max(widest, piece.Width);
        return widest;
    }

    private List<TextLine> Break(RichText text, TextPalette style, double width, bool hyphenate)
    {
        var pieces = _pieces.Of(text, style, width, hyphenate);
        var lines = new List<TextLine>();
        if (pieces.Count == 0) return lines;
        var start = 0;
        foreach (var end in width == double.MaxValue ? [pieces.Count] : LineBreaker.Breaks(pieces, width))
        {
            lines.Add(Line(pieces, start, end));
            start = end;
        }
        return lines;
    }

    private TextLine Line(List<Piece> pieces, int start, int end)
    {
        var fragments = new List<Fragment>();
        for (var i = start; i < end; i++)
        {
            foreach (var fragment in pieces[i].Fragments) Join(fragments, fragment);
            var tail = i == end - 1 && end < pieces.Count && pieces[i].HyphenWidth > 0 ? "\u00AD" : pieces[i].SpaceAfter > 0 ? " " : "";
            fragments[^1] = fragments[^1] with { Content = fragments[^1].Content + tail };
        }
        var runs = new List<Run>(fragments.Count);
        var x = 0.0;
        for (var i = 0; i < fragments.Count; i++)
        {
            var content = fragments[i].Content.AsSpan();
            var width = measurer.Width(i == fragments.Count - 1 ? content.TrimEnd(' ') : content, fragments[i].Style.Face, fragments[i].Style.Size);
            runs.Add(new(x, width, fragments[i]));
            x += width;
        }
        return new(runs, x);
    }

    private static void Join(List<Fragment> fragments, Fragment next)
    {
        if (fragments.Count > 0 && fragments[^1] is var last && last.Part == next.Part && last.Rise == next.Rise)
            fragments[^1] = last with { Content = last.Content + next.Content };
        else fragments.Add(next);
    }
}
