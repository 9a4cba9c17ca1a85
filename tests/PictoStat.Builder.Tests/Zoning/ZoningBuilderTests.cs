using PictoStat.Builder.Zoning;

namespace PictoStat.Builder.Tests.Zoning;

public class ZoningBuilderTests
{
    [SharedFact]
    public void The_bundled_files_are_what_the_builder_writes()
    {
        using var folder = new TemporaryFolder();
        var sources = new PublishedFiles(SharedData.PathOf("data"), Repository.PathOf("src", "PictoStat.Builder", "node_modules"));

        IReadOnlyList<string> written = ZoningBuilder.Write(sources, folder.Path);

        string zoning = Repository.PathOf("zoning");
        // downloads.csv is written by hand.
        Assert.Equal(
            Directory.EnumerateFiles(zoning, "*.csv", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(zoning, file).Replace('\\', '/')).Order(StringComparer.Ordinal),
            written.Append("downloads.csv").Order(StringComparer.Ordinal));
        Assert.All(written, file => Assert.True(
            File.ReadAllBytes(Path.Combine(zoning, file)).AsSpan().SequenceEqual(File.ReadAllBytes(folder.File(file))), $"zoning/{file} is not what the builder writes"));
    }

    [Theory]
    [InlineData("30028 30039 2A004 2A006 97411", "2A004 6 30028 39 97411")]
    [InlineData("30189", "30189")]
    public void Codes_are_shortened_within_a_departement(string codes, string shortened)
    {
        string text = System.Text.Encoding.UTF8.GetString(ZoneTable.Build("source", [new PublishedZone("Z", "A  name ; of \"two\"", codes.Split(' '))]));

        Assert.EndsWith($"\ncode;name;communes\nZ;\"A name ; of \"\"two\"\"\";{shortened}\n", text, StringComparison.Ordinal);
    }
}
