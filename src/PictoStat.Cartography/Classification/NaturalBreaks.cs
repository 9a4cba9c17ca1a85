namespace PictoStat.Cartography.Classification;

/// <summary>Classes with the least sum of squared deviations from their means: the exact optimum (Fisher, "On grouping for maximum homogeneity", 1958; Jenks, 1977).</summary>
/// <remarks>
/// Equal values share a class; a bound is the least value of the class above it. Of several optima, the one whose bounds are lowest, from the last bound down.
/// Each layer of the dynamic programme is found by divide and conquer (best starts never go back): O(k n log n).
/// </remarks>
public sealed class NaturalBreaks : IClassifier
{
    /// <inheritdoc/>
    public string Id => "natural-breaks";

    /// <inheritdoc/>
    public Classes Classify(ReadOnlySpan<double> sorted, int classes)
    {
        Classifiers.Check(sorted, classes);
        var groups = new Groups(sorted);
        int count = Math.Min(classes, groups.Count);
        var starts = new int[count][];
        var cost = new double[groups.Count];
        for (int i = 0; i < groups.Count; i++)
            cost[i] = groups.Deviation(0, i);
        starts[0] = new int[groups.Count];
        for (int layer = 1; layer < count; layer++)
        {
            var next = new double[groups.Count];
            starts[layer] = new int[groups.Count];
            Fill(groups, cost, next, starts[layer], layer, groups.Count - 1, layer, groups.Count - 1);
            cost = next;
        }

        var bounds = new List<double> { sorted[^1] };
        for (int layer = count - 1, last = groups.Count - 1; layer >= 0; layer--)
        {
            int first = starts[layer][last];
            bounds.Add(groups.Value(first));
            last = first - 1;
        }
        bounds.Reverse();
        return LastClosed(bounds, groups);
    }

    private static void Fill(Groups groups, double[] before, double[] cost, int[] start, int low, int high, int startLow, int startHigh)
    {
        if (low > high)
            return;
        int middle = (low + high) / 2, best = startLow;
        double least = double.PositiveInfinity;
        for (int s = startLow; s <= Math.Min(middle, startHigh); s++)
        {
            double total = before[s - 1] + groups.Deviation(s, middle);
            if (total < least)
                (least, best) = (total, s);
        }
        (cost[middle], start[middle]) = (least, best);
        Fill(groups, before, cost, start, low, middle - 1, startLow, best);
        Fill(groups, before, cost, start, middle + 1, high, best, startHigh);
    }

    /// <summary>A last class of a single value would have two equal bounds: its lower bound goes down to the middle of the gap before it.</summary>
    private static Classes LastClosed(List<double> bounds, Groups groups)
    {
        if (bounds.Count > 2 && bounds[^1] == bounds[^2])
            bounds[^2] = (groups.Value(groups.Count - 2) + groups.Value(groups.Count - 1)) / 2;
        return Classifiers.FromBounds(bounds);
    }

    /// <summary>The distinct values with their running weights and moments about their mean.</summary>
    private sealed class Groups
    {
        private readonly List<double> _values = [];
        private readonly double[] _weight, _sum, _squares;

        public Groups(ReadOnlySpan<double> sorted)
        {
            var weights = new List<int>();
            double mean = 0;
            foreach (double value in sorted)
            {
                mean += value / sorted.Length;
                if (_values.Count > 0 && _values[^1] == value)
                    weights[^1]++;
                else
                {
                    _values.Add(value);
                    weights.Add(1);
                }
            }
            (_weight, _sum, _squares) = (new double[Count + 1], new double[Count + 1], new double[Count + 1]);
            for (int i = 0; i < Count; i++)
            {
                double x = _values[i] - mean;
                _weight[i + 1] = _weight[i] + weights[i];
                _sum[i + 1] = _sum[i] + weights[i] * x;
                _squares[i + 1] = _squares[i] + weights[i] * x * x;
            }
        }

        public int Count => _values.Count;

        public double Value(int group) => _values[group];

        /// <summary>The sum of squared deviations from their mean of the groups from first to last.</summary>
        public double Deviation(int first, int last)
        {
            double sum = _sum[last + 1] - _sum[first];
            return Math.Max(0, _squares[last + 1] - _squares[first] - sum * sum / (_weight[last + 1] - _weight[first]));
        }

    }
}
