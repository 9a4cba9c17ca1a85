using System.Globalization;
using System.Xml;
using PictoStat.Documents.Model;

namespace PictoStat.Documents.Workbooks;

/// <summary>The looks met while the sheets are written, numbered in the order they are met, and the part that defines them.</summary>
internal sealed class StyleTable
{
    private const int FirstOwnFormat = 164;
    private const string TextFormat = "@";
    private readonly Dictionary<StyleKey, int> _indices = new() { [new StyleKey(CellRole.Default)] = 0 };
    private readonly List<StyleKey> _keys = [new StyleKey(CellRole.Default)];

    /// <summary>The index of a look.</summary>
    public int this[StyleKey key]
    {
        get
        {
            if (_indices.TryGetValue(key, out int index))
                return index;
            _indices.Add(key, _keys.Count);
            _keys.Add(key);
            return _keys.Count - 1;
        }
    }

    /// <summary>Writes the styles part.</summary>
    public void Write(Stream stream)
    {
        var formats = _keys.Select(key => key.FormatCode).Where(code => code is not null and not TextFormat).Distinct().ToList();
        using XmlWriter xml = PackageParts.Start(stream);
        xml.WriteStartElement("styleSheet", PackageParts.Main);
        if (formats.Count > 0)
        {
            StartCounted(xml, "numFmts", formats.Count);
            for (int i = 0; i < formats.Count; i++)
                Element(xml, "numFmt", ("numFmtId", Text(FirstOwnFormat + i)), ("formatCode", formats[i]!));
            xml.WriteEndElement();
        }

        Fonts(xml);
        Fills(xml);
        Borders(xml);
        StartCounted(xml, "cellStyleXfs", 1);
        Element(xml, "xf", ("numFmtId", "0"), ("fontId", "0"), ("fillId", "0"), ("borderId", "0"));
        xml.WriteEndElement();
        StartCounted(xml, "cellXfs", _keys.Count);
        foreach (StyleKey key in _keys)
            Format(xml, key, key.FormatCode switch { null => 0, TextFormat => 49, string code => FirstOwnFormat + formats.IndexOf(code) });
        xml.WriteEndElement();
        StartCounted(xml, "cellStyles", 1);
        Element(xml, "cellStyle", ("name", "Normal"), ("xfId", "0"), ("builtinId", "0"));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Fonts(XmlWriter xml)
    {
        Theme theme = Theme.Default;
        (double Size, string Color, string Flags)[] fonts =
        [
            (10, Argb(theme.Text), ""), (15, Argb(theme.Accent), "b"), (10, Argb(theme.Muted), ""), (10, Argb(theme.Text), "b"),
            (10, Argb(theme.Accent), "u"), (10, Argb(theme.Text), "i"), (9, Argb(theme.Muted), "i"), (10, Argb(theme.Accent), "b"),
        ];
        StartCounted(xml, "fonts", fonts.Length);
        foreach ((double size, string color, string flags) in fonts)
        {
            xml.WriteStartElement("font");
            foreach (char flag in flags)
                Element(xml, flag.ToString());
            Element(xml, "sz", ("val", Text(size)));
            Element(xml, "color", ("rgb", color));
            Element(xml, "name", ("val", "Calibri"));
            Element(xml, "family", ("val", "2"));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Fills(XmlWriter xml)
    {
        string[] solid = ["FFDFE8F1", Argb(Theme.Default.AccentSoft), Argb(Theme.Default.Stripe)];
        StartCounted(xml, "fills", solid.Length + 2);
        foreach (string pattern in (string[])["none", "gray125"])
        {
            xml.WriteStartElement("fill");
            Element(xml, "patternFill", ("patternType", pattern));
            xml.WriteEndElement();
        }

        foreach (string color in solid)
        {
            xml.WriteStartElement("fill");
            xml.WriteStartElement("patternFill");
            xml.WriteAttributeString("patternType", "solid");
            Element(xml, "fgColor", ("rgb", color));
            Element(xml, "bgColor", ("indexed", "64"));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Borders(XmlWriter xml)
    {
        string rule = Argb(Theme.Default.Rule), accent = Argb(Theme.Default.Accent);
        ((string Style, string Color)? Top, (string Style, string Color)? Bottom)[] borders =
            [(null, null), (null, ("hair", rule)), (null, ("thin", accent)), (("thin", accent), ("thin", accent)), (null, ("thin", rule))];
        StartCounted(xml, "borders", borders.Length);
        foreach (var (top, bottom) in borders)
        {
            xml.WriteStartElement("border");
            Element(xml, "left");
            Element(xml, "right");
            Edge(xml, "top", top);
            Edge(xml, "bottom", bottom);
            Element(xml, "diagonal");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Edge(XmlWriter xml, string name, (string Style, string Color)? edge)
    {
        xml.WriteStartElement(name);
        if (edge is { } line)
        {
            xml.WriteAttributeString("style", line.Style);
            Element(xml, "color", ("rgb", line.Color));
        }

        xml.WriteEndElement();
    }

    private static void Format(XmlWriter xml, StyleKey key, int format)
    {
        (int font, int fill, int border, string horizontal, string vertical, bool wrap) = Look(key);
        xml.WriteStartElement("xf");
        foreach ((string name, int value) in ((string, int)[])[("numFmtId", format), ("fontId", font), ("fillId", fill), ("borderId", border), ("xfId", 0)])
            xml.WriteAttributeString(name, Text(value));
        foreach ((string name, bool apply) in ((string, bool)[])[("applyNumberFormat", format != 0), ("applyFont", font != 0), ("applyFill", fill != 0), ("applyBorder", border != 0)])
            if (apply)
                xml.WriteAttributeString(name, "1");
        if (key.Role != CellRole.Default)
        {
            xml.WriteAttributeString("applyAlignment", "1");
            xml.WriteStartElement("alignment");
            xml.WriteAttributeString("horizontal", horizontal);
            xml.WriteAttributeString("vertical", vertical);
            if (key.Role is not (CellRole.Title or CellRole.Line or CellRole.StrongLine or CellRole.Link or CellRole.Group))
                xml.WriteAttributeString("indent", "1");
            if (wrap)
                xml.WriteAttributeString("wrapText", "1");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static (int Font, int Fill, int Border, string Horizontal, string Vertical, bool Wrap) Look(StyleKey key)
    {
        (int fill, int border) = key.Row switch { SheetRowKind.Section => (3, 4), SheetRowKind.Total => (4, 3), _ => (0, 1) };
        int strong = key.Row switch { SheetRowKind.Section => 7, SheetRowKind.Total => 3, _ => 0 };
        string vertical = key.Row == SheetRowKind.Body ? "top" : "center";
        return key.Role switch
        {
            CellRole.Title => (1, 0, 0, "left", "center", false),
            CellRole.Line => (2, 0, 0, "left", "top", key.Wrap),
            CellRole.StrongLine => (3, 0, 0, "left", "top", key.Wrap),
            CellRole.Link => (4, 0, 0, "left", "top", key.Wrap),
            CellRole.Group => (7, 2, 4, "center", "center", true),
            CellRole.Header => (3, 2, 2, "left", "bottom", true),
            CellRole.NumberHeader => (3, 2, 2, "right", "bottom", true),
            CellRole.Number => (key.Mark == NumberMark.None ? strong : 5, fill, border, "right", vertical, false),
            CellRole.Status => (6, fill, border, "right", vertical, false),
            CellRole.CellLink => (4, fill, border, "left", vertical, key.Wrap),
            CellRole.Default => (0, 0, 0, "", "", false),
            _ => (strong, fill, border, "left", vertical, key.Wrap),
        };
    }

    private static string Argb(Graphics.Drawing.Color color) => $"FF{color.ToString()[1..]}";

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);

    private static void StartCounted(XmlWriter xml, string name, int count)
    {
        xml.WriteStartElement(name);
        xml.WriteAttributeString("count", Text(count));
    }

    private static void Element(XmlWriter xml, string name, params ReadOnlySpan<(string Name, string Value)> attributes) => PackageParts.Element(xml, name, attributes);
}
