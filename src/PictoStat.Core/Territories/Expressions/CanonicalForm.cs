namespace PictoStat.Core.Territories.Expressions;

/// <summary>The one form of all expressions that combine the same zones in the same way: chains flattened, what commutes in a fixed order, nothing twice.</summary>
/// <remarks>a - b - c and a - (b + c) are one form, and so are a + b and b + a; forms that only happen to hold the same communes stay apart.</remarks>
internal sealed class CanonicalForm
{
    private const char Atom = '\0';
    private readonly char _operator;
    private readonly CanonicalForm[] _operands;
    private readonly int _rank;

    private CanonicalForm(char sign, CanonicalForm[] operands, string spelling, string identity, int rank) =>
        (_operator, _operands, Spelling, Identity, _rank) = (sign, operands, spelling, identity, rank);

    /// <summary>The expression in this form.</summary>
    public string Spelling { get; }

    /// <summary>The same with the content of files instead of their names: what an identifier is made from.</summary>
    public string Identity { get; }

    /// <summary>A zone of a zoning.</summary>
    public static CanonicalForm Zone(string spelling) => new(Atom, [], spelling, spelling, 0);

    /// <summary>A function.</summary>
    public static CanonicalForm Function(string spelling, string identity) => new(Atom, [], spelling, identity, 1);

    /// <summary>A commune.</summary>
    public static CanonicalForm Commune(CommuneCode code) => new(Atom, [], code.Text, code.Text, 2);

    /// <summary>What all of some forms have in common.</summary>
    public static CanonicalForm Intersection(IEnumerable<CanonicalForm> forms) => Compound('&', Ordered(forms.SelectMany(form => form.OperandsOf('&'))));

    /// <summary>Forms added and taken away from left to right.</summary>
    public static CanonicalForm Sum(CanonicalForm first, IReadOnlyList<(char Sign, CanonicalForm Form)> rest)
    {
        CanonicalForm sum = first;
        for (int i = 0; i < rest.Count;)
        {
            char sign = rest[i].Sign;
            var run = new List<CanonicalForm>();
            for (; i < rest.Count && rest[i].Sign == sign; i++)
                run.AddRange(rest[i].Form.OperandsOf('+'));
            sum = sign == '+' ? Compound('+', Ordered(sum.OperandsOf('+').Concat(run))) : sum.Without(run);
        }

        return sum;
    }

    private CanonicalForm Without(List<CanonicalForm> removed) => _operator == '-'
        ? Compound('-', [_operands[0], .. Ordered(_operands.Skip(1).Concat(removed))])
        : Compound('-', [this, .. Ordered(removed)]);

    private IEnumerable<CanonicalForm> OperandsOf(char sign) => _operator == sign ? _operands : [this];

    private static CanonicalForm[] Ordered(IEnumerable<CanonicalForm> forms) =>
        [.. forms.DistinctBy(form => form.Identity, StringComparer.Ordinal).OrderBy(form => form._rank).ThenBy(form => form.Identity, StringComparer.Ordinal)];

    private static CanonicalForm Compound(char sign, CanonicalForm[] operands) => operands.Length == 1
        ? operands[0]
        : new CanonicalForm(sign, operands, Joined(sign, operands, form => form.Spelling), Joined(sign, operands, form => form.Identity), 3);

    private static string Joined(char sign, CanonicalForm[] operands, Func<CanonicalForm, string> text) =>
        string.Join($" {sign} ", operands.Select((form, i) => form.NeedsParentheses(sign, i) ? $"({text(form)})" : text(form)));

    private bool NeedsParentheses(char around, int place) =>
        _operator is '+' or '-' && !(around == '-' && place == 0);
}
