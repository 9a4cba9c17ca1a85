using System.Collections.Immutable;
using PictoStat.Cartography.BaseMaps.Contours;
using PictoStat.Cartography.Projections;
using PictoStat.Cartography.Topology.Assembly;
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
            throw new ApplicationProblem(ProblemKind.Failure, "contours.none", string.Join(", ", files.Select(f => f.Name)), request.Vintage, sorting.Refusals.FirstOrDefault()?.Code ?? "");

        ContourAssembly assembly = ContourAssembler.Assemble(conversion.Source, sorting.Shapes, request.Assembly);
        options.Cancel.ThrowIfCancellationRequested();
        foreach (int lost in assembly.Reports.Values.SelectMany(r => r.Lost))
            sorting.Lose(lost);
        Demand(assembly, conversion, workspace.Territories.Facts);
        string credit = request.Credit ?? Credit(files, request.Vintage);
        var contours = new ContourSet(
            request.Vintage, credit, files, options.Today, assembly.Frames.ToDictionary(f => f.Id, f => ContourCodec.Write(f, conversion.Source), StringComparer.Ordinal));
        ContourParts parts = ContourBaseMap.Make(assembly.Frames, conversion, workspace.Territories.Facts, credit);
        bool isStored = sorting.Refusals.IsEmpty || request.AcceptRefusals;
        ContoursReport report = Report(isStored, contours, sorting, assembly, parts, conversion, workspace.Territories.Facts, documents.Contours()?.Credit);
        options.Cancel.ThrowIfCancellationRequested();
        if (!isStored)
            return report;
        workspace.Dispose();
        using StoreFile store = StoreFile.OpenWrite(options.StorePath);
        store.Write(writer =>
        {
            writer.Contours(contours);
            writer.ContourParts(parts.Parts);
        });
        return report;
    }

    /// <summary>Refuses contours most of which lie far from their communes: coordinates swapped, or in another projection than said.</summary>
    private static void Demand(ContourAssembly assembly, Conversion conversion, IReadOnlyList<Commune> facts)
    {
        GeoPoint? Place(int ordinal) =>
            conversion.Target.IndexOf(conversion.Source[ordinal]) is >= 0 and int known && facts[known] is { Longitude: double longitude, Latitude: double latitude } ? new GeoPoint(longitude, latitude) : null;
        (int looked, IReadOnlyList<int> elsewhere) = ContourBaseMap.Misplaced(assembly.Frames, Place, Elsewhere);
        if (elsewhere.Count * 2 > looked)
            throw new ApplicationProblem(
                ProblemKind.Failure, "contours.elsewhere", elsewhere.Count, looked, string.Join(", ", elsewhere.Take(MostNamed).Select(o => conversion.Source[o])), SpatialReference.Supported);
    }

    private static string Credit(List<(string Name, string Sha256)> files, Vintage vintage) =>
        $"{string.Join(", ", files.Take(2).Select(f => f.Name))}{(files.Count > 2 ? "…" : "")} (COG {vintage})";

    private static ContoursReport Report(
        bool isStored, ContourSet contours, ContourSorting sorting, ContourAssembly assembly, ContourParts parts, Conversion conversion, IReadOnlyList<Commune> facts, string? replaced)
    {
        var shaped = parts.Shaped.ToHashSet();
        var touched = parts.Shaped.Select(o => facts[o].Departement).ToHashSet(StringComparer.Ordinal);
        string[] split = [.. parts.Split.Select(o => Named(facts[o]))];
        string[] absent = [.. facts.Select((c, o) => (Commune: c, Ordinal: o)).Where(c => touched.Contains(c.Commune.Departement) && !shaped.Contains(c.Ordinal) && !parts.Split.Contains(c.Ordinal)).Select(c => Named(c.Commune))];
        int stored = sorting.Read - sorting.OnTheirCommune - sorting.Overseas - sorting.Refusals.Length;
        AssemblyReport[] reports = [.. assembly.Reports.Values];
        CommuneIndex source = conversion.Source;
        var mending = new ContourMending(
            [.. reports.SelectMany(r => r.CrossingPolygons).Select(o => source[o])], reports.Sum(r => r.Noded),
            (reports.Sum(r => r.Gaps.Count), reports.Sum(r => r.Gaps.SquareMetres)), (reports.Sum(r => r.Slivers.Count), reports.Sum(r => r.Slivers.SquareMetres)),
            [.. reports.SelectMany(r => r.Overlaps).OrderByDescending(o => o.SquareMetres).Select(o => (source[o.Face], source[o.Other], o.SquareMetres))]);
        return new ContoursReport(
            isStored, contours.Vintage, conversion.Target.Vintage, contours.Credit, new ContourCounts(sorting.Read, stored, sorting.OnTheirCommune, sorting.Overseas, sorting.Refusals.Length),
            sorting.Refusals, mending, assembly.Frames.Sum(f => f.Coverage.ArcCount), parts.Shaped.Count, parts.Merged.Count, [.. split], [.. absent], replaced);
    }

    private static string Named(Commune commune) => $"{commune.Name} ({commune.Code})";
}
