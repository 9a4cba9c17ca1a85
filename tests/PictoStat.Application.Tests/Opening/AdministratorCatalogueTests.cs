using PictoStat.Application.Imports;
using PictoStat.Application.Opening;
using PictoStat.Application.Queries;
using PictoStat.Core.Observations;
using PictoStat.Core.Text;

namespace PictoStat.Application.Tests.Opening;

/// <summary>A catalogue of the administrator's own: the store follows it, imports stay, drafts dropped in it import at once.</summary>
[Collection("workspace")]
public sealed class AdministratorCatalogueTests(SharedWorkspace shared) : IDisposable
{
    private const string Indicator = """
        - id: demographie.population
          name: {fr: Nombre de gens, en: Number of people}
          short: {fr: Gens, en: People}
          subject: {fr: le nombre de gens, en: the number of people, gender: masculine}
          unit: personnes
          decimals: 0
          rule: sum
          formula: P_POP
          words: {fr: Somme., en: Sum.}
          definition: {fr: Gens., en: People.}
          limits: {fr: Aucune., en: None.}
        """;

    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _told = [];

    private string Own => _folder.File("own");

    private string Store => _folder.File("pictostat.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_store_made_with_another_catalogue_is_refreshed_and_keeps_what_was_imported()
    {
        File.Copy(shared.StorePath, Store);
        Write("indicators/demographie.yaml", Indicator);
        File.WriteAllText(_folder.File("gens.csv"), "code;GENS18\n01001;771\n01002;253\n");
        using (Workspace plain = Workspace.Open(Options(null)))
            File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(Own, "sources")).FullName, "gens.yaml"), FileDescription.Draft(plain, _folder.File("gens.csv")));
        Assert.Empty(_told);

        ImportReport report = new ValuesImport(Options(Own)).Run(new ImportRequest(_folder.File("gens.csv"), "gens"));

        Assert.Equal((ImportOutcome.Stored, 2L), (report.Outcome, report.Counts.Stored));
        string own = Own.Replace('\\', '/');
        int line = Array.FindIndex(File.ReadAllLines(Repository.PathOf("indicators", "indicators", "demographie.yaml")), l => l == "  formula: P_POP") + 1;
        Assert.Equal($"The indicator \"demographie.population\" of indicators/demographie.yaml, line {line} is replaced by that of {own}/indicators/demographie.yaml, line 8.", Assert.Single(_told));
        using (Workspace with = Workspace.Open(Options(Own)))
        {
            Assert.Equal("Number of people", with.Indicator("demographie.population").Name.En);
            Assert.NotNull(with.Catalogue.FindSource("gens"));
        }
        using Workspace without = Workspace.Open(Options(null));
        Assert.Equal("Municipal population", without.Indicator("demographie.population").Name.En);
        Assert.Contains(without.Observations.Editions(), e => e.Edition is { Source: "gens", IsBundled: false });
        Assert.Equal(771, without.Observations.Load(new VariableKey("GENS", Period.Year(2018)))!.Values[0]);
    }

    [Fact]
    public void A_changed_catalogue_is_noticed_and_a_broken_one_leaves_the_store_as_it_was()
    {
        File.Copy(shared.StorePath, Store);
        Write("indicators/demographie.yaml", Indicator);
        Workspace.Open(Options(Own)).Dispose();
        byte[] before = File.ReadAllBytes(Store);
        Workspace.Open(Options(Own)).Dispose();
        Assert.Equal(before, File.ReadAllBytes(Store));
        Write("indicators/demographie.yaml", Indicator.Replace("rule: sum", "rule: total", StringComparison.Ordinal));

        ProblemException problem = Assert.ThrowsAny<ProblemException>(() => Workspace.Open(Options(Own)));

        Assert.StartsWith($"{Own.Replace('\\', '/')}/indicators/demographie.yaml, line 7: ", problem.Sentence.En, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(Store));
    }

    [Fact]
    public void Values_of_the_catalogue_add_to_the_bundled_ones()
    {
        File.Copy(shared.StorePath, Store);
        Write("values/gens.csv", File.ReadAllText(Repository.PathOf("indicators", "values", "insee-bpe-2018.csv")).Replace("BPE_A", "GENS_A", StringComparison.Ordinal).Replace("insee-bpe-2018", "gens", StringComparison.Ordinal));

        using Workspace workspace = Workspace.Open(Options(Own));

        Assert.Contains(workspace.Observations.Editions(), e => e.Edition.Source == "gens");
        Assert.Equal(
            workspace.Observations.Load(new VariableKey("BPE_A", Period.Year(2018)))!.Values.ToArray(), workspace.Observations.Load(new VariableKey("GENS_A", Period.Year(2018)))!.Values.ToArray());
    }

    [Fact]
    public void A_folder_that_does_not_exist_or_is_empty_is_told_in_one_sentence()
    {
        ApplicationProblem missing = Assert.Throws<ApplicationProblem>(() => SharedWorkspace.Bundled.With(Own));
        Directory.CreateDirectory(Own);
        ApplicationProblem empty = Assert.Throws<ApplicationProblem>(() => SharedWorkspace.Bundled.With(Own));
        Assert.Equal((ProblemKind.Usage, ProblemKind.Usage), (missing.Kind, empty.Kind));
        Assert.Equal($"The folder {Own} does not exist: --catalogue wants a folder laid out like indicators/.", missing.Sentence.En);
        Assert.StartsWith($"The folder {Own} holds no text of a catalogue", empty.Sentence.En, StringComparison.Ordinal);
    }

    private WorkspaceOptions Options(string? catalogue) =>
        new(Store, MakeIfMissing: true, SharedWorkspace.Bundled.With(catalogue), new DateOnly(2026, 1, 15), sentence => _told.Add(sentence.En));

    private void Write(string file, string text)
    {
        string path = Path.Combine(Own, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        File.SetLastWriteTimeUtc(path, new DateTime(2026, 1, 1, 0, 0, text.Length % 60, DateTimeKind.Utc));
    }
}
