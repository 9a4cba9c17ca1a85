using System.Collections.Concurrent;
using PictoStat.Core.Territories;
using PictoStat.Core.Territories.Changes;

namespace PictoStat.Store.Territories;

/// <summary>The communes and zonings of a store, each read when it is first asked for. Safe to use from several threads.</summary>
public sealed class StoreTerritories : IZoningSource
{
    internal const string ReferenceDocument = "territories/communes";
    internal const string OverseasDocument = "territories/collectivites";
    internal const string UpdateDocument = "territories/update";
    internal const string PastDocument = "territories/past";
    internal const string ListDocument = "territories/zonings";
    internal const string CommuneZoning = "commune";

    private readonly StoreDocuments _documents;
    private readonly ConcurrentDictionary<string, Lazy<IReadOnlyList<Zone>>> _zones = new(StringComparer.Ordinal);
    private readonly Lazy<IReadOnlyList<Commune>> _facts;
    private readonly Lazy<IReadOnlyList<Commune>> _overseas;
    private readonly Lazy<CommunePast> _past;

    /// <summary>Opens the territories of a store.</summary>
    /// <exception cref="StoreException">The store holds no territories or is damaged.</exception>
    public StoreTerritories(StoreDocuments documents)
    {
        _documents = documents;
        Communes = documents.ReferenceIndex();
        Zonings = documents.Read(ListDocument, ZoningCodec.DecodeList);
        _facts = new(() => documents.Read(ReferenceDocument, CommuneCodec.Decode));
        _overseas = new(() => documents.Read(OverseasDocument, CommuneCodec.Decode));
        _past = new(() => documents.Read(PastDocument, bytes => PastCodec.Decode(bytes, Communes, [.. Facts.Select(commune => commune.Name)])));
    }

    /// <inheritdoc/>
    public CommuneIndex Communes { get; }

    /// <inheritdoc/>
    public IReadOnlyList<Commune> Facts => _facts.Value;

    /// <inheritdoc/>
    /// <exception cref="StoreException">The store is damaged.</exception>
    public CommunePast Past => _past.Value;

    /// <summary>The communes of the collectivités d'outre-mer, in no zoning and no sum.</summary>
    public IReadOnlyList<Commune> Overseas => _overseas.Value;

    /// <inheritdoc/>
    public IReadOnlyList<Zoning> Zonings { get; }

    /// <inheritdoc/>
    public IReadOnlyList<Zone> Zones(string zoning) => _zones.GetOrAdd(zoning, id => new(() => Load(id))).Value;

    internal static string ZonesDocument(string zoning) => $"territories/zones/{zoning}";

    private IReadOnlyList<Zone> Load(string zoning)
    {
        if (zoning == CommuneZoning)
            return [.. Facts.Select((c, ordinal) => new Zone(new ZoneId(CommuneZoning, c.Code.Text), c.Name, Territory.FromSorted(Communes, [ordinal])))];
        return Zonings.Any(z => z.Id == zoning) ? _documents.Read(ZonesDocument(zoning), bytes => ZoningCodec.DecodeZones(bytes, zoning, Communes)) : [];
    }
}
