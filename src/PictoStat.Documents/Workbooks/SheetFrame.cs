namespace PictoStat.Documents.Workbooks;

/// <summary>What stands before and after the rows of a sheet: view, widths, filters, links, printing.</summary>
internal static class SheetFrame
{
    private const int A3 = 8;
    private const int A4 = 9;

    // In characters: past it, a page as wide as the table would be printed in letters under 6 points.
    private const double WidestOnA4 = 230;

    public static void Begin(Utf8XmlWriter xml, SheetLayout layout)
    {
        xml.Raw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView showGridLines=\"0\""u8);
        if (layout.Number == 1)
            xml.Raw(" tabSelected=\"1\""u8);
        xml.Raw(" workbookViewId=\"0\">"u8);
        Panes(xml, layout);
        xml.Raw("</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"14.25\"/><cols>"u8);
        for (int i = 0; i < layout.Widths.Length; i++)
        {
            Attribute(xml, "<col min=\""u8, i + 1);
            Attribute(xml, "\" max=\""u8, i + 1);
            xml.Raw("\" width=\""u8);
            xml.Number(Math.Round(layout.Widths[i], 2));
            xml.Raw("\" customWidth=\"1\"/>"u8);
        }

        xml.Raw("</cols>"u8);
    }

    public static void End(Utf8XmlWriter xml, SheetLayout layout, WorkbookInfo info)
    {
        if (layout.Sheet.Filter == SheetFilter.AutoFilter && layout.HasRows)
            Quoted(xml, "<autoFilter ref=\""u8, layout.Range, "\"/>"u8);
        if (layout.Merges.Count > 0)
        {
            Attribute(xml, "<mergeCells count=\""u8, layout.Merges.Count);
            xml.Raw("\">"u8);
            foreach (string range in layout.Merges)
                Quoted(xml, "<mergeCell ref=\""u8, range, "\"/>"u8);
            xml.Raw("</mergeCells>"u8);
        }

        Links(xml, layout);
        xml.Raw("<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/><pageSetup paperSize=\""u8);
        xml.Number(layout.Widths.Sum() > WidestOnA4 ? A3 : A4);
        xml.Raw("\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"/>"u8);
        Quoted(xml, "<headerFooter><oddFooter>&amp;L&amp;8 "u8, info.Title.Replace("&", "&&", StringComparison.Ordinal), "&amp;R&amp;8 &amp;P / &amp;N</oddFooter></headerFooter>"u8);
        IgnoredErrors(xml, layout);
        if (layout.HasTable)
            Quoted(xml, "<tableParts count=\"1\"><tablePart r:id=\""u8, SheetParts.TableRelation, "\"/></tableParts>"u8);
        xml.Raw("</worksheet>"u8);
    }

    private static void Panes(Utf8XmlWriter xml, SheetLayout layout)
    {
        int columns = Math.Min(layout.Sheet.FrozenColumns, layout.Widths.Length);
        string corner = CellReference.Of(columns, layout.HeaderRow + 1);
        xml.Raw("<pane"u8);
        if (columns > 0)
        {
            Attribute(xml, " xSplit=\""u8, columns);
            xml.Raw("\""u8);
        }

        Attribute(xml, " ySplit=\""u8, layout.HeaderRow);
        Quoted(xml, "\" topLeftCell=\""u8, corner, columns > 0 ? "\" activePane=\"bottomRight\" state=\"frozen\"/>"u8 : "\" activePane=\"bottomLeft\" state=\"frozen\"/>"u8);
        if (columns > 0)
            xml.Raw("<selection pane=\"topRight\"/><selection pane=\"bottomLeft\"/>"u8);
        Quoted(xml, columns > 0 ? "<selection pane=\"bottomRight\" activeCell=\""u8 : "<selection pane=\"bottomLeft\" activeCell=\""u8, corner, "\" sqref=\""u8);
        xml.Text(corner);
        xml.Raw("\"/>"u8);
    }

    private static void Links(Utf8XmlWriter xml, SheetLayout layout)
    {
        if (layout.InternalLinks.Count + layout.ExternalLinks.Count == 0)
            return;
        xml.Raw("<hyperlinks>"u8);
        foreach ((string reference, string sheet) in layout.InternalLinks)
        {
            Quoted(xml, "<hyperlink ref=\""u8, reference, "\" location=\""u8);
            xml.Text($"{CellReference.Quoted(sheet)}!A1");
            xml.Raw("\"/>"u8);
        }

        for (int i = 0; i < layout.ExternalLinks.Count; i++)
        {
            Quoted(xml, "<hyperlink ref=\""u8, layout.ExternalLinks[i].Reference, "\" r:id=\""u8);
            xml.Text(SheetParts.LinkRelation(i));
            xml.Raw("\"/>"u8);
        }

        xml.Raw("</hyperlinks>"u8);
    }

    private static void IgnoredErrors(Utf8XmlWriter xml, SheetLayout layout)
    {
        var codes = Enumerable.Range(0, layout.Widths.Length).Where(i => layout.Sheet.Columns[i].Kind == ColumnKind.Code)
            .Select(i => $"{CellReference.Of(i, layout.HeaderRow + 1)}:{CellReference.Of(i, layout.EndRow)}").ToList();
        if (codes.Count > 0 && layout.HasRows)
            Quoted(xml, "<ignoredErrors><ignoredError sqref=\""u8, string.Join(' ', codes), "\" numberStoredAsText=\"1\"/></ignoredErrors>"u8);
    }

    private static void Attribute(Utf8XmlWriter xml, ReadOnlySpan<byte> start, int value)
    {
        xml.Raw(start);
        xml.Number(value);
    }

    private static void Quoted(Utf8XmlWriter xml, ReadOnlySpan<byte> start, string text, ReadOnlySpan<byte> end)
    {
        xml.Raw(start);
        xml.Text(text);
        xml.Raw(end);
    }
}
