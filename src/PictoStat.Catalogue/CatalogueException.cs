using PictoStat.Core.Text;

namespace PictoStat.Catalogue;

/// <summary>The catalogue's files hold problems; the message lists them, one a line.</summary>
public sealed class CatalogueException(IReadOnlyList<CatalogueProblem> problems)
    : ProblemException(ProblemKind.Failure, new LocalizedText(Lines(problems, Language.French), Lines(problems, Language.English)))
{
    /// <summary>Every problem found, by file and line.</summary>
    public IReadOnlyList<CatalogueProblem> Problems { get; } = problems;

    private static string Lines(IReadOnlyList<CatalogueProblem> problems, Language language) => string.Join('\n', problems.Select(p => p.Sentence(language)));
}
