using PictoStat.Documents.Layout.Text;
using PictoStat.Documents.Model;
using PictoStat.Graphics.Drawing;
using PictoStat.Graphics.Pdf;

namespace PictoStat.Documents.Layout;

/// <summary>Sets the header rows of a table as one slice, each cell at the foot of the rows it spans.</summary>
internal sealed class TableHeaderLayout
{
    private const double Padding = TableColumns.Padding, RowPadding = 3;

    private readonly Typography _type;
    private readonly Table _table;
    private readonly double[] _lefts;
    private readonly TextPalette _style;
    private readonly IReadOnlyList<PlacedHeader> _cells;
    private readonly List<IReadOnlyList<TextLine>> _lines = [];
    private readonly double[] _tops;

    public TableHeaderLayout(TextFlow flow, Typography type, Table table, double[] lefts, TextPalette style)
    {
        (_type, _table, _lefts) = (type, table, lefts);
        _style = style.In(FontFace.SemiBold).In(type.Theme.Accent);
        _cells = HeaderGrid.Of(table);
        foreach (var placed in _cells)
            _lines.Add(flow.Lines(placed.Cell.Text, _style, Right(placed) - lefts[placed.Column] - (2 * Padding) + 0.01, keepWords: true));
        _tops = RowTops();
    }

    /// <summary>The header; decoration where the element is null: it was read on an earlier page.</summary>
    public Slice Lay(StructureElement? head)
    {
        var marks = new List<Mark>();
        var rows = new StructureElement?[_table.Header.Count];
        for (var i = 0; i < rows.Length; i++) rows[i] = head?.Add("TR");
        var height = _tops[^1];
        for (var i = 0; i < _cells.Count; i++)
        {
            var placed = _cells[i];
            var cell = placed.Cell;
            var element = cell.Text.Inlines.Count == 0
                ? rows[placed.Row]?.AddCell(null, cell.ColumnSpan, cell.RowSpan)
                : rows[placed.Row]?.AddCell("Column", cell.ColumnSpan, cell.RowSpan);
            var bottom = _tops[placed.Row + cell.RowSpan];
            var y = bottom - RowPadding - (_lines[i].Count * _style.Leading);
            var setter = new TextSetter(cell.Text, element);
            var alignment = cell.ColumnSpan > 1 ? ColumnAlignment.Center : _table.Columns[placed.Column].Alignment;
            foreach (var line in _lines[i])
            {
                setter.Add(marks, line, TableLayout.AlignedX(alignment, _lefts[placed.Column], Right(placed), line.Width), y, _style);
                y += _style.Leading;
            }
            if (placed.Row + cell.RowSpan < _table.Header.Count && cell.Text.Inlines.Count > 0)
                marks.Add(new Mark.Rule(
                    new(_lefts[placed.Column] + Padding, bottom), new(Right(placed) - Padding, bottom), new Stroke(_type.Theme.Rule, 0.6)));
        }
        marks.Add(new Mark.Rule(new(0, height), new(_lefts[^1], height), new Stroke(_type.Theme.Accent, 1)));
        return new(height, marks);
    }

    private double Right(PlacedHeader placed) => _lefts[placed.Column + placed.Cell.ColumnSpan];

    /// <summary>The top of each header row, then the bottom of the last; a cell over several rows makes the last of them higher where it must.</summary>
    private double[] RowTops()
    {
        var count = _table.Header.Count;
        var heights = new double[count];
        Array.Fill(heights, _style.Leading + (2 * RowPadding));
        for (var pass = 0; pass < 2; pass++)
            for (var i = 0; i < _cells.Count; i++)
            {
                var (first, span) = (_cells[i].Row, _cells[i].Cell.RowSpan);
                if (span > 1 != (pass == 1)) continue;
                var need = (_lines[i].Count * _style.Leading) + (2 * RowPadding);
                for (var r = first; r < first + span - 1; r++) need -= heights[r];
                heights[first + span - 1] = Math.Max(heights[first + span - 1], need);
            }
        var tops = new double[count + 1];
        for (var i = 0; i < count; i++) tops[i + 1] = tops[i] + heights[i];
        return tops;
    }
}
