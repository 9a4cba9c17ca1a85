namespace PictoStat.Cartography.Classification;

/// <summary>Turns the inner bounds a method proposes into classes, the same way for every method.</summary>
internal static class Cuts
{
    /// <exception cref="ArgumentException">There is no value or no class asked for.</exception>
    public static void Check(ReadOnlySpan<double> sorted, int classes)
    {
        if (sorted.IsEmpty)
            throw new ArgumentException("Classes are made of one value at least.", nameof(sorted));
        ArgumentOutOfRangeException.ThrowIfLessThan(classes, 1);
    }

    /// <summary>
    /// Classes that hold a value each. A bound with nothing between it and the one before is left out; a bound at the least value, which would leave nothing below it,
    /// moves up to the next value; one at the greatest moves down to the middle of the gap before it, so that the last class has a width.
    /// </summary>
    /// <param name="method">What proposes the bounds.</param>
    /// <param name="sorted">The values.</param>
    /// <param name="cuts">The inner bounds, ascending.</param>
    /// <param name="asked">The classes asked for.</param>
    /// <param name="fewer">Why there are fewer, where the values do not say it.</param>
    public static Classes Filled(IClassifier method, ReadOnlySpan<double> sorted, IEnumerable<double> cuts, int asked, FewerClasses fewer = FewerClasses.Ties)
    {
        var bounds = new List<double> { sorted[0] };
        int last = 0;
        foreach (double cut in cuts)
        {
            int at = FirstAtOrAbove(sorted, cut);
            double bound = cut;
            if (at == 0 && last == 0)
            {
                at = FirstAbove(sorted, sorted[0]);
                if (at == sorted.Length)
                    break;
                bound = sorted[at];
            }
            if (at == last || at == sorted.Length)
                continue;
            if (bound >= sorted[^1])
                bound = sorted[at - 1] + (sorted[^1] - sorted[at - 1]) / 2;
            if (bound <= bounds[^1] || bound >= sorted[^1])
                continue;
            bounds.Add(bound);
            last = at;
        }
        bounds.Add(sorted[^1]);
        return Make(method, sorted, bounds, asked, fewer);
    }

    /// <summary>Classes at fixed places, those that hold no value kept between others and left out at the ends.</summary>
    /// <param name="method">What proposes the bounds.</param>
    /// <param name="sorted">The values.</param>
    /// <param name="cuts">The inner bounds, strictly ascending.</param>
    /// <param name="asked">The classes asked for.</param>
    /// <param name="fewer">Why there are fewer, where the values do not say it.</param>
    public static Classes Fixed(IClassifier method, ReadOnlySpan<double> sorted, IEnumerable<double> cuts, int asked, FewerClasses fewer = FewerClasses.Reach)
    {
        double low = sorted[0], high = sorted[^1];
        return Make(method, sorted, [low, .. cuts.Where(c => c > low && c < high), high], asked, fewer);
    }

    public static int FirstAtOrAbove(ReadOnlySpan<double> sorted, double bound)
    {
        int low = 0, high = sorted.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (sorted[middle] < bound)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    public static int FirstAbove(ReadOnlySpan<double> sorted, double bound) => FirstAtOrAbove(sorted, Math.BitIncrement(bound));

    /// <summary>How many different values there are, counted up to a number.</summary>
    public static int Distinct(ReadOnlySpan<double> sorted, int most)
    {
        int count = 1;
        for (int i = 1; i < sorted.Length && count < most; i++)
            if (sorted[i] != sorted[i - 1])
                count++;
        return count;
    }

    private static Classes Make(IClassifier method, ReadOnlySpan<double> sorted, List<double> bounds, int asked, FewerClasses fewer)
    {
        int count = bounds.Count - 1, distinct = Distinct(sorted, asked);
        return new Classes(bounds)
        {
            Method = method,
            Fewer = count >= asked ? FewerClasses.No
                : distinct == 1 ? FewerClasses.OneValue
                : distinct < asked && count == distinct ? FewerClasses.FewValues
                : fewer,
        };
    }
}
