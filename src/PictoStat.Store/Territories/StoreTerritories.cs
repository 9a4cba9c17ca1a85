using System.Collections.Concurrent;
using System.Globalization;
using PictoStat.Core.Territories;
using PictoStat.Core.Territories.Changes;

namespace PictoStat.Store.Territories;

/// <summary>The communes and zonings of a store, each read when it is first asked for. Safe to use from several threads.</summary>
public sealed class StoreTerritories : IZoningSource, IPerimeterSource
{
    internal const string ReferenceDocument = "territories/communes";
    internal const string OverseasDocument = "territories/collectivites";
    internal const string UpdateDocument = "territories/update";
    internal const string PastDocument = "territories/past";
    internal const string ListDocument = "territories/zonings";
    internal const string CommuneZoning = "commune";

    private readonly StoreDocuments _documents;
    private readonly Dictionary<string, HeldZoning> _imported;
    private readonly ConcurrentDictionary<string, Lazy<IReadOnlyList<Zone>>> _zones = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Zoning, Vintage Year), Lazy<IReadOnlyList<Zone>>> _perimeters = new();
    private readonly Lazy<IReadOnlyList<Commune>> _facts;
    private readonly Lazy<IReadOnlyList<Commune>> _overseas;
    private readonly Lazy<CommunePast> _past;

    /// <summary>Opens the territories of a store.</summary>
    /// <exception cref="StoreException">The store holds no territories or is damaged.</exception>
    public StoreTerritories(StoreDocuments documents)
    {
        _documents = documents;
        Communes = documents.ReferenceIndex();
        _imported = documents.ImportedZonings().ToDictionary(z => z.About.Id, StringComparer.Ordinal);
        IReadOnlyList<Zoning> bundled = documents.Read(ListDocument, ZoningCodec.DecodeList);
        HashSet<string> known = [.. bundled.Select(z => z.Id)];
        Zonings = [.. bundled.Select(z => _imported.TryGetValue(z.Id, out HeldZoning? held) ? held.About : z), .. _imported.Values.Select(z => z.About).Where(z => !known.Contains(z.Id))];
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

    /// <summary>The zonings, bundled and imported; an imported one stands in the place of the bundled one of its id.</summary>
    public IReadOnlyList<Zoning> Zonings { get; }

    /// <summary>The imported zoning of an id, or null.</summary>
    public HeldZoning? Imported(string zoning) => _imported.GetValueOrDefault(zoning);

    /// <inheritdoc/>
    public IReadOnlyList<Zone> Zones(string zoning) => _zones.GetOrAdd(zoning, id => new(() => Load(id))).Value;

    /// <inheritdoc/>
    /// <exception cref="StoreException">The store is damaged.</exception>
    public IReadOnlyList<Vintage> PerimeterYears(string zoning)
    {
        if (Zonings.FirstOrDefault(z => z.Id == zoning) is not { } known)
            return [];
        IEnumerable<Vintage> held = DepartementPerimeters.Since(zoning) is { } first
            ? _documents.Vintages().Where(year => year.CompareTo(first) >= 0)
            : _documents.Names(PerimetersPrefix(zoning)).Select(name => new Vintage(int.Parse(name.AsSpan(PerimetersPrefix(zoning).Length), CultureInfo.InvariantCulture)));
        return [.. held.Concat(known.Vintage == Communes.Vintage || _imported.ContainsKey(zoning) ? [known.Vintage] : []).Distinct().Order()];
    }

    /// <inheritdoc/>
    /// <exception cref="StoreException">The store is damaged.</exception>
    public IReadOnlyList<Zone> Perimeters(string zoning, Vintage year) => _perimeters.GetOrAdd((zoning, year), key => new(() => LoadPerimeters(key.Zoning, key.Year))).Value;

    internal static string PerimetersDocument(string zoning, Vintage year) => $"{PerimetersPrefix(zoning)}{year}";

    private static string PerimetersPrefix(string zoning) => $"{ZonesDocument(zoning)}@";

    private IReadOnlyList<Zone> LoadPerimeters(string zoning, Vintage year)
    {
        if (!PerimeterYears(zoning).Contains(year))
            return [];
        if (_imported.TryGetValue(zoning, out HeldZoning? imported) && imported.About.Vintage == year)
            return _documents.ImportedZones(imported.About);
        if (DepartementPerimeters.Since(zoning) is not null)
            return DepartementPerimeters.At(Zones(zoning), _documents.Index(year));
        return year == Communes.Vintage ? Zones(zoning) : _documents.Read(PerimetersDocument(zoning, year), bytes => ZoningCodec.DecodeZones(bytes, zoning, _documents.Index(year)));
    }

    internal static string ZonesDocument(string zoning) => $"territories/zones/{zoning}";

    private IReadOnlyList<Zone> Load(string zoning)
    {
        if (_imported.TryGetValue(zoning, out HeldZoning? imported))
            return ToReference(imported.About.Vintage, _documents.ImportedZones(imported.About));
        if (zoning == CommuneZoning)
            return [.. Facts.Select((c, ordinal) => new Zone(new ZoneId(CommuneZoning, c.Code.Text), c.Name, Territory.FromSorted(Communes, [ordinal])))];
        return Zonings.Any(z => z.Id == zoning) ? _documents.Read(ZonesDocument(zoning), bytes => ZoningCodec.DecodeZones(bytes, zoning, Communes)) : [];
    }

    private IReadOnlyList<Zone> ToReference(Vintage vintage, IReadOnlyList<Zone> published)
    {
        if (vintage == Communes.Vintage)
            return published;
        Conversion conversion = _documents.Conversion(vintage);
        return [.. published.Select(zone => zone with { Members = conversion.Apply(zone.Members) })];
    }
}
