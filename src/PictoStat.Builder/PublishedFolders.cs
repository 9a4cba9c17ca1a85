namespace PictoStat.Builder;

/// <summary>Finds the repository, the published files and the restored packages.</summary>
public static class PublishedFolders
{
    /// <summary>The published files: <c>$PICTOSTAT_SHARED/data</c>, else <c>../shared/data</c> beside the repository; the packages: <c>src/PictoStat.Builder/node_modules</c>.</summary>
    /// <exception cref="DirectoryNotFoundException">One of them is absent.</exception>
    public static PublishedFiles Find()
    {
        string shared = Environment.GetEnvironmentVariable("PICTOSTAT_SHARED") is { Length: > 0 } named ? named : InRepository("..", "shared");
        return new PublishedFiles(
            Existing(Path.Combine(shared, "data"), "set PICTOSTAT_SHARED to the folder of the published files"),
            Existing(InRepository("src", "PictoStat.Builder", "node_modules"), "run 'npm ci' in src/PictoStat.Builder"));
    }

    /// <summary>A path under the repository, found by walking up from the working directory.</summary>
    /// <exception cref="DirectoryNotFoundException">No folder above holds the solution.</exception>
    public static string InRepository(params ReadOnlySpan<string> parts)
    {
        for (DirectoryInfo? folder = new(Directory.GetCurrentDirectory()); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "PictoStat.sln")))
                return Path.GetFullPath(Path.Combine([folder.FullName, .. parts]));
        throw new DirectoryNotFoundException("The builder runs inside the repository: no folder above this one holds PictoStat.sln.");
    }

    private static string Existing(string folder, string remedy) =>
        Directory.Exists(folder) ? folder : throw new DirectoryNotFoundException($"{folder} does not exist: {remedy}.");
}
