using System.Collections.Frozen;
using System.Xml;
using PictoStat.Core.Text;

namespace PictoStat.Catalogue.Fiches.Dcat;

/// <summary>Writes statements as RDF/XML; properties and classes are named by the usual prefixes.</summary>
internal sealed class RdfXml(XmlWriter xml)
{
    private const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    private static readonly FrozenDictionary<string, string> NameSpaces = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["adms"] = "http://www.w3.org/ns/adms#", ["dcat"] = "http://www.w3.org/ns/dcat#", ["dct"] = "http://purl.org/dc/terms/", ["foaf"] = "http://xmlns.com/foaf/0.1/",
        ["rdf"] = Rdf, ["rdfs"] = "http://www.w3.org/2000/01/rdf-schema#", ["vcard"] = "http://www.w3.org/2006/vcard/ns#",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The root, its name spaces declared once.</summary>
    public void Root(Action content)
    {
        xml.WriteStartElement("rdf", "RDF", Rdf);
        foreach ((string prefix, string uri) in NameSpaces.Where(n => n.Key != "rdf").OrderBy(n => n.Key, StringComparer.Ordinal))
            xml.WriteAttributeString("xmlns", prefix, null, uri);
        content();
        xml.WriteEndElement();
    }

    /// <summary>A thing of a class, by its address, and what is said of it.</summary>
    public void Node(string type, string address, Action content)
    {
        Start(type);
        xml.WriteAttributeString("about", Rdf, address);
        content();
        xml.WriteEndElement();
    }

    /// <summary>A property whose value is a thing without an address.</summary>
    public void Blank(string property, string type, Action content)
    {
        Start(property);
        Start(type);
        content();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>A property whose value is the thing at an address.</summary>
    public void Link(string property, string address)
    {
        Start(property);
        xml.WriteAttributeString("resource", Rdf, address);
        xml.WriteEndElement();
    }

    /// <summary>A property that is a text in each language.</summary>
    public void Texts(string property, LocalizedText text)
    {
        foreach ((string language, string value) in new[] { ("fr", text.Fr), ("en", text.En) })
        {
            Start(property);
            xml.WriteAttributeString("xml", "lang", null, language);
            xml.WriteString(value);
            xml.WriteEndElement();
        }
    }

    /// <summary>A property that is a plain text, or a value of a type of XML Schema.</summary>
    public void Value(string property, string value, string? type = null) => Typed(property, value, type is null ? null : $"http://www.w3.org/2001/XMLSchema#{type}");

    /// <summary>A property that is a geometry as WKT, longitude first.</summary>
    public void Geometry(string property, string wkt) => Typed(property, $"<http://www.opengis.net/def/crs/OGC/1.3/CRS84> {wkt}", "http://www.opengis.net/ont/geosparql#wktLiteral");

    private void Typed(string property, string value, string? type)
    {
        Start(property);
        if (type is not null)
            xml.WriteAttributeString("datatype", Rdf, type);
        xml.WriteString(value);
        xml.WriteEndElement();
    }

    private void Start(string name)
    {
        int colon = name.IndexOf(':', StringComparison.Ordinal);
        xml.WriteStartElement(name[..colon], name[(colon + 1)..], NameSpaces[name[..colon]]);
    }
}
