using System.Xml.Linq;

namespace PictoStat.Architecture.Tests;

/// <summary>The repository's projects and files, as text.</summary>
internal static class SourceTree
{
    /// <summary>The projects of src/, by their short name: <c>Core</c>, <c>Cli</c>.</summary>
    public static IReadOnlyList<string> Projects { get; } =
        [.. Directory.GetDirectories(Repository.PathOf("src")).Select(folder => Path.GetFileName(folder)["PictoStat.".Length..]).Order(StringComparer.Ordinal)];

    /// <summary>What a project's file includes under an element: <c>ProjectReference</c>, <c>PackageReference</c>.</summary>
    public static IEnumerable<string> Includes(string project, string element) =>
        XDocument.Load(Repository.PathOf("src", $"PictoStat.{project}", $"PictoStat.{project}.csproj"))
            .Descendants(element).Select(node => node.Attribute("Include")!.Value);

    /// <summary>The source files under a folder of the repository, build output apart.</summary>
    public static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Repository.PathOf(folder.Split('/')), pattern, SearchOption.AllDirectories)
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/node_modules/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
}
