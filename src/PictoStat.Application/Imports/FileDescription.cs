using PictoStat.Core.Text;
using PictoStat.Import.Describing;

namespace PictoStat.Application.Imports;

/// <summary>Drafts the descriptor of a producer's file.</summary>
public static class FileDescription
{
    /// <summary>A descriptor that imports the file as it is, its metadata left to complete.</summary>
    /// <param name="workspace">Where the communes of every COG year are.</param>
    /// <param name="file">The file, zipped or not.</param>
    /// <param name="cancel">Stops the looking.</param>
    /// <exception cref="ProblemException">The file cannot be read, or holds no table of commune codes.</exception>
    public static string Draft(Workspace workspace, string file, CancellationToken cancel = default) => DescriptorDraft.Of(file, [.. workspace.Documents.Vintages().Select(workspace.Documents.Index)], cancel);
}
