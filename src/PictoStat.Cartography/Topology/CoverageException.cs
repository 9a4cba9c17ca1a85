using PictoStat.Core.Text;

namespace PictoStat.Cartography.Topology;

/// <summary>Polygons that no coverage can be made of.</summary>
public sealed class CoverageException : ProblemException
{
    private static readonly TextResources Texts = TextResources.Load(typeof(CoverageException).Assembly);

    internal CoverageException(string key, params object[] arguments) : base(ProblemKind.Failure, Texts.Localized(key, arguments))
    {
    }
}
