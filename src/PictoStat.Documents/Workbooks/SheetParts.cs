using System.Globalization;
using System.Xml;

namespace PictoStat.Documents.Workbooks;

/// <summary>The small parts that belong to one sheet: its relations and its table.</summary>
internal static class SheetParts
{
    public const string TableRelation = "rIdTable";

    public static string LinkRelation(int index) => string.Create(CultureInfo.InvariantCulture, $"rIdLink{index + 1}");

    public static void Relations(Stream stream, SheetLayout layout)
    {
        var relations = layout.ExternalLinks.Select((link, i) => (LinkRelation(i), "hyperlink", link.Address.AbsoluteUri, true)).ToList();
        if (layout.HasTable)
            relations.Add((TableRelation, "table", $"../tables/table{layout.Number}.xml", false));
        PackageParts.SheetRelations(stream, relations);
    }

    public static void Table(Stream stream, SheetLayout layout)
    {
        using XmlWriter xml = PackageParts.Start(stream);
        xml.WriteStartElement("table", PackageParts.Main);
        foreach ((string name, string value) in ((string, string)[])[("id", Text(layout.Number)), ("name", layout.TableName), ("displayName", layout.TableName), ("ref", layout.Range), ("totalsRowShown", "0")])
            xml.WriteAttributeString(name, value);
        PackageParts.Element(xml, "autoFilter", ("ref", layout.Range));
        xml.WriteStartElement("tableColumns");
        xml.WriteAttributeString("count", Text(layout.Widths.Length));
        for (int i = 0; i < layout.Widths.Length; i++)
            PackageParts.Element(xml, "tableColumn", ("id", Text(i + 1)), ("name", layout.Sheet.Columns[i].Header));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
