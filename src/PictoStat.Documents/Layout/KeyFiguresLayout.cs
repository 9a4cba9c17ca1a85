using PictoStat.Documents.Layout.Text;
using PictoStat.Documents.Model;
using PictoStat.Graphics.Drawing;
using PictoStat.Graphics.Pdf;

namespace PictoStat.Documents.Layout;

/// <summary>Sets cards of key figures: in a row they have one height, their values and comparisons stand on the same lines.</summary>
internal sealed class KeyFiguresLayout(TextFlow flow, Typography type)
{
    private const double Gap = 10, Padding = 10, TopRule = 2;

    /// <summary>Units of no more characters, such as % and €, stand beside the value at its size.</summary>
    private const int ShortUnit = 2;

    /// <summary>A slice per row of cards.</summary>
    public List<Slice> Lay(KeyFigures block, double width, StructureElement parent)
    {
        var slices = new List<Slice>();
        var cardWidth = (width - (Gap * (block.Columns - 1))) / block.Columns;
        for (var start = 0; start < block.Cards.Count; start += block.Columns)
        {
            var end = Math.Min(start + block.Columns, block.Cards.Count);
            slices.Add(Row(block.Cards, start, end, cardWidth, parent) with { SpaceBefore = start == 0 ? 6 : Gap, SpaceAfter = end == block.Cards.Count ? 12 : 0 });
        }
        return slices;
    }

    private Slice Row(IReadOnlyList<KeyFigure> cards, int start, int end, double cardWidth, StructureElement parent)
    {
        var inner = cardWidth - (2 * Padding);
        var labels = new IReadOnlyList<TextLine>[end - start];
        var (labelLines, lineHeights) = (0, new List<double>());
        for (var i = start; i < end; i++)
        {
            labels[i - start] = flow.Lines(cards[i].Label, type.CardLabel, inner, keepWords: true);
            labelLines = Math.Max(labelLines, labels[i - start].Count);
            for (var line = 0; line < cards[i].Comparisons.Count; line++)
            {
                if (line == lineHeights.Count) lineHeights.Add(0);
                var names = Math.Max(1, Names(cards[i].Comparisons[line], inner).Count);
                lineHeights[line] = Math.Max(lineHeights[line], names * type.CardLine.Leading);
            }
        }
        var valueTop = TopRule + Padding + (labelLines * type.CardLabel.Leading) + 3;
        var tops = new List<double> { valueTop + type.CardValue.Leading + 6 };
        foreach (var lineHeight in lineHeights) tops.Add(tops[^1] + lineHeight);
        var height = tops[^1] + (lineHeights.Count > 0 ? Padding - 2 : 2);
        var marks = new List<Mark>();
        for (var i = start; i < end; i++)
            Card(marks, cards[i], labels[i - start], (i - start) * (cardWidth + Gap), cardWidth, valueTop, tops, height, parent.Add("Div"));
        return new(height, marks);
    }

    private void Card(
        List<Mark> marks, KeyFigure card, IReadOnlyList<TextLine> label, double x, double width,
        double valueTop, List<double> lineTops, double height, StructureElement element)
    {
        var (theme, left, right) = (type.Theme, x + Padding, x + width - Padding);
        marks.Add(new Mark.Ground(new(x, 0, width, height), theme.AccentSoft));
        marks.Add(new Mark.Ground(new(x, 0, width, TopRule), theme.Accent));
        var (y, labelSetter) = (TopRule + Padding, new TextSetter(card.Label, element.Add("P")));
        foreach (var line in label)
        {
            labelSetter.Add(marks, line, left, y, type.CardLabel);
            y += type.CardLabel.Leading;
        }
        Value(marks, card, left, right, valueTop, element.Add("P"));
        for (var i = 0; i < card.Comparisons.Count; i++)
        {
            if (i == 0) marks.Add(new Mark.Rule(new(left, lineTops[0] - 3), new(right, lineTops[0] - 3), new Stroke(theme.Rule, 0.6)));
            SetComparison(marks, card.Comparisons[i], left, right, lineTops[i], element.Add("P"));
        }
    }

    private void Value(List<Mark> marks, KeyFigure card, double left, double right, double top, StructureElement element)
    {
        var isShort = card.Unit is { Length: <= ShortUnit } && !card.IsMissing;
        var value = new RichText(new Inline.Text(isShort ? $"{card.Value}\u202F{card.Unit}" : card.Value)).WithMark(card.Mark);
        var style = card.IsMissing ? new TextPalette(new(FontFace.Italic, 15, type.Theme.Muted), type.Theme.Accent, type.CardValue.Leading) : type.CardValue;
        var unit = isShort ? null : card.Unit;
        var detail = unit is null ? card.Period : card.Period is null ? unit : $"{unit} ({card.Period})";
        var valueWidth = flow.NaturalWidth(value, style);
        var detailWidth = detail is null ? 0 : flow.NaturalWidth(detail, type.CardUnit) + 5;
        if (valueWidth + detailWidth > right - left)
        {
            var size = Math.Max(10, style.Plain.Size * (right - left - detailWidth) / valueWidth);
            style = style with { Plain = style.Plain with { Size = size } };
        }
        var baseline = top + type.CardValue.Baseline;
        var x = left;
        foreach (var line in flow.Lines(value, style, double.MaxValue))
        {
            new TextSetter(value, element).Add(marks, line, left, baseline - style.Baseline, style);
            x = left + line.Width;
        }
        if (detail is not null) marks.Add(new Mark.Letters(x + 2, baseline, " " + detail, type.CardUnit.Plain, element));
    }

    private void SetComparison(List<Mark> marks, Comparison comparison, double left, double right, double top, StructureElement element)
    {
        var (style, y) = (type.CardLine, top);
        var setter = new TextSetter(NameOf(comparison), element);
        foreach (var line in Names(comparison, right - left))
        {
            setter.Add(marks, line, left, y, style);
            y += style.Leading;
        }
        var value = ValueOf(comparison);
        foreach (var line in flow.Lines(value, style, double.MaxValue))
            new TextSetter(value, element).Add(marks, line, right - line.Width, top, style);
    }

    private static RichText NameOf(Comparison comparison) => comparison.Name + " ";

    private static RichText ValueOf(Comparison comparison) =>
        new RichText(new Inline.Text(comparison.Value, Emphasis.Strong)).WithMark(comparison.Mark);

    private IReadOnlyList<TextLine> Names(Comparison comparison, double width)
    {
        var room = width - flow.NaturalWidth(ValueOf(comparison), type.CardLine) - 6;
        return flow.Lines(NameOf(comparison), type.CardLine.In(type.Theme.Muted), Math.Max(24, room), keepWords: true);
    }
}
