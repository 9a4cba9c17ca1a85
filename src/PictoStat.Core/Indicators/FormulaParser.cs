using System.Globalization;
using PictoStat.Core.Observations;

namespace PictoStat.Core.Indicators;

/// <summary>Reads the text of a formula by recursive descent, one token of look-ahead.</summary>
internal sealed class FormulaParser(string text)
{
    private readonly List<Component> _components = [];
    private int _position;
    private int _depth;

    /// <summary>Reads the whole text.</summary>
    public FormulaParseResult Parse()
    {
        try
        {
            SkipSpace();
            if (AtEnd)
                throw Wrong(FormulaErrorKind.Empty);
            if (text.Length > Formula.MaximumLength)
                throw Wrong(FormulaErrorKind.TooLong, Formula.MaximumLength, "");
            FormulaNode root = Sum();
            if (!AtEnd)
                throw Wrong(text[_position] == ')' ? FormulaErrorKind.ParenthesisNotOpened : Starts(text[_position]) ? FormulaErrorKind.OperatorExpected : FormulaErrorKind.UnknownCharacter);
            return FormulaParseResult.Of(new Formula(text, root, [.. _components]));
        }
        catch (Refusal refusal)
        {
            return FormulaParseResult.Of(refusal.Error);
        }
    }

    private bool AtEnd => _position >= text.Length;

    private FormulaNode Sum()
    {
        FormulaNode left = Product();
        while (!AtEnd && text[_position] is '+' or '-')
            left = new FormulaNode.Binary(TakeOperator(), left, Product());
        return left;
    }

    private FormulaNode Product()
    {
        FormulaNode left = Factor();
        while (!AtEnd && text[_position] is '*' or '/')
            left = new FormulaNode.Binary(TakeOperator(), left, Factor());
        return left;
    }

    private FormulaNode Factor()
    {
        if (AtEnd)
            throw Wrong(FormulaErrorKind.OperandExpected);
        if (++_depth > Formula.MaximumDepth)
            throw Wrong(FormulaErrorKind.TooDeep);
        FormulaNode node = text[_position] switch
        {
            '-' => Negation(),
            '(' => Parenthesis(),
            char c when char.IsAsciiDigit(c) => Number(),
            char c when char.IsAsciiLetter(c) || c == '_' => Name(),
            ')' or '+' or '*' or '/' => throw Wrong(FormulaErrorKind.OperandExpected),
            _ => throw Wrong(FormulaErrorKind.UnknownCharacter),
        };
        _depth--;
        SkipSpace();
        return node;
    }

    private FormulaNode.Negation Negation()
    {
        _position++;
        SkipSpace();
        return new FormulaNode.Negation(Factor());
    }

    private FormulaNode Parenthesis()
    {
        int opened = _position++;
        SkipSpace();
        FormulaNode inside = Sum();
        if (AtEnd || text[_position] != ')')
            throw AtEnd ? Wrong(FormulaErrorKind.ParenthesisNotClosed, opened, "(") : Wrong(Starts(text[_position]) ? FormulaErrorKind.OperatorExpected : FormulaErrorKind.UnknownCharacter);
        _position++;
        return inside;
    }

    private FormulaNode.Number Number()
    {
        int start = _position;
        while (!AtEnd && (char.IsAsciiLetterOrDigit(text[_position]) || text[_position] is '.' or ','))
            _position++;
        string number = text[start.._position];
        return double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value)
            ? new FormulaNode.Number(value)
            : throw Wrong(FormulaErrorKind.BadNumber, start, number);
    }

    private FormulaNode Name()
    {
        int start = _position;
        while (!AtEnd && (char.IsAsciiLetterOrDigit(text[_position]) || text[_position] == '_'))
            _position++;
        string name = text[start.._position];
        if (name == "years")
            return new FormulaNode.Years();
        string modalities = Bracketed('{', '}', FormulaErrorKind.BadModalities) is (string list, int at) ? Modalities(list, at) : "";
        (PeriodReference reference, Period? period) = Bracketed('[', ']', FormulaErrorKind.BadPeriod) is (string dated, int where) ? Dated(dated, where) : (PeriodReference.Asked, null);
        var component = new Component(name, modalities, reference, period) { Over = Over() };
        int index = _components.IndexOf(component);
        if (index < 0)
        {
            index = _components.Count;
            _components.Add(component);
        }
        return new FormulaNode.Reference(index);
    }

    private (string Inside, int At)? Bracketed(char open, char close, FormulaErrorKind kind)
    {
        if (AtEnd || text[_position] != open)
            return null;
        int end = text.IndexOf(close, _position);
        if (end < 0)
            throw Wrong(kind, _position, text[_position..]);
        int at = _position + 1;
        _position = end + 1;
        return (text[at..end], at);
    }

    private static string Modalities(string list, int at)
    {
        var pairs = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (string item in list.Split(';'))
        {
            string[] pair = item.Split(':', StringSplitOptions.TrimEntries);
            if (pair.Length != 2 || pair[0].Length == 0 || pair[1].Length == 0 || item.AsSpan().ContainsAny("={}[]") || !pairs.TryAdd(pair[0], pair[1]))
                throw Wrong(FormulaErrorKind.BadModalities, at, list);
        }
        return string.Join(';', pairs.Select(p => $"{p.Key}={p.Value}"));
    }

    private ZoneReference? Over()
    {
        if (AtEnd || text[_position] != '@')
            return null;
        int at = ++_position;
        while (!AtEnd && (char.IsAsciiLetterOrDigit(text[_position]) || text[_position] is ':' or '.' or '_'))
            _position++;
        return ZoneReference.Parse(text[at.._position]) ?? throw Wrong(FormulaErrorKind.BadReference, at, text[at.._position]);
    }

    private static (PeriodReference Reference, Period? Period) Dated(string dated, int at) => dated switch
    {
        "start" => (PeriodReference.Start, null),
        "end" => (PeriodReference.End, null),
        _ when Period.TryParse(dated, out Period period) => (PeriodReference.Fixed, period),
        _ => throw Wrong(FormulaErrorKind.BadPeriod, at, dated),
    };

    private char TakeOperator()
    {
        char taken = text[_position++];
        SkipSpace();
        return taken;
    }

    private void SkipSpace()
    {
        while (!AtEnd && char.IsWhiteSpace(text[_position]))
            _position++;
    }

    private static bool Starts(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '(';

    private Refusal Wrong(FormulaErrorKind kind) => Wrong(kind, _position, AtEnd ? "" : text[_position].ToString());

    private static Refusal Wrong(FormulaErrorKind kind, int position, string found) => new(new FormulaError(kind, position + 1, found));

    private sealed class Refusal(FormulaError error) : Exception
    {
        public FormulaError Error { get; } = error;
    }
}
