using PictoStat.Core.Text;

namespace PictoStat.Import.Problems;

/// <summary>A file could not be read as asked; nothing of it was kept.</summary>
public sealed class ImportException : ProblemException
{
    internal ImportException(LocalizedText sentence, Exception? inner = null) : base(ProblemKind.Failure, sentence, inner)
    {
    }

    internal static ImportException Of(string key, params object[] arguments) => new(Problem.Of(key, arguments));
}
