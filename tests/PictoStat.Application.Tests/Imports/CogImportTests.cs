using System.Text;
using PictoStat.Application.Imports;
using PictoStat.Application.Opening;
using PictoStat.Application.Zones;
using PictoStat.Core.Observations;
using PictoStat.Core.Territories;
using PictoStat.Core.Territories.Changes;
using PictoStat.Core.Territories.Expressions;
using PictoStat.Core.Text;

namespace PictoStat.Application.Tests.Imports;

/// <summary>A made COG 2027: Milhaud merges into Nîmes, Bréau-Mars gives back Mars, Saint-Gilles is split, Alès takes another name, Trèves another code.</summary>
public sealed class MovedStore : IDisposable
{
    internal const string Header = "MOD;DATE_EFF;TYPECOM_AV;COM_AV;TNCC_AV;NCC_AV;NCCENR_AV;LIBELLE_AV;TYPECOM_AP;COM_AP;TNCC_AP;NCC_AP;NCCENR_AP;LIBELLE_AP\n";

    private static readonly string Changes = Header
        + Row(32, "2027-01-01", "30169", "Milhaud", "30189", "Nîmes") + Row(32, "2027-01-01", "30189", "Nîmes", "30189", "Nîmes")
        + Row(21, "2027-01-01", "30052", "Bréau-Mars", "30052", "Bréau-et-Salagosse") + Row(21, "2027-01-01", "30052", "Bréau-Mars", "30157", "Mars")
        + Row(21, "2027-01-01", "30258", "Saint-Gilles", "30258", "Saint-Gilles") + Row(21, "2027-01-01", "30258", "Saint-Gilles", "30399", "Sylvéréal")
        + Row(10, "2026-07-14", "30007", "Alès", "30007", "Alès-en-Cévennes") + Row(50, "2027-01-01", "30332", "Trèves", "30398", "Trèves")
        + "33;2027-01-01;COM;30169;0;MILHAUD;Milhaud;Milhaud;COMD;30169;0;MILHAUD;Milhaud;Milhaud\n";

    private readonly ImportStore _store = new();

    public MovedStore()
    {
        Path = _store.Fresh();
        string values = _store.File("mars.csv", "code;POP10\n30052;300\n30157;150\n30169;5500\n30189;151000\n");
        string source = _store.Descriptor("mars", "2018");
        File.WriteAllText(source, File.ReadAllText(source).Replace("vintage: 2021", "vintage: 2018", StringComparison.Ordinal));
        Assert.Equal(ImportOutcome.Stored, new ValuesImport(_store.Options(Path)).Run(new ImportRequest(values, source)).Outcome);
        using (Workspace before = Open())
            Before = [.. Totals.Select(total => Total(before, total))];
        Report = new CogImport(_store.Options(Path)).Run(_store.File("mvt2027.csv", Changes));
        Workspace = Open();
    }

    public static (string Expression, string Variable, int Year)[] Totals { get; } =
        [("pays:FR", "P_POP", 2018), ("departement:30", "P_POP", 2018), ("departement:30", "P_LOGVAC", 2018), ("region:76", "P_POP", 2023)];

    public string Path { get; }

    public IReadOnlyList<double?> Before { get; }

    public CogImportReport Report { get; }

    public Workspace Workspace { get; }

    public ImportStore Store => _store;

    public Workspace Open() => Workspace.Open(_store.Options(Path));

    internal static double? Total(Workspace workspace, (string Expression, string Variable, int Year) total)
    {
        Territory territory = workspace.Resolve(total.Expression).Territory;
        Column column = workspace.Observations.Load(new VariableKey(total.Variable, Period.Year(total.Year)))!;
        var sum = new Core.Aggregation.ExactSum();
        foreach (int ordinal in territory.Ordinals)
            sum.Add(column.Values[ordinal]);
        return sum.Total();
    }

    internal static string Row(int mod, string date, string before, string nameBefore, string after, string nameAfter) =>
        $"{mod};{date};COM;{before};0;{nameBefore};{nameBefore};{nameBefore};COM;{after};0;{nameAfter};{nameAfter};{nameAfter}\n";

    public void Dispose()
    {
        Workspace.Dispose();
        _store.Dispose();
    }
}

public sealed class CogImportTests(MovedStore moved) : IClassFixture<MovedStore>
{
    [Fact]
    public void The_reference_moves_and_every_change_is_told()
    {
        Assert.Equal((2026, 2027, 34_876), (moved.Report.Before.Year, moved.Report.After.Year, moved.Report.Communes));
        Assert.Equal(
            ["renamed 30007", "code-changed 30332", "re-established 30052", "merged 30169", "re-established 30258"],
            moved.Report.Changes.Select(change => $"{TrailEvents.Of(change).Id} {change.Before[0].Code}"));
        Assert.Equal(2027, moved.Workspace.Territories.Communes.Vintage.Year);
    }

    [Fact]
    public void No_total_moves() =>
        Assert.Equal(moved.Before, MovedStore.Totals.Select(total => MovedStore.Total(moved.Workspace, total)));

    [Fact]
    public void A_merge_undone_returns_what_was_imported_and_a_new_merge_is_a_sum()
    {
        Column column = moved.Workspace.Observations.Load(new VariableKey("POP", Period.Year(2010)))!;
        (double, ObservationStatus) Cell(string code) =>
            column.Index.IndexOf(CommuneCode.Parse(code)) is var ordinal ? (column.Values[ordinal], column.Status[ordinal]) : default;

        Assert.Equal((300, ObservationStatus.Present), Cell("30052"));
        Assert.Equal((150, ObservationStatus.Present), Cell("30157"));
        Assert.Equal((156_500, ObservationStatus.Present), Cell("30189"));
    }

    [Fact]
    public void A_split_without_a_population_is_shared_equally_and_marked()
    {
        Column column = moved.Workspace.Observations.Load(new VariableKey("P_POP", Period.Year(2018)))!;
        int whole = column.Index.IndexOf(CommuneCode.Parse("30258")), part = column.Index.IndexOf(CommuneCode.Parse("30399"));

        Assert.Equal((ObservationStatus.Estimated, ObservationStatus.Estimated), (column.Status[whole], column.Status[part]));
        Assert.Equal(column.Values[whole], column.Values[part], 1e-9 * column.Values[whole]);
    }

    [Fact]
    public void Facts_follow()
    {
        Commune Fact(string code) => moved.Workspace.Territories.Facts[moved.Workspace.Territories.Communes.IndexOf(CommuneCode.Parse(code))];

        Assert.Equal("Alès-en-Cévennes", Fact("30007").Name);
        Assert.Equal(161.85 + 18.25, Fact("30189").AreaKm2!.Value, 1e-9);
        Assert.Contains("30540", Fact("30189").PostalCodes);
        Assert.Null(Fact("30157").AreaKm2);
        Assert.NotEqual(Fact("30052").Longitude, Fact("30157").Longitude);
    }

    [Fact]
    public void Zonings_follow_and_say_so()
    {
        Zoning epci = moved.Workspace.Territories.Zonings.Single(z => z.Id == "epci"), departement = moved.Workspace.Territories.Zonings.Single(z => z.Id == "departement");

        Assert.Equal((2026, 2027), (epci.Vintage.Year, departement.Vintage.Year));
        Assert.Contains("1er janvier 2026 portées au COG 2027", epci.Note!.Fr, StringComparison.Ordinal);
        Assert.Contains("du COG 2026 au COG 2027", departement.Note!.Fr, StringComparison.Ordinal);
        Assert.Equal(39, moved.Workspace.Resolve("epci:243000643").Territory.Count); // 39 before, without Milhaud, with both parts of Saint-Gilles
        Assert.Equal(["30052", "30157"], moved.Workspace.Resolve("commune@2026:30052").Territory.Codes.Select(c => c.Text));
        Assert.Equal(["30398"], moved.Workspace.Resolve("commune@2026:30332").Territory.Codes.Select(c => c.Text));
        Assert.Equal("commune@2026:30169", Assert.Throws<ZoneExpressionException>(() => moved.Workspace.Resolve("30169")).Suggestions[0]);
    }

    [Fact]
    public void Imports_stay_and_the_reference_survives_a_refresh_and_takes_the_next_year()
    {
        Assert.Contains(moved.Workspace.Observations.Editions(), e => e.Edition is { Source: "mars", IsBundled: false });
        string path = moved.Store.Fresh();
        File.Copy(moved.Path, path, overwrite: true);
        Workspace.Build(moved.Store.Options(path));
        using (Workspace refreshed = Workspace.Open(moved.Store.Options(path)))
            Assert.Equal((2027, 34_876), (refreshed.Territories.Communes.Vintage.Year, refreshed.Territories.Communes.Count));
        string next = moved.Store.File("mvt2028.csv", MovedStore.Header + MovedStore.Row(10, "2027-05-01", "30007", "Alès-en-Cévennes", "30007", "Alès"));
        Assert.Equal(2028, new CogImport(moved.Store.Options(path)).Run(next).After.Year);
    }

    [Theory]
    [InlineData("", "n’a pas d")]
    [InlineData("code;nom\n30189;Nîmes\n", "MOD")]
    [InlineData("HEADER", "aucun changement")]
    [InlineData("HEADER99;2027-01-01;COM;30007;0;A;A;Alès;COM;30007;0;A;A;B\n", "ligne 2")]
    [InlineData("HEADER10;01/01/2027;COM;30007;0;A;A;Alès;COM;30007;0;A;A;B\n", "« 01/01/2027 »")]
    [InlineData("HEADER10;2027-01-01;COM;3007;0;A;A;Alès;COM;30007;0;A;A;B\n", "« 3007 »")]
    [InlineData("HEADER10;2027-01-01;COM;30007;0;A;A;Alès;COM;30007;0;A;A;\n", "pas de nom")]
    [InlineData("HEADER10;2027-01-01;COM;30007;0;A;A;Alès;CO", "ligne 2")]
    [InlineData("HEADER10;2025-01-01;COM;30007;0;A;A;Alès;COM;30007;0;A;A;B\n", "déjà le COG 2026")]
    [InlineData("HEADER10;2029-01-01;COM;30007;0;A;A;Alès;COM;30007;0;A;A;B\n", "il manque une année")]
    [InlineData("HEADER32;2027-01-01;COM;30999;0;A;A;Nulle;COM;30189;0;A;A;Nîmes\n", "30999 Nulle, qui n’existe pas")]
    [InlineData("HEADER32;2027-01-01;COM;30169;0;A;A;Milhaud;COM;30189;0;A;A;Nîmes\n", "30189 Nîmes, qui existe déjà")]
    [InlineData("HEADER50;2027-01-01;COM;30169;0;A;A;Milhaud;COM;99189;0;A;A;Milhaud\n", "département inconnu")]
    [InlineData("HEADER10;2024-02-02;COM;30007;0;A;A;Alès;COM;30007;0;A;A;B\n10;2027-01-01;COM;30007;0;A;A;Alès;COM;30007;0;A;A;B\n", "le fichier est coupé")]
    [InlineData("HEADER32;2027-01-01;COM;30169;0;A;A;Milhaud;COM;30189;0;A;A;N\n32;2027-01-01;COM;30169;0;A;A;M;COM;30258;0;A;A;S\n32;2027-01-01;COM;30258;0;A;A;S;COM;30258;0;A;A;S\n", "ni une fusion, ni une scission")]
    public void A_wrong_table_is_refused_in_a_sentence_and_leaves_the_store_as_it_was(string text, string said)
    {
        string path = moved.Store.Fresh(), file = moved.Store.File("wrong.csv", text.Replace("HEADER", MovedStore.Header, StringComparison.Ordinal));
        byte[] bytes = File.ReadAllBytes(path);
        var error = Assert.ThrowsAny<ProblemException>(() => new CogImport(moved.Store.Options(path)).Run(file));

        Assert.Contains(said, error.Sentence.Fr.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Equal(bytes, File.ReadAllBytes(path));
    }

    [Fact]
    public void A_reference_that_another_process_moved_meanwhile_is_left_as_it_is()
    {
        string path = moved.Store.Fresh();
        File.Copy(moved.Path, path, overwrite: true);
        byte[] bytes = File.ReadAllBytes(path);
        var error = Assert.Throws<ApplicationProblem>(() => new StoreBuilder(moved.Store.Options(path)).Move(known: null, new CogUpdate(new Vintage(2028), []), "v_mvt_commune_2028.csv"));
        Assert.Contains("a changé de COG pendant l’import", error.Sentence.Fr, StringComparison.Ordinal);
        Assert.Equal(bytes, File.ReadAllBytes(path));
    }

    [SharedFact]
    public void INSEEs_own_table_of_an_earlier_year_is_read_whole_and_said_to_be_old() =>
        Assert.Contains("COG 2025", Assert.ThrowsAny<ProblemException>(() => new CogImport(moved.Store.Options(moved.Store.Fresh()))
            .Run(SharedData.PathOf("data", "insee", "mvtcommune-1943-2025.csv"))).Sentence.Fr, StringComparison.Ordinal);

    [SharedFact]
    public void INSEEs_whole_table_with_a_new_year_on_top_is_taken()
    {
        string path = moved.Store.Fresh();
        string whole = File.ReadAllText(SharedData.PathOf("data", "insee", "mvtcommune-1943-2025.csv"), Encoding.UTF8)
            + MovedStore.Row(10, "2026-07-14", "30007", "Alès", "30007", "Alès-en-Cévennes");
        CogImportReport report = new CogImport(moved.Store.Options(path)).Run(moved.Store.File("whole.csv", whole));

        Assert.Equal((2027, 1, 34_875), (report.After.Year, report.Changes.Count, report.Communes));
    }
}
