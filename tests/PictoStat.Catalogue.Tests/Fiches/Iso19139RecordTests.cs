using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using System.Xml.XPath;
using PictoStat.Catalogue.Fiches;
using PictoStat.Catalogue.Fiches.Iso19139;
using PictoStat.Core.Indicators;
using PictoStat.Core.Text;

namespace PictoStat.Catalogue.Tests.Fiches;

/// <summary>A record holds each element INSPIRE asks of a data set, as many times as it asks, in the order of the schemas.</summary>
public sealed class Iso19139RecordTests
{
    private const string Data = "/gmd:MD_Metadata/gmd:identificationInfo/gmd:MD_DataIdentification";
    private const string Citation = $"{Data}/gmd:citation/gmd:CI_Citation";
    private const string Quality = "/gmd:MD_Metadata/gmd:dataQualityInfo/gmd:DQ_DataQuality";
    private const string Conformity = $"{Quality}/gmd:report/gmd:DQ_DomainConsistency/gmd:result/gmd:DQ_ConformanceResult";
    private const string Legal = $"{Data}/gmd:resourceConstraints/gmd:MD_LegalConstraints";
    private const string Many = "*";

    /// <summary>Element, XPath, least and most. INSPIRE Technical Guidance for metadata based on ISO/TS 19139:2007, 2.1.1, its requirements for data sets; multiplicities as in IGN's validator (guideline of 2017).</summary>
    private static readonly (string Element, string Path, int Least, string Most)[] Rules =
    [
        ("file identifier", "/gmd:MD_Metadata/gmd:fileIdentifier/gco:CharacterString[text()]", 1, "1"),
        ("metadata language", "/gmd:MD_Metadata/gmd:language/gmd:LanguageCode[@codeListValue='fre' or @codeListValue='eng']", 1, "1"),
        ("metadata character set", "/gmd:MD_Metadata/gmd:characterSet/gmd:MD_CharacterSetCode[@codeListValue='utf8']", 1, "1"),
        ("metadata contact: name", "/gmd:MD_Metadata/gmd:contact/gmd:CI_ResponsibleParty[gmd:role/gmd:CI_RoleCode/@codeListValue='pointOfContact']/gmd:organisationName/gco:CharacterString[text()]", 1, Many),
        ("metadata contact: address", "/gmd:MD_Metadata/gmd:contact/*/gmd:contactInfo/gmd:CI_Contact/gmd:address/gmd:CI_Address/gmd:electronicMailAddress/gco:CharacterString[contains(., '@')]", 1, Many),
        ("metadata date", "/gmd:MD_Metadata/gmd:dateStamp/gco:Date[string-length()=10]", 1, "1"),
        ("type", "/gmd:MD_Metadata/gmd:hierarchyLevel/gmd:MD_ScopeCode[@codeListValue='dataset' or @codeListValue='series']", 1, "1"),
        ("title", $"{Citation}/gmd:title/gco:CharacterString[text()]", 1, "1"),
        ("abstract", $"{Data}/gmd:abstract/gco:CharacterString[text()]", 1, "1"),
        ("unique identifier", $"{Citation}/gmd:identifier/gmd:MD_Identifier/gmd:code/gco:CharacterString[starts-with(., 'urn:uuid:')]", 1, Many),
        ("locator", "/gmd:MD_Metadata/gmd:distributionInfo/gmd:MD_Distribution/gmd:transferOptions/gmd:MD_DigitalTransferOptions/gmd:onLine/gmd:CI_OnlineResource/gmd:linkage/gmd:URL[starts-with(., 'http')]", 1, Many),
        ("encoding", "/gmd:MD_Metadata/gmd:distributionInfo/gmd:MD_Distribution/gmd:distributionFormat/gmd:MD_Format[gmd:name/gco:CharacterString[text()]][gmd:version]", 1, Many),
        ("resource language", $"{Data}/gmd:language/gmd:LanguageCode[@codeListValue='fre']", 1, Many),
        ("resource character set", $"{Data}/gmd:characterSet/gmd:MD_CharacterSetCode", 1, Many),
        ("topic category", $"{Data}/gmd:topicCategory/gmd:MD_TopicCategoryCode[text()]", 1, Many),
        ("keyword of the INSPIRE themes", $"{Data}/gmd:descriptiveKeywords/gmd:MD_Keywords[contains(gmd:thesaurusName/gmd:CI_Citation/gmd:title/gco:CharacterString, 'INSPIRE')]/gmd:keyword/gmx:Anchor[starts-with(@xlink:href, 'http://inspire.ec.europa.eu/theme/')][text()]", 1, Many),
        ("date of its thesaurus", $"{Data}/gmd:descriptiveKeywords/gmd:MD_Keywords/gmd:thesaurusName/gmd:CI_Citation/gmd:date/gmd:CI_Date[gmd:date/gco:Date='2008-06-01'][gmd:dateType/gmd:CI_DateTypeCode/@codeListValue='publication']", 1, Many),
        ("geographic box", $"{Data}/gmd:extent/gmd:EX_Extent/gmd:geographicElement/gmd:EX_GeographicBoundingBox[gmd:westBoundLongitude/gco:Decimal][gmd:eastBoundLongitude/gco:Decimal][gmd:southBoundLatitude/gco:Decimal][gmd:northBoundLatitude/gco:Decimal]", 1, Many),
        ("temporal reference: publication", $"{Citation}/gmd:date/gmd:CI_Date[gmd:date/gco:Date[text()]]/gmd:dateType/gmd:CI_DateTypeCode[@codeListValue='publication']", 1, Many),
        ("temporal reference: revision", $"{Citation}/gmd:date/gmd:CI_Date/gmd:dateType/gmd:CI_DateTypeCode[@codeListValue='revision']", 0, "1"),
        ("temporal reference: extent", $"{Data}/gmd:extent/gmd:EX_Extent/gmd:temporalElement/gmd:EX_TemporalExtent/gmd:extent/gml:TimePeriod[@gml:id][gml:beginPosition <= gml:endPosition]", 1, Many),
        ("reference system", "/gmd:MD_Metadata/gmd:referenceSystemInfo/gmd:MD_ReferenceSystem/gmd:referenceSystemIdentifier/gmd:RS_Identifier/gmd:code/gco:CharacterString[text()]", 1, Many),
        ("spatial representation", $"{Data}/gmd:spatialRepresentationType/gmd:MD_SpatialRepresentationTypeCode[@codeListValue='textTable']", 1, Many),
        ("spatial resolution", $"{Data}/gmd:spatialResolution/gmd:MD_Resolution/gmd:distance/gco:Distance[@uom='m'][text() > 0]", 1, Many),
        ("quality of the data set", $"{Quality}/gmd:scope/gmd:DQ_Scope/gmd:level/gmd:MD_ScopeCode[@codeListValue='dataset']", 1, "1"),
        ("lineage", $"{Quality}/gmd:lineage/gmd:LI_Lineage/gmd:statement/gco:CharacterString[string-length() > 100]", 1, "1"),
        ("specification", $"{Conformity}/gmd:specification/gmd:CI_Citation[gmd:title/gmx:Anchor/@xlink:href='http://data.europa.eu/eli/reg/2010/1089']/gmd:date/gmd:CI_Date/gmd:date/gco:Date[.='2010-12-08']", 1, Many),
        ("degree of conformity", $"{Conformity}[gmd:explanation/gco:CharacterString[text()]]/gmd:pass/gco:Boolean[.='false']", 1, Many),
        ("limits on public access", $"{Legal}[gmd:accessConstraints/gmd:MD_RestrictionCode/@codeListValue='otherRestrictions']/gmd:otherConstraints/gmx:Anchor[@xlink:href='http://inspire.ec.europa.eu/metadata-codelist/LimitationsOnPublicAccess/noLimitations']", 1, "1"),
        ("conditions of use", $"{Legal}[gmd:useConstraints/gmd:MD_RestrictionCode/@codeListValue='otherRestrictions'][not(gmd:accessConstraints)]/gmd:otherConstraints/gco:CharacterString[contains(., '2.0')]", 1, Many),
        ("responsible organisation", $"{Data}/gmd:pointOfContact/gmd:CI_ResponsibleParty[gmd:role/gmd:CI_RoleCode/@codeListValue]/gmd:organisationName/gco:CharacterString[text()]", 1, Many),
        ("its address", $"{Data}/gmd:pointOfContact/gmd:CI_ResponsibleParty/gmd:contactInfo/gmd:CI_Contact/gmd:address/gmd:CI_Address/gmd:electronicMailAddress/gco:CharacterString[contains(., '@')]", 1, Many),
    ];

    /// <summary>The children of the two large elements in the order of the schemas of 2007 (gmd/metadataEntity.xsd, gmd/identification.xsd).</summary>
    private static readonly Dictionary<string, string[]> Orders = new(StringComparer.Ordinal)
    {
        ["MD_Metadata"] = ["fileIdentifier", "language", "characterSet", "hierarchyLevel", "contact", "dateStamp", "metadataStandardName", "metadataStandardVersion", "referenceSystemInfo", "identificationInfo", "distributionInfo", "dataQualityInfo"],
        ["MD_DataIdentification"] = ["citation", "abstract", "status", "pointOfContact", "descriptiveKeywords", "resourceConstraints", "spatialRepresentationType", "spatialResolution", "language", "characterSet", "topicCategory", "extent"],
        ["CI_Citation"] = ["title", "date", "identifier", "citedResponsibleParty"],
        ["CI_ResponsibleParty"] = ["organisationName", "contactInfo", "role"],
        ["MD_LegalConstraints"] = ["accessConstraints", "useConstraints", "otherConstraints"],
        ["MD_Keywords"] = ["keyword", "type", "thesaurusName"],
        ["EX_Extent"] = ["description", "geographicElement", "temporalElement"],
        ["EX_GeographicBoundingBox"] = ["westBoundLongitude", "eastBoundLongitude", "southBoundLatitude", "northBoundLatitude"],
        ["DQ_DataQuality"] = ["scope", "report", "lineage"],
        ["DQ_ConformanceResult"] = ["specification", "explanation", "pass"],
        ["CI_OnlineResource"] = ["linkage", "name", "description", "function"],
    };

    private static readonly XmlNamespaceManager Names = NameSpaces();

    [Fact]
    public void Every_record_with_data_keeps_every_rule_in_both_languages()
    {
        foreach (Language language in Enum.GetValues<Language>())
            foreach (Indicator indicator in Loaded)
                Assert.Empty(Broken(Record(indicator, SampleFacts.Loaded, SampleFacts.Contact, language)).Select(rule => $"{indicator.Id}: {rule}"));
    }

    [Fact]
    public void Children_follow_the_order_of_the_schemas()
    {
        foreach (Indicator indicator in SampleFacts.Catalogue.Indicators)
            foreach (XElement element in Record(indicator, SampleFacts.Loaded, null, Language.French).Descendants().Where(e => Orders.ContainsKey(e.Name.LocalName)))
            {
                string[] order = Orders[element.Name.LocalName];
                int[] places = [.. element.Elements().Select(c => Array.IndexOf(order, c.Name.LocalName))];
                Assert.DoesNotContain(-1, places);
                Assert.Equal(places.Order(), places);
            }
    }

    [Fact]
    public void Xmllint_finds_it_well_formed()
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("fiche.xml");
        using (FileStream stream = File.Create(path))
            new Iso19139Record(SampleFacts.Catalogue, Language.French, SampleFacts.Contact).Write(stream, SampleFacts.Catalogue.FindIndicator("revenus.revenu-median")!, SampleFacts.Loaded);
        Assert.Equal("", Tool.Output("xmllint", "--noout", path));
        Assert.Equal("utf8", Tool.Output("xmllint", "--xpath", "string(/*/*[local-name()='characterSet']/*/@codeListValue)", path).Trim());
    }

    [Fact]
    public void The_same_fiche_gives_the_same_bytes_without_a_mark_before_them()
    {
        Indicator indicator = SampleFacts.Catalogue.FindIndicator("demographie.population")!;
        byte[] once = Bytes(indicator, SampleFacts.Loaded, SampleFacts.Contact, Language.French);
        Assert.Equal(once, Bytes(indicator, SampleFacts.Loaded, SampleFacts.Contact, Language.French));
        Assert.Equal((byte)'<', once[0]);
    }

    [Fact]
    public void Without_a_contact_nobody_is_invented()
    {
        Indicator indicator = SampleFacts.Catalogue.FindIndicator("demographie.population")!;
        XDocument record = Record(indicator, SampleFacts.Loaded, null, Language.French);
        Assert.Equal(["metadata contact: name", "metadata contact: address", "its address"], Broken(record));
        Assert.Equal("missing", record.XPathSelectElement("/gmd:MD_Metadata/gmd:contact/*/gmd:organisationName", Names)!.Attribute(XName.Get("nilReason", "http://www.isotc211.org/2005/gco"))!.Value);
        Assert.Equal("Insee", record.XPathSelectElement($"{Data}/gmd:pointOfContact/*/gmd:organisationName", Names)!.Value);
        Assert.Equal([FicheGap.Contact], FicheGaps.Of(SampleFacts.Catalogue, indicator, SampleFacts.Loaded, null));
    }

    [Fact]
    public void Without_data_it_is_planned_and_has_no_date()
    {
        Indicator indicator = SampleFacts.Catalogue.FindIndicator("climat.jours-chauds")!;
        XDocument record = Record(indicator, SampleFacts.Waiting, SampleFacts.Contact, Language.English);
        Assert.Equal(["temporal reference: publication", "temporal reference: extent", "spatial resolution"], Broken(record));
        Assert.Equal("planned", record.XPathSelectElement($"{Data}/gmd:status/*", Names)!.Value);
        Assert.Equal([FicheGap.Data], FicheGaps.Of(SampleFacts.Catalogue, indicator, SampleFacts.Waiting, SampleFacts.Contact));
    }

    [Fact]
    public void Dates_periods_and_boxes_are_those_of_the_data()
    {
        XDocument record = Record(SampleFacts.Catalogue.FindIndicator("demographie.population")!, SampleFacts.Loaded, SampleFacts.Contact, Language.French);
        Assert.Equal(["2021", "2025"], record.XPathSelectElements($"{Citation}/gmd:date/gmd:CI_Date/gmd:date/gco:Date", Names).Select(e => e.Value));
        Assert.Equal(["2013", "2023"], record.XPathSelectElements("//gml:TimePeriod/*", Names).Select(e => e.Value));
        Assert.Equal(["-5.15", "9.56", "41.32", "51.10", "55.21", "55.85", "-21.39", "-20.87"], record.XPathSelectElements("//gmd:EX_GeographicBoundingBox/*/*", Names).Select(e => e.Value));
        Assert.Equal("2026-11-22", record.XPathSelectElement("/gmd:MD_Metadata/gmd:dateStamp/*", Names)!.Value);
        Assert.Contains("1er janvier 2026", record.XPathSelectElement($"{Quality}/gmd:lineage", Names)!.Value, StringComparison.Ordinal);
    }

    /// <summary>Expected: <c>python3 -c "import uuid; print(uuid.uuid5(uuid.UUID('f08f9529-73dd-4efb-bca6-61cde1fc78fe'), 'indicator/demographie.population'))"</c>.</summary>
    [Fact]
    public void Identifiers_are_name_based_uuids()
    {
        Assert.Equal("urn:uuid:cd7f72a3-108a-5825-8dbe-4ebf153dc19d", FicheIdentifier.OfData("demographie.population"));
        Assert.Equal("4a6b5933-da60-500c-a242-52177db6e622", FicheIdentifier.OfRecord("demographie.population"));
        Assert.Equal("urn:uuid:e73e3a4c-cd8b-55b5-a6b0-53673e4074cc", FicheIdentifier.OfCatalogue);
    }

    [Fact]
    public void Every_theme_of_the_bundled_catalogue_has_its_keyword() =>
        Assert.Empty(SampleFacts.Catalogue.Themes.Where(t => t.Inspire is not { Topics.Length: > 0 }).Select(t => t.Id));

    [Theory]
    [InlineData("DDT du Gard <ddt@gard.gouv.fr>", true)]
    [InlineData("ddt@gard.gouv.fr", false)]
    [InlineData("<ddt@gard.gouv.fr>", false)]
    [InlineData("DDT <ddt@gard>", false)]
    [InlineData("DDT <ddt gard@gouv.fr>", false)]
    [InlineData("DDT <a@b@gouv.fr>", false)]
    public void A_contact_is_a_name_and_an_address(string text, bool expected) => Assert.Equal(expected, FicheContact.TryParse(text, out _));

    [Fact]
    public void A_box_is_in_order_and_grows_outwards()
    {
        Assert.Throws<ArgumentException>(() => new GeographicBox(2, 0, 1, 1));
        Assert.Throws<ArgumentException>(() => new GeographicBox(0, double.NaN, 1, 1));
        Assert.Equal(new GeographicBox(-5.2, 41.3, 9.6, 51.1), new GeographicBox(-5.141, 41.333, 1, 51.081).Union(new GeographicBox(2, 42, 9.556, 43)).Outward());
    }

    private static IEnumerable<Indicator> Loaded =>
        SampleFacts.Catalogue.Indicators.Where(i => IndicatorSources.Of(SampleFacts.Catalogue, i).All(s => !s.Expected));

    private static IEnumerable<string> Broken(XDocument record) => Rules
        .Where(rule => record.XPathSelectElements(rule.Path, Names).Count() is var count && (count < rule.Least || (rule.Most != Many && count > int.Parse(rule.Most, CultureInfo.InvariantCulture))))
        .Select(rule => rule.Element);

    private static XDocument Record(Indicator indicator, IndicatorFacts facts, FicheContact? contact, Language language) =>
        XDocument.Load(new MemoryStream(Bytes(indicator, facts, contact, language)));

    private static byte[] Bytes(Indicator indicator, IndicatorFacts facts, FicheContact? contact, Language language)
    {
        using var stream = new MemoryStream();
        new Iso19139Record(SampleFacts.Catalogue, language, contact).Write(stream, indicator, facts);
        return stream.ToArray();
    }

    private static XmlNamespaceManager NameSpaces()
    {
        var names = new XmlNamespaceManager(new NameTable());
        names.AddNamespace("gmd", "http://www.isotc211.org/2005/gmd");
        names.AddNamespace("gco", "http://www.isotc211.org/2005/gco");
        names.AddNamespace("gmx", "http://www.isotc211.org/2005/gmx");
        names.AddNamespace("gml", "http://www.opengis.net/gml/3.2");
        names.AddNamespace("xlink", "http://www.w3.org/1999/xlink");
        return names;
    }
}
