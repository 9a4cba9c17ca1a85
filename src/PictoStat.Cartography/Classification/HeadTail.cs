using System.Globalization;
using PictoStat.Core.Statistics;

namespace PictoStat.Cartography.Classification;

/// <summary>Head/tail breaks: cut at the mean, then the head (the values over it) at its own, while the head is a minority (Jiang, "Head/tail breaks", 2013). For heavy-tailed data.</summary>
/// <remarks>
/// The argument is the largest part of the values a head may be and still be cut on, from 0.1 to 1; the default is 0.4. The mean of all values is always a bound. Where
/// the heads allow more classes than asked for, the upper bounds are left out.
/// </remarks>
/// <param name="threshold">The largest part of a head.</param>
public sealed class HeadTail(double threshold) : IClassifier
{
    private const double Default = 0.4;

    /// <summary>With heads of 40 % at most.</summary>
    public HeadTail()
        : this(Default)
    {
    }

    /// <inheritdoc/>
    public string Id => "head-tail";

    /// <inheritdoc/>
    public string Argument => threshold == Default ? "" : threshold.ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public BoundPlacement Placement => BoundPlacement.Computed;

    /// <inheritdoc/>
    public IClassifier? With(string argument) => Arguments.Number(argument, 0.1, 1) is double number ? new HeadTail(number) : null;

    /// <inheritdoc/>
    public Classes Classify(ReadOnlySpan<double> sorted, int classes)
    {
        Cuts.Check(sorted, classes);
        var cuts = new List<double>();
        ReadOnlySpan<double> head = sorted;
        while (cuts.Count + 1 < classes && head[0] != head[^1])
        {
            double mean = Moments.Mean(head);
            int above = Cuts.FirstAbove(head, mean);
            if (above == 0 || above == head.Length)
                break;
            cuts.Add(mean);
            bool minority = head.Length - above <= threshold * head.Length;
            head = head[above..];
            if (!minority)
                break;
        }
        return Cuts.Filled(this, sorted, cuts, classes, FewerClasses.Method);
    }
}
