using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using PictoStat.Core.Observations;
using PictoStat.Core.Territories;
using PictoStat.Core.Territories.Changes;
using PictoStat.Store.Bytes;
using PictoStat.Store.Columns;
using PictoStat.Store.Editions;
using PictoStat.Store.Territories;

namespace PictoStat.Store;

/// <summary>Writes to a store, inside the transaction it was given.</summary>
public sealed class StoreWriter
{
    private const string SeriesTable = "series";
    private readonly SqliteConnection _connection;
    private readonly SqliteTransaction _transaction;

    internal StoreWriter(SqliteConnection connection, SqliteTransaction transaction) => (_connection, _transaction) = (connection, transaction);

    /// <summary>Keeps a small text under a key.</summary>
    public void Meta(string key, string value) =>
        Execute("INSERT INTO meta (key, value) VALUES ($key, $value) ON CONFLICT (key) DO UPDATE SET value = $value", ("key", key), ("value", value));

    /// <summary>Keeps a document under a name.</summary>
    public void Document(string name, byte[] content) =>
        Execute("INSERT INTO document (name, content) VALUES ($name, $content) ON CONFLICT (name) DO UPDATE SET content = $content", ("name", name), ("content", content));

    /// <summary>Keeps the communes of a vintage and the way from it to the reference.</summary>
    public void Vintage(Conversion conversion) => Execute(
        "INSERT INTO vintage (year, codes, conversion) VALUES ($year, $codes, $conversion) ON CONFLICT (year) DO UPDATE SET codes = $codes, conversion = $conversion",
        ("year", conversion.Source.Vintage.Year), ("codes", CommuneIndexCodec.Encode(conversion.Source)), ("conversion", ConversionCodec.Encode(conversion)));

    /// <summary>Keeps the reference communes, those outside it, and the zonings with their zones.</summary>
    public void Territories(IZoningSource source, IReadOnlyList<Commune> overseas)
    {
        Document(StoreTerritories.ReferenceDocument, CommuneCodec.Encode(source.Facts));
        Document(StoreTerritories.OverseasDocument, CommuneCodec.Encode(overseas));
        if (source.Past is { } past)
            Document(StoreTerritories.PastDocument, PastCodec.Encode(past));
        Document(StoreTerritories.ListDocument, ZoningCodec.EncodeList(source.Zonings));
        foreach (Zoning zoning in source.Zonings.Where(z => z.Id != StoreTerritories.CommuneZoning))
            Document(StoreTerritories.ZonesDocument(zoning.Id), ZoningCodec.EncodeZones(source.Zones(zoning.Id)));
    }

    /// <summary>Keeps what moved the reference beyond the bundled COG: it is applied again whenever the store is refreshed.</summary>
    public void CogUpdate(CogUpdate update) => Document(StoreTerritories.UpdateDocument, PastCodec.Encode(update));

    /// <summary>Keeps an imported zoning, its zones in its own vintage, in the place of the one imported before under the same id.</summary>
    public void Zoning(HeldZoning zoning, IReadOnlyList<Zone> zones) => Execute(
        "INSERT OR REPLACE INTO zoning (id, vintage, about, zones, file_name, file_sha256, imported_on) VALUES ($id, $vintage, $about, $zones, $file, $sha, $on)",
        ("id", zoning.About.Id), ("vintage", zoning.About.Vintage.Year), ("about", ZoningCodec.EncodeList([zoning.About])), ("zones", ZoningCodec.EncodeZones(zones)),
        ("file", zoning.FileName), ("sha", zoning.FileSha256), ("on", zoning.ImportedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));

    /// <summary>Keeps the perimeters that zonings had in other years than the reference, except those found from the codes of the communes.</summary>
    public void Perimeters(IPerimeterSource source, IReadOnlyList<Zoning> zonings, Vintage reference)
    {
        foreach (Zoning zoning in zonings.Where(z => DepartementPerimeters.Since(z.Id) is null))
            foreach (Vintage year in source.PerimeterYears(zoning.Id).Where(y => y != reference))
                Document(StoreTerritories.PerimetersDocument(zoning.Id, year), ZoningCodec.EncodeZones(source.Perimeters(zoning.Id, year)));
    }

    /// <summary>Keeps the parts of the base map.</summary>
    public void BaseMap(IReadOnlyDictionary<string, byte[]> parts)
    {
        foreach ((string name, byte[] bytes) in parts)
            Document(StoreGeometry.PartDocument(name), Compression.Compress(bytes));
    }

    /// <summary>Keeps the contours of communes in place of those held.</summary>
    public void Contours(ContourSet contours)
    {
        Execute("DELETE FROM contours; DELETE FROM contour_frame");
        Execute(
            "INSERT INTO contours (id, vintage, credit, files, imported_on) VALUES (1, $vintage, $credit, $files, $on)",
            ("vintage", contours.Vintage.Year), ("credit", contours.Credit), ("files", string.Join('\n', contours.Files.Select(f => $"{f.Sha256} {f.Name}"))),
            ("on", contours.ImportedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        foreach ((string frame, byte[] topology) in contours.Frames)
            Execute("INSERT INTO contour_frame (frame, topology) VALUES ($frame, $topology)", ("frame", frame), ("topology", Compression.Compress(topology)));
    }

    /// <summary>Keeps the parts of the base map that contours make, in place of those held.</summary>
    public void ContourParts(IReadOnlyDictionary<string, byte[]> parts)
    {
        Execute("DELETE FROM document WHERE name LIKE $prefix", ("prefix", $"{StoreGeometry.PartDocument("contours/")}%"));
        BaseMap(parts);
    }

    /// <summary>Removes the editions that came with the program: newer ones take their place.</summary>
    public void RemoveBundledEditions() => Execute("""
        DELETE FROM series WHERE edition IN (SELECT id FROM edition WHERE bundled = 1);
        DELETE FROM zone_series WHERE edition IN (SELECT id FROM edition WHERE bundled = 1);
        DELETE FROM edition_zones WHERE edition IN (SELECT id FROM edition WHERE bundled = 1);
        DELETE FROM edition WHERE bundled = 1
        """);

    /// <summary>Adds an edition and its series; an edition held already, from the same file by the same descriptor, is left as it is.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="series">Its columns over communes.</param>
    /// <param name="zones">Its columns over zones, all over the same; none where left out.</param>
    /// <returns>Whether it was added.</returns>
    public bool Edition(Edition edition, IEnumerable<Series> series, IReadOnlyList<ZoneSeries>? zones = null)
    {
        const string insertEdition = """
            INSERT INTO edition (source, published, vintage, file_name, file_sha256, descriptor_sha256, imported_on, bundled)
            VALUES ($source, $published, $vintage, $file, $sha, $descriptor, $on, $bundled) ON CONFLICT DO NOTHING RETURNING id
            """;
        long? id = _connection.ExecuteScalar<long?>(insertEdition, Parameters(
            ("source", edition.Source), ("published", edition.Published), ("vintage", edition.Vintage.Year), ("file", edition.FileName),
            ("sha", edition.FileSha256), ("descriptor", edition.DescriptorSha256),
            ("on", edition.ImportedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("bundled", edition.IsBundled ? 1 : 0)), _transaction);
        if (id is null)
            return false;
        WriteCells(SeriesTable, id.Value, series, s => new CellsToWrite(s.Key, s.IsAdditive, s.Column.Values, s.Column.Status, s.Column.SharedFamilies));
        if (zones is not [var first, ..])
            return true;
        Execute("INSERT INTO edition_zones (edition, perimeters, zones) VALUES ($edition, $perimeters, $zones)",
            ("edition", id.Value), ("perimeters", first.Column.Index.Perimeters.Year), ("zones", ZoneIndexCodec.Encode(first.Column.Index)));
        WriteCells("zone_series", id.Value, zones, s => new CellsToWrite(s.Key, isAdditive: false, s.Column.Values, s.Column.Status, []));
        return true;
    }

    /// <summary>Writes columns one by one. The cells go through the same buffers into room made for them in the file: a new array for each would double the memory of a large import.</summary>
    private void WriteCells<T>(string table, long edition, IEnumerable<T> columns, Func<T, CellsToWrite> cellsOf)
    {
        using SqliteCommand insert = _connection.CreateCommand();
        insert.Transaction = _transaction;
        string[] names = ["edition", "variable", "modalities", "period", "present", "estimated", "secret", "missing", "not_applicable", "cells", "additive"];
        int width = table == SeriesTable ? names.Length : names.Length - 1;
        insert.CommandText =
            $"INSERT INTO {table} ({string.Join(", ", names.Take(width))}) VALUES ({string.Join(", ", names.Take(width).Select(n => n == "cells" ? "zeroblob($cells)" : $"${n}"))}) RETURNING rowid";
        SqliteParameter[] parameters = [.. names.Take(width).Select(n => insert.Parameters.Add(new SqliteParameter($"${n}", null)))];
        var buffer = new ByteWriter(1 << 18);
        using var packed = new MemoryStream();
        Span<int> counts = stackalloc int[5];
        foreach (T one in columns)
        {
            CellsToWrite column = cellsOf(one);
            counts.Clear();
            foreach (ObservationStatus status in column.Status)
                counts[(int)status]++;
            ColumnCodec.Encode(column.Values, column.Status, column.Families, buffer, packed);
            object[] values = [edition, column.Key.Variable, column.Key.Modalities, column.Key.Period.ToString(), counts[0], counts[1], counts[2], counts[3], counts[4], packed.Length, column.IsAdditive ? 1 : 0];
            for (int i = 0; i < width; i++)
                parameters[i].Value = values[i];
            using var cells = new SqliteBlob(_connection, table, "cells", (long)insert.ExecuteScalar()!);
            cells.Write(packed.GetBuffer(), 0, checked((int)packed.Length));
        }
    }

    private readonly ref struct CellsToWrite(VariableKey key, bool isAdditive, ReadOnlySpan<double> values, ReadOnlySpan<ObservationStatus> status, IReadOnlyList<int[]> families)
    {
        public VariableKey Key { get; } = key;

        public bool IsAdditive { get; } = isAdditive;

        public ReadOnlySpan<double> Values { get; } = values;

        public ReadOnlySpan<ObservationStatus> Status { get; } = status;

        public IReadOnlyList<int[]> Families { get; } = families;
    }

    private void Execute(string sql, params ReadOnlySpan<(string Name, object Value)> parameters) => _connection.Execute(sql, Parameters(parameters), _transaction);

    private static DynamicParameters Parameters(params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        var all = new DynamicParameters();
        foreach ((string name, object value) in parameters)
            all.Add(name, value);
        return all;
    }
}
