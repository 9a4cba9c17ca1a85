using System.Globalization;
using PictoStat.Core.Territories.Geodesy;
using PictoStat.Core.Text;

namespace PictoStat.Core.Territories.Expressions;

/// <summary>Reads the functions of zone expressions, from their opening parenthesis on.</summary>
internal sealed class FunctionSyntax(ExpressionText text, Func<ZoneExpression> factor)
{
    private const double MostKilometres = 2_000;
    private static readonly string[] Names = ["radius", "polygon", "within", "file"];

    /// <summary>Reads a function whose name stands at a place, its opening parenthesis coming next.</summary>
    public ZoneExpression Read(string name, int start)
    {
        text.At++;
        return name switch
        {
            "radius" => Radius(start),
            "polygon" => Polygon(start),
            "within" => Within(start),
            "file" => Listed(start),
            _ => throw Unknown(name, start),
        };
    }

    private ZoneExpressionException Unknown(string name, int start)
    {
        IReadOnlyList<string> near = Nearest.Of(name, Names, 1);
        return ExpressionText.Error(text.Whole, "expression.function", start, near, Nearest.Quoted(name), $"{near[0]}(…)");
    }

    private ZoneExpression.Radius Radius(int start)
    {
        text.SkipSpaces();
        int centreAt = text.At;
        GeoPosition? position = null;
        ZoneExpression? centre = null;
        if (IsPosition())
            position = Position(',', centreAt);
        else
            centre = factor();
        if (!text.Take(';'))
            throw text.Error("expression.radius", text.At);
        text.SkipSpaces();
        int distanceAt = text.At;
        if (text.Is('-'))
            throw text.Error("expression.distance", distanceAt);
        double kilometres = Number();
        text.SkipSpaces();
        if (text.Word(char.IsAsciiLetter) != "km" || kilometres is not (> 0 and <= MostKilometres))
            throw text.Error("expression.distance", distanceAt);
        Close(start);
        return new ZoneExpression.Radius(centre, position, kilometres, start, text.At);
    }

    /// <summary>Whether a position comes next rather than a zone: a number and a comma.</summary>
    private bool IsPosition()
    {
        int start = text.At;
        text.Word(c => c is '-' or '+' or '.' || char.IsAsciiLetterOrDigit(c));
        bool comma = text.Take(',');
        text.At = start;
        return comma;
    }

    private ZoneExpression.Polygon Polygon(int start)
    {
        var corners = new List<(GeoPosition Position, int At)>();
        do
        {
            text.SkipSpaces();
            if (text.Is('('))
                throw text.Error("polygon.ring", text.At);
            int at = text.At;
            corners.Add((Position(' ', at), at));
        }
        while (text.Take(','));
        text.SkipSpaces();
        if (text.Is(';') || text.Is('('))
            throw text.Error("polygon.ring", text.At);
        Close(start);
        return new ZoneExpression.Polygon(PolygonCheck.Ring(corners, text, start), start, text.At);
    }

    private ZoneExpression.Within Within(int start)
    {
        (string file, int fileAt) = FileName(';', start);
        double? overlap = null;
        if (text.Take(';'))
            overlap = Inclusion();
        Close(start);
        return new ZoneExpression.Within(file, overlap, fileAt + 1, start, text.At);
    }

    private double? Inclusion()
    {
        text.SkipSpaces();
        int at = text.At;
        switch (text.Word(char.IsAsciiLetter))
        {
            case "centroid":
                return null;
            case "overlap":
                text.SkipSpaces();
                int shareAt = text.At;
                double percent = Number();
                return text.Take('%') && percent is > 0 and <= 100 ? percent / 100 : throw text.Error("expression.overlap", shareAt);
            default:
                throw text.Error("expression.inclusion", at);
        }
    }

    private ZoneExpression.Listed Listed(int start)
    {
        (string path, int pathAt) = FileName('@', start);
        Vintage? vintage = text.Is('@') ? ZoneExpressionSyntax.Year(text) : null;
        Close(start);
        return new ZoneExpression.Listed(path, vintage, pathAt + 1, start, text.At);
    }

    /// <summary>The name of a file, between quotes or up to a mark or the closing parenthesis.</summary>
    private (string Name, int At) FileName(char mark, int start)
    {
        text.SkipSpaces();
        int at = text.At;
        string name;
        if (text.IsQuote())
        {
            name = text.Quoted() ?? throw text.Error("expression.quote", at);
            text.SkipSpaces();
        }
        else
            name = text.Word(c => c != mark && c != ')').TrimEnd(' ');
        return name.Length > 0 ? (name, at) : throw text.Error(text.Ends ? "expression.parenthesis" : "expression.file-name", text.Ends ? start : at);
    }

    private GeoPosition Position(char separator, int at)
    {
        double longitude = Number();
        if (separator == ' ')
        {
            if (text.Ends || !ExpressionText.IsSpace(text.Whole[text.At]))
                throw text.Error("polygon.corner", text.At);
        }
        else if (!text.Take(separator))
            throw text.Error("expression.position", text.At);
        text.SkipSpaces();
        double latitude = Number();
        return Math.Abs(longitude) <= 180 && Math.Abs(latitude) <= 90
            ? new GeoPosition(longitude, latitude)
            : throw text.Error("expression.degrees", at);
    }

    /// <summary>A decimal number with a point, without exponent.</summary>
    private double Number()
    {
        text.SkipSpaces();
        int start = text.At;
        if (text.Is('-') || text.Is('+'))
            text.At++;
        string digits = text.Word(c => char.IsAsciiDigit(c) || c == '.');
        if (digits.Length is > 0 and <= 30 && double.TryParse(text.Whole.AsSpan(start..text.At), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number))
            return number;
        throw text.Error("expression.number", start, Nearest.Quoted(text.Whole[start..].Split(' ', ',', ';', ')')[0]));
    }

    private void Close(int start)
    {
        if (!text.Take(')'))
            throw text.Ends ? text.Error("expression.parenthesis", text.Whole.IndexOf('(', start)) : text.Unexpected();
    }
}
