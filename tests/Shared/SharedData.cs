namespace PictoStat.Tests;

/// <summary>The published files some tests read: <c>$PICTOSTAT_SHARED</c>, else <c>../shared</c> beside the repository.</summary>
public static class SharedData
{
    /// <summary>What a test that needs them is recorded with when they are absent.</summary>
    public const string NotFound = "published files not found";

    /// <summary>The folder, or null where there is none.</summary>
    public static string? Folder { get; } = FindFolder();

    /// <summary>Why a test that reads published files is not run, or null where it is: with <c>CI=true</c> it always is.</summary>
    public static string? Absence => Folder is null && !IsContinuousIntegration ? NotFound : null;

    private static bool IsContinuousIntegration => string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>The path of a published file or folder.</summary>
    /// <exception cref="FileNotFoundException">The folder of published files, or the file in it, is absent.</exception>
    public static string PathOf(params ReadOnlySpan<string> parts)
    {
        string folder = Folder ?? throw new FileNotFoundException("The published files are absent: set PICTOSTAT_SHARED to their folder, or put it beside the repository as 'shared'.");
        string path = Path.Combine([folder, .. parts]);
        return Path.Exists(path) ? path : throw new FileNotFoundException($"The published file '{string.Join('/', parts!)}' is absent from {folder}.");
    }

    private static string? FindFolder()
    {
        string named = Environment.GetEnvironmentVariable("PICTOSTAT_SHARED") ?? "";
        string folder = named.Length > 0 ? named : Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared"));
        return Directory.Exists(folder) ? folder : null;
    }
}

/// <summary>A fact that reads published files; recorded as not run where they are absent, except with <c>CI=true</c>, where it runs and fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedFactAttribute : FactAttribute
{
    /// <summary>Decides whether it runs.</summary>
    public SharedFactAttribute() => Skip = SharedData.Absence;
}

/// <summary>A theory that reads published files; recorded as not run where they are absent, except with <c>CI=true</c>, where it runs and fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedTheoryAttribute : TheoryAttribute
{
    /// <summary>Decides whether it runs.</summary>
    public SharedTheoryAttribute() => Skip = SharedData.Absence;
}
