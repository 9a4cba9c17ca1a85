using PictoStat.Core.Indicators;
using PictoStat.Core.Text;
using PictoStat.Documents.Workbooks;

namespace PictoStat.Reports.Workbooks;

/// <summary>The words of a territory's workbook in its language, the names of its own sheets among them.</summary>
internal sealed class WorkbookTexts(Language language)
{
    private static readonly TextResources Texts = TextResources.Load(typeof(WorkbookTexts).Assembly);

    /// <summary>The text of a key.</summary>
    /// <exception cref="KeyNotFoundException">The language has no such key.</exception>
    public string this[string key, params object[] args] => Texts.Get(language, key, args);

    /// <summary>The name of the summary's sheet.</summary>
    public string Summary => this["workbook.sheet.summary"];

    /// <summary>The name of the sheet of fiches.</summary>
    public string Fiches => this["workbook.sheet.fiches"];

    /// <summary>The name of the sheet of sources.</summary>
    public string Sources => this["workbook.sheet.sources"];

    /// <summary>The name of the sheet of notes.</summary>
    public string Notes => this["workbook.sheet.notes"];

    /// <summary>The form of a key that goes with a count.</summary>
    public string Plural(string key, int count, params object[] args) => Texts.Plural(language, key, count, args);

    /// <summary>A number of communes in words.</summary>
    public string Communes(int count) => Plural("workbook.communes", count, Count(count));

    /// <summary>A count as people read it.</summary>
    public string Count(int count) => new NumberFormat(language, 0).Format(count);

    /// <summary>A share, 0 to 1, as a percentage that never rounds up to 100 nor down to 0.</summary>
    public string Share(double share)
    {
        double percent = share is > 0 and < 1 ? Math.Clamp(100 * share, 0.1, 99.9) : 100 * share;
        return new NumberFormat(language, 1, "%").Format(percent);
    }

    /// <summary>A unit beside a header: its symbol, else its name.</summary>
    public string Short(Unit unit) => unit.Symbol.In(language) is { Length: > 0 } symbol ? symbol : unit.Name.In(language);

    /// <summary>A line that leads back to the summary.</summary>
    public SheetLine Back() => new(this["workbook.back"], LinkSheet: Summary);

    /// <summary>A text in the language of the workbook.</summary>
    public string In(LocalizedText text) => text.In(language);
}
