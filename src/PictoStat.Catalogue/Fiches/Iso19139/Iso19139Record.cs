using System.Globalization;
using System.Text;
using System.Xml;
using PictoStat.Core.Indicators;
using PictoStat.Core.Text;

namespace PictoStat.Catalogue.Fiches.Iso19139;

/// <summary>Writes the fiche of an indicator as ISO/TS 19139 with the elements INSPIRE asks of a data set.</summary>
/// <remarks>Elements and their order: ISO/TS 19139:2007 schemas; what must be there and how: INSPIRE, Technical Guidance for metadata based on ISO/TS 19139:2007, 2.1.1 (2022).
/// What nobody said (a contact, a date of data that are not loaded) is left empty with its reason. The same fiche gives the same bytes.</remarks>
public sealed class Iso19139Record(ICatalogue catalogue, Language language, FicheContact? contact)
{
    private const string PublicAccess = "http://inspire.ec.europa.eu/metadata-codelist/LimitationsOnPublicAccess/noLimitations";

    /// <summary>Writes the record of an indicator as UTF-8.</summary>
    public void Write(Stream output, Indicator indicator, IndicatorFacts facts)
    {
        Fiche fiche = new FicheBuilder(catalogue, language).Build(indicator, facts.Periods);
        using XmlWriter xml = XmlWriter.Create(output, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" });
        var iso = new IsoXml(xml);
        xml.WriteStartDocument();
        iso.Root(() =>
        {
            iso.Text("fileIdentifier", FicheIdentifier.OfRecord(indicator.Id));
            iso.Language("language", language == Language.French ? "fre" : "eng");
            iso.Code("characterSet", "MD_CharacterSetCode", "utf8");
            iso.Code("hierarchyLevel", "MD_ScopeCode", "dataset");
            Party(iso, "contact", contact?.Organisation, contact?.Email, "pointOfContact");
            iso.Value("dateStamp", "Date", Day(facts.Recorded));
            iso.Text("metadataStandardName", "ISO 19115");
            iso.Text("metadataStandardVersion", "2003/Cor.1:2006");
            iso.In("referenceSystemInfo/MD_ReferenceSystem/referenceSystemIdentifier/RS_Identifier", () =>
            {
                iso.Text("code", Text("iso.communes", facts.Reference.Year));
                iso.Text("codeSpace", "Insee");
            });
            iso.In("identificationInfo/MD_DataIdentification", () => Identification(iso, indicator, fiche, facts));
            Distribution(iso, indicator);
            iso.In("dataQualityInfo/DQ_DataQuality", () => Quality(iso, indicator, fiche, facts));
        });
        xml.WriteEndDocument();
    }

    private void Identification(IsoXml iso, Indicator indicator, Fiche fiche, IndicatorFacts facts)
    {
        IReadOnlyList<Source> sources = IndicatorSources.Of(catalogue, indicator);
        ThemeKeywords? keywords = catalogue.FindTheme(indicator.Theme)?.Inspire;
        iso.In("citation/CI_Citation", () =>
        {
            iso.Text("title", fiche.Title);
            Dates(iso, facts.HasData ? IndicatorSources.Published(sources) : null);
            iso.In("identifier/MD_Identifier", () => iso.Text("code", FicheIdentifier.OfData(indicator.Id)));
            foreach (string producer in IndicatorSources.Producers(sources))
                Party(iso, "citedResponsibleParty", producer, null, "originator");
        });
        iso.Text("abstract", Text("iso.abstract", indicator.Description.In(language), fiche["unit"] ?? "", fiche["scope"] ?? "", indicator.Id));
        iso.Code("status", "MD_ProgressCode", facts.HasData ? "completed" : "planned");
        if (contact is not null)
            Party(iso, "pointOfContact", contact.Organisation, contact.Email, "distributor");
        else
            foreach (string producer in IndicatorSources.Producers(sources))
                Party(iso, "pointOfContact", producer, null, "originator");
        Keywords(iso, fiche, keywords);
        Constraints(iso, indicator, sources);
        iso.Code("spatialRepresentationType", "MD_SpatialRepresentationTypeCode", "textTable");
        if (facts.CommuneSide is { } side)
            iso.In("spatialResolution/MD_Resolution", () => iso.Metres("distance", side.ToString(CultureInfo.InvariantCulture)));
        iso.Language("language", "fre");
        iso.Code("characterSet", "MD_CharacterSetCode", "utf8");
        foreach (string topic in keywords?.Topics ?? ["society"])
            iso.In("topicCategory", () => iso.Topic(topic));
        iso.In("extent/EX_Extent", () => Extent(iso, fiche, facts));
    }

    private static void Dates(IsoXml iso, (string First, string Last)? published)
    {
        if (published is not { } dates)
            iso.Absent("date", "unknown");
        else
            foreach ((string date, string kind) in new[] { (dates.First, "publication"), (dates.Last, "revision") }.DistinctBy(d => d.Item1))
                Date(iso, date, kind);
    }

    private static void Date(IsoXml iso, string date, string kind) => iso.In("date/CI_Date", () =>
    {
        iso.Value("date", "Date", date);
        iso.Code("dateType", "CI_DateTypeCode", kind);
    });

    private void Keywords(IsoXml iso, Fiche fiche, ThemeKeywords? keywords)
    {
        if (keywords is not null)
            Keyword(iso, () => iso.Anchor("keyword", keywords.KeywordAddress, AsInThesaurus(keywords.Keyword.In(language))), () =>
            {
                iso.Text("title", keywords.Thesaurus.In(language));
                Date(iso, Day(keywords.ThesaurusDate), "publication");
            });
        Keyword(iso, () => iso.Text("keyword", fiche["theme"] ?? fiche.Title), null);
    }

    /// <summary>The thesaurus writes straight apostrophes, and readers of records compare word for word.</summary>
    private static string AsInThesaurus(string keyword) => keyword.Replace('’', '\'');

    private static void Keyword(IsoXml iso, Action keyword, Action? thesaurus) => iso.In("descriptiveKeywords/MD_Keywords", () =>
    {
        keyword();
        iso.Code("type", "MD_KeywordTypeCode", "theme");
        if (thesaurus is not null)
            iso.In("thesaurusName/CI_Citation", thesaurus);
    });

    private void Constraints(IsoXml iso, Indicator indicator, IReadOnlyList<Source> sources)
    {
        iso.In("resourceConstraints/MD_Constraints", () => iso.Text("useLimitation", indicator.Limits.In(language)));
        iso.In("resourceConstraints/MD_LegalConstraints", () =>
        {
            iso.Code("accessConstraints", "MD_RestrictionCode", "otherRestrictions");
            iso.Anchor("otherConstraints", PublicAccess, Text("iso.no-limitations"));
        });
        iso.In("resourceConstraints/MD_LegalConstraints", () =>
        {
            iso.Code("useConstraints", "MD_RestrictionCode", "otherRestrictions");
            foreach (IGrouping<string, Source> licence in sources.GroupBy(s => s.Licence.In(language)))
                iso.Text("otherConstraints", Text("iso.licence", licence.Key, string.Join(", ", licence.Select(s => s.Title.In(language)))));
        });
    }

    private static void Extent(IsoXml iso, Fiche fiche, IndicatorFacts facts)
    {
        iso.Text("description", fiche["scope"] ?? "");
        foreach (GeographicBox box in facts.Boxes)
            iso.In("geographicElement/EX_GeographicBoundingBox", () =>
            {
                iso.Value("westBoundLongitude", "Decimal", Degrees(box.West));
                iso.Value("eastBoundLongitude", "Decimal", Degrees(box.East));
                iso.Value("southBoundLatitude", "Decimal", Degrees(box.South));
                iso.Value("northBoundLatitude", "Decimal", Degrees(box.North));
            });
        if (facts.HasData)
            iso.In("temporalElement/EX_TemporalExtent", () => iso.Span("extent", "periods", facts.Begins, facts.Ends));
    }

    private void Distribution(IsoXml iso, Indicator indicator) => iso.In("distributionInfo/MD_Distribution", () =>
    {
        iso.In("distributionFormat/MD_Format", () =>
        {
            iso.Text("name", "CSV");
            iso.Absent("version", "inapplicable");
        });
        iso.In("transferOptions/MD_DigitalTransferOptions", () =>
        {
            foreach (Source source in IndicatorSources.Of(catalogue, indicator).DistinctBy(s => s.Address))
                iso.In("onLine/CI_OnlineResource", () =>
                {
                    iso.In("linkage", () => iso.Url(source.Address));
                    iso.Text("name", source.Title.In(language));
                    iso.Text("description", Text("iso.source-page"));
                    iso.Code("function", "CI_OnLineFunctionCode", "information");
                });
        });
    });

    private void Quality(IsoXml iso, Indicator indicator, Fiche fiche, IndicatorFacts facts)
    {
        iso.In("scope/DQ_Scope", () => iso.Code("level", "MD_ScopeCode", "dataset"));
        iso.In("report/DQ_DomainConsistency/result/DQ_ConformanceResult", () =>
        {
            iso.In("specification/CI_Citation", () =>
            {
                iso.Anchor("title", "http://data.europa.eu/eli/reg/2010/1089", Text("iso.regulation"));
                Date(iso, "2010-12-08", "publication");
            });
            iso.Text("explanation", Text("iso.not-conformant"));
            iso.Value("pass", "Boolean", "false");
        });
        iso.In("lineage/LI_Lineage", () => iso.Text("statement", new Lineage(catalogue, language).Of(indicator, fiche, facts)));
    }

    /// <summary>An organisation and its role; what is unknown of it is marked missing, for the elements must be there.</summary>
    private static void Party(IsoXml iso, string name, string? organisation, string? email, string role) => iso.In($"{name}/CI_ResponsibleParty", () =>
    {
        if (organisation is null)
            iso.Absent("organisationName", "missing");
        else
            iso.Text("organisationName", organisation);
        iso.In("contactInfo/CI_Contact/address/CI_Address", () =>
        {
            if (email is null)
                iso.Absent("electronicMailAddress", "missing");
            else
                iso.Text("electronicMailAddress", email);
        });
        iso.Code("role", "CI_RoleCode", role);
    });

    private static string Degrees(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string Text(string key, params object[] arguments) => CatalogueTexts.Get(language, key, arguments);
}
