namespace PictoStat.Catalogue.Reading;

/// <summary>What the folders of a catalogue hold of one kind, by id: the entry of a later folder stands in the place of an earlier folder's.</summary>
internal sealed class LayeredEntries<T>(CatalogueEntryKind kind)
{
    private readonly Dictionary<string, (Located<T> Entry, int Rank)> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CatalogueOverride> _overrides = new(StringComparer.Ordinal);

    /// <summary>The entries, an override where the entry it replaces was.</summary>
    public IEnumerable<Located<T>> InOrder => _entries.Values.OrderBy(e => e.Rank).Select(e => e.Entry);

    /// <summary>The values by id.</summary>
    public Dictionary<string, T> Values => _entries.ToDictionary(e => e.Key, e => e.Value.Entry.Value, StringComparer.Ordinal);

    /// <summary>What was replaced, in the order of the ids.</summary>
    public IEnumerable<CatalogueOverride> Overrides => _overrides.Values.OrderBy(o => o.Id, StringComparer.Ordinal);

    /// <summary>The value of an id, where there is one.</summary>
    public T? Find(string id) => _entries.TryGetValue(id, out (Located<T> Entry, int Rank) held) ? held.Entry.Value : default;

    /// <summary>Where the entry of an id is.</summary>
    public Place PlaceOf(string id) => _entries[id].Entry.Place;

    /// <summary>What replaced the entry of an id, or null.</summary>
    public CatalogueOverride? OverrideOf(string id) => _overrides.GetValueOrDefault(id);

    /// <summary>Takes an entry. The first of an id in a folder serves; one of a later folder that is not sound itself leaves the earlier in place, so that its faults break nothing else.</summary>
    public void Put(string id, T value, Place place, bool isSound = true)
    {
        if (!_entries.TryGetValue(id, out (Located<T> Entry, int Rank) held))
        {
            _entries.Add(id, (new Located<T>(value, place), _entries.Count));
        }
        else if (place.Layer > held.Entry.Place.Layer && isSound)
        {
            _overrides[id] = new CatalogueOverride(kind, id, held.Entry.Place.File, held.Entry.Place.Line, place.File, place.Line);
            _entries[id] = (new Located<T>(value, place), held.Rank);
        }
    }
}
