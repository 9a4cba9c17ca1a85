using PictoStat.Core.Text;

namespace PictoStat.Core.Territories.Expressions;

/// <summary>A zone expression that cannot be read or resolved.</summary>
/// <param name="sentence">What is wrong, where, and what to write instead.</param>
/// <param name="expression">The expression as given.</param>
/// <param name="column">The column at fault, from 1.</param>
/// <param name="suggestions">Valid spellings near what was written, best first; may be empty.</param>
public sealed class ZoneExpressionException(LocalizedText sentence, string expression, int column, IReadOnlyList<string> suggestions)
    : ProblemException(ProblemKind.Usage, sentence)
{
    /// <summary>The expression as given.</summary>
    public string Expression { get; } = expression;

    /// <summary>The column at fault, from 1.</summary>
    public int Column { get; } = column;

    /// <summary>Valid spellings near what was written, best first.</summary>
    public IReadOnlyList<string> Suggestions { get; } = suggestions;
}
