using PictoStat.Core.Aggregation;
using PictoStat.Core.Observations;

namespace PictoStat.Core.Territories.Changes;

/// <summary>The part of a source commune that lies in a target commune.</summary>
/// <param name="Source">The ordinal in the source vintage.</param>
/// <param name="Target">The ordinal in the target vintage.</param>
/// <param name="Weight">The share of the source's values that goes there: 1 where the whole source does, else below 1, by population.</param>
public readonly record struct Share(int Source, int Target, double Weight)
{
    /// <summary>Whether the whole source commune lies in the target.</summary>
    public bool IsWhole => Weight == 1;
}

/// <summary>Brings columns and territories of one vintage to another through the dated changes between them.</summary>
/// <remarks>A merge is the sum of its communes and needs all of them; a split is shared by population and marked estimated; a merge undone on the way returns the
/// originals. The shares of a value add up to it exactly, so that no total moves.</remarks>
public sealed class Conversion
{
    private readonly Share[] _shares;
    private readonly int[] _starts;
    private readonly int[] _targets;
    private readonly int[] _targetStarts;

    /// <summary>For each source commune that is shared out, the places of its shares, the largest first.</summary>
    private readonly int[][] _splits;

    /// <summary>Takes the shares, ordered by target, then by source; every target has at least one.</summary>
    public Conversion(CommuneIndex source, CommuneIndex target, Share[] shares)
    {
        (Source, Target, _shares) = (source, target, shares);
        _starts = Starts(target.Count, shares, share => share.Target);
        _targetStarts = Starts(source.Count, shares, share => share.Source);
        _targets = new int[shares.Length];
        int[] next = [.. _targetStarts];
        foreach (Share share in shares)
            _targets[next[share.Source]++] = share.Target;
        _splits =
        [
            .. Enumerable.Range(0, shares.Length)
                .Where(i => !shares[i].IsWhole)
                .GroupBy(i => shares[i].Source)
                .Select(split => split.OrderByDescending(i => shares[i].Weight).ThenBy(i => i).ToArray()),
        ];
    }

    /// <summary>The communes that columns are given over.</summary>
    public CommuneIndex Source { get; }

    /// <summary>The communes that columns are brought to.</summary>
    public CommuneIndex Target { get; }

    /// <summary>What a target commune is made of, by ordinal of the source; never empty.</summary>
    public ReadOnlySpan<Share> Of(int target) => _shares.AsSpan(_starts[target].._starts[target + 1]);

    /// <summary>The target communes that hold some of a source commune, ascending; never empty.</summary>
    public ReadOnlySpan<int> TargetsOf(int source) => _targets.AsSpan(_targetStarts[source].._targetStarts[source + 1]);

    /// <summary>Brings a column to the target vintage.</summary>
    /// <param name="column">The column, over <see cref="Source"/>.</param>
    /// <param name="additive">Whether values may be summed and shared; otherwise a commune whose extent changed has no value (missing, or secret where a source is).</param>
    /// <exception cref="ArgumentException">The column is over another list of communes.</exception>
    public Column Apply(Column column, bool additive)
    {
        Demand(column.Index);
        ReadOnlySpan<double> known = column.Values;
        ReadOnlySpan<ObservationStatus> given = column.Status;
        double[] parts = additive ? SharedValues(known) : [];
        var values = new double[Target.Count];
        var status = new ObservationStatus[Target.Count];
        var secrets = new Dictionary<int, SecretCell>();
        for (int target = 0; target < values.Length; target++)
        {
            int first = _starts[target], count = _starts[target + 1] - first;
            Share only = _shares[first];
            if (count == 1 && only.IsWhole && (given[only.Source] != ObservationStatus.Secret || column.SecretAt(only.Source) == SecretCell.Published))
            {
                (values[target], status[target]) = (known[only.Source], given[only.Source]);
                continue;
            }

            status[target] = Status(_shares.AsSpan(first, count), given, additive);
            if (status[target] == ObservationStatus.Secret)
                secrets[target] = Secret(_shares.AsSpan(first, count), column);
            else if (status[target].IsPresent())
                values[target] = additive ? Sum(parts.AsSpan(first, count)) : known[only.Source];
        }

        return new Column(Target, values, status, Families(column), secrets);
    }

    /// <summary>The communes that share a value: those a split commune went to, and those the column's own families went to.</summary>
    private List<int[]> Families(Column column)
    {
        List<int[]> families = [.. _splits.Select(split => split.Select(i => _shares[i].Target).Distinct().Order().ToArray())];
        families.AddRange(column.SharedFamilies.Select(family => Apply(Territory.FromSorted(Source, family)).Ordinals.ToArray()));
        return families;
    }

    /// <summary>Brings a territory to the target vintage: every commune that holds some of it. A merged commune is taken whole, a split one with all its parts.</summary>
    /// <exception cref="ArgumentException">The territory is over another list of communes.</exception>
    public Territory Apply(Territory territory)
    {
        Demand(territory.Index);
        var targets = new List<int>(territory.Count);
        foreach (int ordinal in territory.Ordinals)
            targets.AddRange(TargetsOf(ordinal));
        return new Territory(Target, targets);
    }

    /// <summary>Brings a territory to the target vintage where it is the same land there: null where a commune of the target holds some of it and some of another commune besides.</summary>
    /// <exception cref="ArgumentException">The territory is over another list of communes.</exception>
    public Territory? ApplyExactly(Territory territory)
    {
        Territory applied = Apply(territory);
        foreach (int target in applied.Ordinals)
            foreach (Share share in Of(target))
                if (!territory.Contains(share.Source))
                    return null;
        return applied;
    }

    /// <summary>The communes of the source that lie wholly in a territory of the target.</summary>
    /// <exception cref="ArgumentException">The territory is over another list of communes.</exception>
    public Territory Within(Territory territory)
    {
        if (!ReferenceEquals(territory.Index, Target))
            throw new ArgumentException($"This conversion leads to the communes of {Target.Vintage}; it was given those of {territory.Index.Vintage}.", nameof(territory));
        var sources = new List<int>(territory.Count);
        foreach (int target in territory.Ordinals)
            foreach (Share share in Of(target))
                if (TargetsOf(share.Source).ToArray().All(territory.Contains))
                    sources.Add(share.Source);
        return new Territory(Source, sources);
    }

    /// <summary>Where the shares of each commune begin, and where the last ones end.</summary>
    private static int[] Starts(int communes, Share[] shares, Func<Share, int> commune)
    {
        var starts = new int[communes + 1];
        foreach (Share share in shares)
            starts[commune(share) + 1]++;
        for (int i = 0; i < communes; i++)
            starts[i + 1] += starts[i];
        return starts;
    }

    private void Demand(CommuneIndex index)
    {
        if (!ReferenceEquals(index, Source))
            throw new ArgumentException($"This conversion takes the communes of {Source.Vintage}; it was given those of {index.Vintage}.", nameof(index));
    }

    private static ObservationStatus Status(ReadOnlySpan<Share> shares, ReadOnlySpan<ObservationStatus> source, bool additive)
    {
        bool secret = false, missing = false, present = false, estimated = false;
        foreach (Share share in shares)
        {
            ObservationStatus one = source[share.Source];
            secret |= one == ObservationStatus.Secret;
            missing |= one == ObservationStatus.Missing;
            present |= one.IsPresent();
            estimated |= one == ObservationStatus.Estimated || (one.IsPresent() && !share.IsWhole);
        }
        if (secret)
            return ObservationStatus.Secret;
        if (missing || (present && !additive))
            return ObservationStatus.Missing;
        if (!present)
            return ObservationStatus.NotApplicable;
        return estimated ? ObservationStatus.Estimated : ObservationStatus.Present;
    }

    /// <summary>What a secret cell of the target hides: the hidden values of every source in it, beside the values known.</summary>
    private static SecretCell Secret(ReadOnlySpan<Share> shares, Column column)
    {
        var known = new ExactSum();
        int hidden = 0;
        bool bounded = true;
        foreach (Share share in shares)
            switch (column.Status[share.Source])
            {
                case ObservationStatus.Secret:
                    SecretCell cell = column.SecretAt(share.Source);
                    hidden += cell.Hidden;
                    known.Add(share.IsWhole ? cell.Known : 0);
                    bounded &= cell.IsBounded && (share.IsWhole || cell.Known == 0);
                    break;
                case ObservationStatus.Missing:
                    bounded = false;
                    break;
                case ObservationStatus.Present or ObservationStatus.Estimated:
                    known.Add(column.Values[share.Source]);
                    bounded &= share.IsWhole;
                    break;
            }
        return new SecretCell(known.Total(), hidden, bounded);
    }

    /// <summary>The value that each share brings. A shared value is rounded to a multiple of its own last place, and its largest share is what remains: all are exact.</summary>
    private double[] SharedValues(ReadOnlySpan<double> known)
    {
        var parts = new double[_shares.Length];
        for (int i = 0; i < parts.Length; i++)
        {
            double value = known[_shares[i].Source];
            parts[i] = _shares[i].IsWhole ? value : RoundToLastPlace(value, value * _shares[i].Weight);
        }
        foreach (int[] split in _splits)
        {
            double remains = known[_shares[split[0]].Source];
            foreach (int other in split.AsSpan(1))
                remains -= parts[other];
            parts[split[0]] = remains;
        }
        return parts;
    }

    private static double RoundToLastPlace(double value, double part)
    {
        double lastPlace = Math.BitIncrement(Math.Abs(value)) - Math.Abs(value);
        return Math.Round(part / lastPlace) * lastPlace;
    }

    private static double Sum(ReadOnlySpan<double> parts)
    {
        if (parts.Length == 1)
            return parts[0];
        var sum = new ExactSum();
        foreach (double part in parts)
            sum.Add(part);
        return sum.Total();
    }
}
