namespace PictoStat.Tests;

/// <summary>The repository the tests run in.</summary>
public static class Repository
{
    /// <summary>The folder of <c>PictoStat.sln</c>, found by walking up from the test assembly.</summary>
    /// <exception cref="InvalidOperationException">No parent folder holds the solution.</exception>
    public static string Root { get; } = FindRoot();

    /// <summary>A path under the root.</summary>
    public static string PathOf(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "PictoStat.sln")))
                return folder.FullName;
        throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds PictoStat.sln.");
    }
}
