using PictoStat.Core.Text;

namespace PictoStat.Store;

/// <summary>A store that cannot be opened, read or written.</summary>
public sealed class StoreException(string key, Exception? inner, params object[] arguments)
    : ProblemException(ProblemKind.Failure, Texts.Localized(key, arguments), inner)
{
    private static readonly TextResources Texts = TextResources.Load(typeof(StoreException).Assembly);
}
