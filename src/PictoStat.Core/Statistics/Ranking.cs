namespace PictoStat.Core.Statistics;

/// <summary>The end a ranking starts from.</summary>
public enum RankOrder
{
    /// <summary>The largest value is first.</summary>
    Descending,

    /// <summary>The smallest value is first.</summary>
    Ascending,
}

/// <summary>The place of a member in its reference group.</summary>
/// <typeparam name="T">What is ranked.</typeparam>
/// <param name="Member">The member.</param>
/// <param name="Value">Its value; null where it takes no rank.</param>
/// <param name="Rank">1 for the first; members with the same value share the better rank and the next ones skip (1, 2, 2, 4); null where it takes no rank.</param>
/// <param name="TiedWith">The others with the same value, in the order given; empty without a tie.</param>
/// <param name="Quartile">1 for the values up to the first quartile (type 7) of the group, 4 for those above the third, whatever the order; null where fewer than four members have a rank.</param>
/// <param name="Ranked">How many members take a rank.</param>
public sealed record GroupRank<T>(T Member, double? Value, int? Rank, IReadOnlyList<T> TiedWith, int? Quartile, int Ranked);

/// <summary>Ranks the members of a reference group.</summary>
public static class Ranking
{
    /// <summary>Under this many ranked members a quartile says nothing.</summary>
    public const int LeastForQuartiles = 4;

    /// <summary>The place of every member, in the order given.</summary>
    /// <param name="members">The members with their values; a null value takes no rank.</param>
    /// <param name="order">The end the ranking starts from.</param>
    public static IReadOnlyList<GroupRank<T>> Of<T>(IReadOnlyList<(T Member, double? Value)> members, RankOrder order)
    {
        double[] sorted = [.. members.Where(m => m.Value is not null).Select(m => m.Value!.Value).Order()];
        ILookup<double, T> same = members.Where(m => m.Value is not null).ToLookup(m => m.Value!.Value, m => m.Member);
        return [.. members.Select(m => m.Value is { } value ? Place(m.Member, value) : new GroupRank<T>(m.Member, null, null, [], null, sorted.Length))];

        GroupRank<T> Place(T member, double value)
        {
            int below = FirstAtLeast(sorted, value);
            int tied = same[value].Count();
            int rank = 1 + (order == RankOrder.Ascending ? below : sorted.Length - below - tied);
            return new GroupRank<T>(member, value, rank, [.. same[value].Where(other => !Equals(other, member))], QuartileOf(sorted, value), sorted.Length);
        }
    }

    private static int? QuartileOf(double[] sorted, double value)
    {
        if (sorted.Length < LeastForQuartiles)
            return null;
        int quartile = 1;
        while (quartile < 4 && value > Quantile.R7(sorted, quartile / 4.0))
            quartile++;
        return quartile;
    }

    private static int FirstAtLeast(double[] sorted, double value)
    {
        int low = 0, high = sorted.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (sorted[middle] < value)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
