using System.Text;
using System.Text.RegularExpressions;

namespace PictoStat.Import.Descriptors;

/// <summary>
/// A pattern of column names such as <c>P{yy}_{name}</c>. Placeholders: <c>{yy}</c> and <c>{yyyy}</c> a year, <c>{to}</c> the last two digits of the year an interval
/// ends in, <c>{period}</c> a period in full, <c>{name:A|B}</c> one of the texts listed, any other <c>{name}</c> a text as long as possible.
/// </summary>
public sealed partial class ColumnPattern
{
    private readonly Regex _expression;

    /// <summary>Makes a pattern.</summary>
    /// <exception cref="FormatException">A placeholder is never closed, or a name stands twice.</exception>
    public ColumnPattern(string text)
    {
        Text = text;
        string rest = Placeholder().Replace(text, "");
        if (rest.Contains('{', StringComparison.Ordinal) || rest.Contains('}', StringComparison.Ordinal))
            throw new FormatException($"the pattern '{text}' has a brace without its other half");
        string[] names = [.. Placeholder().Matches(text).Select(m => m.Groups[1].Value)];
        if (names.Distinct(StringComparer.Ordinal).Count() != names.Length)
            throw new FormatException($"the pattern '{text}' has the same placeholder twice");
        _expression = new Regex(Expression(text), RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    }

    private ColumnPattern(string text, string expression) =>
        (Text, _expression) = (text, new Regex(expression, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)));

    /// <summary>The pattern that one name follows, whatever characters it has.</summary>
    public static ColumnPattern Exactly(string name) => new(name, $"^{Regex.Escape(name)}$");

    /// <summary>The pattern as written.</summary>
    public string Text { get; }

    /// <summary>The part of the pattern outside placeholders.</summary>
    public string Literal => Placeholder().Replace(Text, "");

    /// <summary>Whether the pattern has a placeholder.</summary>
    public bool Has(string name) => Placeholder().Matches(Text).Any(m => string.Equals(m.Groups[1].Value, name, StringComparison.Ordinal));

    /// <summary>What the placeholders hold in a column's name, or null where it does not follow the pattern.</summary>
    public ColumnMatch? Match(string column)
    {
        Match match = _expression.Match(column);
        return match.Success ? new ColumnMatch(match) : null;
    }

    private static string Expression(string text)
    {
        var expression = new StringBuilder("^");
        int end = 0;
        foreach (Match placeholder in Placeholder().Matches(text))
        {
            expression.Append(Regex.Escape(text[end..placeholder.Index]));
            string name = placeholder.Groups[1].Value;
            string form = placeholder.Groups[2].Success ? string.Join('|', placeholder.Groups[2].Value.Split('|').Select(Regex.Escape)) : name switch
            {
                "yy" or "to" => "[0-9]{2}",
                "yyyy" => "[0-9]{4}",
                _ => ".+",
            };
            expression.Append($"(?<{name}>{form})");
            end = placeholder.Index + placeholder.Length;
        }
        return expression.Append(Regex.Escape(text[end..])).Append('$').ToString();
    }

    [GeneratedRegex(@"\{([a-z]+)(?::([^{}]+))?\}")]
    private static partial Regex Placeholder();
}

/// <summary>What the placeholders of a pattern hold in one name.</summary>
public sealed partial class ColumnMatch
{
    private readonly Match _match;

    internal ColumnMatch(Match match) => _match = match;

    /// <summary>A template with its placeholders replaced; a placeholder the pattern lacks is an error.</summary>
    /// <exception cref="FormatException">The pattern has no such placeholder.</exception>
    public string Fill(string template) => Placeholder().Replace(template, m =>
        _match.Groups[m.Groups[1].Value] is { Success: true } group ? group.Value : throw new FormatException($"the pattern has no placeholder {m.Value} for '{template}'"));

    /// <summary>The period the placeholders give. Two digits are a year of 1969 to 2068, as in POSIX.</summary>
    /// <exception cref="FormatException">The pattern has no placeholder for a year.</exception>
    public string Period()
    {
        if (Group("period") is { } period)
            return period;
        string year = Group("yyyy") ?? Century(Group("yy") ?? throw new FormatException("the pattern has no {yy}, {yyyy} or {period}, and the rule gives no period"));
        return Group("to") is { } to ? $"{year}..{Century(to)}" : year;
    }

    private string? Group(string name) => _match.Groups[name] is { Success: true } group ? group.Value : null;

    private static string Century(string year) => string.CompareOrdinal(year, "69") >= 0 ? $"19{year}" : $"20{year}";

    [GeneratedRegex(@"\{([a-z]+)\}")]
    private static partial Regex Placeholder();
}
