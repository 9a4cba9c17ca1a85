using PictoStat.Application.Checks;
using PictoStat.Application.Opening;
using PictoStat.Application.Tests.Opening;
using PictoStat.Core.Text;

namespace PictoStat.Application.Tests.Checks;

[Collection("workspace")]
public sealed class DataCheckTests(SharedWorkspace shared) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_bundled_data_and_the_store_made_from_them_are_sound() => Assert.Empty(DataCheck.Run(SharedWorkspace.Bundled, shared.StorePath));

    [Fact]
    public void Every_problem_is_told_with_its_file_those_of_the_zonings_and_of_the_store_too()
    {
        DataFolder data = BundledData.CopyTo(_folder.Path);
        string themes = Path.Combine(data.Indicators, "themes.yaml");
        File.WriteAllText(themes, File.ReadAllText(themes).Replace("demographie", "démographie", StringComparison.Ordinal));
        File.AppendAllText(Path.Combine(data.Zoning, "cog", "communes.csv"), "no code;Nowhere\n");
        string store = _folder.File("damaged.db");
        byte[] bytes = File.ReadAllBytes(shared.StorePath);
        File.WriteAllBytes(store, bytes[..(bytes.Length / 2)]);

        LocalizedText[] problems = [.. DataCheck.Run(data, store)];

        Assert.Contains(problems, p => p.Fr.Contains("themes.yaml", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.Fr.Contains("communes.csv", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.Fr.Contains("damaged.db", StringComparison.Ordinal));
        Assert.All(problems, p => Assert.NotEqual(p.Fr, p.En));
    }

    [Fact]
    public void A_store_named_that_does_not_exist_is_a_problem_and_one_never_made_is_none()
    {
        string store = _folder.File("absent.db");
        Assert.Contains("absent.db", Assert.Single(DataCheck.Run(SharedWorkspace.Bundled, store, isStoreNeeded: true)).Fr, StringComparison.Ordinal);
        Assert.Empty(DataCheck.Run(SharedWorkspace.Bundled, store));
    }
}
