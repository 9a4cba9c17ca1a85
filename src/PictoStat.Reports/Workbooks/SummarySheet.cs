using PictoStat.Core.Aggregation;
using PictoStat.Core.Indicators;
using PictoStat.Core.Text;
using PictoStat.Documents.Workbooks;
using PictoStat.Reports.Data;

namespace PictoStat.Reports.Workbooks;

/// <summary>The first sheet: what the workbook is about, then the latest figure of every indicator for the territory and its comparisons, side by side.</summary>
internal static class SummarySheet
{
    /// <summary>The sheet.</summary>
    public static Sheet Make(ReportContext context, WorkbookTexts texts, WorkbookFigures figures, FigureRemarks remarks)
    {
        string group = texts["workbook.group.comparisons"];
        return new Sheet(texts.Summary, context.Zone.Name,
            [
                SheetColumn.Words(texts["workbook.column.indicator"]) with { Width = 46 },
                SheetColumn.Words(texts["workbook.column.period"]) with { Width = 13 },
                SheetColumn.Words(texts["workbook.column.unit"]) with { Width = 24 },
                new SheetColumn(context.Zone.Name, ColumnKind.Number, new NumberLayout(0), texts["workbook.group.territory"], 20),
                .. context.Comparisons.Select(comparison => new SheetColumn(comparison.Name, ColumnKind.Number, new NumberLayout(0), group, 18)),
                SheetColumn.Prose(texts["workbook.column.remarks"], 60),
            ],
            [.. Rows(context, texts, figures, remarks)])
        {
            Lines = [.. Lines(context, texts)],
            Notes = [.. Notes(context, texts, figures)],
            FrozenColumns = 1,
        };
    }

    private static IEnumerable<SheetLine> Lines(ReportContext context, WorkbookTexts texts)
    {
        yield return new SheetLine(texts["workbook.summary.territory", context.Zone.Id is { } id ? $"{context.Zone.Spelling} ({id})" : context.Zone.Spelling, texts.Communes(context.Zone.Communes.Count)], Strong: true);
        foreach (LocalizedText note in context.Zone.Notes)
            yield return new SheetLine(texts.In(note));
        yield return new SheetLine(texts["workbook.summary.vintage", context.Zone.Communes.Index.Vintage.Date.InWords(context.Language), context.Date.InWords(context.Language)]);
        if (context.Comparisons.Count > 0)
            yield return new SheetLine(texts["workbook.summary.comparisons", TextList.Join(
                [.. context.Comparisons.Select(c => texts["workbook.summary.comparison", c.Name, texts.Communes(c.Communes.Count)])], context.Language)]);
        yield return new SheetLine(texts["workbook.link.fiches"], LinkSheet: texts.Fiches);
        yield return new SheetLine(texts["workbook.link.sources"], LinkSheet: texts.Sources);
        yield return new SheetLine(texts["workbook.link.notes"], LinkSheet: texts.Notes);
    }

    private static IEnumerable<SheetLine> Notes(ReportContext context, WorkbookTexts texts, WorkbookFigures figures)
    {
        yield return new SheetLine(WorkbookWriter.Legend(context.Language));
        yield return new SheetLine(texts["workbook.rule.sums"]);
        if (figures.EmptyThemes.Count > 0)
            yield return new SheetLine(texts["workbook.summary.empty", string.Join(", ", figures.EmptyThemes.Select(theme => texts.In(theme.Name)))]);
    }

    private static IEnumerable<SheetRow> Rows(ReportContext context, WorkbookTexts texts, WorkbookFigures figures, FigureRemarks remarks)
    {
        foreach (ThemeFigures theme in figures.Themes)
        {
            yield return new SheetRow([Cell.Link(texts["workbook.summary.theme", texts.In(theme.Theme.Name)], theme.Sheet)], SheetRowKind.Section);
            foreach (IndicatorFigures indicator in theme.Indicators)
                yield return Row(indicator.Latest);
        }

        if (figures.Outside.Count > 0)
            yield return SheetRow.Section(texts["workbook.summary.outside"]);
        foreach (IndicatorFigures indicator in figures.Outside)
            yield return Row(indicator.Latest);

        SheetRow Row(FigureColumn column) => new(
        [
            Cell.Text(texts.In(column.Indicator.Name)), Cell.Text(column.Period.InWords(context.Language)), Cell.Text(texts.In(column.Indicator.Unit.Name)),
            .. Enumerable.Range(0, column.Results.Count).Select(column.Territory),
            Cell.Text(Remark(column, context, texts, remarks)),
        ]);
    }

    /// <summary>What the figures of a row rest on, in short; the notes say more.</summary>
    private static string Remark(FigureColumn column, ReportContext context, WorkbookTexts texts, FigureRemarks remarks)
    {
        Result own = column.Results[0];
        string[] names = [context.Zone.Name, .. context.Comparisons.Select(comparison => comparison.Name)];
        string[] covered = [.. Places(result => result.Status == ResultStatus.Incomplete).Select(i => texts["workbook.summary.share", names[i], texts.Share(column.Results[i].Coverage)])];
        string[] estimated = [.. Places(result => result.Estimated).Select(i => names[i])];
        bool inPart = column.Results.Any(result => result.Communes.NotApplicable > 0 && result.Communes.NotApplicable < result.Communes.Total);
        return string.Join(" ", ((string?[])
        [
            column.Indicator.Rule == AggregationRule.PublishedOnly && column.Results.Any(result => result.Status == ResultStatus.Refused) ? texts["workbook.summary.published-only"]
                : own.Status is ResultStatus.Present or ResultStatus.Incomplete ? null : remarks.Of(column.Indicator, own)?.Why,
            covered.Length == 0 ? null : texts["workbook.summary.coverage", string.Join(", ", covered)],
            estimated.Length == 0 ? null : texts["workbook.summary.estimated", TextList.Join(estimated, context.Language)],
            inPart && !column.IsOutside && remarks.Scope(column.Indicator) is { } scope ? texts["workbook.summary.scope", scope] : null,
        ]).OfType<string>());

        IEnumerable<int> Places(Func<Result, bool> holds) => Enumerable.Range(0, names.Length).Where(i => holds(column.Results[i]));
    }
}
