using System.Collections.Immutable;
using PictoStat.Application.Opening;
using PictoStat.Core.Text;
using PictoStat.Import.Descriptors;
using PictoStat.Import.Problems;
using PictoStat.Import.Values;

namespace PictoStat.Application.Imports;

/// <summary>Finds the descriptor, and the edition of it, that a file is read through.</summary>
internal static class DescriptorChoice
{
    private const string Extension = ".yaml";

    /// <summary>The descriptor of a request.</summary>
    /// <exception cref="ProblemException">There is none, it is wrong, or the file could be several of its editions or none.</exception>
    public static SourceDescriptor Of(ImportRequest request, DataFolder data)
    {
        string path = PathOf(request.Source, data);
        ImmutableArray<SourceDescriptor> editions = DescriptorReader.Read(path);
        if (editions.IsEmpty)
            throw new ApplicationProblem(ProblemKind.Failure, "import.no-mapping", path);
        if (request.Edition is { } asked)
            return editions.FirstOrDefault(e => e.Edition == asked)
                ?? throw new ApplicationProblem(ProblemKind.Usage, "import.no-edition", request.Source, asked, string.Join(", ", editions.Select(e => e.Edition)));
        if (editions.Length == 1)
            return editions[0];
        (SourceDescriptor Edition, ImportException? Misfit)[] tried = [.. editions.Select(e => (e, ValuesImporter.Misfit(e, request.File)))];
        SourceDescriptor[] fit = [.. tried.Where(t => t.Misfit is null).Select(t => t.Edition)];
        return fit.Length switch
        {
            1 => fit[0],
            0 => throw tried[^1].Misfit!,
            _ => throw new ApplicationProblem(ProblemKind.Usage, "import.several-editions", request.Source, string.Join(", ", fit.Select(e => e.Edition))),
        };
    }

    private static string PathOf(string source, DataFolder data)
    {
        if (source.EndsWith(Extension, StringComparison.OrdinalIgnoreCase))
            return source;
        SortedDictionary<string, string> known = data.Files("sources", Extension);
        return known.GetValueOrDefault(source) ?? throw new ApplicationProblem(ProblemKind.Usage, "import.no-source", source, string.Join(", ", Nearest.Of(source, known.Keys, 3)));
    }
}
