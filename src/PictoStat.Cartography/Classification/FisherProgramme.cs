namespace PictoStat.Cartography.Classification;

/// <summary>Fisher's dynamic programme over the different values: the best last class of the first values, for each number of classes.</summary>
internal sealed class FisherProgramme
{
    private readonly GroupedValues _groups;
    private readonly int[][] _starts;
    private readonly double[] _before, _beforeLow, _cost, _costLow;

    /// <param name="sorted">The values, ascending, at least one.</param>
    /// <param name="classes">The most classes, 1 or more.</param>
    public FisherProgramme(ReadOnlySpan<double> sorted, int classes)
    {
        _groups = new GroupedValues(sorted);
        int count = _groups.Count, last = count - 1;
        (_before, _beforeLow, _cost, _costLow) = (new double[count], new double[count], new double[count], new double[count]);
        _starts = new int[Math.Min(classes, count)][];
        _starts[0] = new int[count];
        for (int i = 0; i < count; i++)
            Store(i, _groups.Deviation(0, i));
        for (int layer = 1; layer < _starts.Length; layer++)
        {
            Array.Copy(_cost, _before, count);
            Array.Copy(_costLow, _beforeLow, count);
            _starts[layer] = new int[count];
            Fill(_starts[layer], layer == _starts.Length - 1 ? last : layer, last, layer, last);
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

    private void Fill(int[] start, int low, int high, int startLow, int startHigh)
    {
        if (low > high)
            return;
        int middle = (low + high) / 2, best = Best(middle, startLow, Math.Min(middle, startHigh));
        start[middle] = best;
        Store(middle, Total(best, middle));
        Fill(start, low, middle - 1, startLow, best);
        Fill(start, middle + 1, high, best, startHigh);
    }

    /// <summary>Where the best last class that ends at a group begins; the first of equal ones.</summary>
    private int Best(int last, int from, int to)
    {
        double least = double.PositiveInfinity, margin = _groups.Margin;
        bool isClear = true;
        int best = from;
        for (int s = from; s <= to; s++)
        {
            double total = _before[s - 1] + _groups.RoundedDeviation(s, last);
            if (total < least + margin)
            {
                isClear = total < least - margin;
                if (total < least)
                    (least, best) = (total, s);
            }
        }
        return isClear ? best : BestOfClose(last, from, to, least + margin);
    }

    private int BestOfClose(int last, int from, int to, double limit)
    {
        int best = -1;
        DoubleDouble least = default;
        for (int s = from; s <= to; s++)
        {
            if (_before[s - 1] + _groups.RoundedDeviation(s, last) > limit)
                continue;
            DoubleDouble total = Total(s, last);
            if (best < 0 || (least - total).High > _groups.TieMargin)
                (least, best) = (total, s);
        }
        return best;
    }

    private DoubleDouble Total(int start, int last) => new DoubleDouble(_before[start - 1], _beforeLow[start - 1]) + _groups.Deviation(start, last);

    private void Store(int group, DoubleDouble cost) => (_cost[group], _costLow[group]) = (cost.High, cost.Low);
}
