namespace PictoStat.Core.Statistics;

/// <summary>A candidate as near to a subject as its criteria say, with what makes the distance.</summary>
/// <typeparam name="T">What is compared.</typeparam>
/// <param name="Member">The candidate.</param>
/// <param name="Distance">The root of the mean of the squared <paramref name="Differences"/>: 0 for a twin; 1 for one standard deviation away on every criterion.</param>
/// <param name="Differences">For each criterion, in order, the candidate's value less the subject's, in standard deviations of the group; 0 where all the group has one value.</param>
/// <param name="TiedWith">The other candidates at the same distance; empty without a tie.</param>
public sealed record Neighbour<T>(T Member, double Distance, IReadOnlyList<double> Differences, IReadOnlyList<T> TiedWith);

/// <summary>Finds what resembles most on several criteria.</summary>
/// <remarks>Each criterion is divided by its population standard deviation over the subject and all candidates, so that its unit does not matter; all weigh alike.</remarks>
public static class Neighbours
{
    /// <summary>The candidates nearest to a subject, the nearest first, ties in the order given. Ties with the last one are kept out and named in its <see cref="Neighbour{T}.TiedWith"/>.</summary>
    /// <param name="subject">The subject's values, one for each criterion.</param>
    /// <param name="candidates">The candidates, each with as many values.</param>
    /// <param name="count">How many are wanted, 1 or more.</param>
    /// <exception cref="ArgumentException">There is no criterion, or a candidate has another number of values.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The count is under 1.</exception>
    public static IReadOnlyList<Neighbour<T>> Nearest<T>(IReadOnlyList<double> subject, IReadOnlyList<(T Member, IReadOnlyList<double> Values)> candidates, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        if (subject.Count == 0 || candidates.Any(c => c.Values.Count != subject.Count))
            throw new ArgumentException("Every candidate needs one value for each criterion, and there must be one at least.", nameof(candidates));
        double[] scales = [.. Enumerable.Range(0, subject.Count).Select(i => Moments.StandardDeviation([subject[i], .. candidates.Select(c => c.Values[i])], DeviationKind.Population))];
        var all = candidates.Select(c =>
        {
            double[] differences = [.. scales.Select((scale, i) => scale > 0 ? (c.Values[i] - subject[i]) / scale : 0)];
            return (c.Member, Differences: differences, Distance: Math.Sqrt(differences.Sum(d => d * d) / differences.Length));
        }).OrderBy(c => c.Distance).ToList();
        ILookup<double, T> same = all.ToLookup(c => c.Distance, c => c.Member);
        return [.. all.Take(count).Select(c => new Neighbour<T>(c.Member, c.Distance, c.Differences, [.. same[c.Distance].Where(other => !Equals(other, c.Member))]))];
    }
}
