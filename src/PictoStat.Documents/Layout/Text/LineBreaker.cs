namespace PictoStat.Documents.Layout.Text;

/// <summary>Chooses where lines end: the breaks whose ragged ends differ least over the whole paragraph.</summary>
/// <remarks>After D. E. Knuth and M. F. Plass, "Breaking Paragraphs into Lines" (1981), for text that is not justified. Cost: pieces × pieces of a line.</remarks>
internal static class LineBreaker
{
    private const double HyphenCost = 0.03, LineCost = 0.02, OverflowCost = 1000;

    /// <summary>For each line, the index after its last piece.</summary>
    public static List<int> Breaks(IReadOnlyList<Piece> pieces, double width)
    {
        var count = pieces.Count;
        var (before, cost, previous) = (new double[count + 1], new double[count + 1], new int[count + 1]);
        for (var i = 0; i < count; i++) before[i + 1] = before[i] + pieces[i].Width + pieces[i].SpaceAfter;
        for (var end = 1; end <= count; end++)
        {
            cost[end] = double.MaxValue;
            var last = pieces[end - 1];
            for (var start = end - 1; start >= 0; start--)
            {
                var slack = width - (before[end] - before[start] - last.SpaceAfter + (end < count ? last.HyphenWidth : 0));
                if (slack < -0.001 && start < end - 1) break;
                var ragged = end == count ? 0 : slack / width * (slack / width);
                var total = cost[start] + LineCost + ragged + (last.HyphenWidth > 0 && end < count ? HyphenCost : 0) + (slack < -0.001 ? OverflowCost : 0);
                if (total >= cost[end]) continue;
                (cost[end], previous[end]) = (total, start);
            }
        }
        var breaks = new List<int>();
        for (var end = count; end > 0; end = previous[end]) breaks.Add(end);
        breaks.Reverse();
        return breaks;
    }
}
