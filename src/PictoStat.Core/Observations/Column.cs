using PictoStat.Core.Territories;

namespace PictoStat.Core.Observations;

/// <summary>One variable, modalities and period over every commune of a vintage: a value or a status in each.</summary>
public sealed class Column
{
    private readonly double[] _values;
    private readonly ObservationStatus[] _status;
    private readonly IReadOnlyDictionary<int, SecretCell>? _mergedSecrets;

    /// <summary>Takes the two arrays, which the caller must not change afterwards.</summary>
    /// <param name="index">The communes.</param>
    /// <param name="values">The values by ordinal.</param>
    /// <param name="status">The statuses by ordinal.</param>
    /// <param name="sharedFamilies">See <see cref="SharedFamilies"/>; none where left out.</param>
    /// <param name="mergedSecrets">See <see cref="SecretAt"/>; none where left out.</param>
    /// <exception cref="ArgumentException">The lengths differ from the index's, or a present value is not finite.</exception>
    public Column(
        CommuneIndex index, double[] values, ObservationStatus[] status, IReadOnlyList<int[]>? sharedFamilies = null, IReadOnlyDictionary<int, SecretCell>? mergedSecrets = null)
    {
        if (values.Length != index.Count || status.Length != index.Count)
            throw new ArgumentException($"A column over {index.Count} communes was given {values.Length} values and {status.Length} statuses.", nameof(values));
        for (int i = 0; i < values.Length; i++)
            if (!double.IsFinite(values[i]) || (values[i] != 0 && !status[i].IsPresent()))
                throw new ArgumentException($"The cell of commune {index[i]} holds {values[i]} with the status {status[i]}: a present value is finite, an absent one is 0.", nameof(values));
        (Index, _values, _status, SharedFamilies, _mergedSecrets) = (index, values, status, sharedFamilies ?? [], mergedSecrets);
    }

    /// <summary>The communes, one cell each.</summary>
    public CommuneIndex Index { get; }

    /// <summary>The sets of communes over which one published value was shared out: each share is estimated, their sum is as published.</summary>
    public IReadOnlyList<int[]> SharedFamilies { get; }

    /// <summary>The values by ordinal; 0 where the status is not present.</summary>
    public ReadOnlySpan<double> Values => _values;

    /// <summary>The array of <see cref="Values"/>, never to be written to.</summary>
    internal double[] Cells => _values;

    /// <summary>The statuses by ordinal.</summary>
    public ReadOnlySpan<ObservationStatus> Status => _status;

    /// <summary>Whether the cell at an ordinal holds a value.</summary>
    public bool IsPresent(int ordinal) => _status[ordinal].IsPresent();

    /// <summary>What a secret cell hides; one value and nothing else, unless communes were merged into it.</summary>
    public SecretCell SecretAt(int ordinal) => _mergedSecrets is { } merged && merged.TryGetValue(ordinal, out SecretCell cell) ? cell : SecretCell.Published;
}
