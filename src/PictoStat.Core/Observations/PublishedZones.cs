using PictoStat.Core.Territories;

namespace PictoStat.Core.Observations;

/// <summary>Published figures of zones held in memory.</summary>
public sealed class PublishedZones : IPublishedZoneSource
{
    private readonly Dictionary<VariableKey, PublishedValues> _held;

    /// <summary>Takes the values, in any order.</summary>
    /// <exception cref="ArgumentException">A present value is not finite, or an absent one is not 0.</exception>
    public PublishedZones(IEnumerable<(VariableKey Key, PublishedZoneValue Value)> values) =>
        _held = values.GroupBy(v => v.Key, v => v.Value).ToDictionary(g => g.Key, g => new PublishedValues(g));

    /// <summary>No published figure at all.</summary>
    public static PublishedZones None { get; } = new([]);

    /// <inheritdoc/>
    public IReadOnlyList<Period> Periods(string variable, string modalities) =>
        [.. _held.Keys.Where(k => k.Variable == variable && k.Modalities == modalities).Select(k => k.Period).Order()];

    /// <inheritdoc/>
    public IReadOnlyList<PublishedZoneValue> Values(VariableKey key) => _held.TryGetValue(key, out PublishedValues? held) ? held.Values : [];

    /// <inheritdoc/>
    public PublishedZoneValue? Find(VariableKey key, Territory communes) => _held.GetValueOrDefault(key)?.Find(communes);
}

/// <summary>The figures published for zones of one variable at one period.</summary>
public sealed class PublishedValues
{
    private readonly PublishedZoneValue[] _values;
    private readonly Dictionary<Territory, PublishedZoneValue> _byMembers = [];

    /// <summary>Takes the values, in any order.</summary>
    /// <exception cref="ArgumentException">A present value is not finite, or an absent one is not 0.</exception>
    public PublishedValues(IEnumerable<PublishedZoneValue> values)
    {
        _values = [.. values.OrderBy(v => v.Zone.ToString(), StringComparer.Ordinal)];
        if (Array.Find(_values, v => !double.IsFinite(v.Value) || (v.Value != 0 && !v.Status.IsPresent())) is { } wrong)
            throw new ArgumentException($"The figure of {wrong.Zone} holds {wrong.Value} with the status {wrong.Status}: a present value is finite, an absent one is 0.", nameof(values));
        foreach (PublishedZoneValue value in _values.OrderBy(v => v.Status.IsPresent() ? 0 : 1))
            _byMembers.TryAdd(value.Members, value);
    }

    /// <summary>The values, in the order of the zones' ids.</summary>
    public IReadOnlyList<PublishedZoneValue> Values => _values;

    /// <summary>The value published for exactly a set of communes, or null; see <see cref="IPublishedZoneSource.Find"/>.</summary>
    public PublishedZoneValue? Find(Territory communes) => _byMembers.GetValueOrDefault(communes);
}
