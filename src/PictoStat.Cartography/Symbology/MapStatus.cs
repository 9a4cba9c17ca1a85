using PictoStat.Core.Aggregation;
using PictoStat.Graphics.Drawing;

namespace PictoStat.Cartography.Symbology;

/// <summary>How a map shows a commune without a value.</summary>
internal static class MapStatus
{
    /// <summary>The statuses in the order of the legend.</summary>
    public static IReadOnlyList<ResultStatus> All { get; } = [ResultStatus.Secret, ResultStatus.Missing, ResultStatus.NotApplicable];

    /// <summary>The status a map shows for a result's: what is incomplete or refused for one commune is not available there.</summary>
    public static ResultStatus Shown(ResultStatus status) => status is ResultStatus.Incomplete or ResultStatus.Refused ? ResultStatus.Missing : status;

    public static HatchPattern Pattern(ResultStatus status) => status switch
    {
        ResultStatus.Secret => HatchPattern.Crossed,
        ResultStatus.Missing => HatchPattern.Rising,
        _ => HatchPattern.Dotted,
    };

    /// <summary>The status as machines read it.</summary>
    public static string Id(ResultStatus status) => status switch
    {
        ResultStatus.Secret => "secret",
        ResultStatus.Missing => "missing",
        _ => "notApplicable",
    };

    public static string Key(ResultStatus status) => status switch
    {
        ResultStatus.Secret => "status.secret",
        ResultStatus.Missing => "status.missing",
        _ => "status.not-applicable",
    };
}
