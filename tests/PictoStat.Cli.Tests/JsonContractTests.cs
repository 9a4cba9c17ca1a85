using System.Text.Json;

namespace PictoStat.Cli.Tests;

/// <summary>The documents other programs rely on, name by name (design, section 7).</summary>
[Collection("store")]
public sealed class JsonContractTests(Pictostat pictostat)
{
    [Fact]
    public void Aggregate_has_the_names_of_the_contract_in_its_order()
    {
        JsonElement document = pictostat.Json("aggregate", "epci:243000643", "--indicators", "demographie.population", "--periods", "2018");
        JsonElement result = document.GetProperty("results")[0];

        Assert.Equal(["referenceVintage", "results"], Names(document));
        Assert.Equal(2026, document.GetProperty("referenceVintage").GetInt32());
        Assert.Equal(
            ["zone", "zoneName", "partial", "indicator", "period", "value", "status", "unit", "communes", "coverage", "lower", "upper", "partialSum", "estimated", "note"],
            Names(result));
        Assert.Equal(["total", "present", "secret", "missing", "notApplicable"], Names(result.GetProperty("communes")));
        Assert.Equal(("epci:243000643", "2018", 257_987.0, "present", "hab."), (Text(result, "zone"), Text(result, "period"), result.GetProperty("value").GetDouble(), Text(result, "status"), Text(result, "unit")));
        Assert.Equal(1, result.GetProperty("coverage").GetDouble());
        Assert.All(new[] { "lower", "upper", "partialSum", "note" }, name => Assert.Equal(JsonValueKind.Null, result.GetProperty(name).ValueKind));
        Assert.False(result.GetProperty("partial").GetBoolean());
    }

    [Fact]
    public void A_value_is_null_exactly_where_the_status_is_not_present_and_every_status_occurs()
    {
        string[] indicators = ["demographie.population", "demographie.densite", "revenus.menages-fiscaux", "revenus.revenu-median", "logement.taux-vacance", "emploi.taux-chomage", "demographie.population-mayotte"];
        JsonElement[] results =
        [
            .. pictostat.Json("aggregate", "pays:FR", "--by", "epci", "--indicators", string.Join(',', indicators)).GetProperty("results").EnumerateArray(),
            .. pictostat.Json("aggregate", "departement:48", "--by", "commune", "--indicators", "revenus.revenu-median", "--periods", "1999,2021").GetProperty("results").EnumerateArray(),
        ];

        Assert.Empty(results.Where(r => (r.GetProperty("value").ValueKind == JsonValueKind.Number) != (Text(r, "status") == "present")));
        Assert.Empty(results.Where(r => r.GetProperty("partialSum").ValueKind == JsonValueKind.Number && Text(r, "status") != "incomplete"));
        Assert.Empty(results.Where(r => Text(r, "status") == "refused" && Text(r, "note").Length == 0));
        Assert.Empty(results.Where(r => r.GetProperty("coverage").GetDouble() is < 0 or > 1));
        Assert.Empty(results.Where(r => Counts(r) is var c && c[0] != c[1] + c[2] + c[3] + c[4]));
        Assert.Equal(["incomplete", "missing", "notApplicable", "present", "refused", "secret"], results.Select(r => Text(r, "status")).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void By_gives_a_result_for_each_zone_in_the_territory_and_marks_those_that_reach_outside()
    {
        JsonElement[] results = [.. pictostat.Json("aggregate", "departement:30", "--by", "epci", "--indicators", "demographie.population", "--periods", "2023").GetProperty("results").EnumerateArray()];

        Assert.Equal(770_940, results.Sum(r => r.GetProperty("value").GetDouble()));
        Assert.Equal(["epci:200034601", "epci:243000643"], results.Select(r => Text(r, "zone")).Where(z => z is "epci:200034601" or "epci:243000643"));
        Assert.Equal(4, results.Count(r => r.GetProperty("partial").GetBoolean()));
    }

    [Fact]
    public void Zone_lists_its_communes_with_text_codes()
    {
        JsonElement document = pictostat.Json("zone", "epci:243000643 - 30189");
        JsonElement[] communes = [.. document.GetProperty("communes").EnumerateArray()];

        Assert.Equal(("epci:243000643 - 30189", 2026, 38), (Text(document, "expression"), document.GetProperty("vintage").GetInt32(), communes.Length));
        Assert.All(communes, c => Assert.Equal(["code", "name"], Names(c)));
        Assert.Equal(("01001", "L'Abergement-Clémenciat"), (Text(First("01001"), "code"), Text(First("01001"), "name")));
        Assert.Equal("2A004", Text(First("commune:\"Ajaccio\""), "code"));
    }

    [Theory]
    [InlineData("zonings", "id")]
    [InlineData("indicators", "id")]
    public void A_list_is_a_document_with_one_array_of_its_name(string command, string key)
    {
        JsonElement[] entries = [.. pictostat.Json(command).GetProperty(command).EnumerateArray()];

        Assert.NotEmpty(entries);
        Assert.All(entries, e => Assert.NotEmpty(Text(e, key)));
        Assert.All(entries, e => Assert.NotEmpty(Text(e, "name")));
        Assert.Equal(entries.Length, entries.Select(e => Text(e, key)).Distinct().Count());
    }

    [Fact]
    public void The_zonings_and_indicators_of_the_contract_are_there()
    {
        string[] zonings = [.. pictostat.Json("zonings").GetProperty("zonings").EnumerateArray().Select(z => Text(z, "id"))];
        Dictionary<string, JsonElement> indicators = pictostat.Json("indicators").GetProperty("indicators").EnumerateArray().ToDictionary(i => Text(i, "id"), StringComparer.Ordinal);

        Assert.Empty(new[] { "commune", "epci", "departement", "region", "arrondissement", "pays", "ze2020", "aav2020", "uu2020", "bv2022", "scot", "petr", "pnr", "crte", "ort", "massif", "densite" }.Except(zonings));
        Assert.Empty(new[]
        {
            "demographie.population", "demographie.densite", "demographie.evolution-annuelle", "demographie.taux-natalite", "logement.logements", "logement.taux-vacance",
            "logement.part-residences-secondaires", "logement.part-proprietaires", "revenus.revenu-median", "revenus.taux-pauvrete", "emploi.emplois", "emploi.taux-chomage", "equipements.commerces",
        }.Except(indicators.Keys));
        Assert.Equal("published-only", Text(indicators["revenus.revenu-median"], "aggregation"));
        Assert.Equal("published-only", Text(indicators["revenus.taux-pauvrete"], "aggregation"));
        Assert.Equal(["2013", "2018", "2019", "2020", "2021", "2022", "2023"], indicators["demographie.population"].GetProperty("periods").EnumerateArray().Select(p => p.GetString()));
        Assert.All(indicators.Values, i => Assert.Equal(Text(i, "id").Split('.')[0], Text(i, "theme")));
    }

    [Fact]
    public void Zones_have_a_code_a_name_and_a_number_of_communes()
    {
        JsonElement document = pictostat.Json("zones", "departement");
        JsonElement[] zones = [.. document.GetProperty("zones").EnumerateArray()];

        Assert.Equal(101, zones.Length);
        Assert.Equal(("departement", "01", "Ain"), (Text(document, "zoning"), Text(zones[0], "code"), Text(zones[0], "name")));
        Assert.Equal(34_875, zones.Sum(z => z.GetProperty("communes").GetInt32()));
        Assert.Equal(["243000643"], pictostat.Json("zones", "epci", "--search", "nimes metropole").GetProperty("zones").EnumerateArray().Select(z => Text(z, "code")));
    }

    [Fact]
    public void A_language_changes_the_texts_and_never_the_numbers_or_the_names_of_fields()
    {
        string[] command = ["aggregate", "epci:243000643", "--indicators", "demographie.densite,revenus.revenu-median"];
        JsonElement[] french = [.. pictostat.Json(command).GetProperty("results").EnumerateArray()];
        JsonElement[] english = [.. pictostat.Json([.. command, "--lang", "en"]).GetProperty("results").EnumerateArray()];

        Assert.Equal(Names(french[0]), Names(english[0]));
        Assert.Equal(french.Select(r => r.GetProperty("value").GetRawText()), english.Select(r => r.GetProperty("value").GetRawText()));
        Assert.Contains("communes", Text(english[1], "note"), StringComparison.Ordinal);
        Assert.NotEqual(Text(french[1], "note"), Text(english[1], "note"));
        Assert.Equal("Municipal population", Text(pictostat.Json("indicators", "--lang", "en").GetProperty("indicators").EnumerateArray().First(i => Text(i, "id") == "demographie.population"), "name"));
    }

    [Fact]
    public void Csv_has_a_header_semicolons_decimal_points_and_a_line_for_each_figure()
    {
        string[] lines = pictostat.On("aggregate", "departement:30", "--by", "epci", "--indicators", "demographie.densite", "--periods", "2018", "--format", "csv").Output.TrimEnd('\n').Split('\n');

        Assert.Equal("zone;nom;indicateur;période;valeur;unité;statut;communes;valeur partielle;note", lines[0]);
        Assert.Equal(18, lines.Length);
        Assert.Matches(@"^epci:243000643;CA de Nîmes Métropole;demographie\.densite;2018;[0-9]+\.[0-9]+;hab\./km²;present;39/39;;$", lines.Single(l => l.StartsWith("epci:243000643", StringComparison.Ordinal)));
    }

    private JsonElement First(string expression) => pictostat.Json("zone", expression).GetProperty("communes")[0];

    private static int[] Counts(JsonElement result) => [.. result.GetProperty("communes").EnumerateObject().Select(p => p.Value.GetInt32())];

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? "";

    private static string[] Names(JsonElement element) => [.. element.EnumerateObject().Select(p => p.Name)];
}
