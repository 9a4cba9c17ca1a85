namespace PictoStat.Application.Imports;

/// <summary>A producer's file to import.</summary>
/// <param name="File">The file, as published, zipped or not.</param>
/// <param name="Source">The id of a descriptor of <c>indicators/sources</c>, or the path of a descriptor, which ends with <c>.yaml</c>.</param>
/// <param name="Edition">Which of the descriptor's editions the file is; null for the only one whose columns it has.</param>
/// <param name="IsDryRun">Whether to tell what would change and store nothing.</param>
/// <param name="AcceptRefusals">Whether to store the rest where cells are refused.</param>
public sealed record ImportRequest(string File, string Source, string? Edition = null, bool IsDryRun = false, bool AcceptRefusals = false)
{
    /// <summary>Told now and then how many rows were read; null for nobody.</summary>
    public Action<int>? Progress { get; init; }
}
