using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PictoStat.Core.Text;

namespace PictoStat.Application.Opening;

/// <summary>The folder that holds <c>indicators/</c> and <c>zoning/</c>: the catalogue and the facts that come with the program; and an administrator's own catalogue.</summary>
/// <param name="Path">The folder.</param>
public sealed record DataFolder(string Path)
{
    private static readonly string[] Texts = [".yaml", ".csv", ".txt"];

    /// <summary>The catalogue, the descriptors and the bundled values.</summary>
    public string Indicators => System.IO.Path.Combine(Path, "indicators");

    /// <summary>The COG and the zonings.</summary>
    public string Zoning => System.IO.Path.Combine(Path, "zoning");

    /// <summary>A folder of the layout of <c>indicators/</c>, whose entries add to the bundled ones or stand in their place; null for none.</summary>
    public string? Catalogue { get; private init; }

    /// <summary>The same data with an administrator's catalogue.</summary>
    /// <param name="folder">The catalogue's folder; null for none.</param>
    /// <exception cref="ApplicationProblem">It does not exist, or holds no text of a catalogue.</exception>
    public DataFolder With(string? folder)
    {
        if (folder is not null && !Directory.Exists(folder))
            throw new ApplicationProblem(ProblemKind.Usage, "catalogue.no-folder", folder);
        if (folder is not null && !FilesOf(folder).Any())
            throw new ApplicationProblem(ProblemKind.Usage, "catalogue.empty", folder);
        return this with { Catalogue = folder };
    }

    /// <summary>The files of a part of the catalogue by their names without extension, in ordinal order; those of the administrator's serve first.</summary>
    /// <param name="part">The sub-folder: <c>sources</c>, <c>values</c>.</param>
    /// <param name="extension">The files' extension, with its point.</param>
    public SortedDictionary<string, string> Files(string part, string extension)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (string folder in Folders.Select(f => System.IO.Path.Combine(f, part)).Where(Directory.Exists))
            foreach (string file in Directory.EnumerateFiles(folder, $"*{extension}"))
                files[System.IO.Path.GetFileNameWithoutExtension(file)] = file;
        return files;
    }

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

    /// <summary>A fingerprint of the text files: their names, sizes and times. It differs as soon as one is edited, added or removed, or another catalogue is given.</summary>
    public string Fingerprint() => Fingerprint((hash, file) => hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"|{file.Length}|{file.LastWriteTimeUtc.Ticks}"))));

    /// <summary>A fingerprint of what the text files hold: copied elsewhere, or written again as they were, they have the same.</summary>
    public string ContentFingerprint() => Fingerprint((hash, file) =>
    {
        using FileStream stream = file.OpenRead();
        hash.AppendData(SHA256.HashData(stream));
    });

    private string Fingerprint(Action<IncrementalHash, FileInfo> append)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string folder in Folders.Prepend(Zoning))
            foreach (FileInfo file in FilesOf(folder))
            {
                hash.AppendData(Encoding.UTF8.GetBytes(System.IO.Path.GetRelativePath(folder, file.FullName)));
                append(hash, file);
                hash.AppendData("\n"u8);
            }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private IEnumerable<string> Folders => Catalogue is null ? [Indicators] : [Indicators, Catalogue];

    private static IEnumerable<FileInfo> FilesOf(string folder) =>
        new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Where(f => Texts.Contains(f.Extension)).OrderBy(f => f.FullName, StringComparer.Ordinal);
}
