using System.Text.Json;

namespace PictoStat.Cli.Tests;

/// <summary><c>import zoning</c>: its output, and what the other commands then know.</summary>
[Collection("store")]
public sealed class ImportZoningTests(Pictostat pictostat) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_zoning_imported_is_known_to_every_command_and_stays_when_the_store_is_refreshed()
    {
        string file = File("code;projet;nom_projet\n30189;nord;Projet du Nord\n30258;nord;Projet du Nord\n30028;sud;Projet du Sud\n30039;;\n");
        Answer answer = Import(file, "--zoning", "projet", "--vintage", "2025");

        Assert.Equal(0, answer.ExitCode);
        Assert.Equal(
            """
            projet, COG 2025                appartenances
            ──────────────────────────────  ─────────────
            lues                                        4
            = dans une zone                             3
            + hors de toute zone                        1
            + répétées                                  0
            + de collectivités d’outre-mer              0
            + refusées                                  0

            """,
            Plain(answer.Output));
        Assert.Equal($"{file} : codes dans la colonne code, zones dans projet, noms dans nom_projet.\nprojet est enregistré : zones 2, communes 3, partiel.\n", Plain(answer.Error));
        foreach (bool isRefreshed in new[] { false, true })
        {
            if (isRefreshed)
                Assert.Equal(0, On("init").ExitCode);
            Assert.Contains("projet", On("zonings", "--format", "csv").Output, StringComparison.Ordinal);
            Assert.Equal(["30189", "30258"], Codes("projet:nord"));
            Assert.Equal(["30028"], Codes("projet:\"Projet du Sud\""));
            Assert.Equal(2, On("aggregate", "departement:30", "--by", "projet", "--indicators", "demographie.population", "--format", "json").Json.GetProperty("results").GetArrayLength());
        }

        Assert.Contains("ce même fichier est déjà dans la base ; rien ne change", Plain(Import(file, "--zoning", "projet", "--vintage", "2025").Error), StringComparison.Ordinal);
        Assert.Contains("prend la place du zonage projet importé auparavant", Import(File("code;projet\n30189;nord\n"), "--zoning", "projet", "--vintage", "2025").Error, StringComparison.Ordinal);
        Assert.Equal(["30189"], Codes("projet:nord"));
    }

    /// <summary>Since 2019, Bellegarde-sur-Valserine (01033), Châtillon-en-Michaille (01091) and Lancrans (01205) are Valserhône (01033): INSEE, mvtcommune.</summary>
    [Fact]
    public void Old_codes_follow_the_dated_changes_and_the_file_keeps_its_vintage()
    {
        string file = File("code;projet\n01033;a\n01091;a\n01205;b\n");
        Assert.Equal(0, Import(file, "--zoning", "projet", "--vintage", "2018").ExitCode);
        Assert.Equal(["01033"], Codes("projet:a"));
        Assert.Equal(["01033"], Codes("projet:b"));
        JsonElement zoning = On("zonings", "--format", "json").Json.GetProperty("zonings").EnumerateArray().Single(z => z.GetProperty("id").GetString() == "projet");
        Assert.Equal(2018, zoning.GetProperty("vintage").GetInt32());
    }

    [Fact]
    public void Rows_refused_store_nothing_and_the_better_vintage_is_named()
    {
        string file = File("code;projet\n01033;a\n01091;a\n30189;a\n");
        byte[] before = System.IO.File.ReadAllBytes(pictostat.Store);
        Answer answer = Import(file, "--zoning", "projet", "--vintage", "2026");
        Assert.Equal(1, answer.ExitCode);
        Assert.Contains("Essayez --vintage 2018.", answer.Error, StringComparison.Ordinal);
        Assert.Contains("01091", System.IO.File.ReadAllText($"{file}.refusals.csv"), StringComparison.Ordinal);
        Assert.Equal(before, System.IO.File.ReadAllBytes(Store));
        Assert.Equal(0, Import(file, "--zoning", "projet", "--vintage", "2026", "--accept-refusals").ExitCode);
    }

    [Fact]
    public void A_bundled_zoning_is_overridden_with_a_message_and_a_dry_run_tells_the_changes_only()
    {
        string file = File(string.Concat(On("zone", "pnr:200014801", "--format", "csv").Output.Split('\n').Skip(1).Where(l => l.Length > 5).Skip(3).Select(l => $"{l[..5]};200014801\n").Prepend("code;pnr\n")));
        Answer trial = Import(file, "--zoning", "pnr", "--vintage", "2026", "--dry-run");
        Assert.Equal(0, trial.ExitCode);
        Assert.Matches("200014801 +SM .*Préalpes d'Azur +0 +3\n", trial.Output);
        Assert.Contains("Le fichier prend la place du zonage pnr fourni avec le programme", trial.Error, StringComparison.Ordinal);
        Assert.Equal(System.IO.File.ReadAllBytes(pictostat.Store), System.IO.File.ReadAllBytes(Store));
        Assert.Equal(0, Import(file, "--zoning", "pnr", "--vintage", "2026").ExitCode);
        Assert.Single(On("zones", "pnr", "--format", "json").Json.GetProperty("zones").EnumerateArray());
    }

    [Fact]
    public void Communes_are_taken_by_EPCI_or_by_the_perimeter_their_point_lies_in()
    {
        Assert.Equal(0, Import(File("siren;projet\n243000643;a\n200034692;a\n"), "--zoning", "projet", "--vintage", "2026", "--by", "epci").ExitCode);
        Assert.Equal(Codes("epci:243000643 + epci:200034692"), Codes("projet:a"));
        string drawn = _folder.File("parc.geojson");
        System.IO.File.WriteAllText(drawn, """{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"nom":"Autour de Nîmes"},"geometry":{"type":"Polygon","coordinates":[[[4.30,43.80],[4.40,43.80],[4.40,43.87],[4.30,43.87],[4.30,43.80]]]}}]}""");
        Assert.Equal(0, Import(drawn, "--zoning", "parc", "--vintage", "2026").ExitCode);
        Assert.Contains("30189", Codes("parc:\"Autour de Nîmes\""));
    }

    [Fact]
    public void Communes_without_a_row_and_a_later_zoning_held_are_told()
    {
        string all = string.Concat(On("zone", "pays:FR - 01001 - 30189", "--format", "csv", "--quiet").Output.Split('\n').Skip(1).Where(l => l.Length > 5).Select(l => $"{l[..5]};z\n").Prepend("code;epci\n"));
        string told = Plain(Import(File(all), "--zoning", "epci", "--vintage", "2025", "--dry-run").Error);
        Assert.Contains("Communes du COG 2025 dont aucune ligne ne parle : 2 (01001, 30189). Si le fichier devait les avoir toutes, vérifiez --vintage.", told, StringComparison.Ordinal);
        Assert.Contains("Attention : le zonage epci de la base est du COG 2026, plus récent que ce fichier (COG 2025).", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "Il manque l’option --zoning", "--vintage", "2026")]
    [InlineData(2, "Il manque l’option --vintage", "--zoning", "projet")]
    [InlineData(2, "ne peut pas nommer un zonage", "--zoning", "Mon projet", "--vintage", "2026")]
    [InlineData(2, "vient du code officiel géographique", "--zoning", "departement", "--vintage", "2026")]
    [InlineData(2, "Le COG 1999 n’est pas connu ; ceux de 2013 à 2026 le sont", "--zoning", "projet", "--vintage", "1999")]
    [InlineData(2, "prenez --by point", "--zoning", "projet", "--vintage", "2026", "--by", "share")]
    [InlineData(1, "n’a pas de colonne territoire ; il a : code, projet", "--zoning", "projet", "--vintage", "2026", "--zone", "territoire")]
    [InlineData(1, "quelle colonne donne les zones de essai", "--zoning", "essai", "--vintage", "2026")]
    public void A_wrong_command_is_told(int exitCode, string sentence, params string[] options) =>
        Assert.Contains(sentence, Plain(Import(File("code;projet\n30189;a\n30258;b\n"), options).AssertRefused(exitCode).Error), StringComparison.Ordinal);

    private string Store => _folder.File("store.db");

    private IEnumerable<string> Codes(string expression) => On("zone", expression, "--format", "json").Json.GetProperty("communes").EnumerateArray().Select(c => c.GetProperty("code").GetString()!);

    private Answer On(params string[] arguments)
    {
        if (!System.IO.File.Exists(Store))
            System.IO.File.Copy(pictostat.Store, Store);
        return Pictostat.Run([.. arguments, "--store", Store]);
    }

    private Answer Import(string file, params string[] options) => On(["import", "zoning", file, .. options]);

    private string File(string text)
    {
        string file = _folder.File("zones.csv");
        System.IO.File.WriteAllText(file, text);
        return file;
    }

    /// <summary>The text with plain spaces, which the tests above can be read with; other tests hold the typography.</summary>
    private static string Plain(string text) => text.Replace('\u00A0', ' ').Replace('\u202F', ' ');
}
