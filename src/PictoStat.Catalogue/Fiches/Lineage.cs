using PictoStat.Core.Indicators;
using PictoStat.Core.Text;

namespace PictoStat.Catalogue.Fiches;

/// <summary>How the figures of an indicator were made, told in one paragraph.</summary>
internal sealed class Lineage(ICatalogue catalogue, Language language)
{
    /// <summary>The computation, the sources, and how values of several vintages were brought together.</summary>
    public string Of(Indicator indicator, Fiche fiche, IndicatorFacts facts)
    {
        IEnumerable<string> sources = IndicatorSources.Of(catalogue, indicator).Select(SourceOf);
        return string.Join(' ',
            fiche["words"] ?? fiche["definition"], Text("lineage.formula", fiche["formula"] ?? ""), fiche["aggregation"],
            Text("lineage.sources", string.Join(Text("fiche.separator"), sources)), Text("lineage.vintages", facts.Reference.Year));
    }

    private string SourceOf(Source source) => source.Expected
        ? Text("lineage.source.expected", source.Title.In(language), source.Producer)
        : Text("lineage.source", source.Note is { } note ? Text("lineage.noted", source.Title.In(language), note.In(language)) : source.Title.In(language),
            source.Producer, source.Published, source.Geography.In(language));

    private string Text(string key, params object[] arguments) => CatalogueTexts.Get(language, key, arguments);
}
