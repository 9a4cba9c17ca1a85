using PictoStat.Application.Opening;
using PictoStat.Core.Text;

namespace PictoStat.Application;

/// <summary>How to open a workspace.</summary>
/// <param name="StorePath">The store's file.</param>
/// <param name="MakeIfMissing">Whether a missing store is made from the bundled data; otherwise it is a problem.</param>
/// <param name="Data">The catalogue and the bundled data.</param>
/// <param name="Today">The date of imports.</param>
/// <param name="Progress">Told each long step as it begins, and each entry that an administrator's catalogue overrides.</param>
/// <param name="Cancel">Stops what is under way, leaving the store as it was.</param>
public sealed record WorkspaceOptions(
    string StorePath, bool MakeIfMissing, DataFolder Data, DateOnly Today, Action<LocalizedText> Progress, CancellationToken Cancel = default)
{
    /// <summary>Whether zone expressions may name files (<c>within</c>, <c>file</c>): on the command line only. Default: no.</summary>
    public bool ExpressionsReadFiles { get; init; }
}
