using PictoStat.Core.Indicators;
using PictoStat.Core.Territories.Expressions;
using PictoStat.Core.Text;
using PictoStat.Documents.Pdf;
using PictoStat.Documents.Workbooks;
using PictoStat.Graphics.Fonts;
using PictoStat.Reports.Data;
using PictoStat.Reports.Portrait;
using PictoStat.Reports.Workbooks;
using PictoStat.Store;
using PictoStat.Store.Territories;

namespace PictoStat.Application.Reporting;

/// <summary>Writes the reports of territories.</summary>
public sealed class ReportService
{
    private readonly Workspace _workspace;
    private readonly StoreGeometry _geometry;

    internal ReportService(Workspace workspace, StoreDocuments documents) => (_workspace, _geometry) = (workspace, new StoreGeometry(documents));

    /// <summary>Writes a report to a stream. The same store and request give the same bytes.</summary>
    /// <exception cref="ApplicationProblem">The catalogue has no such template.</exception>
    public void Write(ReportRequest request, ReportFormat format, Stream output)
    {
        string template = request.Template ?? TerritoryReport.DefaultTemplate;
        ICatalogue catalogue = _workspace.Catalogue;
        if (catalogue.FindTemplate(template) is null)
            throw new ApplicationProblem(ProblemKind.Usage, "template.unknown", template, string.Join(", ", catalogue.Templates.Select(t => t.Id)));
        ReportContext context = Context(request);
        if (format == ReportFormat.Workbook)
            WorkbookWriter.Write(TerritoryWorkbook.Build(context), output);
        else
        {
            var measurer = new TextMeasurer();
            PdfWriter.Write(TerritoryReport.Build(context, _geometry, measurer, template), output, null, measurer);
        }
    }

    private ReportContext Context(ReportRequest request) => new(
        Territory(request.Zone, request.Language),
        request.Comparisons.Count > 0 ? [.. request.Comparisons.Select(zone => Territory(zone, request.Language))] : ComparisonTerritories.Of(request.Zone, _workspace.Territories),
        _workspace.Catalogue, _workspace.Territories, _workspace.Figures, request.Language, request.Date);

    private static ReportTerritory Territory(ResolvedZone zone, Language language) =>
        new(zone.Spelling, zone.Title.In(language), TerritoryNames.Short(zone.Title.In(language)), zone.Territory) { Id = zone.Id, Notes = zone.Notes };
}
