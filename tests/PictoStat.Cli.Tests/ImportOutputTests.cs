using System.Text;

namespace PictoStat.Cli.Tests;

/// <summary>What <c>import values</c> and <c>describe</c> say: the counts on the output, what to know on the other, the refusals in a file.</summary>
[Collection("store")]
public sealed class ImportOutputTests(Pictostat pictostat) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Refused_cells_are_counted_told_and_listed_and_nothing_is_stored()
    {
        string file = Values("01001;100;12.5", "01002;abc;140", "01004;;s", "99999;5;1", "75101;1;2");
        Answer answer = Import(file);

        Assert.Equal(1, answer.ExitCode);
        Assert.Equal(
            """
            made, édition 2022, COG 2026             cellules
            ───────────────────────────────────────  ────────
            lues                                           10
            = enregistrées, avec une valeur                 2
            + secrètes                                      1
            + manquantes                                    1
            + sans objet                                    0
            + de lignes écartées par le descripteur         2
            + refusées                                      4
                dont not-a-number                           1
                dont out-of-range                           1
                dont unknown-commune                        2
              marqueur « s » dans le fichier                1

            """,
            Plain(answer.Output));
        Assert.Equal(
            $"""
            {file}, ligne 3, colonne P18_POP : « abc » n’est pas un nombre.
            {file}, ligne 3, colonne TAUX18 : 140 n’est pas dans l’intervalle 0..100.
            {file}, ligne 5 : le COG 2026 n’a pas de commune 99999.
            Ce qui est refusé est listé, avec ses lignes, dans {file}.refusals.csv.
            made, édition 2022 : des cellules sont refusées, rien n’est enregistré. Corrigez le fichier ou le descripteur, ou acceptez les refus par --accept-refusals.

            """,
            Plain(answer.Error));
        Assert.Equal(
            $"""
            line;column;reason;sentence
            3;"P18_POP";not-a-number;"{file}, ligne 3, colonne P18_POP : « abc » n’est pas un nombre."
            3;"TAUX18";out-of-range;"{file}, ligne 3, colonne TAUX18 : 140 n’est pas dans l’intervalle 0..100."
            5;"";unknown-commune;"{file}, ligne 5 : le COG 2026 n’a pas de commune 99999."

            """,
            Plain(File.ReadAllText($"{file}.refusals.csv")));
        Assert.Equal(File.ReadAllBytes(pictostat.Store), File.ReadAllBytes(Store));
    }

    [Fact]
    public void The_same_counts_are_told_in_English()
    {
        Answer answer = Import(Values("01001;100;12.5"), "--lang", "en");
        Assert.Equal(0, answer.ExitCode);
        Assert.Equal(["made, edition 2022, COG 2026", "read", "= stored, with a value", "+ secret", "+ missing", "+ not applicable", "+ of rows dropped by the descriptor", "+ refused", "marker \"s\" in the file"],
            answer.Output.Split('\n').Where(l => l.Length > 0 && l[0] != '─').Select(l => l.TrimEnd(' ', '0', '1', '2').Replace("COG 2026      cells", "COG 2026", StringComparison.Ordinal).Split("   ")[0].Trim()));
        Assert.Equal("made, edition 2022: 2 columns are stored.\n", answer.Error);
        Assert.Equal("made, edition 2022: this very file is held already; nothing changes.\n", Import(_folder.File("values.csv"), keep: true, "--lang", "en").Error);
    }

    [Fact]
    public void Refusals_can_be_accepted_and_listed_elsewhere()
    {
        string list = _folder.File("list.csv");
        Answer answer = Import(Values("01001;100;12.5", "01002;abc;14"), "--accept-refusals", "--refusals", list);
        Assert.Equal(0, answer.ExitCode);
        Assert.EndsWith("made, édition 2022 : 2 colonnes sont enregistrées.\n", Plain(answer.Error), StringComparison.Ordinal);
        Assert.Equal(2, File.ReadLines(list).Count());
        Assert.False(File.Exists(_folder.File("values.csv.refusals.csv")));
    }

    [Fact]
    public void A_dry_run_tells_the_largest_differences_first_and_stores_nothing()
    {
        Import(Values("01001;100;1", "01002;200;2", "01004;300;3"));
        byte[] before = File.ReadAllBytes(Store);
        Answer answer = Import(Values("01001;90;1", "01002;1200;2", "01004;;3.5"), keep: true, "--dry-run");
        Assert.Equal(0, answer.ExitCode);
        Assert.EndsWith(
            """

            par rapport aux éditions qui servent, dans le COG de référence  cellules
            ──────────────────────────────────────────────────────────────  ────────
            identiques                                                        69 746
            autre valeur                                                           3
            une valeur là où il n’y en avait pas                                   0
            plus de valeur là où il y en avait une                                 1
            sans valeur, pour une autre raison                                     0

            variable    code   actuelle  nouvelle     écart
            ──────────  ─────  ────────  ────────  ────────
            P_POP@2018  01002    200,00  1 200,00  1 000,00
            P_POP@2018  01001    100,00     90,00    −10,00
            TAUX@2018   01004      3,00      3,50      0,50

            """,
            Plain(answer.Output), StringComparison.Ordinal);
        Assert.Equal("made, édition 2022 : essai sur 2 colonnes ; rien n’est enregistré.\n", Plain(answer.Error));
        Assert.Equal(before, File.ReadAllBytes(Store));
    }

    [Theory]
    [InlineData(2, "Il manque l’option --source à la commande import values", "import", "values", "values.csv")]
    [InlineData(2, "Il n’y a pas de descripteur insee-filosofi-2020 dans indicators/sources ; les plus proches sont insee-filosofi-2021, ", "import", "values", "values.csv", "--source", "insee-filosofi-2020")]
    [InlineData(1, "absent.csv n’existe pas", "import", "values", "absent.csv", "--source", "insee-filosofi-2021")]
    [InlineData(1, "absent.csv n’existe pas", "describe", "absent.csv")]
    public void A_wrong_command_is_told(int exitCode, string sentence, params string[] command) =>
        Assert.Contains(sentence, Plain(pictostat.On(command).AssertRefused(exitCode).Error), StringComparison.Ordinal);

    [Fact]
    public void A_draft_imports_the_file_it_describes_and_goes_to_the_output_or_to_a_file()
    {
        string file = Values("01001;100;12.5", "01002;200;s", "01004;300;3", "01005;400;4"), draft = _folder.File("draft.yaml");
        Answer shown = pictostat.On("describe", file);
        Answer written = pictostat.On("describe", file, "--out", draft);
        Assert.Equal((0, ""), (shown.ExitCode, shown.Error));
        Assert.Equal((0, "", ""), (written.ExitCode, written.Output, written.Error));
        Assert.Equal(shown.Output, File.ReadAllText(draft));
        Assert.Contains("markers: {secret: [\"s\"], missing: []}", shown.Output, StringComparison.Ordinal);
        Assert.Contains("{match: \"P{yy}_{name:POP}\", variable: \"P_{name}\"}", shown.Output, StringComparison.Ordinal);
        File.Copy(pictostat.Store, Store, overwrite: true);
        Assert.Equal(0, Pictostat.Run("import", "values", file, "--source", draft, "--store", Store).ExitCode);
    }

    private string Store => _folder.File("store.db");

    private string Values(params string[] rows)
    {
        string file = _folder.File("values.csv");
        File.WriteAllText(file, $"code;P18_POP;TAUX18\n{string.Concat(rows.Select(r => $"{r}\n"))}");
        return file;
    }

    private Answer Import(string file, params string[] options) => Import(file, keep: false, options);

    private Answer Import(string file, bool keep, params string[] options)
    {
        string descriptor = _folder.File("made.yaml");
        File.WriteAllText(descriptor, """
            metadata: {title: {fr: T, en: T}, producer: P, licence: {fr: L, en: L}, published: "2022", geography: {fr: G, en: G}, address: A}
            mapping:
              vintage: 2026
              code: code
              arrondissements: drop
              markers: {secret: s}
              columns:
                - {match: "P{yy}_{name}", variable: "P_{name}"}
                - {match: "{name:TAUX}{yy}", additive: false, range: [0, 100]}
            """);
        if (!keep)
            File.Copy(pictostat.Store, Store, overwrite: true);
        return Pictostat.Run(["import", "values", file, "--source", descriptor, "--store", Store, .. options]);
    }

    /// <summary>The text with plain spaces, which the tests above can be read with; other tests hold the typography.</summary>
    private static string Plain(string text) => new StringBuilder(text).Replace('\u00A0', ' ').Replace('\u202F', ' ').Replace("\uFEFF", "").ToString();
}
