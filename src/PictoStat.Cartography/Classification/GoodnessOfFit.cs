using PictoStat.Core.Statistics;

namespace PictoStat.Cartography.Classification;

/// <summary>How well classes sum values up.</summary>
public static class GoodnessOfFit
{
    /// <summary>The goodness of variance fit: 1 less the squared deviations from the class means over those from the mean of all (Jenks and Caspall, 1971); from 0, one class, to 1, no spread within any class.</summary>
    /// <param name="classes">The classes.</param>
    /// <param name="sorted">The values, ascending, at least one; 1 where they are all equal.</param>
    public static double Of(Classes classes, ReadOnlySpan<double> sorted)
    {
        double total = Squares(sorted), within = 0;
        for (int i = 0, first = 0; i < classes.Count; i++)
        {
            int next = i == classes.Count - 1 ? sorted.Length : Cuts.FirstAtOrAbove(sorted, classes.Bounds[i + 1]);
            within += Squares(sorted[first..next]);
            first = next;
        }
        return total == 0 ? 1 : 1 - within / total;
    }

    private static double Squares(ReadOnlySpan<double> part)
    {
        if (part.Length < 2)
            return 0;
        double deviation = Moments.StandardDeviation(part, DeviationKind.Population);
        return deviation * deviation * part.Length;
    }
}
