using System.Data;
using System.Globalization;
using Dapper;
using PictoStat.Core.Territories;
using PictoStat.Core.Territories.Changes;
using PictoStat.Store.Bytes;
using PictoStat.Store.Territories;

namespace PictoStat.Store;

/// <summary>The documents and vintages of a store: read under a lock, since a connection serves one reader at a time.</summary>
public sealed class StoreDocuments(StoreFile store)
{
    private readonly Dictionary<Vintage, CommuneIndex> _indexes = [];

    /// <summary>The text kept under a key, or null.</summary>
    /// <exception cref="StoreException">The store is damaged.</exception>
    public string? Meta(string key) => Query("SELECT value FROM meta WHERE key = $key", key) as string;

    /// <summary>The document of a name, or null.</summary>
    /// <exception cref="StoreException">The store is damaged.</exception>
    public byte[]? Find(string name) => Query("SELECT content FROM document WHERE name = $key", name) as byte[];

    /// <summary>The names of the documents that begin with a text, ordered.</summary>
    /// <exception cref="StoreException">The store is damaged.</exception>
    public IReadOnlyList<string> Names(string prefix)
    {
        lock (store.Gate)
            return store.Read(connection =>
            {
                var parameters = new DynamicParameters();
                parameters.Add("prefix", prefix);
                return connection.Query<string>("SELECT name FROM document WHERE substr(name, 1, length($prefix)) = $prefix ORDER BY name", parameters).ToArray();
            });
    }

    /// <summary>The document of a name.</summary>
    /// <exception cref="StoreException">The store has none, or is damaged.</exception>
    public byte[] Read(string name) => Find(name) ?? throw new StoreException("store.incomplete", null, store.Path, name);

    /// <summary>The document of a name, decoded.</summary>
    /// <exception cref="StoreException">The store has none, or what it has cannot be decoded.</exception>
    public T Read<T>(string name, Func<byte[], T> decode) => Decode(Read(name), decode);

    /// <summary>What bytes of the store stand for.</summary>
    /// <exception cref="StoreException">They cannot be decoded.</exception>
    internal T Decode<T>(byte[] content, Func<byte[], T> decode) => store.Read(_ => decode(content));

    /// <summary>The communes of the reference vintage.</summary>
    /// <exception cref="StoreException">The store has none, or is damaged.</exception>
    public CommuneIndex ReferenceIndex() => Index(new Vintage(Query("SELECT max(year) FROM vintage", "") is long year ? checked((int)year) : 0));

    /// <summary>The COG years held, ascending.</summary>
    /// <exception cref="StoreException">The store is damaged.</exception>
    public IReadOnlyList<Vintage> Vintages()
    {
        lock (store.Gate)
            return store.Read(connection => connection.Query<int>("SELECT year FROM vintage ORDER BY year").Select(year => new Vintage(year)).ToArray());
    }

    /// <summary>The communes of a vintage; the same instance each time.</summary>
    /// <exception cref="StoreException">The store has none, or is damaged.</exception>
    public CommuneIndex Index(Vintage vintage)
    {
        lock (store.Gate)
        {
            if (_indexes.TryGetValue(vintage, out CommuneIndex? held))
                return held;
            byte[] codes = Query("SELECT codes FROM vintage WHERE year = $key", vintage.Year) as byte[]
                ?? throw new StoreException("store.vintage", null, store.Path, vintage);
            return _indexes[vintage] = store.Read(_ => CommuneIndexCodec.Decode(codes, vintage));
        }
    }

    /// <summary>What moved the reference beyond the bundled COG; null where nothing did.</summary>
    /// <exception cref="StoreException">The store is damaged.</exception>
    public CogUpdate? CogUpdate() => Find(StoreTerritories.UpdateDocument) is { } bytes ? Decode(bytes, PastCodec.DecodeUpdate) : null;

    /// <summary>The way from a vintage to the reference.</summary>
    /// <exception cref="StoreException">The store has none, or is damaged.</exception>
    public Conversion Conversion(Vintage from)
    {
        byte[] bytes = Query("SELECT conversion FROM vintage WHERE year = $key", from.Year) as byte[]
            ?? throw new StoreException("store.vintage", null, store.Path, from);
        CommuneIndex source = Index(from), target = ReferenceIndex();
        return store.Read(_ => ConversionCodec.Decode(bytes, source, target));
    }

    /// <summary>The zonings that were imported, by id.</summary>
    /// <exception cref="StoreException">The store is damaged.</exception>
    public IReadOnlyList<HeldZoning> ImportedZonings()
    {
        lock (store.Gate)
            return store.Read(connection =>
            {
                var zonings = new List<HeldZoning>();
                using IDataReader reader = connection.ExecuteReader("SELECT about, file_name, file_sha256, imported_on FROM zoning ORDER BY id");
                while (reader.Read())
                    zonings.Add(new HeldZoning(
                        ZoningCodec.DecodeList((byte[])reader.GetValue(0))[0], reader.GetString(1), reader.GetString(2), DateOnly.ParseExact(reader.GetString(3), "yyyy-MM-dd", CultureInfo.InvariantCulture)));
                return zonings;
            });
    }

    /// <summary>The zones of an imported zoning, in its own vintage.</summary>
    /// <exception cref="StoreException">The store has none of this id, or is damaged.</exception>
    public IReadOnlyList<Zone> ImportedZones(Zoning zoning)
    {
        CommuneIndex communes = Index(zoning.Vintage);
        byte[] zones = Query("SELECT zones FROM zoning WHERE id = $key", zoning.Id) as byte[] ?? throw new StoreException("store.incomplete", null, store.Path, zoning.Id);
        return store.Read(_ => ZoningCodec.DecodeZones(zones, zoning.Id, communes));
    }

    /// <summary>The contours of communes, or null where none were imported.</summary>
    /// <exception cref="StoreException">The store is damaged.</exception>
    public ContourSet? Contours()
    {
        lock (store.Gate)
            return store.Read(connection =>
            {
                (long Year, string Credit, string Files, string On)? row = connection.QuerySingleOrDefault<(long, string, string, string)?>("SELECT vintage, credit, files, imported_on FROM contours");
                if (row is not { } held)
                    return null;
                (string Name, string Sha256)[] files = [.. held.Files.Split('\n').Select(f => (f[65..], f[..64]))];
                Dictionary<string, byte[]> frames = connection.Query<(string Frame, byte[] Topology)>("SELECT frame, topology FROM contour_frame ORDER BY frame")
                    .ToDictionary(f => f.Frame, f => Compression.Decompress(f.Topology), StringComparer.Ordinal);
                return new ContourSet(new Vintage(checked((int)held.Year)), held.Credit, files, DateOnly.ParseExact(held.On, "yyyy-MM-dd", CultureInfo.InvariantCulture), frames);
            });
    }

    private object? Query(string sql, object key)
    {
        lock (store.Gate)
            return store.Read(connection =>
            {
                var parameters = new DynamicParameters();
                parameters.Add("key", key);
                return connection.ExecuteScalar(sql, parameters);
            });
    }
}
