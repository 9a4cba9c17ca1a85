using PictoStat.Core.Territories.Expressions;
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
    public void Write(ReportRequest request, ReportFormat format, Stream output)
    {
        ReportContext context = Context(request);
        if (format == ReportFormat.Workbook)
            WorkbookWriter.Write(TerritoryWorkbook.Build(context), output);
        else
        {
            var measurer = new TextMeasurer();
            PdfWriter.Write(TerritoryReport.Build(context, _geometry, measurer), output, null, measurer);
        }
    }

    private ReportContext Context(ReportRequest request) => new(
        Territory(request.Zone),
        request.Comparisons.Count > 0 ? [.. request.Comparisons.Select(Territory)] : ComparisonTerritories.Of(request.Zone, _workspace.Territories),
        _workspace.Catalogue, _workspace.Territories, _workspace.Figures, request.Language, request.Date);

    private static ReportTerritory Territory(ResolvedZone zone) => new(zone.Spelling, zone.Name, TerritoryNames.Short(zone.Name), zone.Territory);
}
