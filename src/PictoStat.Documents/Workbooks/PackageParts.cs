using System.Globalization;
using System.Text;
using System.Xml;
using PictoStat.Core.Text;

namespace PictoStat.Documents.Workbooks;

/// <summary>The small parts of a workbook that are about the whole of it (ECMA-376, parts 1 and 2).</summary>
internal static class PackageParts
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public const string DocumentRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRelationsNamespace = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    public static XmlWriter Start(Stream stream) => XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CloseOutput = false });

    public static void Element(XmlWriter xml, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name);
        foreach ((string attribute, string value) in attributes)
            xml.WriteAttributeString(attribute, value);
        xml.WriteEndElement();
    }

    public static void Workbook(Stream stream, IReadOnlyList<SheetLayout> layouts)
    {
        using XmlWriter xml = Start(stream);
        xml.WriteStartElement("workbook", Main);
        xml.WriteAttributeString("xmlns", "r", null, DocumentRelations);
        xml.WriteStartElement("bookViews");
        Element(xml, "workbookView", ("xWindow", "0"), ("yWindow", "0"), ("windowWidth", "28800"), ("windowHeight", "15000"));
        xml.WriteEndElement();
        xml.WriteStartElement("sheets");
        foreach (SheetLayout layout in layouts)
        {
            xml.WriteStartElement("sheet");
            xml.WriteAttributeString("name", layout.Sheet.Name);
            xml.WriteAttributeString("sheetId", Text(layout.Number));
            xml.WriteAttributeString("id", DocumentRelations, $"rId{layout.Number}");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteStartElement("definedNames");
        foreach (SheetLayout layout in layouts)
        {
            string sheet = CellReference.Quoted(layout.Sheet.Name);
            if (layout.Sheet.Filter == SheetFilter.AutoFilter && layout.HasRows)
                Name(xml, "_xlnm._FilterDatabase", layout, hidden: true, $"{sheet}!$A${layout.HeaderRow}:${CellReference.Column(layout.Widths.Length - 1)}${layout.EndRow}");
            Name(xml, "_xlnm.Print_Titles", layout, hidden: false, $"{sheet}!${layout.HeaderRow - (layout.HasGroups ? 1 : 0)}:${layout.HeaderRow}");
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    public static void WorkbookRelations(Stream stream, int sheets)
    {
        using XmlWriter xml = Start(stream);
        xml.WriteStartElement("Relationships", PackageRelationsNamespace);
        for (int i = 1; i <= sheets; i++)
            Relation(xml, $"rId{i}", $"{DocumentRelations}/worksheet", $"worksheets/sheet{i}.xml");
        Relation(xml, $"rId{sheets + 1}", $"{DocumentRelations}/styles", "styles.xml");
        xml.WriteEndElement();
    }

    public static void PackageRelations(Stream stream)
    {
        using XmlWriter xml = Start(stream);
        xml.WriteStartElement("Relationships", PackageRelationsNamespace);
        Relation(xml, "rId1", $"{DocumentRelations}/officeDocument", "xl/workbook.xml");
        Relation(xml, "rId2", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml");
        Relation(xml, "rId3", $"{DocumentRelations}/extended-properties", "docProps/app.xml");
        xml.WriteEndElement();
    }

    public static void SheetRelations(Stream stream, IEnumerable<(string Id, string Type, string Target, bool External)> relations)
    {
        using XmlWriter xml = Start(stream);
        xml.WriteStartElement("Relationships", PackageRelationsNamespace);
        foreach ((string id, string type, string target, bool external) in relations)
            Relation(xml, id, $"{DocumentRelations}/{type}", target, external);
        xml.WriteEndElement();
    }

    public static void ContentTypes(Stream stream, IReadOnlyList<SheetLayout> layouts)
    {
        using XmlWriter xml = Start(stream);
        xml.WriteStartElement("Types", "http://schemas.openxmlformats.org/package/2006/content-types");
        Element(xml, "Default", ("Extension", "rels"), ("ContentType", "application/vnd.openxmlformats-package.relationships+xml"));
        Element(xml, "Default", ("Extension", "xml"), ("ContentType", "application/xml"));
        Override("/xl/workbook.xml", $"{Types}sheet.main+xml");
        foreach (SheetLayout layout in layouts)
        {
            Override($"/xl/worksheets/sheet{layout.Number}.xml", $"{Types}worksheet+xml");
            if (layout.HasTable)
                Override($"/xl/tables/table{layout.Number}.xml", $"{Types}table+xml");
        }

        Override("/xl/styles.xml", $"{Types}styles+xml");
        Override("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
        Override("/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml");
        xml.WriteEndElement();

        void Override(string part, string type) => Element(xml, "Override", ("PartName", part), ("ContentType", type));
    }

    public static void CoreProperties(Stream stream, WorkbookInfo info)
    {
        const string dc = "http://purl.org/dc/elements/1.1/", terms = "http://purl.org/dc/terms/";
        using XmlWriter xml = Start(stream);
        xml.WriteStartElement("cp", "coreProperties", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties");
        xml.WriteElementString("dc", "title", dc, info.Title);
        xml.WriteElementString("dc", "subject", dc, info.Subject);
        xml.WriteElementString("dc", "creator", dc, info.Author);
        xml.WriteElementString("dc", "language", dc, info.Language == Language.English ? "en" : "fr");
        foreach (string name in (string[])["created", "modified"])
        {
            xml.WriteStartElement("dcterms", name, terms);
            xml.WriteAttributeString("xsi", "type", "http://www.w3.org/2001/XMLSchema-instance", "dcterms:W3CDTF");
            xml.WriteString(info.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    public static void ApplicationProperties(Stream stream)
    {
        using XmlWriter xml = Start(stream);
        xml.WriteStartElement("Properties", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties");
        xml.WriteElementString("Application", "PictoStat");
        xml.WriteEndElement();
    }

    private static void Name(XmlWriter xml, string name, SheetLayout layout, bool hidden, string formula)
    {
        xml.WriteStartElement("definedName");
        xml.WriteAttributeString("name", name);
        xml.WriteAttributeString("localSheetId", Text(layout.Number - 1));
        if (hidden)
            xml.WriteAttributeString("hidden", "1");
        xml.WriteString(formula);
        xml.WriteEndElement();
    }

    private static void Relation(XmlWriter xml, string id, string type, string target, bool external = false)
    {
        xml.WriteStartElement("Relationship");
        xml.WriteAttributeString("Id", id);
        xml.WriteAttributeString("Type", type);
        xml.WriteAttributeString("Target", target);
        if (external)
            xml.WriteAttributeString("TargetMode", "External");
        xml.WriteEndElement();
    }

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
