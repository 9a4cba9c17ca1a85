using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace PictoStat.Architecture.Tests;

/// <summary>The arrows between projects, as the design draws them (docs and design, section 3).</summary>
public class LayersTests
{
    private static readonly Dictionary<string, string[]> Arrows = new(StringComparer.Ordinal)
    {
        ["Core"] = [],
        ["Graphics"] = ["Core"],
        ["Documents"] = ["Graphics"],
        ["Cartography"] = ["Graphics"],
        ["Reports"] = ["Documents", "Cartography"],
        ["Import"] = ["Core"],
        ["Store"] = ["Core"],
        ["Catalogue"] = ["Core"],
        ["Application"] = ["Reports", "Import", "Store", "Catalogue"],
        ["Builder"] = ["Import", "Catalogue"],
        ["Cli"] = ["Application"],
        ["Web"] = ["Application"],
    };

    [Fact]
    public void Every_arrow_between_projects_is_in_the_picture()
    {
        var strange = from project in SourceTree.Projects
                      from reference in SourceTree.Includes(project, "ProjectReference")
                      let target = Path.GetFileNameWithoutExtension(reference)["PictoStat.".Length..]
                      where !Arrows.TryGetValue(project, out string[]? allowed) || !allowed.Contains(target, StringComparer.Ordinal)
                      select $"{project} -> {target}";
        Assert.Empty(strange);
    }

    [Fact]
    public void Every_project_has_a_place_in_the_picture_and_a_test_project()
    {
        Assert.NotEmpty(SourceTree.Projects);
        Assert.Empty(SourceTree.Projects.Where(project => !Arrows.ContainsKey(project)));
        Assert.Empty(SourceTree.Projects.Where(project => project != "Builder" && !Directory.Exists(Repository.PathOf("tests", $"PictoStat.{project}.Tests"))));
    }

    [Fact]
    public void Core_rests_on_no_package() => Assert.Empty(SourceTree.Includes("Core", "PackageReference"));

    [Fact]
    public void Core_reads_no_file_no_console_no_environment_and_no_network()
    {
        using var file = new PEReader(File.OpenRead(typeof(Core.Text.Language).Assembly.Location));
        MetadataReader metadata = file.GetMetadataReader();
        string[] types = [.. metadata.TypeReferences.Select(metadata.GetTypeReference)
            .Select(type => $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}").Distinct().Order(StringComparer.Ordinal)];
        Assert.Contains("System.Object", types);
        // Iterators that the compiler writes ask for the number of their thread.
        Assert.Empty(metadata.MemberReferences.Select(metadata.GetMemberReference)
            .Where(member => member.Parent.Kind == HandleKind.TypeReference && metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)member.Parent).Name) == "Environment")
            .Select(member => metadata.GetString(member.Name)).Where(name => name != "get_CurrentManagedThreadId"));
        Assert.Empty(types.Where(type => type is "System.Console" or "System.TimeProvider"
            or "System.IO.File" or "System.IO.FileInfo" or "System.IO.FileStream" or "System.IO.Directory" or "System.IO.DirectoryInfo" or "System.IO.StreamReader" or "System.IO.StreamWriter"
            || type.StartsWith("System.Net.", StringComparison.Ordinal) || type == "System.Diagnostics.Process"));
    }

    [Fact]
    public void No_test_is_skipped_except_for_absent_published_files() =>
        Assert.Empty(SourceTree.Files("tests", "*.cs")
            .Where(path => Path.GetFileName(path) is not ("SharedData.cs" or "LayersTests.cs"))
            .Where(path => File.ReadAllText(path).Contains("Skip =", StringComparison.Ordinal)));
}
