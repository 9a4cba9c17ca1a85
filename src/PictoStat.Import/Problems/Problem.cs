using System.Collections.Immutable;
using PictoStat.Core.Text;

namespace PictoStat.Import.Problems;

/// <summary>What is wrong with a file or one of its lines, in one sentence of either language.</summary>
/// <param name="Key">The key of its text in the resources of this assembly.</param>
/// <param name="Arguments">What fills the text: file, line, names.</param>
public sealed record Problem(string Key, ImmutableArray<object> Arguments)
{
    private static readonly TextResources Texts = TextResources.Load(typeof(Problem).Assembly);

    /// <summary>Makes a problem.</summary>
    public static Problem Of(string key, params object[] arguments) => new(key, [.. arguments]);

    /// <summary>The sentence in a language.</summary>
    public string In(Language language) => Texts.Get(language, Key, [.. Arguments]);

    /// <summary>The sentence in English.</summary>
    public override string ToString() => In(Language.English);
}

/// <summary>A file could not be read as asked; nothing of it was kept.</summary>
public sealed class ImportException : Exception
{
    /// <summary>Makes the exception of a problem.</summary>
    public ImportException(Problem problem, Exception? inner = null) : base(problem.ToString(), inner) => Problem = problem;

    /// <summary>What is wrong, in every language.</summary>
    public Problem Problem { get; }

    /// <summary>Makes the exception of a problem's parts.</summary>
    public static ImportException Of(string key, params object[] arguments) => new(Problem.Of(key, arguments));
}
