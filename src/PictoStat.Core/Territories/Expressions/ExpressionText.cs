using PictoStat.Core.Text;

namespace PictoStat.Core.Territories.Expressions;

/// <summary>The text of an expression and the place reached in it.</summary>
internal sealed class ExpressionText(string text)
{
    private const string Quotes = "\"“”„«";
    private static readonly TextResources Texts = TextResources.Load(typeof(ExpressionText).Assembly);

    /// <summary>The whole text.</summary>
    public string Whole { get; } = text;

    /// <summary>The place reached, from 0.</summary>
    public int At { get; set; }

    /// <summary>Whether nothing is left.</summary>
    public bool Ends => At >= Whole.Length;

    /// <summary>Whether a character comes next.</summary>
    public bool Is(char c) => !Ends && Whole[At] == c;

    /// <summary>Goes past spaces.</summary>
    public void SkipSpaces()
    {
        while (!Ends && IsSpace(Whole[At]))
            At++;
    }

    /// <summary>Whether a character is a space; those of French typography come with texts copied from documents.</summary>
    public static bool IsSpace(char c) => c is ' ' or '\u00A0' or '\u202F';

    /// <summary>Goes past a character, and the spaces before it, if it comes next.</summary>
    public bool Take(char c)
    {
        SkipSpaces();
        if (!Is(c))
            return false;
        At++;
        return true;
    }

    /// <summary>The characters up to the first that does not belong; may be empty.</summary>
    public string Word(Func<char, bool> belongs)
    {
        int start = At;
        while (!Ends && belongs(Whole[At]))
            At++;
        return Whole[start..At];
    }

    /// <summary>Whether quotes come next: those of the keyboard, or those that word processors put in their place.</summary>
    public bool IsQuote() => !Ends && Quotes.Contains(Whole[At], StringComparison.Ordinal);

    /// <summary>Whether a character comes next, spaces apart.</summary>
    public bool IsNear(char c)
    {
        int next = At;
        while (next < Whole.Length && IsSpace(Whole[next]))
            next++;
        return next < Whole.Length && Whole[next] == c;
    }

    /// <summary>A text between quotes, the opening one coming next; null where it is not closed.</summary>
    public string? Quoted()
    {
        char open = Whole[At];
        int close = Whole.IndexOfAny(open switch { '"' => ['"'], '«' => ['»'], _ => ['”', '“', '"'] }, At + 1);
        if (close < 0)
            return null;
        string quoted = Whole[(At + 1)..close];
        At = close + 1;
        return open == '"' ? quoted : quoted.Trim();
    }

    /// <summary>Where an error of another part of the program stands in the expression.</summary>
    public static ZoneExpressionException Error(string expression, string key, int at, IReadOnlyList<string> suggestions, params object[] arguments) =>
        new(Texts.Localized(key, [at + 1, .. arguments]), expression, at + 1, suggestions);

    /// <summary>An error at a place; the first argument of its text is the column.</summary>
    public ZoneExpressionException Error(string key, int at, params object[] arguments) => Error(Whole, key, at, [], arguments);

    /// <summary>What comes next is not what is expected: the end of the text or a wrong character.</summary>
    public ZoneExpressionException Unexpected() =>
        Whole.All(IsSpace) ? Error("expression.none", At) : Ends ? Error("expression.ends", At) : Error("expression.unexpected", At, Whole[At]);

    /// <summary>Something follows a zone that is no operator.</summary>
    public ZoneExpressionException NoOperator() => Ends ? Error("expression.ends", At) : Error(Whole[At] == ')' ? "expression.unopened" : "expression.operator", At, Whole[At]);
}
