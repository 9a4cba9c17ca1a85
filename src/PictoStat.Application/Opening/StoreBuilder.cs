using PictoStat.Application.Contours;
using PictoStat.Cartography.BaseMaps;
using PictoStat.Cartography.BaseMaps.Schematic;
using PictoStat.Cartography.Projections;
using PictoStat.Catalogue;
using PictoStat.Catalogue.Json;
using PictoStat.Core.Territories;
using PictoStat.Core.Territories.Changes;
using PictoStat.Import.Values;
using PictoStat.Import.Zoning;
using PictoStat.Store;
using PictoStat.Store.Editions;
using PictoStat.Store.Territories;

namespace PictoStat.Application.Opening;

/// <summary>Makes or refreshes a store from the catalogue, the zonings and the bundled values.</summary>
public sealed class StoreBuilder(WorkspaceOptions options)
{
    internal const string CatalogueDocument = "catalogue";
    private const string FingerprintKey = "data-fingerprint";
    private const string ContentKey = "data-content";

    /// <summary>Whether the bundled text files are not those a store was made from.</summary>
    /// <exception cref="StoreException">The store is damaged.</exception>
    public static bool IsStale(StoreFile store, DataFolder data)
    {
        var documents = new StoreDocuments(store);
        return documents.Meta(FingerprintKey) != data.Fingerprint() && documents.Meta(ContentKey) != data.ContentFingerprint();
    }

    /// <summary>Makes the store, or refreshes what came with the program and leaves what was imported.</summary>
    /// <exception cref="Core.Text.ProblemException">The bundled data cannot be read or the store written.</exception>
    public void Build()
    {
        if (File.Exists(options.StorePath))
        {
            using StoreFile store = StoreFile.OpenWrite(options.StorePath);
            store.Write(writer =>
            {
                var documents = new StoreDocuments(store);
                Fill(writer, documents.CogUpdate(), options.StorePath, documents.Contours());
            });
        }
        else
        {
            StoreFile.Create(options.StorePath, writer =>
            {
                options.Progress(ApplicationTexts.Resources.Localized("build.begins", options.StorePath));
                Fill(writer, null, options.StorePath, null);
            });
        }
    }

    /// <summary>Moves the reference of an existing store to a later COG and makes anew all that follows from it; what was imported stays.</summary>
    /// <param name="known">What moved the reference before, as the changes were read against it; null for nothing.</param>
    /// <param name="update">The changes since the bundled COG.</param>
    /// <param name="file">Where they come from, for messages.</param>
    /// <exception cref="Core.Text.ProblemException">The changes do not fit, the reference moved meanwhile, or the store cannot be written: it is as it was.</exception>
    public void Move(CogUpdate? known, CogUpdate update, string file)
    {
        using StoreFile store = StoreFile.OpenWrite(options.StorePath);
        store.Write(writer =>
        {
            DemandReference(store, known);
            writer.CogUpdate(update);
            Fill(writer, update, file, new StoreDocuments(store).Contours());
        });
    }

    /// <summary>Refuses to go on where another process has moved the reference since it was read.</summary>
    /// <exception cref="ApplicationProblem">It has.</exception>
    internal static void DemandReference(StoreFile store, CogUpdate? known)
    {
        if (!CogUpdate.AreSame(new StoreDocuments(store).CogUpdate(), known))
            throw new ApplicationProblem(Core.Text.ProblemKind.Failure, "cog.moved-meanwhile", store.Path);
    }

    private void Fill(StoreWriter writer, CogUpdate? update, string updatedFrom, ContourSet? contours)
    {
        string fingerprint = options.Data.Fingerprint(), content = options.Data.ContentFingerprint();
        ZoningFolder zoning = Wait(Start(() =>
        {
            var read = ZoningFolder.Read(options.Data.Zoning);
            if (update?.After(read.Communes.Vintage) is { } later)
                read = read.With(later, updatedFrom);
            read.Verify();
            return read;
        }));
        IndicatorCatalogue catalogue = Wait(Start(() => CatalogueFolder.Load(options.Data.Indicators, options.Data.Catalogue, new KnownZones(zoning).Has)));
        writer.Document(CatalogueDocument, CatalogueJson.Write(catalogue));
        Task<IReadOnlyDictionary<string, byte[]>> map = Start(() => SchematicBaseMap.Build(zoning.Communes, zoning.Facts, zoning.Outlines.Select(Outline)));
        writer.Territories(zoning, zoning.OverseasCommunes);
        writer.Perimeters(zoning, zoning.Zonings, zoning.Communes.Vintage);
        for (Vintage vintage = CogHistory.First; vintage.CompareTo(zoning.Communes.Vintage) <= 0; vintage = new Vintage(vintage.Year + 1))
        {
            options.Cancel.ThrowIfCancellationRequested();
            writer.Vintage(zoning.History.Between(vintage, zoning.Communes.Vintage));
        }

        if (contours is not null)
            writer.ContourParts(ContourMaking.Parts(contours, zoning.History.Between(contours.Vintage, zoning.Communes.Vintage), zoning.Facts).Parts);

        writer.RemoveBundledEditions();
        foreach (string file in options.Data.Files("values", ".csv").Values)
            foreach (ImportedDataSet values in ValuesFile.Read(file, zoning.History.At, zoning, options.Cancel))
            {
                writer.Edition(EditionOf(values), values.Columns.Select(c => new Series(c.Key, c.Additive, c.Column)), [.. values.ZoneColumns.Select(c => new ZoneSeries(c.Key, c.Column))]);
                options.Cancel.ThrowIfCancellationRequested();
            }

        writer.BaseMap(Wait(map));
        writer.Meta(FingerprintKey, fingerprint);
        writer.Meta(ContentKey, content);
    }

    /// <summary>Starts a computation that only reads: where the work is cancelled, nobody waits for its end.</summary>
    private static Task<T> Start<T>(Func<T> compute) => Task.Run(compute);

    private T Wait<T>(Task<T> computation)
    {
        options.Cancel.ThrowIfCancellationRequested();
        return computation.WaitAsync(options.Cancel).GetAwaiter().GetResult();
    }

    private static DepartementOutline Outline(OutlineRings outline) =>
        new(outline.Departement, [.. outline.Rings.Select(ring => ring.Select(p => new GeoPoint(p.Longitude, p.Latitude)).ToArray())]);

    private Edition EditionOf(ImportedDataSet values) => new(
        values.SourceId, values.Edition, values.Vintage, values.Lineage.FileName, values.Lineage.Sha256, values.Lineage.DescriptorSha256 ?? "", options.Today, IsBundled: true);
}
