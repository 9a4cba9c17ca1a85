using PictoStat.Core.Text;

namespace PictoStat.Application.Opening;

/// <summary>The folder that holds <c>indicators/</c> and <c>zoning/</c>: the catalogue and the facts that come with the program.</summary>
/// <param name="Path">The folder.</param>
public sealed record DataFolder(string Path)
{
    /// <summary>The catalogue, the descriptors and the bundled values.</summary>
    public string Indicators => System.IO.Path.Combine(Path, "indicators");

    /// <summary>The COG and the zonings.</summary>
    public string Zoning => System.IO.Path.Combine(Path, "zoning");

    /// <summary>Finds the folder beside the program, or in the nearest folder above it: an installed program and a fresh clone are both served.</summary>
    /// <exception cref="ApplicationProblem">There is none.</exception>
    public static DataFolder Find(string programFolder)
    {
        for (DirectoryInfo? folder = new(programFolder); folder is not null; folder = folder.Parent)
        {
            var candidate = new DataFolder(folder.FullName);
            if (Directory.Exists(candidate.Indicators) && File.Exists(System.IO.Path.Combine(candidate.Zoning, "zonings.yaml")))
                return candidate;
        }

        throw new ApplicationProblem(ProblemKind.Failure, "data.missing", programFolder);
    }

    /// <summary>A fingerprint of the text files: their names, sizes and times. It differs as soon as one is edited, added or removed.</summary>
    public string Fingerprint()
    {
        IEnumerable<FileInfo> files = new[] { Indicators, Zoning }
            .SelectMany(f => new DirectoryInfo(f).EnumerateFiles("*", SearchOption.AllDirectories))
            .Where(f => f.Extension is ".yaml" or ".csv" or ".txt")
            .OrderBy(f => f.FullName, StringComparer.Ordinal);
        using var hash = System.Security.Cryptography.IncrementalHash.CreateHash(System.Security.Cryptography.HashAlgorithmName.SHA256);
        foreach (FileInfo file in files)
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes(
                string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{System.IO.Path.GetRelativePath(Path, file.FullName)}|{file.Length}|{file.LastWriteTimeUtc.Ticks}\n")));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
