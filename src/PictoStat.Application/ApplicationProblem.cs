using PictoStat.Core.Text;

namespace PictoStat.Application;

/// <summary>A request that cannot be served.</summary>
public sealed class ApplicationProblem(ProblemKind kind, string key, params object[] arguments)
    : ProblemException(kind, ApplicationTexts.Resources.Localized(key, arguments))
{
}
