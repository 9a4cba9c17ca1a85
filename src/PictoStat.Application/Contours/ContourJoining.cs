using System.Collections.Immutable;
using PictoStat.Cartography.BaseMaps.Contours;
using PictoStat.Cartography.Topology.Assembly;
using PictoStat.Core.Territories;
using PictoStat.Core.Territories.Changes;
using PictoStat.Store.Territories;

namespace PictoStat.Application.Contours;

/// <summary>Joins the contours of files to those a store holds, in the later of their vintages.</summary>
internal sealed class ContourJoining
{
    private const string Separator = "\u202F; ";
    private readonly ContourSet _held;
    private readonly ContourPassage _former;
    private readonly CogHistory _history;
    private readonly Vintage _vintage;

    /// <param name="held">The contours held.</param>
    /// <param name="frames">Their topology.</param>
    /// <param name="history">The vintages.</param>
    /// <param name="coming">The vintage of the contours to come.</param>
    public ContourJoining(ContourSet held, IReadOnlyList<ContourFrame> frames, CogHistory history, Vintage coming)
    {
        (_held, _history) = (held, history);
        _vintage = coming.CompareTo(held.Vintage) > 0 ? coming : held.Vintage;
        _former = new ContourPassage(frames, history.Between(held.Vintage, _vintage));
    }

    /// <summary>Joins contours to those held.</summary>
    /// <param name="added">The contours to come, as they would be stored alone.</param>
    /// <param name="frames">Their topology.</param>
    /// <param name="options">How the seam is fitted.</param>
    /// <returns>The contours of both, their topology, and what was done.</returns>
    public (ContourSet Contours, IReadOnlyList<ContourFrame> Frames, JoinReport Report) With(ContourSet added, IReadOnlyList<ContourFrame> frames, AssemblyOptions options)
    {
        CommuneIndex communes = _history.At(_vintage);
        var coming = new ContourPassage(frames, _history.Between(added.Vintage, _vintage));
        JoinedContours joined = ContourJoiner.Join(_former.Frames, coming.Frames, options);
        IReadOnlyList<ContourFrame> whole = joined.Assembly.Frames;
        AssemblyReport[] reports = [.. joined.Assembly.Reports.Values];
        string[] lost = [.. reports.SelectMany(r => r.Lost).Concat(_former.Split).Concat(coming.Split).Distinct().Order().Select(o => communes[o].Text)];
        var report = new JoinReport(
            _vintage, joined.Kept.Count, joined.Replaced, joined.SeamMetres, ContourMending.Of(reports, communes, AtSeam), [.. lost]);
        if (joined.Kept.Count == 0)
            return (added with { Vintage = _vintage, Frames = ContourMaking.Packed(whole, communes) }, whole, report);
        (string Name, string Sha256)[] files = [.. _held.Files.Union(added.Files)];
        var contours = new ContourSet(_vintage, Credit(added, files), files, added.ImportedOn, ContourMaking.Packed(whole, communes));
        return (contours, whole, report);

        bool AtSeam(OpenGround opening) => opening.Around.Any(joined.Kept.Contains) && !opening.Around.All(joined.Kept.Contains);
    }

    /// <summary>Who both are from: the files' names where nobody said more.</summary>
    private string Credit(ContourSet added, IReadOnlyList<(string Name, string Sha256)> files) =>
        _held.Credit.Split(Separator).Contains(added.Credit, StringComparer.Ordinal) ? _held.Credit
        : added.Vintage == _held.Vintage && IsByName(added) && IsByName(_held) ? ContourMaking.Credit(files, _vintage)
        : _held.Credit + Separator + added.Credit;

    private static bool IsByName(ContourSet contours) => string.Equals(contours.Credit, ContourMaking.Credit(contours.Files, contours.Vintage), StringComparison.Ordinal);
}
