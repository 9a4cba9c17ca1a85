namespace PictoStat.Cartography.Classification;

/// <summary>The different values with their running weights, and their sums and squares about the mean with 32 digits.</summary>
internal sealed class GroupedValues
{
    private readonly double[] _values, _sumsLow, _squaresLow;

    /// <param name="sorted">The values, ascending, at least one.</param>
    public GroupedValues(ReadOnlySpan<double> sorted)
    {
        Count = Cuts.Distinct(sorted, int.MaxValue);
        (_values, _sumsLow, _squaresLow) = (new double[Count], new double[Count + 1], new double[Count + 1]);
        (Weights, Sums, Squares, Margins) = (new double[Count + 1], new double[Count + 1], new double[Count + 1], new double[Count]);
        double mean = 0, largest = 0;
        foreach (double value in sorted)
            mean += value / sorted.Length;
        DoubleDouble sum = default, squares = default;
        for (int first = 0, group = 0; first < sorted.Length; group++)
        {
            int next = first + 1;
            while (next < sorted.Length && sorted[next] == sorted[first])
                next++;
            DoubleDouble x = DoubleDouble.Sum(sorted[first], -mean), weighted = x * new DoubleDouble(next - first, 0);
            (sum, squares) = (sum + weighted, squares + weighted * x);
            (_values[group], Weights[group + 1]) = (sorted[first], next);
            (Sums[group + 1], _sumsLow[group + 1], Squares[group + 1], _squaresLow[group + 1]) = (sum.High, sum.Low, squares.High, squares.Low);
            largest = Math.Max(largest, Math.Abs(sum.High));
            Margins[group] = 4e-15 * (squares.High + largest * Math.Max(Math.Abs(_values[0] - mean), Math.Abs(x.High)));
            first = next;
        }
    }

    /// <summary>How many different values there are.</summary>
    public int Count { get; }

    /// <summary>How many values stand before a group.</summary>
    public double[] Weights { get; }

    /// <summary>Their sum, less their number of times the mean of all.</summary>
    public double[] Sums { get; }

    /// <summary>Their squared deviations from the mean of all.</summary>
    public double[] Squares { get; }

    /// <summary>For each last group, more than rounding can part two equal sums of <see cref="RoundedDeviation"/> up to it: the unit roundoff is 1.1e-16, and a dozen operations make a sum.</summary>
    public double[] Margins { get; }

    public double Value(int group) => _values[group];

    /// <summary>The sum of squared deviations from their mean of the groups from first to last.</summary>
    public DoubleDouble Deviation(int first, int last)
    {
        DoubleDouble sum = At(Sums, _sumsLow, last + 1) - At(Sums, _sumsLow, first);
        return At(Squares, _squaresLow, last + 1) - At(Squares, _squaresLow, first) - sum * sum / (Weights[last + 1] - Weights[first]);
    }

    /// <summary>The same in doubles, within <see cref="Margins"/>.</summary>
    public double RoundedDeviation(int first, int last)
    {
        double sum = Sums[last + 1] - Sums[first];
        return Squares[last + 1] - Squares[first] - sum * sum / (Weights[last + 1] - Weights[first]);
    }

    private static DoubleDouble At(double[] high, double[] low, int place) => new(high[place], low[place]);
}
