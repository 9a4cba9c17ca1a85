using System.Collections.Immutable;
using PictoStat.Core.Text;

namespace PictoStat.Core.Territories.Expressions;

/// <summary>Reads the text of zone expressions.</summary>
/// <remarks>
/// <code>
/// expr := term { (' + ' | ' - ') term }     term := factor { '&amp;' factor }
/// factor := zone | '(' expr ')' | function  zone := ZONING[@VINTAGE]:CODE | ZONING[@VINTAGE]:"code or name" | CODE5
/// function := radius(zone | lon,lat ; 15km) | polygon(lon lat, …) | within(FILE[; centroid | overlap 50%]) | file(LIST[@VINTAGE])
/// </code>
/// Union and difference go from left to right; intersection binds tighter. A hand-written descent: the grammar fits on a few lines.
/// </remarks>
public sealed class ZoneExpressionSyntax
{
    /// <summary>How many parentheses may be open at once.</summary>
    public const int MaximumDepth = 200;

    /// <summary>How many characters an expression may have.</summary>
    public const int MaximumLength = 200_000;

    private const int YearDigits = 4;

    private readonly ExpressionText _text;
    private readonly FunctionSyntax _functions;
    private int _depth;

    private ZoneExpressionSyntax(string text)
    {
        _text = new ExpressionText(text);
        _functions = new FunctionSyntax(_text, Factor);
    }

    /// <summary>Reads an expression.</summary>
    /// <exception cref="ZoneExpressionException">The text is no expression; the exception names the column.</exception>
    public static ZoneExpression Parse(string text)
    {
        var reader = new ZoneExpressionSyntax(text);
        if (text.Length > MaximumLength)
            throw reader._text.Error("expression.long", MaximumLength, MaximumLength);
        ZoneExpression expression = reader.Expression();
        reader._text.SkipSpaces();
        return reader._text.Ends ? expression : throw reader._text.NoOperator();
    }

    /// <summary>Whether a character may stand in an unquoted code.</summary>
    internal static bool IsCodeCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '_';

    /// <summary>Whether a character may stand in the name of a zoning or a function.</summary>
    internal static bool IsNameCharacter(char c) => IsWordCharacter(c) || c == '-';

    /// <summary>Whether a character belongs to a word as people write them.</summary>
    private static bool IsWordCharacter(char c) => IsCodeCharacter(c) || char.IsLetter(c);

    /// <summary>Reads the vintage after an @ that comes next.</summary>
    internal static Vintage Year(ExpressionText text)
    {
        int at = ++text.At;
        string digits = text.Word(char.IsAsciiDigit);
        return digits.Length == YearDigits
            ? new Vintage(int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture))
            : throw text.Error("expression.year", at);
    }

    private ZoneExpression Expression()
    {
        ZoneExpression first = Term();
        var rest = ImmutableArray.CreateBuilder<(char, ZoneExpression)>();
        while (true)
        {
            _text.SkipSpaces();
            if (_text.Ends || _text.Whole[_text.At] is not ('+' or '-' or '−' or '–'))
                return rest.Count == 0 ? first : new ZoneExpression.Sum(first, rest.ToImmutable());
            char sign = _text.Is('+') ? '+' : '-';
            if (!ExpressionText.IsSpace(_text.Whole[_text.At - 1]) || _text.At + 1 >= _text.Whole.Length || !ExpressionText.IsSpace(_text.Whole[_text.At + 1]))
                throw _text.Error(_text.At + 1 >= _text.Whole.Length ? "expression.ends" : "expression.spaces", _text.At, sign);
            _text.At++;
            rest.Add((sign, Term()));
        }
    }

    private ZoneExpression Term()
    {
        ZoneExpression first = Factor();
        ImmutableArray<ZoneExpression>.Builder factors = ImmutableArray.CreateBuilder<ZoneExpression>();
        factors.Add(first);
        while (_text.Take('&'))
            factors.Add(Factor());
        return factors.Count == 1 ? first : new ZoneExpression.Intersection(factors.ToImmutable());
    }

    private ZoneExpression Factor()
    {
        _text.SkipSpaces();
        if (_text.Ends)
            throw _text.Unexpected();
        if (_text.Is('('))
            return Parenthesis();
        int start = _text.At;
        string word = Name();
        if (word.Length == 0)
            throw _text.Unexpected();
        if (_text.Is('('))
            return Deeper(start, () => _functions.Read(word, start));
        if (_text.Is('@') || _text.IsNear(':'))
            return Zone(word, start);
        if (CommuneCode.TryParse(word.ToUpperInvariant(), out CommuneCode code))
            return new ZoneExpression.Single(code, start, _text.At);
        throw word.Length == 4 && word.All(char.IsAsciiDigit)
            ? ExpressionText.Error(_text.Whole, "expression.short-code", start, [$"0{word}"], word)
            : _text.Error("expression.word", start, Nearest.Quoted(word));
    }

    /// <summary>A word; a hyphen belongs to it only inside the name of a zoning or a function, so that <c>30189-30007</c> is told to take spaces.</summary>
    private string Name()
    {
        int start = _text.At;
        string name = _text.Word(IsNameCharacter);
        if (_text.Is('@') || _text.IsNear(':') || _text.Is('('))
            return name;
        _text.At = start;
        return _text.Word(IsWordCharacter);
    }

    private ZoneExpression Parenthesis()
    {
        int open = _text.At++;
        return Deeper(open, () =>
        {
            ZoneExpression inner = Expression();
            return _text.Take(')') ? inner with { Start = open, End = _text.At } : throw _text.Error("expression.parenthesis", open);
        });
    }

    private ZoneExpression Deeper(int at, Func<ZoneExpression> read)
    {
        if (++_depth > MaximumDepth)
            throw _text.Error("expression.depth", at, MaximumDepth);
        ZoneExpression inner = read();
        _depth--;
        return inner;
    }

    private ZoneExpression.Named Zone(string zoning, int start)
    {
        int vintageAt = _text.Is('@') ? _text.At + 1 : _text.At;
        Vintage? vintage = _text.Is('@') ? Year(_text) : null;
        if (!_text.IsNear(':'))
            throw _text.Error("expression.colon", _text.At, Nearest.Quoted(zoning));
        _text.Take(':');
        _text.SkipSpaces();
        int codeAt = _text.At;
        string code = _text.IsQuote()
            ? _text.Quoted()?.Trim() ?? throw _text.Error("expression.quote", codeAt)
            : Unquoted(zoning, codeAt);
        return code.Length > 0
            ? new ZoneExpression.Named(zoning, vintage, vintageAt + 1, code, codeAt + 1, start, _text.At)
            : throw _text.Error("expression.code", codeAt, Nearest.Quoted(zoning));
    }

    /// <summary>A code without quotes.</summary>
    /// <exception cref="ZoneExpressionException">It goes on as a name does: with a letter that codes have not, a hyphen, or another word.</exception>
    private string Unquoted(string zoning, int at)
    {
        string code = _text.Word(IsCodeCharacter);
        int end = _text.At;
        _text.SkipSpaces();
        bool isApart = _text.At > end;
        if (!isApart && _text.Is('-'))
            _text.At++;
        string next = _text.Word(IsWordCharacter);
        bool isName = (!isApart && !_text.Ends && _text.Whole[_text.At] is ('\'' or '’'))
            || (next.Length > 0 && !_text.Is('@') && !_text.IsNear(':') && !_text.Is('(') && !CommuneCode.TryParse(next.ToUpperInvariant(), out _));
        _text.At = end;
        if (!isName)
            return code;
        string name = Nearest.Quoted(Name(at).Trim('\'', '’'));
        throw ExpressionText.Error(_text.Whole, "expression.unquoted", at, [$"{zoning}:\"{name}\""], Nearest.Quoted(zoning), name);
    }

    /// <summary>The text from a place to the next operator.</summary>
    private string Name(int at)
    {
        int end = at;
        while (end < _text.Whole.Length && _text.Whole[end] is not ('&' or ')' or ';') && !(ExpressionText.IsSpace(_text.Whole[end]) && end + 1 < _text.Whole.Length && _text.Whole[end + 1] is ('+' or '-' or '−' or '–')))
            end++;
        return _text.Whole[at..end].TrimEnd();
    }
}
