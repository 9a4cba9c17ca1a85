namespace PictoStat.Cartography.Classification;

/// <summary>The different values with their running weights, and their sums and squares about the mean with 32 digits.</summary>
internal sealed class GroupedValues
{
    private readonly double[] _values, _weight, _sum, _sumLow, _squares, _squaresLow;

    /// <param name="sorted">The values, ascending, at least one.</param>
    public GroupedValues(ReadOnlySpan<double> sorted)
    {
        Count = Cuts.Distinct(sorted, int.MaxValue);
        _values = new double[Count];
        (_weight, _sum, _sumLow, _squares, _squaresLow) = (new double[Count + 1], new double[Count + 1], new double[Count + 1], new double[Count + 1], new double[Count + 1]);
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
            (_values[group], _weight[group + 1]) = (sorted[first], next);
            (_sum[group + 1], _sumLow[group + 1], _squares[group + 1], _squaresLow[group + 1]) = (sum.High, sum.Low, squares.High, squares.Low);
            largest = Math.Max(largest, Math.Abs(sum.High));
            first = next;
        }
        double scale = squares.High + largest * Math.Max(Math.Abs(_values[0] - mean), Math.Abs(_values[^1] - mean));
        (Margin, TieMargin) = (scale * 4e-15, scale * 1e-28);
    }

    /// <summary>How many different values there are.</summary>
    public int Count { get; }

    /// <summary>More than rounding can part two equal sums of <see cref="RoundedDeviation"/>: its unit roundoff is 1.1e-16, and a dozen operations make a sum.</summary>
    public double Margin { get; }

    /// <summary>The same for <see cref="Deviation"/>.</summary>
    public double TieMargin { get; }

    public double Value(int group) => _values[group];

    /// <summary>The sum of squared deviations from their mean of the groups from first to last.</summary>
    public DoubleDouble Deviation(int first, int last)
    {
        DoubleDouble sum = At(_sum, _sumLow, last + 1) - At(_sum, _sumLow, first);
        return At(_squares, _squaresLow, last + 1) - At(_squares, _squaresLow, first) - sum * sum / (_weight[last + 1] - _weight[first]);
    }

    /// <summary>The same in doubles, within <see cref="Margin"/>.</summary>
    public double RoundedDeviation(int first, int last)
    {
        double sum = _sum[last + 1] - _sum[first];
        return _squares[last + 1] - _squares[first] - sum * sum / (_weight[last + 1] - _weight[first]);
    }

    private static DoubleDouble At(double[] high, double[] low, int place) => new(high[place], low[place]);
}
