using System.Globalization;
using System.Text;
using System.Xml;
using PictoStat.Core.Indicators;
using PictoStat.Core.Text;

namespace PictoStat.Catalogue.Fiches.Dcat;

/// <summary>Writes the fiches of all indicators as one catalogue in RDF/XML, following DCAT-AP 3.0: every mandatory property, and the recommended ones that are known.</summary>
/// <remarks>Titles and descriptions are in both languages. No distribution is written, for no address serves the data; an indicator without data is marked as being developed.
/// The same catalogue gives the same bytes.</remarks>
public sealed class DcatCatalogue(ICatalogue catalogue, FicheContact? contact)
{
    private const string Authority = "http://publications.europa.eu/resource/authority";

    /// <summary>Writes the catalogue as UTF-8.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="indicators">The indicators and what their data say, in the order to write them.</param>
    public void Write(Stream output, IReadOnlyList<(Indicator Indicator, IndicatorFacts Facts)> indicators)
    {
        using XmlWriter xml = XmlWriter.Create(output, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" });
        var rdf = new RdfXml(xml);
        xml.WriteStartDocument();
        rdf.Root(() =>
        {
            rdf.Node("dcat:Catalog", FicheIdentifier.OfCatalogue, () =>
            {
                rdf.Texts("dct:title", CatalogueTexts.Localized("dcat.title"));
                rdf.Texts("dct:description", CatalogueTexts.Localized("dcat.description"));
                rdf.Blank("dct:publisher", "foaf:Agent", () =>
                {
                    if (contact is null)
                        rdf.Texts("foaf:name", CatalogueTexts.Localized("dcat.no-operator"));
                    else
                        rdf.Value("foaf:name", contact.Organisation);
                });
                if (indicators.Count > 0)
                    rdf.Value("dct:modified", Day(indicators.Max(i => i.Facts.Recorded)), "date");
                foreach (string language in new[] { "FRA", "ENG" })
                    rdf.Link("dct:language", $"{Authority}/language/{language}");
                rdf.Link("dct:spatial", $"{Authority}/country/FRA");
                rdf.Link("dcat:themeTaxonomy", $"{Authority}/data-theme");
                foreach ((Indicator indicator, _) in indicators)
                    rdf.Link("dcat:dataset", FicheIdentifier.OfData(indicator.Id));
            });
            foreach ((Indicator indicator, IndicatorFacts facts) in indicators)
                rdf.Node("dcat:Dataset", FicheIdentifier.OfData(indicator.Id), () => Dataset(rdf, indicator, facts));
        });
        xml.WriteEndDocument();
    }

    private void Dataset(RdfXml rdf, Indicator indicator, IndicatorFacts facts)
    {
        IReadOnlyList<Source> sources = IndicatorSources.Of(catalogue, indicator);
        rdf.Texts("dct:title", indicator.Name);
        rdf.Texts("dct:description", indicator.Description);
        rdf.Value("dct:identifier", FicheIdentifier.OfData(indicator.Id));
        rdf.Link("dct:type", $"{Authority}/dataset-type/STATISTICAL");
        Theme(rdf, catalogue.FindTheme(indicator.Theme));
        if (contact is not null)
        {
            rdf.Blank("dct:publisher", "foaf:Agent", () => rdf.Value("foaf:name", contact.Organisation));
            rdf.Blank("dcat:contactPoint", "vcard:Organization", () =>
            {
                rdf.Value("vcard:fn", contact.Organisation);
                rdf.Link("vcard:hasEmail", $"mailto:{contact.Email}");
            });
        }

        foreach (string producer in IndicatorSources.Producers(sources))
            rdf.Blank("dct:creator", "foaf:Agent", () => rdf.Value("foaf:name", producer));
        foreach (string address in sources.Select(s => s.Address).Distinct())
            rdf.Link("dct:source", address);
        Dates(rdf, sources, facts);
        Place(rdf, facts);
        rdf.Link("dct:language", $"{Authority}/language/FRA");
        rdf.Link("dct:accessRights", $"{Authority}/access-right/PUBLIC");
        foreach (LocalizedText licence in sources.Select(s => s.Licence).Distinct())
            rdf.Blank("dct:rights", "dct:RightsStatement", () => rdf.Texts("rdfs:label", licence));
        rdf.Blank("dct:provenance", "dct:ProvenanceStatement", () => rdf.Texts("rdfs:label", Provenance(indicator, facts)));
        if (!facts.HasData)
            rdf.Link("adms:status", $"{Authority}/dataset-status/DEVELOP");
    }

    private static void Theme(RdfXml rdf, Theme? theme)
    {
        if (theme is null)
            return;
        rdf.Texts("dcat:keyword", theme.Name);
        if (theme.Inspire is not { } words)
            return;
        rdf.Texts("dcat:keyword", words.Keyword);
        rdf.Link("dcat:theme", $"{Authority}/data-theme/{words.DataTheme}");
        rdf.Link("dcat:theme", words.KeywordAddress);
    }

    private static void Dates(RdfXml rdf, IReadOnlyList<Source> sources, IndicatorFacts facts)
    {
        if (facts.HasData && IndicatorSources.Published(sources) is { } published)
        {
            rdf.Value("dct:issued", published.First, TypeOf(published.First));
            if (published.Last != published.First)
                rdf.Value("dct:modified", published.Last, TypeOf(published.Last));
        }

        if (facts.HasData)
            rdf.Blank("dct:temporal", "dct:PeriodOfTime", () =>
            {
                rdf.Value("dcat:startDate", facts.Begins, TypeOf(facts.Begins));
                rdf.Value("dcat:endDate", facts.Ends, TypeOf(facts.Ends));
            });
    }

    private static void Place(RdfXml rdf, IndicatorFacts facts)
    {
        foreach (GeographicBox box in facts.Boxes)
            rdf.Blank("dct:spatial", "dct:Location", () => rdf.Geometry("dcat:bbox", string.Create(CultureInfo.InvariantCulture,
                $"POLYGON(({box.West} {box.South},{box.East} {box.South},{box.East} {box.North},{box.West} {box.North},{box.West} {box.South}))")));
        if (facts.CommuneSide is { } side)
            rdf.Value("dcat:spatialResolutionInMeters", side.ToString(CultureInfo.InvariantCulture), "decimal");
    }

    private LocalizedText Provenance(Indicator indicator, IndicatorFacts facts)
    {
        string In(Language language) =>
            new Lineage(catalogue, language).Of(indicator, new FicheBuilder(catalogue, language).Build(indicator, facts.Periods), facts);
        return new LocalizedText(In(Language.French), In(Language.English));
    }

    private static string TypeOf(string date) => date.Length switch { 4 => "gYear", 7 => "gYearMonth", _ => "date" };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
