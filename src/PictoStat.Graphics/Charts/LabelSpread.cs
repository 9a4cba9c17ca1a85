namespace PictoStat.Graphics.Charts;

/// <summary>Moves labels apart along one axis, as little as the order allows.</summary>
internal static class LabelSpread
{
    /// <summary>Centres of labels that do not overlap, in the order of the centres wanted (ties keep their order).</summary>
    /// <param name="wanted">Where each label would like its centre.</param>
    /// <param name="sizes">Their sizes along the axis; their sum is at most the room.</param>
    /// <param name="from">The start of the room.</param>
    /// <param name="to">Its end.</param>
    public static double[] Place(IReadOnlyList<double> wanted, IReadOnlyList<double> sizes, double from, double to)
    {
        int[] order = [.. Enumerable.Range(0, wanted.Count).OrderBy(i => wanted[i])];
        double[] starts = new double[wanted.Count];
        double edge = from;
        foreach (int i in order)
        {
            starts[i] = Math.Max(edge, wanted[i] - (sizes[i] / 2));
            edge = starts[i] + sizes[i];
        }

        edge = to;
        foreach (int i in order.Reverse())
        {
            starts[i] = Math.Min(starts[i], edge - sizes[i]);
            edge = starts[i];
        }

        return [.. starts.Select((start, i) => start + (sizes[i] / 2))];
    }

    /// <summary>The smallest stride at which labels of an axis, kept from the last one backwards, stay apart.</summary>
    /// <param name="centres">Their centres, ascending.</param>
    /// <param name="sizes">Their sizes.</param>
    /// <param name="gap">The least space between two.</param>
    public static int Stride(IReadOnlyList<double> centres, IReadOnlyList<double> sizes, double gap)
    {
        for (int stride = 1; stride < centres.Count; stride++)
        {
            bool apart = true;
            for (int i = centres.Count - 1; i - stride >= 0 && apart; i -= stride)
                apart = centres[i] - (sizes[i] / 2) - (centres[i - stride] + (sizes[i - stride] / 2)) >= gap;
            if (apart)
                return stride;
        }

        return Math.Max(1, centres.Count);
    }
}
