using PictoStat.Core.Indicators;
using PictoStat.Core.Territories;
using PictoStat.Documents.Model;
using PictoStat.Reports.Words;

namespace PictoStat.Reports.Portrait;

/// <summary>Where the figures come from, how they are made, and what each indicator does not say.</summary>
internal sealed class SourcesSection(PortraitPlan plan)
{
    private const int EntriesWithHeading = 4;
    private readonly ReportTexts _texts = plan.Texts;

    /// <summary>The sources, the method, the indicators.</summary>
    public IEnumerable<Block> Build()
    {
        Indicator[] shown = [.. plan.Chapters.SelectMany(c => c.Indicators).Concat(plan.Applying(plan.Template.KeyFigures)).Distinct()];
        yield return new Heading(1, _texts.Get("sources.title"), "sources");
        yield return Sources(shown);
        foreach (Zoning zoning in plan.Context.Zonings.Zonings.Where(z => Mentions(z.Id)))
            yield return new Paragraph(RichText.Marked(_texts.Get("method.zoning", _texts.In(zoning.Name), _texts.In(zoning.Source))), ParagraphStyle.Small);
        foreach (Block block in WithoutFigures())
            yield return block;
        RichText[] entries = [.. shown.Select(Entry)];
        yield return new KeepTogether([
            new Heading(2, _texts.Get("indicators.title"), "indicateurs"), new Paragraph(_texts.Get("indicators.fiches"), ParagraphStyle.Small), new EntryList(entries[..Math.Min(EntriesWithHeading, entries.Length)])]);
        if (entries.Length > EntriesWithHeading)
            yield return new EntryList(entries[EntriesWithHeading..]);
    }

    /// <summary>The themes of the catalogue that have no chapter, and why.</summary>
    private IEnumerable<Block> WithoutFigures()
    {
        string[] why = [
            .. plan.OutOfScope.Count > 0 ? [_texts.Get("absent.scope", Names(plan.OutOfScope))] : Array.Empty<string>(),
            .. plan.WithoutData.Count > 0 ? [_texts.Get("absent.no-data", Names(plan.WithoutData))] : Array.Empty<string>()];
        if (why.Length > 0)
            yield return new Paragraph(RichText.Marked(_texts.Get("absent.themes", string.Join(' ', why))), ParagraphStyle.Small);

        string Names(IReadOnlyList<Core.Indicators.Theme> themes) => _texts.List([.. themes.Select(t => _texts.In(t.Name))]);
    }

    private Table Sources(Indicator[] shown)
    {
        Source[] used = [.. shown.SelectMany(i => plan.Sources.Of(i, [plan.Book.Latest(i)!.Value])).DistinctBy(s => s.Id).OrderBy(s => s.Id, StringComparer.Ordinal)];
        return new Table(
            [TableColumn.Words(2.2), TableColumn.Words(1.1), TableColumn.Words(1.4), new TableColumn(ColumnAlignment.Start, new ColumnWidth.Fitted())],
            [HeaderRow.Of(_texts.Get("sources.data-set"), _texts.Get("sources.producer"), _texts.Get("sources.geography"), _texts.Get("sources.licence"))],
            [.. used.Select(s => new TableRow([
                TableCell.RowHeader(Title(s)), new TableCell(_texts.Get("sources.published", s.Producer, s.Published)), new TableCell(_texts.In(s.Geography)), new TableCell(_texts.In(s.Licence))]))],
            style: new TableStyle(7, false));
    }

    private RichText Title(Source source) => Uri.TryCreate(source.Address, UriKind.Absolute, out Uri? address)
        ? new RichText(new Inline.Link(Words(source), new LinkTarget.External(address)))
        : Words(source);

    private string Words(Source source) => source.Note is { } note ? _texts.Get("sources.title-noted", _texts.In(source.Title), _texts.In(note)) : _texts.In(source.Title);

    private bool Mentions(string zoning) => plan.Context.Zone.Spelling.Contains($"{zoning}:", StringComparison.Ordinal) || (zoning == "epci" && plan.IsCommune);

    /// <summary>How an indicator is made and what it does not say.</summary>
    private RichText Entry(Indicator indicator) => RichText.Marked(_texts.Get("indicators.entry",
        Label(indicator), indicator.FormulaInWords is { } words ? _texts.In(words) : indicator.Formula.Text, FirstSentence(_texts.In(indicator.Limits))));

    /// <summary>The first sentence of a text: the rest is in the indicator's fiche.</summary>
    private static string FirstSentence(string text) => text.IndexOf(". ", StringComparison.Ordinal) is >= 0 and var end ? text[..(end + 1)] : text;

    private string Label(Indicator indicator)
    {
        string unit = plan.Format.Unit(indicator);
        string period = ReportTexts.Short(plan.Book.Latest(indicator)!.Value), name = _texts.In(indicator.ShortName);
        return unit.Length == 0 || name.Contains(unit, StringComparison.OrdinalIgnoreCase) ? _texts.Get("table.header", name, period) : _texts.Get("table.header.unit", name, unit, period);
    }
}
