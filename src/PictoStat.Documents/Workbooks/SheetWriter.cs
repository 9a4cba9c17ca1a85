using System.Buffers.Text;

namespace PictoStat.Documents.Workbooks;

/// <summary>Writes the XML of one sheet, row by row.</summary>
internal sealed class SheetWriter(SheetLayout layout, StyleTable styles, WorkbookInfo info, Func<CellStatus, string> word)
{
    private const double LineHeight = 13.5;
    private const double Tallest = 400;
    private readonly int[] _numbers = new int[layout.Widths.Length];
    private readonly byte[] _rowDigits = new byte[8];
    private int _rowDigitCount;

    private Sheet Sheet => layout.Sheet;

    /// <summary>Writes the sheet; the layout then knows its last row, links and merged cells.</summary>
    public void Write(Stream stream)
    {
        for (int i = 0; i < _numbers.Length; i++)
            _numbers[i] = styles[new StyleKey(CellRole.Number, Layout: Sheet.Columns[i].Layout)];
        using var xml = new Utf8XmlWriter(stream);
        SheetFrame.Begin(xml, layout);
        xml.Raw("<sheetData>"u8);
        TitleBlock(xml);
        Header(xml);
        foreach (SheetRow row in Sheet.Rows)
            Row(xml, row, layout.NextRow());
        Notes(xml);
        xml.Raw("</sheetData>"u8);
        SheetFrame.End(xml, layout, info);
    }

    private void TitleBlock(Utf8XmlWriter xml)
    {
        StartRow(xml, 1, 24);
        TextCell(xml, 0, Sheet.Title, styles[new StyleKey(CellRole.Title)]);
        xml.Raw("</row>"u8);
        for (int i = 0; i < Sheet.Lines.Count; i++)
            Line(xml, Sheet.Lines[i], i + 2);
    }

    private void Notes(Utf8XmlWriter xml)
    {
        for (int i = 0; i < Sheet.Notes.Count; i++)
            Line(xml, Sheet.Notes[i], layout.EndRow + 2 + i);
    }

    private void Line(Utf8XmlWriter xml, SheetLine line, int row)
    {
        bool wrap = line.Text.Length > layout.LineWidth;
        CellRole role = line.LinkSheet is not null || line.LinkAddress is not null ? CellRole.Link : line.Strong ? CellRole.StrongLine : CellRole.Line;
        StartRow(xml, row, wrap ? (ColumnWidths.Lines(line.Text, layout.LineWidth) * LineHeight) + 2 : null);
        TextCell(xml, 0, line.Text, styles[new StyleKey(role, Wrap: wrap)]);
        xml.Raw("</row>"u8);
        string reference = CellReference.Of(0, row);
        if (wrap && layout.LineColumns > 1)
            layout.Merges.Add($"{reference}:{CellReference.Of(layout.LineColumns - 1, row)}");
        if (line.LinkSheet is { } sheet)
            layout.InternalLinks.Add((reference, sheet));
        else if (line.LinkAddress is { } address)
            layout.ExternalLinks.Add((reference, address));
    }

    private void Header(Utf8XmlWriter xml)
    {
        if (layout.HasGroups)
            Groups(xml, layout.HeaderRow - 1);
        StartRow(xml, layout.HeaderRow, layout.HeaderHeight);
        for (int i = 0; i < Sheet.Columns.Count; i++)
            TextCell(xml, i, Sheet.Columns[i].Header, styles[new StyleKey(Sheet.Columns[i].Kind == ColumnKind.Number ? CellRole.NumberHeader : CellRole.Header)]);
        xml.Raw("</row>"u8);
    }

    private void Groups(Utf8XmlWriter xml, int row)
    {
        StartRow(xml, row, 18);
        int style = styles[new StyleKey(CellRole.Group)];
        for (int i = 0; i < Sheet.Columns.Count; i++)
        {
            string? group = Sheet.Columns[i].Group;
            bool begins = i == 0 || !string.Equals(group, Sheet.Columns[i - 1].Group, StringComparison.Ordinal);
            if (group is null || !begins)
            {
                EmptyCell(xml, i, style);
                continue;
            }

            TextCell(xml, i, group, style);
            int end = i;
            while (end + 1 < Sheet.Columns.Count && string.Equals(Sheet.Columns[end + 1].Group, group, StringComparison.Ordinal))
                end++;
            if (end > i)
                layout.Merges.Add($"{CellReference.Of(i, row)}:{CellReference.Of(end, row)}");
        }

        xml.Raw("</row>"u8);
    }

    private void Row(Utf8XmlWriter xml, in SheetRow row, int number)
    {
        if (row.Cells.Count > Sheet.Columns.Count)
            throw new ArgumentException($"Row {number} of the sheet '{Sheet.Name}' has {row.Cells.Count} cells for {Sheet.Columns.Count} columns.");
        int lines = TextLines(row);
        StartRow(xml, number, lines > 1 ? Math.Min((lines * LineHeight) + 2, Tallest) : row.Kind == SheetRowKind.Body ? null : 18);
        for (int i = 0; i < Sheet.Columns.Count; i++)
            Write(xml, i, number, i < row.Cells.Count ? row.Cells[i] : Cell.Empty, row.Kind);
        xml.Raw("</row>"u8);
    }

    private void Write(Utf8XmlWriter xml, int column, int number, in Cell cell, SheetRowKind row)
    {
        switch (cell.Kind)
        {
            case CellKind.Number:
                StartCell(xml, column, cell is { Layout: null, NumberMark: NumberMark.None } && row == SheetRowKind.Body
                    ? _numbers[column]
                    : styles[new StyleKey(CellRole.Number, row, Layout: cell.Layout ?? Sheet.Columns[column].Layout, Mark: cell.NumberMark)]);
                xml.Raw("><v>"u8);
                xml.Number(cell.Value);
                xml.Raw("</v></c>"u8);
                break;
            case CellKind.Text when cell.LinkSheet is not null || cell.LinkAddress is not null:
                TextCell(xml, column, cell.Content!, styles[new StyleKey(CellRole.CellLink, row, Wraps(cell, column, row))]);
                if (cell.LinkSheet is { } sheet)
                    layout.InternalLinks.Add((CellReference.Of(column, number), sheet));
                else
                    layout.ExternalLinks.Add((CellReference.Of(column, number), cell.LinkAddress!));
                break;
            case CellKind.Text:
                TextCell(xml, column, cell.Content!, styles[new StyleKey(
                    Sheet.Columns[column].Kind == ColumnKind.Code && row != SheetRowKind.Section ? CellRole.Code : CellRole.Text, row, Wraps(cell, column, row))]);
                break;
            case CellKind.Status:
                TextCell(xml, column, word(cell.CellStatus), styles[new StyleKey(CellRole.Status, row)]);
                break;
            default:
                EmptyCell(xml, column, styles[new StyleKey(CellRole.Text, row)]);
                break;
        }
    }

    private int TextLines(in SheetRow row)
    {
        int lines = 1;
        for (int i = 0; i < row.Cells.Count; i++)
            if (Wraps(row.Cells[i], i, row.Kind))
                lines = Math.Max(lines, row.Cells[i].Content!.Split('\n').Sum(part => ColumnWidths.Lines(part, layout.Widths[i])));
        return lines;
    }

    private bool Wraps(in Cell cell, int column, SheetRowKind row) =>
        cell.Kind == CellKind.Text && row != SheetRowKind.Section && Sheet.Columns[column].Kind is ColumnKind.Text or ColumnKind.Prose
        && (cell.Content!.Length > layout.Widths[column] || cell.Content.Contains('\n', StringComparison.Ordinal));

    private void TextCell(Utf8XmlWriter xml, int column, string text, int style)
    {
        StartCell(xml, column, style);
        bool keepSpaces = text.Length > 0 && (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]) || text.Contains('\n', StringComparison.Ordinal));
        xml.Raw(keepSpaces ? " t=\"inlineStr\"><is><t xml:space=\"preserve\">"u8 : " t=\"inlineStr\"><is><t>"u8);
        xml.Text(text);
        xml.Raw("</t></is></c>"u8);
    }

    private void EmptyCell(Utf8XmlWriter xml, int column, int style)
    {
        StartCell(xml, column, style);
        xml.Raw("/>"u8);
    }

    private void StartCell(Utf8XmlWriter xml, int column, int style)
    {
        xml.Raw("<c r=\""u8);
        xml.Raw(layout.Letters[column]);
        xml.Raw(_rowDigits.AsSpan(0, _rowDigitCount));
        xml.Raw("\" s=\""u8);
        xml.Number(style);
        xml.Raw("\""u8);
    }

    private void StartRow(Utf8XmlWriter xml, int row, double? height)
    {
        Utf8Formatter.TryFormat(row, _rowDigits, out _rowDigitCount);
        xml.Raw("<row r=\""u8);
        xml.Raw(_rowDigits.AsSpan(0, _rowDigitCount));
        if (height is { } points)
        {
            xml.Raw("\" ht=\""u8);
            xml.Number(points);
            xml.Raw("\" customHeight=\"1"u8);
        }

        xml.Raw("\">"u8);
    }
}
