using System.Xml;

namespace PictoStat.Catalogue.Fiches.Iso19139;

/// <summary>Writes the elements of ISO/TS 19139 (2007): each property is an element that holds one typed value.</summary>
internal sealed class IsoXml(XmlWriter xml)
{
    private const string Gmd = "http://www.isotc211.org/2005/gmd";
    private const string Gco = "http://www.isotc211.org/2005/gco";
    private const string Gmx = "http://www.isotc211.org/2005/gmx";
    private const string Gml = "http://www.opengis.net/gml/3.2";
    private const string Xlink = "http://www.w3.org/1999/xlink";
    private const string Instance = "http://www.w3.org/2001/XMLSchema-instance";
    private const string Schemas = "http://schemas.opengis.net/iso/19139/20070417";
    private const string CodeLists = "http://standards.iso.org/iso/19139/resources/gmxCodelists.xml";
    private const string LanguageCodes = "http://www.loc.gov/standards/iso639-2/";

    /// <summary>The root, its name spaces declared once.</summary>
    public void Root(Action content)
    {
        xml.WriteStartElement("gmd", "MD_Metadata", Gmd);
        foreach ((string prefix, string uri) in new[] { ("gco", Gco), ("gmx", Gmx), ("gml", Gml), ("xlink", Xlink), ("xsi", Instance) })
            xml.WriteAttributeString("xmlns", prefix, null, uri);
        xml.WriteAttributeString("schemaLocation", Instance, $"{Gmd} {Schemas}/gmd/gmd.xsd {Gmx} {Schemas}/gmx/gmx.xsd");
        content();
        xml.WriteEndElement();
    }

    /// <summary>Elements of <c>gmd</c>, one inside the other, the names parted by slashes, around a content.</summary>
    public void In(string path, Action content)
    {
        string[] names = path.Split('/');
        foreach (string name in names)
            xml.WriteStartElement(name, Gmd);
        content();
        foreach (string _ in names)
            xml.WriteEndElement();
    }

    /// <summary>A property that is a text.</summary>
    public void Text(string name, string text) => Value(name, "CharacterString", text);

    /// <summary>A property that is a simple value of <c>gco</c>, written as XML Schema wants it.</summary>
    public void Value(string name, string type, string value) => In(name, () => xml.WriteElementString(type, Gco, value));

    /// <summary>A property that is a length in metres.</summary>
    public void Metres(string name, string value) => In(name, () =>
    {
        xml.WriteStartElement("Distance", Gco);
        xml.WriteAttributeString("uom", "m");
        xml.WriteString(value);
        xml.WriteEndElement();
    });

    /// <summary>A property that is a text with the address of what it names.</summary>
    public void Anchor(string name, string address, string text) => In(name, () =>
    {
        xml.WriteStartElement("Anchor", Gmx);
        xml.WriteAttributeString("href", Xlink, address);
        xml.WriteString(text);
        xml.WriteEndElement();
    });

    /// <summary>A property that is a word of an ISO list.</summary>
    public void Code(string name, string list, string value) => In(name, () => CodeElement(list, $"{CodeLists}#{list}", value));

    /// <summary>A property that is a language, by its code of three letters (ISO 639-2/B).</summary>
    public void Language(string name, string code) => In(name, () => CodeElement("LanguageCode", LanguageCodes, code));

    /// <summary>A topic category, which ISO 19139 writes as a plain word.</summary>
    public void Topic(string word) => xml.WriteElementString("MD_TopicCategoryCode", Gmd, word);

    /// <summary>An address on the web.</summary>
    public void Url(string address) => xml.WriteElementString("URL", Gmd, address);

    /// <summary>A property whose value is not there, and why: <c>missing</c>, <c>unknown</c>, <c>inapplicable</c>.</summary>
    public void Absent(string name, string reason)
    {
        xml.WriteStartElement(name, Gmd);
        xml.WriteAttributeString("nilReason", Gco, reason);
        xml.WriteEndElement();
    }

    /// <summary>A property that is a span of time of GML.</summary>
    public void Span(string name, string id, string begins, string ends) => In(name, () =>
    {
        xml.WriteStartElement("TimePeriod", Gml);
        xml.WriteAttributeString("id", Gml, id);
        xml.WriteElementString("beginPosition", Gml, begins);
        xml.WriteElementString("endPosition", Gml, ends);
        xml.WriteEndElement();
    });

    private void CodeElement(string name, string list, string value)
    {
        xml.WriteStartElement(name, Gmd);
        xml.WriteAttributeString("codeList", list);
        xml.WriteAttributeString("codeListValue", value);
        xml.WriteString(value);
        xml.WriteEndElement();
    }
}
