using PictoStat.Application.Contours;
using PictoStat.Application.Mapping;
using PictoStat.Application.Opening;
using PictoStat.Application.Queries;
using PictoStat.Application.Reporting;
using PictoStat.Application.Zones;
using PictoStat.Catalogue;
using PictoStat.Catalogue.Json;
using PictoStat.Core.Aggregation;
using PictoStat.Core.Disclosure;
using PictoStat.Core.Indicators;
using PictoStat.Core.Territories;
using PictoStat.Core.Territories.Expressions;
using PictoStat.Core.Text;
using PictoStat.Store;
using PictoStat.Store.Observations;
using PictoStat.Store.Territories;

namespace PictoStat.Application;

/// <summary>A store opened with its catalogue: where every use case starts. Read-only and safe to use from several threads.</summary>
public sealed class Workspace : IDisposable
{
    private readonly StoreFile _store;
    private readonly Lazy<ReportService> _reports;
    private readonly ZoneResolver _resolver;
    private readonly Lazy<MapService> _maps;

    private Workspace(StoreFile store, WorkspaceOptions options)
    {
        _store = store;
        var documents = new StoreDocuments(store);
        var variables = new AggregationVariables();
        Documents = documents;
        Catalogue = documents.Read(StoreBuilder.CatalogueDocument, json => CatalogueJson.Read(json));
        Territories = new StoreTerritories(documents);
        _resolver = new ZoneResolver(Territories, options.ExpressionsReadFiles ? new ZoneFiles() : null, new ContourOverlap(new StoreGeometry(documents), Territories));
        Observations = new StoreObservations(store, documents, Territories, variables.Area);
        PublishedZones = new StorePublishedZones(store, documents, Territories);
        Aggregator = new Aggregator(Observations, variables, Catalogue.FindVariable, PublishedZones, Territories);
        Figures = new FigureQuery(Territories, Aggregator, new PublishedDataGuard(), key => Observations.SourcesOf(key).Concat(PublishedZones.SourcesOf(key)), Catalogue.FindIndicator, options.Cancel);
        _reports = new(() => new ReportService(this, documents));
        _maps = new(() => new MapService(this, documents));
    }

    /// <summary>The catalogue.</summary>
    public IndicatorCatalogue Catalogue { get; }

    /// <summary>The communes and zonings.</summary>
    public StoreTerritories Territories { get; }

    /// <summary>The columns.</summary>
    public StoreObservations Observations { get; }

    /// <summary>The values published for zones.</summary>
    public StorePublishedZones PublishedZones { get; }

    /// <summary>The figures, after the disclosure guard.</summary>
    public FigureQuery Figures { get; }

    /// <summary>Ranks and resemblances of zones among others.</summary>
    public ReferenceGroups Groups => new(Territories, Figures);

    /// <summary>The documents.</summary>
    public ReportService Reports => _reports.Value;

    /// <summary>The maps.</summary>
    public MapService Maps => _maps.Value;

    internal Aggregator Aggregator { get; }

    internal StoreDocuments Documents { get; }

    /// <summary>Opens a store, making it from the bundled data, or refreshing it, where that is due; tells what an administrator's catalogue overrides.</summary>
    /// <exception cref="ProblemException">The store or the bundled data cannot be used; the sentence says why.</exception>
    public static Workspace Open(WorkspaceOptions options)
    {
        if (!File.Exists(options.StorePath))
        {
            if (!options.MakeIfMissing && !Directory.Exists(options.StorePath))
                throw new StoreException("store.missing", null, options.StorePath);
            Build(options);
        }

        StoreFile store = StoreFile.OpenRead(options.StorePath);
        try
        {
            if (StoreBuilder.IsStale(store, options.Data))
            {
                store.Dispose();
                Build(options);
                store = StoreFile.OpenRead(options.StorePath);
            }

            var workspace = new Workspace(store, options);
            foreach (CatalogueOverride entry in workspace.Catalogue.Overrides)
                options.Progress(entry.Sentence);
            return workspace;
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    /// <summary>Makes a store from the bundled data, or refreshes one: what was imported besides stays.</summary>
    /// <exception cref="ProblemException">The store cannot be written or the bundled data read.</exception>
    public static void Build(WorkspaceOptions options) => new StoreBuilder(options).Build();

    /// <summary>The zones of a zoning, those whose code or name holds a text where one is given.</summary>
    /// <exception cref="ApplicationProblem">The zoning is unknown.</exception>
    public IReadOnlyList<Zone> Zones(string zoning, string? search)
    {
        if (!Territories.Zonings.Any(z => z.Id == zoning))
            throw new ApplicationProblem(ProblemKind.Usage, "zoning.unknown", Nearest.Quoted(zoning), string.Join(", ", Nearest.Of(zoning, Territories.Zonings.Select(z => z.Id), 3)));
        IReadOnlyList<Zone> zones = Territories.Zones(zoning);
        return search is null ? zones : [.. zones.Where(z => Holds(z.Id.Code, search) || Holds(z.Name, search))];
    }

    /// <summary>The indicators, of one theme and with a text in their id or name where these are given.</summary>
    /// <exception cref="ApplicationProblem">The theme is unknown.</exception>
    public IReadOnlyList<Indicator> Indicators(string? theme, string? search)
    {
        if (theme is not null && Catalogue.FindTheme(theme) is null)
            throw new ApplicationProblem(ProblemKind.Usage, "theme.unknown", Nearest.Quoted(theme), string.Join(", ", Nearest.Of(theme, Catalogue.Themes.Select(t => t.Id), 3)));
        return [.. Catalogue.Indicators.Where(i => (theme is null || i.Theme == theme) && (search is null || Holds(i.Id, search) || Holds(i.Name.Fr, search) || Holds(i.Name.En, search)))];
    }

    /// <summary>An indicator.</summary>
    /// <exception cref="ApplicationProblem">There is none of this id.</exception>
    public Indicator Indicator(string id) => Catalogue.FindIndicator(id)
        ?? throw new ApplicationProblem(ProblemKind.Usage, "indicator.unknown", Nearest.Quoted(id), string.Join(", ", Nearest.Of(id, Catalogue.Indicators.Select(i => i.Id), 3)));

    /// <summary>The communes of a zone expression.</summary>
    /// <exception cref="ZoneExpressionException">The expression cannot be read or resolved.</exception>
    public ResolvedZone Resolve(string expression) => _resolver.Resolve(expression);

    /// <summary>Closes the store.</summary>
    public void Dispose() => _store.Dispose();

    private static bool Holds(string text, string search) => Folding.Fold(text).Contains(Folding.Fold(search), StringComparison.Ordinal);
}
