using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PictoStat.Cartography.Classification;

/// <summary>Fisher's dynamic programme over the different values: where the best last class of the first ones begins, for each number of classes.</summary>
internal sealed class FisherProgramme
{
    /// <summary>What is left of <see cref="GroupedValues.Margins"/> with 32 digits.</summary>
    private const double LeastTie = 1e-14;

    private readonly GroupedValues _groups;
    private readonly int[][] _starts;

    /// <summary>The least sums of the layer being made, of the one before less the squares up to there, and of the starts being compared.</summary>
    private readonly double[] _cost, _before, _totals;

    /// <param name="sorted">The values, ascending, at least one.</param>
    /// <param name="classes">The most classes, 1 or more.</param>
    public FisherProgramme(ReadOnlySpan<double> sorted, int classes)
    {
        _groups = new GroupedValues(sorted);
        int count = _groups.Count, last = count - 1;
        (_cost, _before, _totals) = (new double[count], new double[count], new double[count]);
        _starts = new int[Math.Min(classes, count)][];
        _starts[0] = new int[count];
        for (int i = 0; i < count; i++)
            _cost[i] = _groups.RoundedDeviation(0, i);
        for (int layer = 1; layer < _starts.Length; layer++)
        {
            for (int s = layer; s < count; s++)
                _before[s] = _cost[s - 1] - _groups.Squares[s];
            _starts[layer] = new int[count];
            Fill(layer, layer == _starts.Length - 1 ? last : layer, last, layer, last);
        }
    }

    /// <summary>The least value of each class but the first, ascending.</summary>
    public double[] Starts()
    {
        var values = new double[_starts.Length - 1];
        for (int layer = _starts.Length - 1, last = _groups.Count - 1; layer > 0; layer--)
        {
            int first = _starts[layer][last];
            values[layer - 1] = _groups.Value(first);
            last = first - 1;
        }
        return values;
    }

    /// <summary>The starts of the groups from low to high, known to lie in a range: the middle one's parts the range.</summary>
    private void Fill(int layer, int low, int high, int startLow, int startHigh)
    {
        while (low <= high)
        {
            if (startLow == startHigh)
            {
                FillAlike(layer, low, high, startLow);
                return;
            }
            int middle = (low + high) >> 1, best = Best(layer, middle, startLow, Math.Min(middle, startHigh));
            _starts[layer][middle] = best;
            Fill(layer, low, middle - 1, startLow, best);
            (low, startLow) = (middle + 1, best);
        }
    }

    /// <summary>The groups from low to high, whose best last classes all begin at one place.</summary>
    private void FillAlike(int layer, int low, int high, int start)
    {
        double[] squares = _groups.Squares, sums = _groups.Sums, weights = _groups.Weights;
        double before = _before[start], sum = sums[start], weight = weights[start];
        for (int last = low; last <= high; last++)
        {
            double part = sums[last + 1] - sum;
            _cost[last] = before + squares[last + 1] - part * part / (weights[last + 1] - weight);
        }
        _starts[layer].AsSpan(low, high - low + 1).Fill(start);
    }

    /// <summary>Where the best last class that ends at a group begins; the first of equal ones.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Best(int layer, int last, int from, int to)
    {
        double squares = _groups.Squares[last + 1], sum = _groups.Sums[last + 1], weight = _groups.Weights[last + 1];
        int length = to - from + 1, i = 0;
        ReadOnlySpan<double> before = _before.AsSpan(from, length), sums = _groups.Sums.AsSpan(from, length), weights = _groups.Weights.AsSpan(from, length);
        Span<double> totals = _totals.AsSpan(0, length);
        double least = double.PositiveInfinity;
        if (length >= 2 * Vector<double>.Count)
        {
            var leasts = new Vector<double>(least);
            Vector<double> allSum = new(sum), allWeight = new(weight);
            for (; i <= length - Vector<double>.Count; i += Vector<double>.Count)
            {
                Vector<double> part = allSum - At(sums, i);
                Vector<double> total = At(before, i) - part * part / (allWeight - At(weights, i));
                total.CopyTo(totals[i..]);
                leasts = Vector.Min(leasts, total);
            }
            for (int lane = 0; lane < Vector<double>.Count; lane++)
                least = Math.Min(least, leasts[lane]);
        }
        for (; i < totals.Length; i++)
        {
            double part = sum - sums[i], total = before[i] - part * part / (weight - weights[i]);
            totals[i] = total;
            if (total < least)
                least = total;
        }
        _cost[last] = least + squares;
        return from + First(totals, least, layer, last, from);
    }

    /// <summary>The place of the least total; where others are so close that rounding may have parted them, exact sums decide.</summary>
    private int First(Span<double> totals, double least, int layer, int last, int from)
    {
        double limit = least + _starts.Length * _groups.Margins[last];
        int first = NextClose(totals, 0, limit), next = NextClose(totals, first + 1, limit);
        if (next == totals.Length)
            return first;
        DoubleDouble lowest = Total(layer, from + first, last);
        for (; next < totals.Length; next = NextClose(totals, next + 1, limit))
        {
            DoubleDouble total = Total(layer, from + next, last);
            if ((lowest - total).High > _groups.Margins[last] * LeastTie)
                (lowest, first) = (total, next);
        }
        return first;
    }

    /// <summary>The first place from one on whose total is not over a limit; the length where there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int NextClose(ReadOnlySpan<double> totals, int place, double limit)
    {
        var limits = new Vector<double>(limit);
        while (place <= totals.Length - Vector<double>.Count && !Vector.LessThanOrEqualAny(At(totals, place), limits))
            place += Vector<double>.Count;
        while (place < totals.Length && totals[place] > limit)
            place++;
        return place;
    }

    /// <summary>The sum of squared deviations with 32 digits: of the last class, and of the best ones before it.</summary>
    private DoubleDouble Total(int layer, int start, int last)
    {
        DoubleDouble total = _groups.Deviation(start, last);
        while (layer > 0)
        {
            last = start - 1;
            layer--;
            start = _starts[layer][last];
            total += _groups.Deviation(start, last);
        }
        return total;
    }

    private static Vector<double> At(ReadOnlySpan<double> values, int place) => MemoryMarshal.Read<Vector<double>>(MemoryMarshal.AsBytes(values[place..]));
}
