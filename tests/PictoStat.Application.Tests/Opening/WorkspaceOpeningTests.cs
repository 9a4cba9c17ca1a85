using PictoStat.Application.Opening;
using PictoStat.Core.Aggregation;
using PictoStat.Core.Observations;
using PictoStat.Core.Territories;
using PictoStat.Core.Text;
using PictoStat.Store;
using PictoStat.Store.Editions;

namespace PictoStat.Application.Tests.Opening;

[Collection("workspace")]
public sealed class WorkspaceOpeningTests(SharedWorkspace shared) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Store => _folder.File("pictostat.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void An_edited_catalogue_serves_at_the_next_opening_without_init()
    {
        DataFolder data = BundledData.CopyTo(_folder.Path);
        using (Workspace before = Workspace.Open(SharedWorkspace.Options(Store, data)))
            Assert.Equal("Population municipale", before.Indicator("demographie.population").Name.Fr);
        string yaml = Path.Combine(data.Indicators, "indicators", "demographie.yaml");
        File.WriteAllText(yaml, File.ReadAllText(yaml).Replace("name: {fr: Population municipale, en", "name: {fr: Nombre de gens, en", StringComparison.Ordinal));

        using Workspace after = Workspace.Open(SharedWorkspace.Options(Store, data));

        Assert.Equal("Nombre de gens", after.Indicator("demographie.population").Name.Fr);
        Assert.Equal(257_987, after.Figures.Of(after.Indicator("demographie.population"), after.Resolve("epci:243000643").Territory, Period.Year(2018)).Value);
    }

    /// <summary>A store made beside one clone, handed on and kept read-only, was once refused beside another clone: the same data, written at another time.</summary>
    [Fact]
    public void A_read_only_store_serves_beside_the_same_data_of_another_time()
    {
        Copy();
        DataFolder data = BundledData.CopyTo(_folder.Path);
        string yaml = Path.Combine(data.Indicators, "themes.yaml");
        File.SetLastWriteTimeUtc(yaml, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        byte[] before = File.ReadAllBytes(Store);

        using (Workspace workspace = Workspace.Open(SharedWorkspace.Options(Store, data)))
            Assert.Equal("Population municipale", workspace.Indicator("demographie.population").Name.Fr);

        Assert.Equal(before, File.ReadAllBytes(Store));
    }

    [Fact]
    public void What_a_killed_process_left_beside_a_store_goes_when_the_store_is_made()
    {
        string left = $"{Store}.2147483646.1.draft", running = $"{Store}.{Environment.ProcessId}.999999.draft", other = _folder.File("notes.draft");
        foreach (string file in new[] { left, running, other })
            File.WriteAllText(file, "half");

        StoreFile.Create(Store, _ => { });

        Assert.Equal(new[] { running, other, Store }.Order(StringComparer.Ordinal), Directory.GetFiles(_folder.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_broken_catalogue_is_told_with_its_file_and_line_and_leaves_the_store_as_it_was()
    {
        DataFolder data = BundledData.CopyTo(_folder.Path);
        Workspace.Open(SharedWorkspace.Options(Store, data)).Dispose();
        byte[] before = File.ReadAllBytes(Store);
        string yaml = Path.Combine(data.Indicators, "indicators", "demographie.yaml");
        File.WriteAllText(yaml, File.ReadAllText(yaml).Replace("rule: sum", "rule: summ", StringComparison.Ordinal));

        var problem = Assert.ThrowsAny<ProblemException>(() => Workspace.Open(SharedWorkspace.Options(Store, data)));

        Assert.Contains("demographie.yaml", problem.Sentence.Fr, StringComparison.Ordinal);
        Assert.Contains("summ", problem.Sentence.Fr, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(Store));
    }

    [Fact]
    public void A_refresh_keeps_what_was_imported_and_the_newest_edition_serves()
    {
        Copy();
        Import("insee-populations-legales", "2099", 1000);

        Workspace.Build(SharedWorkspace.Options(Store));

        using Workspace workspace = Workspace.Open(SharedWorkspace.Options(Store));
        Assert.Contains(workspace.Observations.Editions(), e => e.Edition is { Published: "2099", IsBundled: false });
        Result result = workspace.Figures.Of(workspace.Indicator("demographie.population"), workspace.Resolve("epci:243000643").Territory, Period.Year(2018));
        Assert.Equal(39_000, result.Value);
        Assert.Equal(shared.Workspace.Observations.Editions().Count + 1, workspace.Observations.Editions().Count);
    }

    [Fact]
    public async Task Two_first_uses_at_once_both_succeed()
    {
        Workspace[] workspaces = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => Workspace.Open(SharedWorkspace.Options(Store)))));

        foreach (Workspace workspace in workspaces)
            using (workspace)
                Assert.Equal(4446, workspace.Resolve("region:76").Territory.Count);
        Assert.Equal([Store], Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public async Task Two_refreshes_at_once_both_succeed()
    {
        Copy();

        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => Workspace.Build(SharedWorkspace.Options(Store)))));

        using Workspace workspace = Workspace.Open(SharedWorkspace.Options(Store));
        Assert.Equal(shared.Workspace.Observations.Editions().Count, workspace.Observations.Editions().Count);
    }

    [Fact]
    public void An_interrupted_making_leaves_no_file()
    {
        using var cancel = new CancellationTokenSource();
        cancel.Cancel();

        Assert.Throws<OperationCanceledException>(() => Workspace.Open(SharedWorkspace.Options(Store, cancel: cancel.Token)));

        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void An_interrupted_refresh_leaves_the_store_as_it_was()
    {
        Copy();
        byte[] before = File.ReadAllBytes(Store);
        using var cancel = new CancellationTokenSource();
        cancel.Cancel();

        Assert.Throws<OperationCanceledException>(() => Workspace.Build(SharedWorkspace.Options(Store, cancel: cancel.Token)));

        Assert.Equal(before, File.ReadAllBytes(Store));
        Assert.Equal([Store], Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void A_store_without_its_data_beside_the_program_says_where_they_are_looked_for()
    {
        var problem = Assert.Throws<ApplicationProblem>(() => DataFolder.Find(_folder.Path));

        Assert.Contains(_folder.Path, problem.Sentence.Fr, StringComparison.Ordinal);
    }

    private void Copy() => File.Copy(shared.StorePath, Store);

    /// <summary>Adds an edition in which every commune of the reference has the same population in 2018.</summary>
    private void Import(string source, string published, double each)
    {
        CommuneIndex communes = shared.Workspace.Territories.Communes;
        var column = new Column(communes, [.. Enumerable.Repeat(each, communes.Count)], new ObservationStatus[communes.Count]);
        var edition = new Edition(source, published, communes.Vintage, "imported.csv", new string('0', 64), new string('1', 64), new DateOnly(2026, 1, 15), IsBundled: false);
        using StoreFile store = StoreFile.OpenWrite(Store);
        store.Write(w => w.Edition(edition, [new Series(new VariableKey("P_POP", Period.Year(2018)), IsAdditive: true, column)]));
    }
}
