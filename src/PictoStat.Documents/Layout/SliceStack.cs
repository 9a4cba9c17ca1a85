namespace PictoStat.Documents.Layout;

/// <summary>Slices one under the other as one slice.</summary>
internal static class SliceStack
{
    /// <summary>The marks of slices from a place, and the height they take.</summary>
    public static double Add(List<Mark> marks, IReadOnlyList<Slice> slices, double x, double y)
    {
        var start = y;
        for (var i = 0; i < slices.Count; i++)
        {
            if (i > 0) y += Math.Max(slices[i - 1].SpaceAfter, slices[i].SpaceBefore);
            foreach (var mark in slices[i].Marks) marks.Add(mark.Moved(x, y));
            y += slices[i].Height;
        }
        return y - start;
    }

    /// <summary>The slices, all but the last kept with the next.</summary>
    public static void Keep(List<Slice> slices, int start)
    {
        for (var i = start; i < slices.Count - 1; i++) slices[i] = slices[i] with { KeepsNext = true };
    }
}
