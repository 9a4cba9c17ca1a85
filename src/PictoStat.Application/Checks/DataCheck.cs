using PictoStat.Application.Opening;
using PictoStat.Catalogue;
using PictoStat.Core.Text;
using PictoStat.Import.Descriptors;
using PictoStat.Import.Zoning;
using PictoStat.Store;
using PictoStat.Store.Editions;
using PictoStat.Store.Observations;
using PictoStat.Store.Territories;

namespace PictoStat.Application.Checks;

/// <summary>Reads all that a program rests on, to the last cell: the catalogue, the descriptors, the zonings, and the store where one was named or stands.</summary>
public static class DataCheck
{
    /// <summary>The problems found, one sentence each; none where all is sound.</summary>
    /// <param name="data">The texts to read.</param>
    /// <param name="storePath">The store, read where it exists.</param>
    /// <param name="isStoreNeeded">Whether a store that does not exist is a problem: it was asked for by name.</param>
    /// <param name="tell">Told what an administrator's catalogue overrides, and which descriptors were never tried on their file.</param>
    public static IEnumerable<LocalizedText> Run(DataFolder data, string storePath, bool isStoreNeeded = false, Action<LocalizedText>? tell = null)
    {
        ZoningFolder? zonings = null;
        LocalizedText? broken = ProblemOf(() => (zonings = ZoningFolder.Read(data.Zoning)).Verify());
        CatalogueReading catalogue = CatalogueFolder.Read(data.Indicators, data.Catalogue, broken is null ? new KnownZones(zonings!).Has : null);
        foreach (CatalogueOverride entry in catalogue.Catalogue?.Overrides ?? [])
            tell?.Invoke(entry.Sentence);
        string untried = string.Join(", ", catalogue.Catalogue?.Sources.Where(s => !s.IsTried).Select(s => s.Id) ?? []);
        if (untried.Length > 0)
            tell?.Invoke(ApplicationTexts.Resources.Localized("check.untried", untried));
        foreach (CatalogueProblem problem in catalogue.Problems)
            yield return new LocalizedText(problem.Sentence(Language.French), problem.Sentence(Language.English));
        foreach (string file in data.Files("sources", ".yaml").Values)
            if (ProblemOf(() => DescriptorReader.Read(file)) is { } descriptor)
                yield return descriptor;
        if (broken is not null)
            yield return broken;
        if ((isStoreNeeded || File.Exists(storePath)) && ProblemOf(() => ReadWhole(storePath)) is { } store)
            yield return store;
    }

    private static void ReadWhole(string path)
    {
        using StoreFile store = StoreFile.OpenRead(path);
        var documents = new StoreDocuments(store);
        var territories = new StoreTerritories(documents);
        foreach (Core.Territories.Zoning zoning in territories.Zonings)
        {
            _ = territories.Zones(zoning.Id);
            foreach (Core.Territories.Vintage year in territories.PerimeterYears(zoning.Id))
                _ = territories.Perimeters(zoning.Id, year);
        }
        var geometry = new StoreGeometry(documents);
        foreach (string part in geometry.Parts)
            _ = geometry.Part(part);
        var observations = new StoreObservations(store, documents, territories, new Core.Aggregation.AggregationVariables().Area);
        var zones = new StorePublishedZones(store, documents, territories);
        foreach ((long id, Edition edition) in observations.Editions())
        {
            foreach (Series series in observations.Published(id, edition.Vintage))
                _ = observations.Load(series.Key);
            foreach (ZoneSeries series in zones.Published(id))
                _ = zones.Values(series.Key);
        }
    }

    private static LocalizedText? ProblemOf(Action read)
    {
        try
        {
            read();
            return null;
        }
        catch (ProblemException problem)
        {
            return problem.Sentence;
        }
    }
}
