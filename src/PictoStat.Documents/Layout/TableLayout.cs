using PictoStat.Documents.Layout.Text;
using PictoStat.Documents.Model;
using PictoStat.Graphics.Drawing;
using PictoStat.Graphics.Pdf;

namespace PictoStat.Documents.Layout;

/// <summary>Sets tables: a slice per row, the header drawn again on each page, the first and last rows never alone.</summary>
internal sealed class TableLayout(TextFlow flow, Typography type)
{
    private const double Padding = TableColumns.Padding;

    /// <summary>The slices of a table.</summary>
    public List<Slice> Lay(Table table, double width, StructureElement parent)
    {
        var columns = TableColumns.Of(table, flow, type, width);
        var style = type.Table(columns.FontSize);
        var lefts = new double[columns.Widths.Length + 1];
        for (var i = 0; i < columns.Widths.Length; i++) lefts[i + 1] = lefts[i] + columns.Widths[i];

        var (slices, element) = (new List<Slice>(), parent.Add("Table"));
        if (table.Caption is { } caption) slices.Add(Line(caption, type.Caption, width, element.Add("Caption")) with { SpaceAfter = 4, KeepsNext = true });
        var header = new TableHeaderLayout(flow, type, table, lefts, style);
        slices.Add(header.Lay(element.Add("THead")) with { KeepsNext = true });
        var (repeated, body, stripe) = (header.Lay(null), element.Add("TBody"), 0);
        for (var i = 0; i < table.Rows.Count; i++)
        {
            var row = table.Rows[i];
            stripe = row.Kind == RowKind.Body ? stripe + 1 : 0;
            slices.Add(Row(table, row, lefts, style, table.Style.Striped && stripe % 2 == 0 && stripe > 0, body.Add("TR")) with
            {
                Repeated = repeated,
                KeepsNext = row.Kind == RowKind.Section || i == 0 || i == table.Rows.Count - 2,
            });
        }
        slices[^1] = slices[^1] with { KeepsNext = table.Source is not null };
        if (table.Source is { } source) slices.Add(Line(source, type.Source, width, parent.Add("P")) with { SpaceBefore = 4 });
        slices[0] = slices[0] with { SpaceBefore = 10 };
        slices[^1] = slices[^1] with { SpaceAfter = 14 };
        return slices;
    }

    private Slice Line(RichText text, TextPalette style, double width, StructureElement element)
    {
        var (marks, setter, y) = (new List<Mark>(), new TextSetter(text, element), 0.0);
        foreach (var line in flow.Lines(text, style, width))
        {
            setter.Add(marks, line, 0, y, style);
            y += style.Leading;
        }
        return new(y, marks);
    }

    private Slice Row(Table table, TableRow row, double[] lefts, TextPalette style, bool striped, StructureElement element)
    {
        var (marks, height) = (new List<Mark>(), style.Leading);
        var palettes = new TextPalette[row.Cells.Count];
        var cells = new IReadOnlyList<TextLine>[row.Cells.Count];
        for (var i = 0; i < cells.Length; i++)
        {
            palettes[i] = PaletteOf(row, row.Cells[i], style);
            var room = (row.Kind == RowKind.Section ? lefts[^1] : lefts[i + 1]) - lefts[i] - (2 * Padding);
            cells[i] = flow.Lines(row.Cells[i].Content, palettes[i], room + 0.01, keepWords: true);
            height = Math.Max(height, cells[i].Count * style.Leading);
        }
        var padding = table.Style.RowPadding;
        var top = row.Kind == RowKind.Section ? padding + 5 : padding;
        height += top + padding;
        if (row.Kind == RowKind.Total) marks.Add(new Mark.Ground(new(0, 0, lefts[^1], height), type.Theme.AccentSoft));
        else if (striped) marks.Add(new Mark.Ground(new(0, 0, lefts[^1], height), type.Theme.Stripe));
        for (var i = 0; i < cells.Length; i++)
        {
            var heads = row.Kind == RowKind.Section || row.Cells[i].Style == CellStyle.RowHeader;
            var cell = element.AddCell(heads ? "Row" : null, row.Kind == RowKind.Section ? table.Columns.Count : 1);
            var setter = new TextSetter(row.Cells[i].Content, cell);
            var y = top;
            foreach (var line in cells[i])
            {
                var alignment = row.Kind == RowKind.Section ? ColumnAlignment.Start : table.Columns[i].Alignment;
                setter.Add(marks, line, AlignedX(alignment, lefts[i], row.Kind == RowKind.Section ? lefts[^1] : lefts[i + 1], line.Width), y, palettes[i]);
                y += style.Leading;
            }
        }
        var rule = row.Kind == RowKind.Section ? new Stroke(type.Theme.Accent, 0.6) : new Stroke(type.Theme.Rule, 0.4);
        marks.Add(new Mark.Rule(new(0, height), new(lefts[^1], height), rule));
        return new(height, marks);
    }

    private TextPalette PaletteOf(TableRow row, TableCell cell, TextPalette style) => row.Kind switch
    {
        RowKind.Section => style.In(FontFace.SemiBold).In(type.Theme.Accent),
        RowKind.Total when cell.Style != CellStyle.Mark => style.In(FontFace.SemiBold),
        _ => cell.Style switch
        {
            CellStyle.Muted => style.In(type.Theme.Muted),
            CellStyle.Mark => style.In(type.Theme.Muted).In(FontFace.Italic),
            _ => style,
        },
    };

    /// <summary>Where a line begins between two edges.</summary>
    internal static double AlignedX(ColumnAlignment alignment, double left, double right, double width) => alignment switch
    {
        ColumnAlignment.Start => left + Padding,
        ColumnAlignment.Center => left + ((right - left - width) / 2),
        _ => right - Padding - width,
    };
}
