using PictoStat.Core.Territories;

namespace PictoStat.Core.Observations;

/// <summary>Published figures of zones held in memory.</summary>
public sealed class PublishedZones : IPublishedZoneSource
{
    private readonly Dictionary<VariableKey, (PublishedZoneValue[] Values, Dictionary<Territory, PublishedZoneValue> ByMembers)> _held;

    /// <summary>Takes the values, in any order.</summary>
    /// <exception cref="ArgumentException">A present value is not finite, or an absent one is not 0.</exception>
    public PublishedZones(IEnumerable<(VariableKey Key, PublishedZoneValue Value)> values) =>
        _held = values.GroupBy(v => v.Key, v => Checked(v.Value)).ToDictionary(g => g.Key, g => Index([.. g]));

    /// <summary>No published figure at all.</summary>
    public static PublishedZones None { get; } = new([]);

    /// <inheritdoc/>
    public IReadOnlyList<Period> Periods(string variable, string modalities) =>
        [.. _held.Keys.Where(k => k.Variable == variable && k.Modalities == modalities).Select(k => k.Period).Order()];

    /// <inheritdoc/>
    public IReadOnlyList<PublishedZoneValue> Values(VariableKey key) => _held.TryGetValue(key, out var held) ? held.Values : [];

    /// <inheritdoc/>
    public PublishedZoneValue? Find(VariableKey key, Territory communes) =>
        _held.TryGetValue(key, out var held) ? held.ByMembers.GetValueOrDefault(communes) : null;

    private static PublishedZoneValue Checked(PublishedZoneValue value) =>
        double.IsFinite(value.Value) && (value.Value == 0 || value.Status.IsPresent())
            ? value
            : throw new ArgumentException($"The figure of {value.Zone} holds {value.Value} with the status {value.Status}: a present value is finite, an absent one is 0.", nameof(value));

    private static (PublishedZoneValue[] Values, Dictionary<Territory, PublishedZoneValue> ByMembers) Index(PublishedZoneValue[] values)
    {
        Array.Sort(values, (a, b) => string.CompareOrdinal(a.Zone.ToString(), b.Zone.ToString()));
        var byMembers = new Dictionary<Territory, PublishedZoneValue>();
        foreach (PublishedZoneValue value in values.OrderBy(v => v.Status.IsPresent() ? 0 : 1))
            byMembers.TryAdd(value.Members, value);
        return (values, byMembers);
    }
}
