using PictoStat.Core.Territories;

namespace PictoStat.Core.Observations;

/// <summary>One variable, modalities and period over zones, as their producer publishes it: a value or a status for each, never added up.</summary>
public sealed class ZoneColumn
{
    private readonly double[] _values;
    private readonly ObservationStatus[] _status;

    /// <summary>Takes the two arrays, which the caller must not change afterwards.</summary>
    /// <exception cref="ArgumentException">The lengths differ from the index's, a present value is not finite, or an absent one is not 0.</exception>
    public ZoneColumn(ZoneIndex index, double[] values, ObservationStatus[] status)
    {
        if (values.Length != index.Count || status.Length != index.Count)
            throw new ArgumentException($"A column over {index.Count} zones was given {values.Length} values and {status.Length} statuses.", nameof(values));
        for (int i = 0; i < values.Length; i++)
            if (!double.IsFinite(values[i]) || (values[i] != 0 && !status[i].IsPresent()))
                throw new ArgumentException($"The cell of {index.Zones[i]} holds {values[i]} with the status {status[i]}: a present value is finite, an absent one is 0.", nameof(values));
        (Index, _values, _status) = (index, values, status);
    }

    /// <summary>The zones, one cell each.</summary>
    public ZoneIndex Index { get; }

    /// <summary>The values by ordinal; 0 where the status is not present.</summary>
    public ReadOnlySpan<double> Values => _values;

    /// <summary>The statuses by ordinal.</summary>
    public ReadOnlySpan<ObservationStatus> Status => _status;
}
