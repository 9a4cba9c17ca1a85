using System.Collections.Concurrent;
using System.Data;
using Dapper;
using PictoStat.Core.Observations;
using PictoStat.Core.Territories;
using PictoStat.Core.Territories.Changes;
using PictoStat.Store.Columns;
using PictoStat.Store.Editions;
using PictoStat.Store.Territories;

namespace PictoStat.Store.Observations;

/// <summary>
/// The values of a store that producers publish for zones. Each is given for a zone with the communes it had in the year of its perimeters; it is kept where those are, at the reference,
/// exactly some communes. Of several editions that give a zoning's values, the newest serves. Safe to use from several threads.
/// </summary>
public sealed class StorePublishedZones : IPublishedZoneSource
{
    private readonly StoreFile _store;
    private readonly StoreDocuments _documents;
    private readonly StoreTerritories _territories;
    private readonly Dictionary<VariableKey, List<Held>> _held = [];
    private readonly ConcurrentDictionary<VariableKey, Lazy<PublishedValues>> _values = new();
    private readonly ConcurrentDictionary<long, Lazy<ZoneIndex>> _zones = new();
    private readonly ConcurrentDictionary<(string Zoning, Vintage Year), Lazy<IReadOnlyDictionary<string, Zone>>> _today = new();

    /// <summary>Lists what a store holds; nothing is read yet.</summary>
    /// <exception cref="StoreException">The store is damaged.</exception>
    public StorePublishedZones(StoreFile store, StoreDocuments documents, StoreTerritories territories)
    {
        (_store, _documents, _territories) = (store, documents, territories);
        _store.Read(connection =>
        {
            using IDataReader reader = connection.ExecuteReader("""
                SELECT s.edition, s.variable, s.modalities, s.period, e.vintage, z.perimeters, e.source
                FROM edition e JOIN zone_series s ON s.edition = e.id JOIN edition_zones z ON z.edition = e.id ORDER BY e.published DESC, e.id DESC
                """);
            while (reader.Read())
            {
                var key = new VariableKey(reader.GetString(1), reader.GetString(2), Period.Parse(reader.GetString(3)));
                if (!_held.TryGetValue(key, out List<Held>? editions))
                    _held[key] = editions = [];
                editions.Add(new Held(reader.GetInt64(0), new Vintage(reader.GetInt32(4)), new Vintage(reader.GetInt32(5)), reader.GetString(6)));
            }

            return 0;
        });
    }

    /// <summary>Every column held, in no order.</summary>
    public IEnumerable<VariableKey> Keys => _held.Keys;

    /// <summary>The sources of the editions that hold a column, the newest first; empty where none does.</summary>
    public IEnumerable<string> SourcesOf(VariableKey key) => _held.TryGetValue(key, out List<Held>? held) ? held.Select(h => h.Source).Distinct() : [];

    /// <inheritdoc/>
    public IReadOnlyList<Period> Periods(string variable, string modalities) =>
        [.. _held.Keys.Where(k => k.Variable == variable && k.Modalities == modalities).Select(k => k.Period).Order()];

    /// <inheritdoc/>
    /// <exception cref="StoreException">The store is damaged.</exception>
    public IReadOnlyList<PublishedZoneValue> Values(VariableKey key) => Of(key)?.Values ?? [];

    /// <inheritdoc/>
    /// <exception cref="StoreException">The store is damaged.</exception>
    public PublishedZoneValue? Find(VariableKey key, Territory communes) => Of(key)?.Find(communes);

    /// <summary>The zonings that values of a column are published for, by id.</summary>
    /// <exception cref="StoreException">The store is damaged.</exception>
    public IReadOnlyList<string> Levels(VariableKey key) => [.. Values(key).Where(v => v.Status.IsPresent()).Select(v => v.Zone.Zoning).Distinct(StringComparer.Ordinal)];

    /// <summary>The column of the newest edition as published, or null where none is held.</summary>
    /// <exception cref="StoreException">The store is damaged.</exception>
    public ZoneColumn? Latest(VariableKey key) => _held.TryGetValue(key, out List<Held>? held) ? Column(key, held[0].Edition) : null;

    /// <summary>The columns of an edition as published, by variable, modalities and period; one at a time.</summary>
    /// <param name="edition">The edition's id.</param>
    /// <param name="variables">The variables wanted; the cells of no other are read. Empty for all.</param>
    /// <exception cref="StoreException">The store is damaged.</exception>
    public IEnumerable<ZoneSeries> Published(long edition, params IReadOnlyCollection<string> variables)
    {
        foreach (VariableKey key in SeriesRows.Keys(_store, "zone_series", edition, variables))
            yield return new ZoneSeries(key, Column(key, edition));
    }

    private PublishedValues? Of(VariableKey key) => _held.TryGetValue(key, out List<Held>? held) ? _values.GetOrAdd(key, k => new(() => Load(k, held))).Value : null;

    private PublishedValues Load(VariableKey key, List<Held> editions)
    {
        var values = new List<PublishedZoneValue>();
        var served = new HashSet<string>(StringComparer.Ordinal);
        foreach (Held edition in editions)
        {
            ZoneColumn column = Column(key, edition.Edition);
            for (int i = 0; i < column.Index.Count; i++)
            {
                ZoneId id = column.Index.Zones[i];
                if (!served.Contains(id.Zoning) && Today(id.Zoning, column.Index.Perimeters).TryGetValue(id.Code, out Zone? zone))
                    values.Add(new PublishedZoneValue(id, zone.Name, zone.Members, column.Status[i], column.Values[i])
                    {
                        Perimeters = edition.Vintage == column.Index.Perimeters ? null : (edition.Vintage, column.Index.Perimeters),
                    });
            }

            served.UnionWith(column.Index.Zonings);
        }

        return new PublishedValues(values);
    }

    /// <summary>The zones of a year brought to the reference, by code; those that are there no exact set of communes are left out.</summary>
    private IReadOnlyDictionary<string, Zone> Today(string zoning, Vintage year) => _today.GetOrAdd((zoning, year), key => new(() =>
    {
        IReadOnlyList<Zone> zones = _territories.Perimeters(key.Zoning, key.Year);
        if (key.Year == _territories.Communes.Vintage || zones.Count == 0)
            return zones.ToDictionary(z => z.Id.Code, StringComparer.Ordinal);
        Conversion conversion = _documents.Conversion(key.Year);
        return zones.Select(z => (Zone: z, Members: conversion.ApplyExactly(z.Members)))
            .Where(z => z.Members is not null)
            .ToDictionary(z => z.Zone.Id.Code, z => z.Zone with { Members = z.Members! }, StringComparer.Ordinal);
    })).Value;

    private ZoneColumn Column(VariableKey key, long edition)
    {
        ZoneIndex zones = _zones.GetOrAdd(edition, id => new(() => Zones(id))).Value;
        byte[] cells = SeriesRows.Of(_store, "zone_series", edition, key, "cells", reader => (byte[])reader.GetValue(0));
        return _store.Read(_ => ColumnCodec.Decode(cells, zones));
    }

    private ZoneIndex Zones(long edition)
    {
        (int year, byte[] zones) = SeriesRows.Single(
            _store, "SELECT perimeters, zones FROM edition_zones WHERE edition = $edition", "edition_zones", reader => (reader.GetInt32(0), (byte[])reader.GetValue(1)), ("edition", edition));
        return _store.Read(_ => ZoneIndexCodec.Decode(zones, new Vintage(year)));
    }

    private sealed record Held(long Edition, Vintage Vintage, Vintage Perimeters, string Source);
}
