using PictoStat.Graphics.Drawing;
using PictoStat.Graphics.Fonts;

namespace PictoStat.Cartography.Maps.Legends;

/// <summary>The blocks of a legend, one under the other, or in two columns where they stand under the map.</summary>
internal sealed class LegendColumn(IReadOnlyList<LegendBlock> blocks, ITextMeasurer measurer, bool isOneColumn = false)
{
    private const double Spacing = 4, ColumnGap = 14;

    /// <summary>The width the widest block needs.</summary>
    public double Least => blocks.Max(b => b.Least(measurer));

    /// <summary>The height in one column.</summary>
    public double Height(double width) => blocks.Sum(b => b.Measure(measurer, width) + Spacing);

    /// <summary>The height in two columns where they fit, else in one.</summary>
    public double HeightUnder(double width) => Columns(width).Max(c => c.Blocks.Sum(b => b.Measure(measurer, c.Width) + Spacing));

    /// <summary>Draws one column.</summary>
    public void Draw(List<Node> nodes, Rect area) => Draw(nodes, blocks, area.X, area.Y, area.Width);

    /// <summary>Draws the columns of a legend under the map.</summary>
    public void DrawUnder(List<Node> nodes, Rect area)
    {
        foreach ((IReadOnlyList<LegendBlock> column, double x, double width) in Columns(area.Width))
            Draw(nodes, column, area.X + x, area.Y, width);
    }

    /// <summary>The head and the rows on the left; what follows on the right, where the width allows.</summary>
    private (IReadOnlyList<LegendBlock> Blocks, double X, double Width)[] Columns(double width)
    {
        int split = Math.Min(2, blocks.Count);
        double left = blocks.Take(split).Max(b => b.Least(measurer)) + 8, right = width - left - ColumnGap;
        return isOneColumn || split == blocks.Count || blocks.Skip(split).Max(b => b.Least(measurer)) > right
            ? [(blocks, 0, width)]
            : [([.. blocks.Take(split)], 0, left), ([.. blocks.Skip(split)], left + ColumnGap, right)];
    }

    private void Draw(List<Node> nodes, IReadOnlyList<LegendBlock> column, double x, double y, double width)
    {
        foreach (LegendBlock block in column)
        {
            block.Draw(nodes, measurer, x, y, width);
            y += block.Measure(measurer, width) + Spacing;
        }
    }
}
