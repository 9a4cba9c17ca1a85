using PictoStat.Application.Contours;
using PictoStat.Application.Downloads;
using PictoStat.Application.Opening;
using PictoStat.Application.Tests.Contours;
using PictoStat.Store;

namespace PictoStat.Application.Tests.Downloads;

/// <summary>Official files fetched and imported, from a list of addresses that points to this machine.</summary>
public sealed class FetchingTests(ContourFixtures fixtures) : IClassFixture<ContourFixtures>
{
    [Fact]
    public async Task Contours_are_downloaded_across_a_cut_then_imported_with_their_credit()
    {
        string store = fixtures.Fresh();
        using var server = new FileServer(System.Text.Encoding.UTF8.GetBytes(fixtures.Cells("48"))) { Cut = (1, 0.6) };
        using var data = new Data($"contours;2026;{server.Url("lozere.geojson")};IGN;unverified");
        FetchedFile file = Assert.Single(await Fetch(store, data, "contours"));
        Assert.Equal((true, 152, "IGN"), (file.Contours!.IsStored, file.Contours.Communes, file.Contours.Credit));
        using StoreFile held = StoreFile.OpenRead(store);
        Assert.Equal(("lozere.geojson", file.Sha256), new StoreDocuments(held).Contours()!.Files.Single());
    }

    [Fact]
    public async Task Files_of_the_cog_are_kept_and_what_is_unknown_is_refused_with_what_is_known()
    {
        string store = fixtures.Fresh();
        using var server = new FileServer([1, 2, 3]);
        using var data = new Data($"cog;2026;{server.Url("v_commune.csv")};Insee;unverified");
        FetchedFile file = Assert.Single(await Fetch(store, data, "cog"));
        Assert.Equal(("v_commune.csv", 3), (Path.GetFileName(file.Path), File.ReadAllBytes(file.Path).Length));
        Assert.Contains("cog", (await Assert.ThrowsAsync<ApplicationProblem>(() => Fetch(store, data, "meteo"))).Message);
    }

    [Fact]
    public void The_bundled_list_can_be_read_and_names_contours_cog_and_zonings()
    {
        IReadOnlyList<Address> addresses = AddressList.Read(Repository.PathOf("zoning", "downloads.csv"));
        Assert.Superset(new HashSet<string> { "contours", "cog", "zonings" }, addresses.Select(a => a.Id).ToHashSet());
        string[] sources = [.. Directory.GetFiles(Repository.PathOf("indicators", "sources"), "*.yaml").Select(f => Path.GetFileNameWithoutExtension(f))];
        Assert.Empty(addresses.Select(a => a.Id).Except(["contours", "cog", "zonings"]).Except(sources));
        Assert.All(addresses.Where(a => a.Id == "contours"), a => Assert.NotNull(a.Vintage));
    }

    [Theory]
    [InlineData("contours;2026;ftp://example.org/a;IGN;unverified")]
    [InlineData("contours;2026;https://example.org/a;IGN;perhaps")]
    [InlineData("contours;2026")]
    public void A_wrong_line_is_refused_with_its_number(string line)
    {
        using var data = new Data(line);
        Assert.Contains("2", Assert.Throws<ApplicationProblem>(() => AddressList.Read(data.List)).Message);
    }

    private static Task<IReadOnlyList<FetchedFile>> Fetch(string store, Data data, string what) =>
        new Fetching(SharedWorkspace.Options(store, data.Folder)).Run(new FetchRequest(what, null, (_, _, _) => { }));

    /// <summary>The bundled data behind links, but for the list of addresses.</summary>
    private sealed class Data : IDisposable
    {
        private readonly TemporaryFolder _folder = new();

        public Data(string line)
        {
            Directory.CreateSymbolicLink(_folder.File("indicators"), Repository.PathOf("indicators"));
            Directory.CreateDirectory(_folder.File("zoning"));
            foreach (string entry in Directory.GetFileSystemEntries(Repository.PathOf("zoning")))
                if (Path.GetFileName(entry) is not "downloads.csv" and var name)
                    File.CreateSymbolicLink(_folder.File(Path.Combine("zoning", name)), entry);
            File.WriteAllText(List, $"# a list\n{line}\n");
        }

        public DataFolder Folder => new(_folder.Path);

        public string List => _folder.File(Path.Combine("zoning", "downloads.csv"));

        public void Dispose() => _folder.Dispose();
    }
}
