using PictoStat.Application.Downloads;
using PictoStat.Application.Tests.Contours;
using PictoStat.Application.Tests.Imports;
using PictoStat.Core.Territories;
using PictoStat.Store;

namespace PictoStat.Application.Tests.Downloads;

/// <summary>Official files fetched and imported, from a list of addresses that points to this machine.</summary>
public sealed class FetchingTests(ContourFixtures fixtures) : IClassFixture<ContourFixtures>
{
    [Fact]
    public async Task Contours_are_downloaded_across_a_cut_then_imported_with_their_credit()
    {
        string store = fixtures.Fresh();
        using var server = new FileServer(Bytes(fixtures.Cells("48"))) { Cut = (1, 0.6) };
        FetchReport report = await Fetch(store, "contours", $"contours;2026;{server.Url("lozere.geojson")};IGN;unverified");
        Assert.Equal((true, true, 152, "IGN"), (report.IsDone, report.Contours!.IsStored, report.Contours.Communes, report.Contours.Credit));
        using StoreFile held = StoreFile.OpenRead(store);
        Assert.Equal(("lozere.geojson", report.Files.Single().Sha256), new StoreDocuments(held).Contours()!.Files.Single());
        Assert.Contains(server.Requests, request => request.StartsWith("bytes=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_COG_moves_the_reference_once_both_its_files_are_there()
    {
        string store = fixtures.Fresh();
        using var server = new FileServer([]) { Cut = (1, 0.6) };
        server.Files["v_commune_2027.csv"] = Bytes(CogLists.Of(fixtures.Communes, fixtures.Facts, without: "30169"));
        server.Files["v_mvt_commune_2027.csv"] = Bytes(MovedStore.Header + MovedStore.Row(32, "2027-01-01", "30169", "Milhaud", "30189", "Nîmes") + MovedStore.Row(32, "2027-01-01", "30189", "Nîmes", "30189", "Nîmes"));
        string[] lines = [$"cog;2027;{server.Url("v_commune_2027.csv")};Insee;unverified", $"cog;2027;{server.Url("v_mvt_commune_2027.csv")};Insee;unverified"];
        FetchReport report = await Fetch(store, "cog", lines);
        Assert.Equal((2027, 34_874, "v_commune_2027.csv"), (report.Cog!.After.Year, report.Cog.Communes, report.Cog.List));
        FetchReport again = await Fetch(store, "cog", lines);
        Assert.Equal((null, ("cog", new Vintage(2027))), (again.Cog, again.Newer.Single()));
    }

    [Fact]
    public async Task Zonings_are_imported_all_or_none_and_those_held_in_a_later_vintage_stay()
    {
        string store = fixtures.Fresh();
        using var server = new FileServer(Bytes("CODGEO;EPCI;PROJET;PARC\n30189;243000643;nord;a\n30258;243000643;sud;a\n"));
        string[] lines = [$"zonings;2025;{server.Url("table.csv")};Insee;unverified;epci projet parc"];
        FetchReport report = await Fetch(store, "zonings", lines);
        Assert.Equal(["projet Stored 2", "parc Stored 1"], report.Zonings.Select(z => $"{z.Zoning.Id} {z.Outcome} {z.Read.Zones.Length}"));
        Assert.Equal(("epci", new Vintage(2026)), report.Newer.Single());
        Assert.Equal(["Insee", "Insee"], report.Zonings.Select(z => z.Zoning.Source.Fr));

        server.Content = Bytes("CODGEO;PROJET;PARC\n30189;nord;b\n30007;nord;b\n99999;;b\n");
        byte[] before = File.ReadAllBytes(store);
        FetchReport refused = await Fetch(store, "zonings", lines);
        Assert.Equal((false, "projet DryRun, parc Refused"), (refused.IsDone, string.Join(", ", refused.Zonings.Select(z => $"{z.Zoning.Id} {z.Outcome}"))));
        Assert.Equal(before, File.ReadAllBytes(store));
    }

    [Fact]
    public async Task Files_may_be_kept_without_importing_and_what_is_unknown_is_refused_with_what_is_known()
    {
        string store = fixtures.Fresh();
        byte[] before = File.ReadAllBytes(store);
        using var server = new FileServer([1, 2, 3]);
        string line = $"cog;2027;{server.Url("data?id=3#v_commune.csv")};Insee;unverified";
        FetchedFile file = (await Fetch(store, "cog", [line], only: true)).Files.Single();
        Assert.Equal(("v_commune.csv", 3), (Path.GetFileName(file.Path), File.ReadAllBytes(file.Path).Length));
        Assert.StartsWith(file.Sha256, File.ReadAllText($"{file.Path}.sha256"), StringComparison.Ordinal);
        Assert.Contains("cog", (await Assert.ThrowsAsync<ApplicationProblem>(() => Fetch(store, "meteo", line))).Message);
        Assert.Equal(before, File.ReadAllBytes(store));
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
    [InlineData("contours;;https://example.org/a;IGN;unverified")]
    [InlineData("source;26;https://example.org/a;IGN;unverified")]
    [InlineData("contours;2026")]
    public void A_wrong_line_is_refused_with_its_number(string line) =>
        Assert.Contains("2", Assert.Throws<ApplicationProblem>(() => AddressList.Read(fixtures.File("wrong.csv", $"# a list\n{line}\n"))).Message);

    private static byte[] Bytes(string text) => System.Text.Encoding.UTF8.GetBytes(text);

    private Task<FetchReport> Fetch(string store, string what, params string[] lines) => Fetch(store, what, lines, only: false);

    private Task<FetchReport> Fetch(string store, string what, string[] lines, bool only)
    {
        string list = fixtures.File($"{Guid.NewGuid():N}.csv", $"# a list\n{string.Join('\n', lines)}\n");
        return new Fetching(SharedWorkspace.Options(store)).Run(new FetchRequest(what, Path.ChangeExtension(list, null), (_, _, _) => { }, list, only));
    }
}
