using PictoStat.Core.Territories;
using PictoStat.Core.Territories.Changes;
using PictoStat.Import.Problems;

namespace PictoStat.Import.Zoning;

/// <summary>
/// The folder <c>zoning/</c>: the reference COG, its dated changes and the zonings, which are brought from their own vintage to the reference.
/// The COG is read at once, a zoning's file when it is first asked for. Safe for threads.
/// </summary>
public sealed class ZoningFolder : IZoningSource, IPerimeterSource
{
    private readonly string _folder;
    private readonly CogFolder _cog;
    private readonly ZoningEntries _list;
    private readonly Dictionary<string, Lazy<IReadOnlyList<Zone>>> _published;
    private readonly Dictionary<string, Lazy<IReadOnlyList<Zone>>> _zones;
    private readonly Dictionary<(string Zoning, Vintage Year), Lazy<IReadOnlyList<Zone>>> _perimeters;
    private readonly Lazy<IReadOnlyList<OutlineRings>> _outlines;

    private ZoningFolder(string folder, CogFolder cog, ZoningEntries list)
    {
        (_folder, _cog, _list) = (folder, cog, list);
        IReadOnlyList<ZoningEntry> entries = [.. list.Entries.Select(entry => entry.At(list.Reference, cog.History.Reference.Vintage))];
        Zonings = [.. entries.Select(entry => entry.Zoning)];
        _published = entries.ToDictionary(entry => entry.Zoning.Id, entry => new Lazy<IReadOnlyList<Zone>>(() => Publish(entry)), StringComparer.Ordinal);
        _zones = entries.ToDictionary(entry => entry.Zoning.Id, entry => new Lazy<IReadOnlyList<Zone>>(() => BringToReference(entry.Zoning)), StringComparer.Ordinal);
        Past = new CommunePast(cog.History, [.. cog.Communes.Select(commune => commune.Name)], cog.MunicipalArrondissements);
        _perimeters = entries.SelectMany(entry => entry.Perimeters.Select(file => (Key: (entry.Zoning.Id, file.Key), Read: new Lazy<IReadOnlyList<Zone>>(() => PastPerimeters(entry.Zoning, file.Key, file.Value)))))
            .ToDictionary(held => held.Key, held => held.Read);
        _outlines = new Lazy<IReadOnlyList<OutlineRings>>(() => OutlinesFile.Read(Path.Combine(folder, "outlines", "departements.csv")));
    }

    /// <inheritdoc/>
    public CommuneIndex Communes => _cog.History.Reference;

    /// <inheritdoc/>
    public IReadOnlyList<Commune> Facts => _cog.Communes;

    /// <summary>The communes of the collectivités d'outre-mer: listed apart, in no sum and in no index.</summary>
    public IReadOnlyList<Commune> OverseasCommunes => _cog.Overseas;

    /// <summary>The arrondissements of Paris, Lyon and Marseille, by code.</summary>
    public IReadOnlyList<MunicipalArrondissement> MunicipalArrondissements => _cog.MunicipalArrondissements;

    /// <summary>The départements and the collectivités d'outre-mer, by code.</summary>
    public IReadOnlyDictionary<string, NamedPlace> Departements => _cog.Departements;

    /// <summary>The régions and the collectivités d'outre-mer, by code.</summary>
    public IReadOnlyDictionary<string, NamedPlace> Regions => _cog.Regions;

    /// <inheritdoc/>
    public CommunePast Past { get; }

    /// <summary>Every vintage since 2013 and the changes between them.</summary>
    public CogHistory History => _cog.History;

    /// <inheritdoc/>
    public IReadOnlyList<Core.Territories.Zoning> Zonings { get; }

    /// <summary>The outlines of the 101 départements.</summary>
    /// <exception cref="ImportException">Their file is missing, or one of its lines is wrong.</exception>
    public IReadOnlyList<OutlineRings> Outlines => _outlines.Value;

    /// <summary>Reads the COG and the list of zonings.</summary>
    /// <param name="folder">The folder that holds <c>zonings.yaml</c>.</param>
    /// <exception cref="ImportException">A file is missing, or one of its lines is wrong.</exception>
    public static ZoningFolder Read(string folder)
    {
        ZoningEntries list = ZoningListReader.Read(Path.Combine(folder, "zonings.yaml"));
        return new ZoningFolder(folder, CogFolder.Read(Path.Combine(folder, "cog"), list.Reference), list);
    }

    /// <summary>The same folder with the reference moved to a later COG: communes, derived zonings and conversions follow.</summary>
    /// <param name="update">The changes up to the later COG.</param>
    /// <param name="path">Where they come from, for messages.</param>
    /// <exception cref="ImportException">The changes do not fit the communes.</exception>
    public ZoningFolder With(CogUpdate update, string path) => new(_folder, _cog.With(update, path), _list);

    /// <inheritdoc/>
    /// <exception cref="ImportException">The zoning's file is missing, or one of its lines is wrong.</exception>
    public IReadOnlyList<Zone> Zones(string zoning) => _zones.TryGetValue(zoning, out Lazy<IReadOnlyList<Zone>>? zones) ? zones.Value : [];

    /// <summary>The zones of a zoning in its own vintage, as published, in the order of their codes; empty where the zoning is unknown.</summary>
    /// <exception cref="ImportException">The zoning's file is missing, or one of its lines is wrong.</exception>
    public IReadOnlyList<Zone> PublishedZones(string zoning) => _published.TryGetValue(zoning, out Lazy<IReadOnlyList<Zone>>? zones) ? zones.Value : [];

    /// <inheritdoc/>
    public IReadOnlyList<Vintage> PerimeterYears(string zoning) => Zonings.FirstOrDefault(z => z.Id == zoning) is not { } known ? [] :
    [
        .. _perimeters.Keys.Where(k => k.Zoning == zoning).Select(k => k.Year).Append(known.Vintage)
            .Concat(DepartementPerimeters.Since(zoning) is { } first ? Enumerable.Range(first.Year, Communes.Vintage.Year - first.Year).Select(year => new Vintage(year)) : [])
            .Distinct().Order(),
    ];

    /// <inheritdoc/>
    /// <exception cref="ImportException">A file is missing, or one of its lines is wrong.</exception>
    public IReadOnlyList<Zone> Perimeters(string zoning, Vintage year)
    {
        if (_perimeters.TryGetValue((zoning, year), out Lazy<IReadOnlyList<Zone>>? held))
            return held.Value;
        if (!PerimeterYears(zoning).Contains(year))
            return [];
        return Zonings.First(z => z.Id == zoning).Vintage == year ? PublishedZones(zoning) : DepartementPerimeters.At(Zones(zoning), History.At(year));
    }

    /// <summary>Reads all that is read on demand, so that every wrong line is found.</summary>
    /// <exception cref="ImportException">A file is missing, or one of its lines is wrong.</exception>
    public void Verify()
    {
        foreach (Core.Territories.Zoning zoning in Zonings)
            _ = Zones(zoning.Id);
        foreach ((string zoning, Vintage year) in _perimeters.Keys)
            _ = Perimeters(zoning, year);
        _ = Outlines;
    }

    private IReadOnlyList<Zone> Publish(ZoningEntry entry)
    {
        if (entry.From is { } from)
            return DerivedZones.Make(entry.Zoning.Id, from, _cog) ?? throw ImportException.Of("zoning.no-origin", Path.Combine(_folder, "zonings.yaml"), entry.Zoning.Id, from);
        string path = Path.Combine(_folder, entry.File!);
        return ZonesFile.Read(path, entry.Zoning, CommunesAt(entry.Zoning, path));
    }

    private IReadOnlyList<Zone> PastPerimeters(Core.Territories.Zoning zoning, Vintage year, string file)
    {
        string path = Path.Combine(_folder, file);
        CommuneIndex communes = CommunesAt(zoning with { Vintage = year }, path);
        return PerimetersFile.Read(path, zoning, PublishedZones(zoning.Id), History.Between(communes.Vintage, zoning.Vintage));
    }

    private CommuneIndex CommunesAt(Core.Territories.Zoning zoning, string path)
    {
        try
        {
            return History.At(zoning.Vintage);
        }
        catch (ArgumentOutOfRangeException error)
        {
            throw new ImportException(Problem.Of("zoning.no-vintage", path, zoning.Vintage.Year, CogHistory.First.Year, Communes.Vintage.Year), error);
        }
    }

    private IReadOnlyList<Zone> BringToReference(Core.Territories.Zoning zoning)
    {
        IReadOnlyList<Zone> published = PublishedZones(zoning.Id);
        if (zoning.Vintage == Communes.Vintage)
            return published;
        Conversion conversion = History.Between(zoning.Vintage, Communes.Vintage);
        return [.. published.Select(zone => zone with { Members = conversion.Apply(zone.Members) })];
    }
}
