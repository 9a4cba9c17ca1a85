using PictoStat.Documents.Layout.Text;
using PictoStat.Documents.Model;
using PictoStat.Graphics.Pdf;

namespace PictoStat.Documents.Layout;

/// <summary>Lays entries in two columns, a few at a time: as many as give both columns the same height, so that a page may end after any of these groups.</summary>
internal sealed class EntryListLayout(TextFlow flow, Typography type)
{
    private const double After = 2;
    private const int MostTogether = 8;

    /// <summary>The least that a page holds of the end of a list, in points.</summary>
    private const double LeastEnd = 130;

    /// <summary>The slices of a list: each holds a group, read down its left column, then down its right one.</summary>
    public List<Slice> Lay(EntryList list, double width, StructureElement parent)
    {
        double column = (width - PageGeometry.Gutter) / 2;
        var texts = list.Entries.Select(entry => flow.Lines(entry, type.Fine, column)).ToList();
        double[] heights = [.. texts.Select(lines => (lines.Count * type.Fine.Leading) + After)];
        var (slices, element) = (new List<Slice>(), parent.Add("L"));
        for (var start = 0; start < texts.Count;)
        {
            var (left, right, height) = Group(heights.AsSpan(start));
            var marks = new List<Mark>();
            Set(start, start + left, 0);
            Set(start + left, start + left + right, column + PageGeometry.Gutter);
            slices.Add(new(height - After, marks) { SpaceAfter = After });
            start += left + right;

            void Set(int from, int to, double x)
            {
                double y = 0;
                for (var i = from; i < to; i++)
                {
                    var setter = new TextSetter(list.Entries[i], element.Add("LI").Add("LBody"));
                    foreach (var line in texts[i])
                    {
                        setter.Add(marks, line, x, y, type.Fine);
                        y += type.Fine.Leading;
                    }
                    y += After;
                }
            }
        }
        var end = 0.0;
        for (var i = slices.Count - 2; i >= 0 && (end += slices[i + 1].Height) < LeastEnd; i--) slices[i] = slices[i] with { KeepsNext = true };
        return slices;
    }

    /// <summary>How many entries go left, then right: the group with the least white at the foot of its lower column for the height it takes, the shortest of equals.</summary>
    private static (int Left, int Right, double Height) Group(ReadOnlySpan<double> heights)
    {
        var (best, least) = ((Left: Math.Min(1, heights.Length), Right: 0, Height: heights[0]), double.PositiveInfinity);
        var most = Math.Min(MostTogether, heights.Length);
        for (var left = 1; left <= most; left++)
            for (var right = 0; left + right <= most; right++)
            {
                var (a, b) = (Sum(heights[..left]), Sum(heights.Slice(left, right)));
                var white = Math.Abs(a - b) / Math.Max(a, b);
                if (white < least - 0.001) (best, least) = ((left, right, Math.Max(a, b)), white);
            }
        return best;
    }

    private static double Sum(ReadOnlySpan<double> heights)
    {
        double sum = 0;
        foreach (var height in heights) sum += height;
        return sum;
    }
}
