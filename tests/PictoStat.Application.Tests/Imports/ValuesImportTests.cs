using System.Text;
using PictoStat.Application.Imports;
using PictoStat.Application.Opening;
using PictoStat.Core.Observations;
using PictoStat.Core.Text;

namespace PictoStat.Application.Tests.Imports;

/// <summary>Files brought into a store: whole or not at all, once, and each edition beside the others.</summary>
public sealed class ValuesImportTests(ImportStore store) : IClassFixture<ImportStore>
{
    private const string Ain = "code;POP18\n01001;771\n01002;253\n01004;14204\n";

    [Fact]
    public void A_file_is_stored_with_its_lineage_and_the_same_file_twice_changes_nothing()
    {
        string path = store.Fresh();
        string file = store.File("ain.csv", Ain), source = store.Descriptor("ain", "2018");
        ImportReport first = Import(path, new ImportRequest(file, source));
        Assert.Equal((ImportOutcome.Stored, 1, 3L), (first.Outcome, first.Columns, first.Counts.Stored));
        byte[] bytes = System.IO.File.ReadAllBytes(path);
        Assert.Equal(ImportOutcome.AlreadyHeld, Import(path, new ImportRequest(file, source)).Outcome);
        Assert.Equal(bytes, System.IO.File.ReadAllBytes(path));
        using Workspace workspace = Workspace.Open(store.Options(path));
        var edition = Assert.Single(workspace.Observations.Editions(), e => e.Edition.Source == "ain").Edition;
        Assert.Equal(("ain.csv", false, 2021), (edition.FileName, edition.IsBundled, edition.Vintage.Year));
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(Ain))), edition.FileSha256);
        Assert.Equal(14_204, Value(workspace, "01004"));
    }

    [Fact]
    public void A_new_edition_stands_beside_the_old_and_serves_while_an_older_one_does_not()
    {
        string path = store.Fresh();
        Import(path, new ImportRequest(store.File("ain.csv", Ain), store.Descriptor("ain", "2018")));
        Import(path, new ImportRequest(store.File("ain2.csv", Ain.Replace("771", "772", StringComparison.Ordinal)), store.Descriptor("ain", "2019")));
        Import(path, new ImportRequest(store.File("ain0.csv", Ain.Replace("771", "700", StringComparison.Ordinal)), store.Descriptor("ain", "2017")));
        using Workspace workspace = Workspace.Open(store.Options(path));
        Assert.Equal(3, workspace.Observations.Editions().Count(e => e.Edition.Source == "ain"));
        Assert.Equal(772, Value(workspace, "01001"));
    }

    [Fact]
    public void A_dry_run_tells_the_largest_differences_first_and_stores_nothing()
    {
        string path = store.Fresh();
        Import(path, new ImportRequest(store.File("ain.csv", Ain), store.Descriptor("ain", "2018")));
        byte[] bytes = System.IO.File.ReadAllBytes(path);
        string coming = store.File("ain2.csv", "code;POP18;LOG18\n01001;771;1\n01002;260;1\n01004;15204;1\n01005;1720;1\n");
        ImportReport report = Import(path, new ImportRequest(coming, store.Descriptor("ain", "2019"), IsDryRun: true));
        EditionDifferences differences = report.Differences!;
        Assert.Equal(ImportOutcome.DryRun, report.Outcome);
        Assert.Equal(["01004 14204 15204", "01002 253 260"], differences.Largest.Select(d => $"{d.Place} {d.Held} {d.Coming}"));
        Assert.Equal((2L, 1L, 0L), (differences.Changed, differences.Gained, differences.Lost));
        Assert.Equal("LOG@2018", Assert.Single(differences.NewColumns).ToString());
        Assert.Equal(bytes, System.IO.File.ReadAllBytes(path));
    }

    [Theory]
    [InlineData("code;POP18\n01001;771\n01001;772\n", "duplicate")]
    [InlineData("code;POP18\n01001;-1\n", "out-of-range")]
    [InlineData("code;POP18\n01001;=SUM(A1)\n", "formula")]
    [InlineData("code;POP18\n01001;abc\n", "not-a-number")]
    [InlineData("code;POP18\n01999;5\n", "unknown-commune")]
    [InlineData("code;POP18\nAin;5\n", "not-a-code")]
    public void A_refused_cell_keeps_the_whole_file_out_unless_the_refusal_is_accepted(string text, string reason)
    {
        string path = store.Fresh();
        byte[] bytes = System.IO.File.ReadAllBytes(path);
        string file = store.File("bad.csv", text), source = store.Descriptor("bad", "2018");
        ImportReport report = Import(path, new ImportRequest(file, source));
        Assert.Equal(ImportOutcome.Refused, report.Outcome);
        Assert.Equal(1, report.Counts.Refused[reason]);
        Assert.Equal(bytes, System.IO.File.ReadAllBytes(path));
        Assert.Equal(ImportOutcome.Stored, Import(path, new ImportRequest(file, source, AcceptRefusals: true)).Outcome);
        Assert.Equal(ImportOutcome.Stored, Import(path, new ImportRequest(file, store.Descriptor("bad", "2018", $"accept: {{{reason}: 1}}"))).Outcome);
        using var list = new MemoryStream();
        RefusalsFile.Write(list, report.Refusals, Language.English);
        Assert.Contains($"\n{report.Refusals[0].Line};", Encoding.UTF8.GetString(list.ToArray()), StringComparison.Ordinal);
    }

    /// <summary>The land that a made table says was taken, in the columns the producer documents: 70 of 100 m² for housing in one commune, 30 of 60 in another. Expected population of 01001 in 2018: 771, base_cc_comparateur.CSV.</summary>
    [Fact]
    public void A_file_described_from_documentation_alone_gives_its_figures_in_one_command_and_says_it_was_not_tried()
    {
        string path = store.Fresh();
        string file = store.File("conso_com.csv", "idcom,idcomtxt,naf17art18,art17act18,art17hab18\n01001,A,100,30,70\n01002,B,60,30,30\n");
        ImportReport report = Import(path, new ImportRequest(file, "cerema-enaf"));
        Assert.Equal((ImportOutcome.Stored, 4L), (report.Outcome, report.Counts.Stored));
        Assert.StartsWith("The descriptor cerema-enaf was written from the producer's documentation", Assert.Single(report.Notes).En, StringComparison.Ordinal);
        using Workspace workspace = Workspace.Open(store.Options(path));
        var share = workspace.Indicator("consommation-espace.part-habitat");
        Assert.Equal(100 * 100 / 160.0, workspace.Figures.Of(share, workspace.Resolve("01001 + 01002").Territory, Period.Interval(2017, 2018)).Value);
        Assert.Equal("Interval 2017 2018", Assert.Single(workspace.Figures.Periods(share)) is var period ? $"{period.Kind} {period.StartYear} {period.EndYear}" : "");
        Assert.Equal(100 / 771.0, workspace.Figures.Of(workspace.Indicator("consommation-espace.m2-par-habitant"), workspace.Resolve("01001").Territory, Period.Interval(2017, 2018)).Value!.Value, 1e-12);
        Assert.Contains(workspace.Catalogue.Sources, s => s is { Id: "cerema-enaf", IsTried: false });
    }

    /// <summary>A value is checked against what the catalogue says its variable can be; the descriptor's own range, where it gives one, serves instead.</summary>
    [Theory]
    [InlineData("TP60", "additive: false", "140", false)]
    [InlineData("TP60", "additive: false", "-1", false)]
    [InlineData("TP60", "additive: false", "100", true)]
    [InlineData("TP60", "additive: false, range: any", "140", true)]
    [InlineData("PACT", "additive: false", "140", true)]
    [InlineData("P_POP", "additive: true", "-5", false)]
    [InlineData("OTHER", "additive: false", "-5", true)]
    [InlineData("OTHER", "additive: true", "-5", false)]
    public void A_value_that_its_variable_cannot_take_is_refused(string variable, string rule, string value, bool isStored)
    {
        string source = store.Descriptor("rates", "2020", columns: $"columns: [{{match: {variable}, period: \"2018\", {rule}}}]");
        ImportReport report = Import(store.Fresh(), new ImportRequest(store.File("rates.csv", $"code;{variable}\n01001;{value}\n"), source, IsDryRun: true));
        Assert.Equal(isStored ? ImportOutcome.DryRun : ImportOutcome.Refused, report.Outcome);
        if (!isStored)
            Assert.Equal(("out-of-range", 2), (Assert.Single(report.Refusals).Reason, report.Refusals[0].Line));
    }

    /// <summary>Expected: INSEE's mvtcommune: Lancrans (01205) and Châtillon-en-Michaille (01091) became Valserhône (01033) on 1 January 2019.</summary>
    [Fact]
    public void Codes_of_another_vintage_are_named()
    {
        ImportReport report = Import(store.Fresh(), new ImportRequest(store.File("old.csv", "code;POP18\n01001;771\n01205;5\n01091;6\n"), store.Descriptor("old", "2018")));
        Assert.Equal(ImportOutcome.Refused, report.Outcome);
        Assert.Equal(
            "The codes fit the COG 2018 better than the descriptor's 2021 (unknown communes: 0 instead of 2). Correct vintage in the descriptor.", Assert.Single(report.Notes).En);
    }

    [Fact]
    public void The_edition_is_the_one_whose_columns_fit_unless_it_is_named()
    {
        string path = store.Fresh();
        const string editions = "editions:\n    - {edition: a, columns: [{match: 'POP{yy}'}]}\n    - {edition: b, columns: [{match: 'LOG{yy}'}]}\n    - {edition: c, columns: [{match: 'LOG{yy}', variable: OTHER}]}";
        string source = store.Descriptor("many", "2018", editions, columns: "");
        Assert.Equal("a", Import(path, new ImportRequest(store.File("a.csv", Ain), source)).Edition);
        string log = store.File("b.csv", Ain.Replace("POP", "LOG", StringComparison.Ordinal));
        Assert.Contains("name one of b, c with --edition.", Assert.Throws<ApplicationProblem>(() => Import(path, new ImportRequest(log, source))).Sentence.En, StringComparison.Ordinal);
        Assert.Equal("c", Import(path, new ImportRequest(log, source, "c")).Edition);
        Assert.Equal(ProblemKind.Usage, Assert.Throws<ApplicationProblem>(() => Import(path, new ImportRequest(log, source, "d"))).Kind);
    }

    /// <summary>A document that shows both the value of an EPCI and those of its communes owes both to their data sets.</summary>
    [Fact]
    public void Values_by_commune_stand_beside_those_published_for_zones_and_both_sources_are_named()
    {
        string path = store.Fresh(), file = store.File("datacom.csv", "CODGEO;ID_1;ID_2;ID_3;ID_4;ID_5;ID_6;ID_7;ID_8;ID_9\n30189;1,5;5,25;3;4;5;6;7;8;9\n30258;1,5;3,75;3;4;5;6;7;8;9\n");
        Assert.Equal(18L, Import(path, new ImportRequest(file, "anct-datacom-communes-2018")).Counts.Stored);
        using Workspace workspace = Workspace.Open(store.Options(path));
        var doctors = workspace.Indicator("sante.acces-medecins");
        Assert.Equal(["anct-datacom-communes-2018", "anct-datacom-2018"], workspace.Figures.SourcesOf(new VariableKey("DATACOM_ID_2", Period.Year(2015))));
        Assert.Equal(5.25, workspace.Figures.Of(doctors, workspace.Resolve("30189").Territory, Period.Year(2015)).Value);
        Assert.Equal("epci:243000643", workspace.Figures.Of(doctors, workspace.Resolve("epci:243000643").Territory, Period.Year(2015)).PublishedFor.ToString());
    }

    [Fact]
    public void An_unknown_source_is_told_with_the_nearest()
    {
        ApplicationProblem problem = Assert.Throws<ApplicationProblem>(() => Import(store.Fresh(), new ImportRequest(store.File("ain.csv", Ain), "insee-filosofi-2020")));
        Assert.StartsWith("There is no descriptor insee-filosofi-2020 in indicators/sources; the nearest are insee-filosofi-2021", problem.Sentence.En, StringComparison.Ordinal);
        Assert.Equal(ProblemKind.Usage, problem.Kind);
    }

    private ImportReport Import(string path, ImportRequest request) => new ValuesImport(store.Options(path)).Run(request);

    private static double Value(Workspace workspace, string code) =>
        workspace.Observations.Load(new VariableKey("POP", Period.Year(2018)))!.Values[workspace.Territories.Communes.IndexOf(Core.Territories.CommuneCode.Parse(code))];
}

/// <summary>A store made once from the bundled data, and copies of it to import into.</summary>
public sealed class ImportStore : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private int _copies;

    public ImportStore() => Workspace.Build(Options(_folder.File("pictostat.db")));

    public WorkspaceOptions Options(string path) => new(path, MakeIfMissing: true, new DataFolder(Repository.Root), new DateOnly(2026, 1, 15), _ => { });

    /// <summary>A copy of the store as it was made.</summary>
    public string Fresh()
    {
        string copy = _folder.File($"copy{++_copies}.db");
        System.IO.File.Copy(_folder.File("pictostat.db"), copy);
        return copy;
    }

    /// <summary>A file with a text.</summary>
    public string File(string name, string text)
    {
        System.IO.File.WriteAllText(_folder.File(name), text);
        return _folder.File(name);
    }

    /// <summary>A descriptor of a table of codes and of columns such as POP18.</summary>
    public string Descriptor(string id, string edition, string mapping = "", string columns = "columns: [{match: '{name}{yy}'}]") => File($"{id}.yaml", $$"""
        metadata: {title: {fr: T, en: T}, producer: P, licence: {fr: L, en: L}, published: "{{edition}}", geography: {fr: G, en: G}, address: A}
        mapping:
          vintage: 2021
          code: code
          {{columns}}
          {{mapping}}
        """);

    public void Dispose() => _folder.Dispose();
}
