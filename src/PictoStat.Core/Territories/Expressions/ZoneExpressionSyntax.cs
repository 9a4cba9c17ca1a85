using PictoStat.Core.Text;

namespace PictoStat.Core.Territories.Expressions;

/// <summary>Reads the text of zone expressions.</summary>
/// <remarks>
/// <code>
/// expr := term { (' + ' | ' - ') term }     term := factor { '&amp;' factor }
/// factor := ZONING:CODE | ZONING:"code or name" | CODE5 | '(' expr ')'
/// </code>
/// Union and difference go from left to right; intersection binds tighter. A hand-written descent: the grammar fits on a line.
/// </remarks>
public sealed class ZoneExpressionSyntax
{
    private const int MaximumDepth = 200;
    private static readonly string[] Functions = ["radius", "polygon", "within", "file"];
    private static readonly TextResources Texts = TextResources.Load(typeof(ZoneExpressionSyntax).Assembly);

    private readonly string _text;
    private int _at;
    private int _depth;

    private ZoneExpressionSyntax(string text) => _text = text;

    /// <summary>Reads an expression.</summary>
    /// <exception cref="ZoneExpressionException">The text is no expression; the exception names the column.</exception>
    public static ZoneExpression Parse(string text)
    {
        var reader = new ZoneExpressionSyntax(text);
        ZoneExpression expression = reader.Sum();
        reader.SkipSpaces();
        return reader._at == text.Length ? expression : throw reader.Error("expression.unexpected", reader._at, text[reader._at]);
    }

    /// <summary>Whether a character may stand in an unquoted code.</summary>
    internal static bool IsCodeCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '_';

    private ZoneExpression Sum()
    {
        ZoneExpression left = Term();
        while (true)
        {
            SkipSpaces();
            if (_at >= _text.Length || _text[_at] is not ('+' or '-'))
                return left;
            if (_text[_at - 1] != ' ' || _at + 1 >= _text.Length || _text[_at + 1] != ' ')
                throw Error(_at + 1 >= _text.Length ? "expression.ends" : "expression.spaces", _at, _text[_at]);
            char sign = _text[_at++];
            left = new ZoneExpression.Combined(sign, left, Term());
        }
    }

    private ZoneExpression Term()
    {
        ZoneExpression left = Factor();
        while (true)
        {
            SkipSpaces();
            if (_at >= _text.Length || _text[_at] != '&')
                return left;
            _at++;
            left = new ZoneExpression.Combined('&', left, Factor());
        }
    }

    private ZoneExpression Factor()
    {
        SkipSpaces();
        if (_at >= _text.Length)
            throw Error("expression.ends", _at);
        if (_text[_at] == '(')
            return Parenthesis();
        int start = _at;
        string word = Word(c => IsCodeCharacter(c));
        if (word.Length == 0)
            throw Error("expression.unexpected", _at, _text[_at]);
        if (_at < _text.Length && _text[_at] == '(' && Functions.Contains(word))
            throw Error("expression.function", start, word);
        if (_at < _text.Length && _text[_at] == '@')
            throw Error("expression.vintage", _at);
        if (_at < _text.Length && _text[_at] == ':')
        {
            _at++;
            return Zone(word, start);
        }

        return CommuneCode.TryParse(word, out CommuneCode code)
            ? new ZoneExpression.Single(code, start + 1)
            : throw Error("expression.word", start, Nearest.Quoted(word));
    }

    private ZoneExpression Parenthesis()
    {
        int open = _at++;
        if (++_depth > MaximumDepth)
            throw Error("expression.depth", open, MaximumDepth);
        ZoneExpression inner = Sum();
        SkipSpaces();
        if (_at >= _text.Length || _text[_at] != ')')
            throw Error("expression.parenthesis", open);
        _at++;
        _depth--;
        return inner;
    }

    private ZoneExpression.Named Zone(string zoning, int start)
    {
        int codeAt = _at;
        if (_at < _text.Length && _text[_at] == '"')
        {
            int close = _text.IndexOf('"', _at + 1);
            if (close < 0)
                throw Error("expression.quote", codeAt);
            string quoted = _text[(_at + 1)..close];
            _at = close + 1;
            return quoted.Trim().Length > 0 ? new ZoneExpression.Named(zoning, quoted.Trim(), start + 1, codeAt + 1) : throw Error("expression.code", codeAt, Nearest.Quoted(zoning));
        }

        string code = Word(IsCodeCharacter);
        return code.Length > 0 ? new ZoneExpression.Named(zoning, code, start + 1, codeAt + 1) : throw Error("expression.code", codeAt, Nearest.Quoted(zoning));
    }

    private string Word(Func<char, bool> belongs)
    {
        int start = _at;
        while (_at < _text.Length && belongs(_text[_at]))
            _at++;
        return _text[start.._at];
    }

    private void SkipSpaces()
    {
        while (_at < _text.Length && _text[_at] == ' ')
            _at++;
    }

    private ZoneExpressionException Error(string key, int at, params object[] arguments) =>
        new(Texts.Localized(key, [at + 1, .. arguments]), _text, at + 1, []);
}
