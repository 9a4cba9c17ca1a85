using System.Collections.Concurrent;
using System.Data;
using System.Globalization;
using Dapper;
using PictoStat.Core.Observations;
using PictoStat.Core.Territories;
using PictoStat.Core.Territories.Changes;
using PictoStat.Store.Columns;
using PictoStat.Store.Editions;
using PictoStat.Store.Territories;

namespace PictoStat.Store.Observations;

/// <summary>The columns of a store, brought to the reference vintage when they are first asked for. Of several editions the newest serves. Safe to use from several threads.</summary>
public sealed class StoreObservations : IObservationSource
{
    private readonly StoreFile _store;
    private readonly StoreDocuments _documents;
    private readonly StoreTerritories _territories;
    private readonly string _areaVariable;
    private readonly Dictionary<VariableKey, Held> _held = [];
    private readonly Dictionary<(string Variable, string Modalities), List<Period>> _periods = [];
    private readonly ConcurrentDictionary<VariableKey, Lazy<Column>> _columns = new();
    private readonly ConcurrentDictionary<Vintage, Lazy<Conversion>> _conversions = new();
    private readonly Lazy<Column> _area;

    /// <summary>Lists what a store holds; no column is read yet.</summary>
    /// <param name="store">The store, open for reading.</param>
    /// <param name="documents">Its documents.</param>
    /// <param name="territories">Its territories, which also hold the communes' areas.</param>
    /// <param name="areaVariable">The variable that stands for INSEE's area in km², at any period.</param>
    /// <exception cref="StoreException">The store is damaged.</exception>
    public StoreObservations(StoreFile store, StoreDocuments documents, StoreTerritories territories, string areaVariable)
    {
        (_store, _documents, _territories, _areaVariable) = (store, documents, territories, areaVariable);
        _area = new(Area);
        _store.Read(connection =>
        {
            using IDataReader reader = connection.ExecuteReader("""
                SELECT s.edition, s.variable, s.modalities, s.period, e.vintage, e.source
                FROM edition e JOIN series s ON s.edition = e.id ORDER BY e.published, e.id
                """);
            while (reader.Read())
            {
                var key = new VariableKey(reader.GetString(1), reader.GetString(2), Period.Parse(reader.GetString(3)));
                _held[key] = new Held(reader.GetInt64(0), new Vintage(reader.GetInt32(4)), reader.GetString(5));
            }

            return 0;
        });
        foreach (VariableKey key in _held.Keys)
        {
            if (!_periods.TryGetValue((key.Variable, key.Modalities), out List<Period>? periods))
                _periods[(key.Variable, key.Modalities)] = periods = [];
            periods.Add(key.Period);
        }

        foreach (List<Period> periods in _periods.Values)
            periods.Sort();
    }

    /// <inheritdoc/>
    public CommuneIndex Communes => _territories.Communes;

    /// <summary>Every column held, in no order.</summary>
    public IEnumerable<VariableKey> Keys => _held.Keys;

    /// <inheritdoc/>
    public IReadOnlyList<Period> Periods(string variable, string modalities) =>
        _periods.TryGetValue((variable, modalities), out List<Period>? periods) ? periods : [];

    /// <summary>The source of the edition that serves a column; empty where none is held.</summary>
    public IEnumerable<string> SourcesOf(VariableKey key) => _held.TryGetValue(key, out Held? held) ? [held.Source] : [];

    /// <inheritdoc/>
    /// <exception cref="StoreException">The store is damaged.</exception>
    public Column? Load(VariableKey key)
    {
        if (key.Variable == _areaVariable)
            return _area.Value;
        return _held.TryGetValue(key, out Held? held) ? _columns.GetOrAdd(key, k => new(() => Load(k, held))).Value : null;
    }

    /// <summary>The editions of the store, by source, then by publication.</summary>
    /// <exception cref="StoreException">The store is damaged.</exception>
    public IReadOnlyList<(long Id, Edition Edition)> Editions()
    {
        lock (_store.Gate)
            return _store.Read(connection =>
            {
                var editions = new List<(long, Edition)>();
                using IDataReader reader = connection.ExecuteReader(
                    "SELECT id, source, published, vintage, file_name, file_sha256, descriptor_sha256, imported_on, bundled FROM edition ORDER BY source, published, id");
                while (reader.Read())
                    editions.Add((reader.GetInt64(0), new Edition(
                        reader.GetString(1), reader.GetString(2), new Vintage(reader.GetInt32(3)), reader.GetString(4), reader.GetString(5), reader.GetString(6),
                        DateOnly.ParseExact(reader.GetString(7), "yyyy-MM-dd", CultureInfo.InvariantCulture), reader.GetInt32(8) == 1)));
                return editions;
            });
    }

    /// <summary>The series of an edition as published, in its own vintage, by variable, modalities and period; one at a time.</summary>
    /// <param name="edition">The edition's id.</param>
    /// <param name="vintage">Its vintage.</param>
    /// <param name="variables">The variables wanted; the cells of no other are read. Empty for all.</param>
    /// <exception cref="StoreException">The store is damaged.</exception>
    public IEnumerable<Series> Published(long edition, Vintage vintage, params IReadOnlyCollection<string> variables)
    {
        CommuneIndex index = _documents.Index(vintage);
        foreach (VariableKey key in SeriesRows.Keys(_store, "series", edition, variables))
        {
            (byte[] cells, bool additive) = Cells(key, edition);
            yield return new Series(key, additive, _store.Read(_ => ColumnCodec.Decode(cells, index)));
        }
    }

    private Column Load(VariableKey key, Held held)
    {
        (byte[] cells, bool additive) = Cells(key, held.Edition);
        CommuneIndex index = _documents.Index(held.Vintage);
        Column published = _store.Read(_ => ColumnCodec.Decode(cells, index));
        return ReferenceEquals(index, Communes)
            ? published
            : _conversions.GetOrAdd(held.Vintage, v => new(() => _documents.Conversion(v))).Value.Apply(published, additive);
    }

    private (byte[] Cells, bool IsAdditive) Cells(VariableKey key, long edition) =>
        SeriesRows.Of(_store, "series", edition, key, "cells, additive", reader => ((byte[])reader.GetValue(0), reader.GetInt32(1) == 1));

    private Column Area()
    {
        IReadOnlyList<Commune> facts = _territories.Facts;
        var values = new double[facts.Count];
        var status = new ObservationStatus[facts.Count];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = facts[i].AreaKm2 ?? 0;
            status[i] = facts[i].AreaKm2 is null ? ObservationStatus.Missing : ObservationStatus.Present;
        }

        return new Column(Communes, values, status);
    }

    private sealed record Held(long Edition, Vintage Vintage, string Source);
}
