namespace PictoStat.Cartography.Classification;

/// <summary>Contiguous classes of values, closed below and open above (<c>[a;b[</c>), the last closed on both sides.</summary>
public sealed class Classes
{
    private readonly double[] _bounds;

    /// <summary>Makes classes from their bounds.</summary>
    /// <param name="bounds">One more than the classes, strictly ascending; or the same value twice, for one class of one value.</param>
    /// <exception cref="ArgumentException">The bounds are fewer than two, not finite or do not ascend.</exception>
    public Classes(IReadOnlyList<double> bounds)
    {
        _bounds = [.. bounds];
        bool single = _bounds.Length == 2 && _bounds[0] == _bounds[1];
        for (int i = 0; i < _bounds.Length; i++)
            if (!double.IsFinite(_bounds[i]) || (i > 0 && !single && _bounds[i] <= _bounds[i - 1]))
                throw new ArgumentException("The bounds of classes are finite and ascend strictly.", nameof(bounds));
        if (_bounds.Length < 2)
            throw new ArgumentException("Classes need two bounds at least.", nameof(bounds));
    }

    /// <summary>The bounds, one more than the classes.</summary>
    public IReadOnlyList<double> Bounds => _bounds;

    /// <summary>How many classes there are.</summary>
    public int Count => _bounds.Length - 1;

    /// <summary>Why there are fewer than were asked for.</summary>
    public FewerClasses Fewer { get; init; }

    /// <summary>The method that made them, the chosen one where the choice was automatic; null for bounds given by hand.</summary>
    public IClassifier? Method { get; init; }

    /// <summary>The shape of the distribution that the method was chosen for; null where the method was asked for.</summary>
    public DistributionShape? Shape { get; init; }

    /// <summary>The class of a value, 0 for the lowest; values under the first bound or over the last go to the class beside it.</summary>
    public int IndexOf(double value)
    {
        int at = Array.BinarySearch(_bounds, 1, _bounds.Length - 2, value);
        return at >= 0 ? at : ~at - 1;
    }

    /// <summary>How many of the values each class holds.</summary>
    public int[] Tally(IEnumerable<double> values)
    {
        var counts = new int[Count];
        foreach (double value in values)
            counts[IndexOf(value)]++;
        return counts;
    }
}
