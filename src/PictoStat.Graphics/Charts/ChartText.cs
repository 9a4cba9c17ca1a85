using PictoStat.Graphics.Drawing;
using PictoStat.Graphics.Fonts;

namespace PictoStat.Graphics.Charts;

/// <summary>Texts of charts: measured, broken and cut so that they stay in their place.</summary>
internal sealed class ChartText(ITextMeasurer measurer)
{
    private const double Leading = 1.18;

    public double Width(string text, TextStyle style) => measurer.Width(text, style.Face, style.Size);

    public double CapHeight(TextStyle style) => measurer.CapHeight(style.Face, style.Size);

    public static double LineHeight(TextStyle style) => style.Size * Leading;

    /// <summary>The text in at most a number of lines of a width, broken at spaces; what does not fit ends with an ellipsis.</summary>
    public IReadOnlyList<string> Break(string text, TextStyle style, double width, int lines)
    {
        var done = new List<string>();
        string line = "";
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (int i = 0; i < words.Length; i++)
        {
            string longer = line.Length == 0 ? words[i] : $"{line} {words[i]}";
            if (line.Length == 0 || Width(longer, style) <= width)
            {
                line = longer;
                continue;
            }

            if (done.Count == lines - 1)
            {
                done.Add(Cut($"{line} {string.Join(' ', words[i..])}", style, width));
                return done;
            }

            done.Add(Cut(line, style, width));
            line = words[i];
        }

        if (line.Length > 0 || done.Count == 0)
            done.Add(Cut(line, style, width));
        return done;
    }

    /// <summary>The text, cut with an ellipsis where it is wider.</summary>
    public string Cut(string text, TextStyle style, double width)
    {
        if (Width(text, style) <= width)
            return text;
        for (int length = text.Length - 1; length > 0; length--)
            if (!char.IsHighSurrogate(text[length - 1]) && Width($"{text[..length].TrimEnd()}…", style) <= width)
                return $"{text[..length].TrimEnd()}…";
        return "";
    }

    /// <summary>Lines of text centred on a height.</summary>
    public IEnumerable<Node> Lines(IReadOnlyList<string> lines, double x, double middle, TextStyle style, TextAnchor anchor)
    {
        double first = middle - ((lines.Count - 1) * LineHeight(style) / 2) + (CapHeight(style) / 2);
        for (int i = 0; i < lines.Count; i++)
            if (lines[i].Length > 0)
                yield return new Node.Text(new Point(x, first + (i * LineHeight(style))), lines[i], style, anchor);
    }

    /// <summary>One line of text centred on a height.</summary>
    public Node Line(string text, double x, double middle, TextStyle style, TextAnchor anchor) =>
        new Node.Text(new Point(x, middle + (CapHeight(style) / 2)), text, style, anchor);
}
