using PictoStat.Graphics.Drawing;
using PictoStat.Graphics.Fonts;

namespace PictoStat.Cartography.Maps;

/// <summary>The looks of a map: faces, sizes in points, greys.</summary>
internal static class MapStyle
{
    public const double Gap = 6;

    public static Color Ink { get; } = Color.Parse("#222222");

    public static Color Grey { get; } = Color.Parse("#555555");

    public static Color White { get; } = Color.Parse("#FFFFFF");

    public static Color Around { get; } = Color.Parse("#EFEEEA");

    public static Color AroundLine { get; } = Color.Parse("#D8D6CF");

    public static Color Ground { get; } = Color.Parse("#FAF7EF");

    public static Color GroundLine { get; } = Color.Parse("#C4BEB0");

    public static Color Line { get; } = Color.Parse("#3A3A3A");

    public static Color HatchLine { get; } = Color.Parse("#8A8A8A");

    public static Color Emphasis { get; } = Color.Parse("#C2185B");

    public static TextStyle Title { get; } = new(FontFace.SemiBold, 11, Ink);

    public static TextStyle Subtitle { get; } = new(FontFace.Regular, 8.5, Grey);

    public static TextStyle Legend { get; } = new(FontFace.Regular, 8, Ink);

    public static TextStyle LegendHead { get; } = new(FontFace.SemiBold, 8, Ink);

    public static TextStyle Small { get; } = new(FontFace.Regular, 7, Grey);

    public static TextStyle MainName { get; } = new(FontFace.SemiBold, 8, Ink);

    public static TextStyle Name { get; } = new(FontFace.Regular, 7.2, Ink);

    public static TextStyle Neighbour { get; } = new(FontFace.Italic, 6.8, Color.Parse("#6E6E6E"));

    public static TextStyle Departement { get; } = new(FontFace.Regular, 7, Grey);

    public static Fill.Hatch Hatch(HatchPattern pattern) => new(Color.Parse("#F4F4F2"), Color.Parse("#7A7A7A"), pattern);
}

/// <summary>Texts laid out line under line.</summary>
internal static class MapText
{
    /// <summary>The text broken at spaces so that each line fits; a word wider than the line stands alone.</summary>
    public static IReadOnlyList<string> Wrap(this ITextMeasurer measurer, string text, TextStyle style, double width)
    {
        var lines = new List<string>();
        string line = "";
        foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            string longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length > 0 && measurer.Width(longer, style.Face, style.Size) > width)
            {
                lines.Add(line);
                line = word;
            }
            else
                line = longer;
        }
        if (line.Length > 0)
            lines.Add(line);
        return lines;
    }

    /// <summary>Adds lines under each other.</summary>
    /// <returns>The y under the last line.</returns>
    public static double Write(List<Node> nodes, IReadOnlyList<string> lines, TextStyle style, double x, double top)
    {
        foreach (string line in lines)
        {
            nodes.Add(new Node.Text(new Point(x, top + style.Size * 0.95), line, style));
            top += LineHeight(style);
        }
        return top;
    }

    public static double LineHeight(TextStyle style) => Math.Round(style.Size * 1.22, 1);
}
