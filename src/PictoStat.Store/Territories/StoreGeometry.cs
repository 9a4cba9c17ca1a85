using PictoStat.Core.Territories;
using PictoStat.Store.Bytes;

namespace PictoStat.Store.Territories;

/// <summary>The base map of a store, part by part.</summary>
public sealed class StoreGeometry(StoreDocuments documents) : IGeometrySource
{
    private const string Prefix = "map/";

    /// <inheritdoc/>
    /// <exception cref="StoreException">The store is damaged.</exception>
    public ReadOnlyMemory<byte>? Part(string name) => documents.Find(PartDocument(name)) is { } bytes ? documents.Decode(bytes, Compression.Decompress) : (ReadOnlyMemory<byte>?)null;

    /// <summary>The names of the parts held, ordered.</summary>
    /// <exception cref="StoreException">The store is damaged.</exception>
    public IEnumerable<string> Parts => documents.Names(Prefix).Select(name => name[Prefix.Length..]);

    internal static string PartDocument(string name) => Prefix + name;
}
