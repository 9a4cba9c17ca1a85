using System.Xml;
using System.Xml.Linq;
using System.Xml.XPath;
using PictoStat.Catalogue.Fiches;
using PictoStat.Catalogue.Fiches.Dcat;
using PictoStat.Core.Indicators;

namespace PictoStat.Catalogue.Tests.Fiches;

/// <summary>The catalogue of all indicators holds what DCAT-AP 3.0 makes mandatory, and what it recommends and is known.</summary>
public sealed class DcatCatalogueTests
{
    private static readonly IndicatorCatalogue Catalogue = SampleFacts.Catalogue;
    private static readonly XmlNamespaceManager Names = NameSpaces();

    [Theory]
    [InlineData("dct:title[@xml:lang='fr']")]
    [InlineData("dct:title[@xml:lang='en']")]
    [InlineData("dct:description[@xml:lang='fr']")]
    [InlineData("dct:publisher/foaf:Agent/foaf:name")]
    [InlineData("dct:modified[contains(@rdf:datatype, '#date')]")]
    [InlineData("dcat:themeTaxonomy[@rdf:resource]")]
    public void The_catalogue_has_it(string path) => Assert.Single(Written(SampleFacts.Contact).XPathSelectElements($"/rdf:RDF/dcat:Catalog/{path}", Names));

    [Theory]
    [InlineData("dct:title[@xml:lang='fr'][text()]", 1)]
    [InlineData("dct:description[@xml:lang='en'][text()]", 1)]
    [InlineData("dct:identifier", 1)]
    [InlineData("dcat:theme[contains(@rdf:resource, '/data-theme/')]", 1)]
    [InlineData("dcat:theme[contains(@rdf:resource, 'inspire.ec.europa.eu/theme/')]", 1)]
    [InlineData("dcat:contactPoint/vcard:Organization[vcard:fn]/vcard:hasEmail[starts-with(@rdf:resource, 'mailto:')]", 1)]
    [InlineData("dct:creator/foaf:Agent/foaf:name", 1)]
    [InlineData("dct:spatial/dct:Location/dcat:bbox", 2)]
    [InlineData("dct:temporal/dct:PeriodOfTime[dcat:startDate]/dcat:endDate", 1)]
    [InlineData("dct:provenance/dct:ProvenanceStatement/rdfs:label", 2)]
    [InlineData("dct:rights/dct:RightsStatement/rdfs:label", 2)]
    public void Every_data_set_has_it(string path, int least)
    {
        XElement[] sets = [.. Written(SampleFacts.Contact).XPathSelectElements("/rdf:RDF/dcat:Dataset", Names)];
        Assert.Equal(Catalogue.Indicators.Count, sets.Length);
        Assert.All(sets, s => Assert.True(s.XPathSelectElements(path, Names).Count() >= least, s.ToString()[..200]));
    }

    [Fact]
    public void Each_indicator_is_listed_once_and_described()
    {
        XDocument catalogue = Written(null);
        IEnumerable<string> listed = catalogue.XPathSelectElements("//dcat:dataset", Names).Select(e => e.Attributes().Single().Value);
        IEnumerable<string> described = catalogue.XPathSelectElements("/rdf:RDF/dcat:Dataset", Names).Select(e => e.Attributes().Single().Value);
        Assert.Equal(Catalogue.Indicators.Select(i => FicheIdentifier.OfData(i.Id)), listed);
        Assert.Equal(listed, described);
        Assert.Equal(listed.Count(), listed.Distinct().Count());
    }

    [Fact]
    public void Without_an_operator_it_says_so_and_names_no_contact()
    {
        XDocument catalogue = Written(null);
        Assert.Contains("n’est pas déclaré", catalogue.XPathSelectElement("/rdf:RDF/dcat:Catalog/dct:publisher", Names)!.Value, StringComparison.Ordinal);
        Assert.Empty(catalogue.XPathSelectElements("//dcat:contactPoint", Names));
    }

    [Fact]
    public void Rapper_reads_it_as_rdf()
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("catalogue.rdf");
        Written(SampleFacts.Contact).Save(path);
        string[] statements = Tool.Output("rapper", "-q", "-i", "rdfxml", "-o", "ntriples", path).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(Catalogue.Indicators.Count, statements.Count(s => s.Contains("rdf-syntax-ns#type> <http://www.w3.org/ns/dcat#Dataset>", StringComparison.Ordinal)));
        Assert.Equal(Catalogue.Indicators.Count, statements.Count(s => s.Contains("<http://www.w3.org/ns/dcat#dataset>", StringComparison.Ordinal)));
    }

    private static XDocument Written(FicheContact? contact)
    {
        using var stream = new MemoryStream();
        new DcatCatalogue(Catalogue, contact).Write(stream, [.. Catalogue.Indicators.Select(i => (i, SampleFacts.Loaded))]);
        stream.Position = 0;
        return XDocument.Load(stream);
    }

    private static XmlNamespaceManager NameSpaces()
    {
        var names = new XmlNamespaceManager(new NameTable());
        names.AddNamespace("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
        names.AddNamespace("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
        names.AddNamespace("dcat", "http://www.w3.org/ns/dcat#");
        names.AddNamespace("dct", "http://purl.org/dc/terms/");
        names.AddNamespace("foaf", "http://xmlns.com/foaf/0.1/");
        names.AddNamespace("vcard", "http://www.w3.org/2006/vcard/ns#");
        return names;
    }
}
