using System.Text.Json;

namespace PictoStat.Cli.Tests;

[Collection("store")]
public class ZoneTrailTests(Pictostat pictostat)
{
    [Fact]
    public void A_list_of_2018_resolves_today_and_tells_its_changes()
    {
        using var folder = new TemporaryFolder();
        string list = folder.File("communes.csv");
        File.WriteAllText(list, "code;nom\n30157;Mars\n30190;Notre-Dame-de-la-Rouvière\n30052;Bréau-et-Salagosse\n75101;Paris 1er\n");

        JsonElement zone = pictostat.Json("zone", $"file({list}@2018)", "--trail");

        Assert.Equal(["30052", "30339", "75056"], zone.GetProperty("communes").EnumerateArray().Select(c => c.GetProperty("code").GetString()));
        Assert.Equal(2026, zone.GetProperty("vintage").GetInt32());
        Assert.Equal(
            [" municipal-arrondissement 75101 > 75056", "2019-01-01 merged 30052 30157 > 30052", "2019-01-01 merged 30190 30339 > 30339"],
            zone.GetProperty("trail").EnumerateArray().Select(e =>
                $"{e.GetProperty("date").GetString()} {e.GetProperty("event").GetString()} {Codes(e, "before")} > {Codes(e, "after")}"));
        Assert.Equal(2, zone.GetProperty("notes").GetArrayLength());
    }

    [Fact]
    public void One_commune_carried_to_today_is_told_as_one() => Assert.Contains(
        "1 commune du 1er janvier 2018, soit 1 commune au 1er janvier 2026",
        pictostat.On("zone", "commune@2018:30157").Error.Replace('\u00A0', ' '), StringComparison.Ordinal);

    [Theory]
    [InlineData("commune@2017:49144", "2018-01-01;autre département;49144 Freigné;44225 Freigné")]
    [InlineData("commune@2013:14697", "2014-01-07;nouveau code;14697 L'Oudon;14472 L'Oudon")]
    [InlineData("commune@2015:85165", "2024-01-01;scission, rétablissement;85084 Essarts en Bocage;85084 Essarts-en-Bocage + 85165 L'Oie + 85212 Sainte-Florence")]
    [InlineData("commune@2013:30157", "2019-01-01;fusion;30052 Bréau-et-Salagosse + 30157 Mars;30052 Bréau-Mars")]
    [InlineData("commune@2013:76676", "2017-01-01;scission, rétablissement;76676 Sigy-en-Bray;76601 Saint-Lucien + 76676 Sigy-en-Bray")]
    [InlineData("commune@2020:69385", ";arrondissement municipal;69385 Lyon 5e Arrondissement;69123 Lyon")]
    [InlineData("17377", "2013-11-08;nouveau nom;17377 Saint-Ouen;17377 Saint-Ouen-la-Thène")]
    public void Every_kind_of_change_is_told(string expression, string row)
    {
        string[] lines = pictostat.On("zone", expression, "--trail", "--format", "csv", "--quiet").Output.Split('\n');

        Assert.Equal("date;événement;avant;après", lines[0]);
        Assert.Contains(row, lines);
    }

    /// <summary>Every step that COGugaison takes in shared/anchors/cog/cases.json (f merge, c code change, d split), in its year but for the code of L'Oudon, which INSEE dates 2014-01-07 and it 2016; from the year before, as its 2014 does not know Culey (decision 6). And Gard's merges since 2018 with INSEE's dates.</summary>
    [SharedFact]
    public void Every_step_of_another_program_is_in_the_trail_in_its_year()
    {
        using JsonDocument anchors = JsonDocument.Parse(File.ReadAllBytes(SharedData.PathOf("anchors", "cog", "cases.json")));
        int steps = 0;
        foreach (JsonElement known in anchors.RootElement.GetProperty("cases").EnumerateArray())
        {
            string expression = string.Join(" + ", known.GetProperty("input").EnumerateObject().Select(commune => $"commune@{known.GetProperty("from").GetInt32() - 1}:{commune.Name}"));
            string[] trail = Trail(expression);
            foreach (JsonElement step in known.GetProperty("passage").EnumerateArray())
            {
                string events = step.GetProperty("type").GetString() switch { "f" => "merged", "c" => "(code|departement)-changed", _ => "re-established" };
                int from = int.Parse(step.GetProperty("year_from").GetString()!, System.Globalization.CultureInfo.InvariantCulture), to = int.Parse(step.GetProperty("year_to").GetString()!, System.Globalization.CultureInfo.InvariantCulture);
                Assert.Contains(trail, line => System.Text.RegularExpressions.Regex.IsMatch(line, $" {events} .*{step.GetProperty("code_from").GetString()}.* > .*{step.GetProperty("code_to").GetString()}")
                    && (events.StartsWith('(') || (string.CompareOrdinal(line[..10], $"{from}-01-01") >= 0 && string.CompareOrdinal(line[..10], $"{to}-01-01") <= 0)));
                steps++;
            }
        }

        JsonElement gard = anchors.RootElement.GetProperty("gard_2018_to_2026");
        foreach (JsonProperty date in gard.GetProperty("dates").EnumerateObject())
            Assert.Contains(Trail($"commune@2018:{date.Name}"), line => line.StartsWith($"{date.Value.GetString()} merged", StringComparison.Ordinal) && line.EndsWith($"> {gard.GetProperty(date.Name).GetString()}", StringComparison.Ordinal));
        Assert.True(steps > 20, $"{steps} steps");
    }

    [Fact]
    public void The_table_has_the_communes_then_their_changes()
    {
        Answer answer = pictostat.On("zone", "commune@2018:30157", "--trail");

        Assert.Contains("30052  Bréau-Mars", answer.Output, StringComparison.Ordinal);
        Assert.Contains("2019-01-01  fusion", answer.Output, StringComparison.Ordinal);
        Assert.Matches("^Identifiant.: z[0-9a-z]{10}\n", answer.Error);
    }

    [Fact]
    public void A_zone_without_change_says_so()
    {
        Answer answer = pictostat.On("zone", "75056", "--trail");
        Assert.Contains("Aucun changement depuis le 1er janvier 2013.", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_straddling_zone_is_cut_and_says_what_is_left()
    {
        // data/zonings/epci_commune_2026.csv: 22 of the 23 communes of CC de Cèze Cévennes are in Gard.
        JsonElement zone = pictostat.Json("zone", "epci:\"Cèze Cévennes\" & departement:30");

        Assert.Equal(22, zone.GetProperty("communes").GetArrayLength());
        Assert.Equal("CC de Cèze Cévennes, partie gardoise\u00A0: 22 communes sur 23.", zone.GetProperty("notes")[0].GetString());
    }

    [Theory]
    [InlineData("file(missing.csv)", "Colonne 6")]
    [InlineData("30157", "commune@2018:30157")]
    [InlineData("75101", "75056")]
    public void What_cannot_be_resolved_is_said_in_one_sentence(string expression, string said) =>
        Assert.Contains(said, pictostat.On("zone", expression).AssertRefused(2).Error, StringComparison.Ordinal);

    private string[] Trail(string expression) => [.. pictostat.Json("zone", expression, "--trail").GetProperty("trail").EnumerateArray()
        .Select(e => $"{e.GetProperty("date").GetString()} {e.GetProperty("event").GetString()} {Codes(e, "before")} > {Codes(e, "after")}")];

    private static string Codes(JsonElement change, string side) => string.Join(' ', change.GetProperty(side).EnumerateArray().Select(c => c.GetProperty("code").GetString()));
}
