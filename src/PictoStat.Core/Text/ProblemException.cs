namespace PictoStat.Core.Text;

/// <summary>Who has to mend a problem.</summary>
public enum ProblemKind
{
    /// <summary>The command line, a request or an expression is wrong: exit code 2.</summary>
    Usage,

    /// <summary>The work could not be done: exit code 1.</summary>
    Failure,
}

/// <summary>A foreseen problem, told in one sentence: what, where, and what to do.</summary>
public class ProblemException(ProblemKind kind, LocalizedText sentence, Exception? inner = null) : Exception(sentence.Fr, inner)
{
    /// <summary>Who has to mend it.</summary>
    public ProblemKind Kind { get; } = kind;

    /// <summary>The sentence.</summary>
    public LocalizedText Sentence { get; } = sentence;
}
