using System.Globalization;
using System.Text;
using PictoStat.Graphics.Drawing;

namespace PictoStat.Graphics.Canvases;

/// <summary>Writes the marks of SVG: escaped text, short numbers, short paths.</summary>
internal sealed class SvgWriter
{
    private readonly StringBuilder _text = new(1 << 14);

    public SvgWriter Add(string markup)
    {
        _text.Append(markup);
        return this;
    }

    /// <summary>Text with the five reserved characters escaped and characters XML does not allow left out.</summary>
    public SvgWriter Text(string content)
    {
        foreach (char c in content)
            switch (c)
            {
                case '&': _text.Append("&amp;"); break;
                case '<': _text.Append("&lt;"); break;
                case '>': _text.Append("&gt;"); break;
                case '"': _text.Append("&quot;"); break;
                case '\'': _text.Append("&#39;"); break;
                case < ' ' and not ('\t' or '\n' or '\r'): break;
                case '\uFFFE' or '\uFFFF': break;
                default: _text.Append(c); break;
            }
        return this;
    }

    /// <summary>A number with at most some decimals, without trailing zeros.</summary>
    public SvgWriter Number(double value, int decimals = 1)
    {
        double scale = decimals switch { 0 => 1, 1 => 10, 2 => 100, _ => 1000 };
        long scaled = (long)Math.Round(value * scale, MidpointRounding.AwayFromZero);
        return Scaled(scaled, decimals);
    }

    /// <summary>A number with all its digits.</summary>
    public SvgWriter Exact(double value)
    {
        _text.Append(CultureInfo.InvariantCulture, $"{value:R}");
        return this;
    }

    /// <summary>An attribute with a number.</summary>
    public SvgWriter Attribute(string name, double value, int decimals = 1) => Add(" ").Add(name).Add("=\"").Number(value, decimals).Add("\"");

    public SvgWriter Color(Color color)
    {
        string hex = color.ToString();
        return Add(hex[1] == hex[2] && hex[3] == hex[4] && hex[5] == hex[6] ? $"#{hex[1]}{hex[3]}{hex[5]}" : hex);
    }

    /// <summary>The path in relative steps, each from the rounded place of the one before, so that roundings do not add up.</summary>
    public SvgWriter Path(PathData path, int decimals)
    {
        double scale = decimals == 0 ? 1 : 10;
        (long x, long y, long startX, long startY) = (0, 0, 0, 0);
        int at = 0;
        char last = ' ';
        foreach (PathVerb verb in path.Verbs)
        {
            if (verb == PathVerb.Close)
            {
                _text.Append(last = 'z');
                (x, y) = (startX, startY);
                continue;
            }
            char letter = verb switch { PathVerb.Move => 'M', PathVerb.Line => 'l', _ => 'c' };
            if (letter != last)
                _text.Append(letter);
            bool first = letter != last;
            last = letter;
            (long fromX, long fromY) = letter == 'M' ? (0, 0) : (x, y);
            for (int i = verb == PathVerb.Cubic ? 3 : 1; i > 0; i--, at++)
            {
                (x, y) = (Rounded(path.Points[at].X * scale), Rounded(path.Points[at].Y * scale));
                Step(x - fromX, decimals, first);
                Step(y - fromY, decimals, false);
                first = false;
            }
            if (letter == 'M')
                (startX, startY) = (x, y);
        }
        return this;
    }

    public override string ToString() => _text.ToString();

    private static long Rounded(double value) => (long)Math.Round(value, MidpointRounding.AwayFromZero);

    private void Step(long scaled, int decimals, bool first)
    {
        if (!first && scaled >= 0)
            _text.Append(' ');
        Scaled(scaled, decimals);
    }

    private SvgWriter Scaled(long scaled, int decimals)
    {
        if (scaled < 0)
            _text.Append('-');
        long size = Math.Abs(scaled), one = decimals switch { 0 => 1, 1 => 10, 2 => 100, _ => 1000 }, rest = size % one;
        if (size >= one || rest == 0)
            _text.Append(CultureInfo.InvariantCulture, $"{size / one}");
        if (rest != 0)
            _text.Append('.').Append(rest.ToString(decimals switch { 1 => "0", 2 => "00", _ => "000" }, CultureInfo.InvariantCulture).TrimEnd('0'));
        return this;
    }
}
