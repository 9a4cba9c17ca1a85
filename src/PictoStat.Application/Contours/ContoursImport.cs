using PictoStat.Application.Imports;
using PictoStat.Application.Opening;
using PictoStat.Cartography.BaseMaps.Contours;
using PictoStat.Cartography.Projections;
using PictoStat.Core.Territories;
using PictoStat.Core.Territories.Changes;
using PictoStat.Core.Text;
using PictoStat.Import.Contours;
using PictoStat.Store;
using PictoStat.Store.Territories;

namespace PictoStat.Application.Contours;

/// <summary>Brings contours of communes into the store, whole or not at all.</summary>
public sealed class ContoursImport(WorkspaceOptions options)
{
    /// <summary>A contour further than this from its commune's known point, in metres, lies elsewhere.</summary>
    private const double Elsewhere = 10_000;

    private const int MostNamed = 5;

    /// <summary>Imports files.</summary>
    /// <exception cref="ProblemException">A file cannot be read, the contours are not where their communes are, or the store cannot be written; nothing was stored.</exception>
    public ContoursReport Run(ContoursRequest request)
    {
        using Workspace workspace = Workspace.Open(options);
        StoreDocuments documents = workspace.Documents;
        CogUpdate? moved = documents.CogUpdate();
        CommuneIndex reference = workspace.Territories.Communes;
        if (request.Vintage.CompareTo(reference.Vintage) > 0 || request.Vintage.CompareTo(CogHistory.First) < 0)
            throw new ApplicationProblem(ProblemKind.Usage, "contours.vintage", request.Vintage, CogHistory.First, reference.Vintage);
        Conversion conversion = documents.Conversion(request.Vintage);
        var sorting = new ContourSorting(conversion.Source, workspace.Territories.Overseas.Select(c => c.Code));
        var files = new List<(string Name, string Sha256)>();
        var reader = new ContourFileReader();
        foreach (string path in request.Files)
        {
            options.Cancel.ThrowIfCancellationRequested();
            ContourFile file = reader.Read(path, request.Options);
            files.Add((file.Name, file.Sha256));
            sorting.Add(file);
        }
        sorting.Finish();
        if (sorting.Shapes.Count == 0)
            throw new ProblemException(ProblemKind.Failure, None(files, request.Vintage, sorting.Refusals.FirstOrDefault()));

        ContourAssembly assembly = ContourAssembler.Assemble(conversion.Source, sorting.Shapes, request.Assembly);
        options.Cancel.ThrowIfCancellationRequested();
        foreach (int lost in assembly.Reports.Values.SelectMany(r => r.Lost))
            sorting.Lose(lost);
        Demand(assembly, conversion, workspace.Territories.Facts);
        var contours = new ContourSet(request.Vintage, request.Credit ?? ContourMaking.Credit(files, request.Vintage), files, options.Today, ContourMaking.Packed(assembly.Frames, conversion.Source));
        IReadOnlyList<ContourFrame> frames = assembly.Frames;
        ContourSet? held = documents.Contours();
        FormerContours? former = null;
        if (held is not null)
        {
            IReadOnlyList<ContourFrame> known = ContourMaking.Frames(held, documents.Index(held.Vintage));
            JoinReport? join = null;
            if (request.Add)
                (contours, frames, join) = new ContourJoining(held, known, workspace.Territories.Past.History, request.Vintage).With(contours, frames, request.Assembly);
            former = new FormerContours(held.Credit, held.Vintage, known.Sum(f => f.Coverage.Faces.Count), join);
        }
        ContourParts parts = ContourBaseMap.Make(frames, documents.Conversion(contours.Vintage), workspace.Territories.Facts, contours.Credit);
        bool isStored = sorting.Refusals.IsEmpty || request.AcceptRefusals;
        ContoursReport report = Report(isStored, request.Vintage, contours.Credit, sorting, assembly, frames, parts, conversion, workspace.Territories.Facts, former, VintageGuess.Better("import.vintage-option", request.Vintage, sorting.Known, sorting.Unknown, documents));
        options.Cancel.ThrowIfCancellationRequested();
        if (!isStored)
            return report;
        workspace.Dispose();
        using StoreFile store = StoreFile.OpenWrite(options.StorePath);
        store.Write(writer =>
        {
            StoreBuilder.DemandReference(store, moved);
            if (request.Add && !IsSame(held, new StoreDocuments(store).Contours()))
                throw new ApplicationProblem(ProblemKind.Failure, "contours.changed-meanwhile", options.StorePath);
            writer.Contours(contours);
            writer.ContourParts(parts.Parts);
        });
        return report;
    }

    private static LocalizedText None(List<(string Name, string Sha256)> files, Vintage vintage, ContourRefusal? first)
    {
        LocalizedText none = ApplicationTexts.Resources.Localized("contours.none", string.Join(", ", files.Select(f => f.Name)), vintage);
        return first is null ? none : none.Then(first.Sentence);
    }

    /// <summary>Whether a store still holds the contours that new ones were joined to.</summary>
    private static bool IsSame(ContourSet? known, ContourSet? held) =>
        known is null || held is null ? known is null && held is null
        : known.Vintage == held.Vintage && known.Files.SequenceEqual(held.Files) && known.Frames.Count == held.Frames.Count
            && known.Frames.All(f => held.Frames.TryGetValue(f.Key, out byte[]? bytes) && bytes.AsSpan().SequenceEqual(f.Value));

    /// <summary>Refuses contours most of which lie far from their communes: coordinates swapped, or in another projection than said.</summary>
    private static void Demand(ContourAssembly assembly, Conversion conversion, IReadOnlyList<Commune> facts)
    {
        GeoPoint? Place(int ordinal) =>
            conversion.Target.IndexOf(conversion.Source[ordinal]) is >= 0 and int known && facts[known] is { Longitude: double longitude, Latitude: double latitude } ? new GeoPoint(longitude, latitude) : null;
        (int looked, IReadOnlyList<int> elsewhere) = ContourBaseMap.Misplaced(assembly.Frames, Place, Elsewhere);
        if (elsewhere.Count * 2 > looked)
            throw new ApplicationProblem(
                ProblemKind.Failure, elsewhere.Count == 1 ? "contours.elsewhere.one" : "contours.elsewhere.other", elsewhere.Count, looked, string.Join(", ", elsewhere.Take(MostNamed).Select(o => conversion.Source[o])), SpatialReference.Supported);
    }

    private static ContoursReport Report(
        bool isStored, Vintage vintage, string credit, ContourSorting sorting, ContourAssembly assembly, IReadOnlyList<ContourFrame> frames, ContourParts parts, Conversion conversion,
        IReadOnlyList<Commune> facts, FormerContours? former, LocalizedText? better)
    {
        var shaped = parts.Shaped.ToHashSet();
        var touched = parts.Shaped.Select(o => facts[o].Departement).ToHashSet(StringComparer.Ordinal);
        string[] split = [.. parts.Split.Select(o => Named(facts[o]))];
        string[] absent = [.. facts.Select((c, o) => (Commune: c, Ordinal: o)).Where(c => touched.Contains(c.Commune.Departement) && !shaped.Contains(c.Ordinal) && !parts.Split.Contains(c.Ordinal)).Select(c => Named(c.Commune))];
        int stored = sorting.Read - sorting.OnTheirCommune - sorting.Overseas - sorting.Refusals.Length;
        return new ContoursReport(
            isStored, vintage, conversion.Target.Vintage, credit, new ContourCounts(sorting.Read, stored, sorting.OnTheirCommune, sorting.Overseas, sorting.Refusals.Length),
            sorting.Refusals, sorting.Pieced, ContourMending.Of([.. assembly.Reports.Values], conversion.Source), frames.Sum(f => f.Coverage.ArcCount), parts.Shaped.Count, parts.Merged.Count, [.. split], [.. absent], former, better);
    }

    private static string Named(Commune commune) => $"{commune.Name} ({commune.Code})";
}
