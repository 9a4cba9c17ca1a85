using PictoStat.Documents.Layout.Text;
using PictoStat.Documents.Model;
using PictoStat.Graphics.Drawing;

namespace PictoStat.Documents.Layout;

/// <summary>The widths of a table's columns, and the size of its text where the one asked for does not fit.</summary>
/// <param name="Widths">In points, padding included; their sum is the width of the table.</param>
/// <param name="FontSize">In points.</param>
internal sealed record TableColumns(double[] Widths, double FontSize)
{
    /// <summary>The space on each side of a cell.</summary>
    public const double Padding = 4;

    private const double SmallestFont = 6, FontStep = 0.5, LeastShare = 48;

    /// <summary>The columns of a table in a width: the text gets smaller by half points, down to 6 pt, until figures fit unbroken.</summary>
    public static TableColumns Of(Table table, TextFlow flow, Typography type, double width)
    {
        for (var size = table.Style.FontSize; ; size -= FontStep)
        {
            var (least, wanted) = Needs(table, flow, type.Table(size));
            var total = Sum(least);
            if (total > width && size - FontStep >= SmallestFont) continue;
            if (total > width)
            {
                for (var i = 0; i < least.Length; i++) least[i] *= width / total;
                return new(least, size);
            }
            return new(Share(table, least, wanted, width), size);
        }
    }

    /// <summary>For each column the least width that breaks no figure and no word, and the width where it looks well: headers on two or three lines, words on one.</summary>
    private static (double[] Least, double[] Wanted) Needs(Table table, TextFlow flow, TextPalette style)
    {
        var (least, wanted) = (new double[table.Columns.Count], new double[table.Columns.Count]);
        var header = style.In(FontFace.SemiBold);
        foreach (var row in table.Rows)
        {
            if (row.Kind == RowKind.Section) continue;
            var palette = row.Kind == RowKind.Total ? header : style;
            for (var i = 0; i < row.Cells.Count; i++)
            {
                var natural = flow.NaturalWidth(row.Cells[i].Content, palette);
                wanted[i] = Math.Max(wanted[i], natural);
                if (table.Columns[i].Width is ColumnWidth.Fitted) least[i] = Math.Max(least[i], natural);
            }
        }
        foreach (var placed in HeaderGrid.Of(table))
        {
            if (placed.Cell.ColumnSpan > 1) continue;
            least[placed.Column] = Math.Max(least[placed.Column], flow.WidestWord(placed.Cell.Text, header));
            wanted[placed.Column] = Math.Max(wanted[placed.Column], flow.NaturalWidth(placed.Cell.Text, header) / 2.2);
        }
        for (var i = 0; i < least.Length; i++)
        {
            if (table.Columns[i].Width is ColumnWidth.Share) least[i] = Math.Max(least[i], LeastShare);
            (least[i], wanted[i]) = (least[i] + (2 * Padding), wanted[i] + (2 * Padding));
            if (table.Columns[i].Width is ColumnWidth.Fixed { Points: var points }) (least[i], wanted[i]) = (points, points);
            wanted[i] = Math.Max(least[i], wanted[i]);
        }
        return (least, wanted);
    }

    /// <summary>Gives first what columns want, as far as there is room; the rest goes to all alike, to a column of words by its weight.</summary>
    private static double[] Share(Table table, double[] least, double[] wanted, double width)
    {
        var left = width - Sum(least);
        var missing = Sum(wanted) - Sum(least);
        var part = missing <= 0 ? 0 : Math.Min(1, left / missing);
        var widths = new double[least.Length];
        var weight = 0.0;
        for (var i = 0; i < least.Length; i++)
        {
            widths[i] = least[i] + (part * (wanted[i] - least[i]));
            weight += Weight(table.Columns[i]);
        }
        left = width - Sum(widths);
        if (weight == 0) widths[^1] += left;
        else
            for (var i = 0; i < widths.Length; i++)
                widths[i] += left * Weight(table.Columns[i]) / weight;
        return widths;
    }

    private static double Weight(TableColumn column) => column.Width switch
    {
        ColumnWidth.Share share => share.Weight,
        ColumnWidth.Fitted => 1,
        _ => 0,
    };

    private static double Sum(double[] values)
    {
        var sum = 0.0;
        foreach (var value in values) sum += value;
        return sum;
    }
}
