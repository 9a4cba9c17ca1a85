using PictoStat.Core.Territories.Expressions;
using PictoStat.Core.Text;

namespace PictoStat.Application.Reporting;

/// <summary>Asks for a territory's report.</summary>
/// <param name="Zone">The territory.</param>
/// <param name="Comparisons">The territories to compare it with; empty for its département, its région and France.</param>
/// <param name="Language">The language of the document.</param>
/// <param name="Date">The date printed on it.</param>
/// <param name="Template">The id of the template of a document; null for the usual one. Workbooks hold everything and have none.</param>
public sealed record ReportRequest(ResolvedZone Zone, IReadOnlyList<ResolvedZone> Comparisons, Language Language, DateOnly Date, string? Template = null);

/// <summary>A document's format.</summary>
public enum ReportFormat
{
    /// <summary>A tagged PDF.</summary>
    Pdf,

    /// <summary>An Excel workbook.</summary>
    Workbook,
}

/// <summary>The formats by the extension of the file to write.</summary>
public static class ReportFormats
{
    /// <summary>The format of a file.</summary>
    /// <exception cref="ApplicationProblem">No format has this extension.</exception>
    public static ReportFormat Of(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".pdf" => ReportFormat.Pdf,
        ".xlsx" => ReportFormat.Workbook,
        _ => throw new ApplicationProblem(ProblemKind.Usage, "report.format", path, ".pdf, .xlsx"),
    };
}
