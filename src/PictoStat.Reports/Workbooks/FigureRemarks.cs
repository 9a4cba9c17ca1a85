using PictoStat.Core.Aggregation;
using PictoStat.Core.Indicators;
using PictoStat.Core.Observations;
using PictoStat.Reports.Data;
using PictoStat.Reports.Words;

namespace PictoStat.Reports.Workbooks;

/// <summary>What must be said of a figure that is not plainly there.</summary>
/// <param name="Status">What it is, in a word or two.</param>
/// <param name="Why">Why, in a sentence.</param>
internal sealed record FigureRemark(string Status, string Why);

/// <summary>Says what is the matter with a figure.</summary>
internal sealed class FigureRemarks(ReportContext context, WorkbookTexts texts)
{
    /// <summary>What must be said of the figure of a territory; null where it is plainly there.</summary>
    public FigureRemark? Of(Indicator indicator, Result result)
    {
        CommuneCounts communes = result.Communes;
        int inScope = communes.Total - communes.NotApplicable;
        return result.Status switch
        {
            ResultStatus.Secret => new(texts["workbook.status.secret"], texts.Plural("workbook.why.secret", inScope)),
            ResultStatus.Missing => new(texts["workbook.status.missing"], result.Note is { } note ? texts.In(note) : texts.Plural("workbook.why.missing", inScope)),
            ResultStatus.NotApplicable when inScope == 0 => new(texts["workbook.status.not-applicable"], OutOfScope(indicator)),
            ResultStatus.NotApplicable => new(texts["workbook.status.not-applicable"], texts["workbook.why.zero"]),
            ResultStatus.Refused => new(texts["workbook.status.refused"], result.Note is { } note ? texts.In(note) : texts["workbook.why.refused"]),
            ResultStatus.Incomplete => new(texts["workbook.status.incomplete"], Joined(Incomplete(communes, inScope, result), PartOutside(indicator, communes), Estimated(result), Note(result))),
            _ when result.Estimated => new(texts["workbook.status.estimated"], Joined(Estimated(result), PartOutside(indicator, communes), Note(result))),
            _ when communes.NotApplicable > 0 => new(texts["workbook.status.part-outside"], Joined(PartOutside(indicator, communes), Note(result))),
            _ when result.Note is { } note => new(texts["workbook.status.noted"], texts.In(note)),
            _ => null,
        };
    }

    /// <summary>What must be said of the figure of a commune; null where it is plainly there.</summary>
    public FigureRemark? Of(FigureColumn column, int place) => column.Communes[place].Status switch
    {
        ObservationStatus.Present => column.Fragile.Over(column.Indicator, column.Period, place) is { } count ? Fragile(column, count) : null,
        ObservationStatus.Estimated => new(texts["workbook.status.estimated"], texts["workbook.why.estimated"]),
        ObservationStatus.Secret => new(texts["workbook.status.secret"], texts.Plural("workbook.why.secret", 1)),
        ObservationStatus.NotApplicable => new(texts["workbook.status.not-applicable"], column.Communes[place].HasZeroDenominator ? texts["workbook.why.zero"] : OutOfScope(column.Indicator)),
        _ => new(texts["workbook.status.missing"], texts.Plural("workbook.why.missing", 1)),
    };

    /// <summary>The scope of an indicator in words, or null where it is all communes.</summary>
    public string? Scope(Indicator indicator)
    {
        string[] scopes = IndicatorScope.Of(indicator, context.Catalogue, context.Language);
        return scopes.Length == 0 ? null : string.Join(" ; ", scopes);
    }

    private FigureRemark Fragile(FigureColumn column, double count) => new(texts["workbook.status.fragile"], texts["workbook.why.fragile",
        texts.In(column.Fragile.CountOf(column.Indicator)!.ShortName), texts.Count((int)count), texts.Count(column.Indicator.Fragility!.Under)]);

    private string OutOfScope(Indicator indicator) => Scope(indicator) is { } scope ? texts["workbook.why.outside-scope", scope] : texts["workbook.why.outside"];

    private string Incomplete(CommuneCounts communes, int inScope, Result result) => texts["workbook.why.incomplete",
        texts.Communes(communes.Present), texts.Count(inScope), texts.Count(communes.Secret), texts.Count(communes.Missing), texts.Share(result.Coverage)];

    private string? PartOutside(Indicator indicator, CommuneCounts communes) => communes.NotApplicable == 0 ? null
        : Scope(indicator) is { } scope ? texts["workbook.why.part-outside-scope", texts.Communes(communes.NotApplicable), scope]
        : texts["workbook.why.part-outside", texts.Communes(communes.NotApplicable)];

    private string? Estimated(Result result) => result.Estimated ? texts["workbook.why.estimated"] : null;

    private string? Note(Result result) => result.Note is { } note ? texts.In(note) : null;

    private static string Joined(params IEnumerable<string?> sentences) => string.Join(" ", sentences.Where(sentence => sentence is not null));
}
