namespace PictoStat.Cli.Tests;

/// <summary>What goes wrong is told in one sentence on the error output, with the exit code of the contract: 1 the work failed, 2 the command line is wrong.</summary>
[Collection("store")]
public sealed class ProblemsTests(Pictostat pictostat) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("epci:243000643, epci:", "zone", "epci:243000644")]
    [InlineData("commune:30189", "zone", "commune:30198x")]
    [InlineData("30189 (", "zone", "30188 + 30999")]
    [InlineData("epci, ", "zone", "epcj:243000643")]
    [InlineData("epci, ", "zones", "epcii")]
    [InlineData("epci, ", "aggregate", "30189", "--indicators", "demographie.population", "--by", "epcy")]
    [InlineData("demographie.population, ", "aggregate", "30189", "--indicators", "demographie.populaton")]
    [InlineData("logement.logements, ", "fiche", "logement.logement")]
    [InlineData("demographie, ", "indicators", "--theme", "demo")]
    [InlineData("aggregate, ", "agregate", "30189")]
    [InlineData("--indicators, ", "aggregate", "30189", "--indicatrs", "demographie.population")]
    [InlineData("--indicators, ", "aggregate", "--indicatrs", "demographie.population", "30189")]
    [InlineData("--search, ", "zones", "epci", "--serch", "nimes")]
    public void A_wrong_name_proposes_the_three_nearest(string expected, params string[] command)
    {
        Answer answer = pictostat.On(command).AssertRefused(2);

        if (expected.EndsWith(", ", StringComparison.Ordinal) && !expected.Contains(':', StringComparison.Ordinal))
            Assert.Contains(expected, answer.Error, StringComparison.Ordinal);
        Assert.Matches("(les plus proches sont) [^,]+(\\([^)]*\\))?, [^,]+(\\([^)]*\\))?, ", answer.Error);
    }

    [Theory]
    [InlineData("zone", "")]
    [InlineData("zone", "   ")]
    [InlineData("zone", "epci:")]
    [InlineData("zone", "epci:243000643 +")]
    [InlineData("zone", "epci:243000643+30189")]
    [InlineData("zone", "(30189")]
    [InlineData("zone", "30189)")]
    [InlineData("zone", "commune:\"Nîmes")]
    [InlineData("zone", "30189 & 31555")]
    [InlineData("zone", "commune:\"Saint\"")]
    [InlineData("zone")]
    [InlineData("zone", "30189", "31555")]
    [InlineData("zonings", "--format", "xml")]
    [InlineData("zonings", "--lang", "de")]
    [InlineData("aggregate", "30189")]
    [InlineData("aggregate", "30189", "--indicators", "")]
    [InlineData("aggregate", "30189", "--indicators", "demographie.population", "--periods", "2018..2013")]
    [InlineData("report", "30189")]
    [InlineData("report", "30189", "--out", "nimes.doc")]
    [InlineData("report", "30189", "--out", "")]
    [InlineData("export", "--out", "all.csv")]
    [InlineData("export", "--long", "--out", "all.txt")]
    [InlineData("fiche", "demographie.population", "--format", "pdf")]
    public void A_wrong_command_line_ends_with_2(params string[] command) => pictostat.On(command).AssertRefused(2);

    [Fact]
    public void A_name_that_fits_several_zones_lists_them()
    {
        Answer answer = pictostat.On("zone", "commune:\"Saint-Denis\"").AssertRefused(2);

        Assert.Contains("commune:93066 (Saint-Denis)", answer.Error, StringComparison.Ordinal);
        Assert.Contains("commune:97411 (Saint-Denis)", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_command_is_named_before_the_options_given_to_it()
    {
        Assert.StartsWith("There is no command 'refresh'", pictostat.On("refresh", "--shared", "x", "--lang", "en").AssertRefused(2).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_nearest_options_are_each_named_once()
    {
        string error = pictostat.On("--stor", "x").AssertRefused(2).Error;

        Assert.Equal(2, error.Split("--store").Length);
    }

    [Fact]
    public void A_sentence_follows_the_language()
    {
        Assert.Equal("There is no zoning 'epcii'; the nearest are epci, pays, petr (pictostat zonings lists them all).\n", pictostat.On("zones", "epcii", "--lang", "en").AssertRefused(2).Error);
        Assert.Equal("Le zonage « epcii » n’existe pas ; les plus proches sont epci, pays, petr (pictostat zonings les liste tous).\n".Replace(" »", " »", StringComparison.Ordinal), pictostat.On("zones", "epcii").AssertRefused(2).Error);
    }

    [Fact]
    public void An_expression_of_ten_thousand_characters_is_read_or_refused_quickly()
    {
        string union = string.Join(" + ", Enumerable.Repeat("30189", 1250));
        Assert.Single(pictostat.Json("zone", union).GetProperty("communes").EnumerateArray());
        foreach (string wrong in new[] { new string('(', 10_000), new string('x', 10_000), $"commune:\"{new string('a', 10_000)}\"", $"{new string('z', 10_000)}:1" })
            Assert.InRange(pictostat.On("zone", wrong).AssertRefused(2).Error.Length, 20, 600);
    }

    [Theory]
    [InlineData("absent/x.xlsx")]
    [InlineData("/proc/x.xlsx")]
    public void A_report_that_cannot_be_written_ends_with_1(string path) =>
        Assert.Contains(path, pictostat.On("report", "30189", "--out", path).AssertRefused(1).Error, StringComparison.Ordinal);

    [Fact]
    public void An_output_that_is_a_folder_ends_with_1()
    {
        string folder = Directory.CreateDirectory(_folder.File("x.xlsx")).FullName;
        pictostat.On("report", "30189", "--out", folder).AssertRefused(1);
        pictostat.On("export", "--long", "--out", Directory.CreateDirectory(_folder.File("x.csv")).FullName).AssertRefused(1);
    }

    [Theory]
    [InlineData("zonings")]
    [InlineData("zone", "30189")]
    [InlineData("init")]
    public void A_store_that_cannot_be_made_or_opened_ends_with_1(params string[] command)
    {
        foreach (string store in new[] { _folder.Path, _folder.File("absent/x.db"), "/proc/x.db" })
            Assert.Contains(store, Pictostat.Run([.. command, "--store", store]).AssertRefused(1).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_store_that_was_asked_for_and_is_absent_is_not_made()
    {
        Pictostat.Run("zonings", "--store", _folder.File("absent.db")).AssertRefused(1);
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void Help_is_data_and_ends_with_0()
    {
        Answer answer = Pictostat.Run("--help");

        Assert.Equal((0, ""), (answer.ExitCode, answer.Error));
        Assert.All(new[] { "init", "zonings", "zones", "zone", "indicators", "fiche", "aggregate", "report", "export" }, c => Assert.Contains($"  {c} ", answer.Output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("pictostat zonings [options]", "zonings")]
    [InlineData("pictostat fiche [INDICATOR] [options]", "fiche")]
    [InlineData("pictostat aggregate EXPR --indicators … [options]", "aggregate")]
    [InlineData("pictostat report EXPR --out … [options]", "report")]
    [InlineData("pictostat export --long --out … [options]", "export")]
    [InlineData("pictostat map INDICATOR EXPR --out … [options]", "map")]
    [InlineData("pictostat import COMMAND [options]", "import")]
    [InlineData("pictostat import values FILE --source … [options]", "import", "values")]
    [InlineData("pictostat import zoning FILE --zoning … [options]", "import", "zoning")]
    [InlineData("pictostat import contours FILE… --vintage … [options]", "import", "contours")]
    public void The_help_of_a_command_shows_how_to_write_it_whole(string usage, params string[] command)
    {
        Answer answer = Pictostat.Run([.. command, "--help", "--lang", "en"]);
        Assert.Equal((0, ""), (answer.ExitCode, answer.Error));
        Assert.Equal($"Usage: {usage}", answer.Output.Split('\n')[2]);
        Assert.All(new[] { "--store", "--catalogue", "--lang", "--quiet" }, option => Assert.Contains($"  {option} ", answer.Output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("EXPR is missing from the command aggregate; see pictostat aggregate --help.", "aggregate")]
    [InlineData("The option --indicators is missing from the command aggregate; see pictostat aggregate --help.", "aggregate", "30189")]
    [InlineData("FILE is missing from the command import values; see pictostat import values --help.", "import", "values")]
    [InlineData("The option --source is missing from the command import values; see pictostat import values --help.", "import", "values", "a.csv")]
    [InlineData("The option --vintage is missing from the command import contours; see pictostat import contours --help.", "import", "contours", "a.json")]
    [InlineData("'b.csv' is one too many after the command import values; put an expression between single quotes when it holds spaces.", "import", "values", "a.csv", "b.csv", "--source", "x")]
    [InlineData("A command is missing: values, zoning, cog, contours.", "import")]
    public void What_a_command_line_lacks_is_named_with_the_whole_command(string sentence, params string[] command) =>
        Assert.Equal(sentence, Pictostat.Run([.. command, "--lang", "en"]).AssertRefused(2).Error.TrimEnd());

    [Fact]
    public void A_check_of_a_store_that_does_not_exist_fails()
    {
        Answer answer = Pictostat.Run("check", "--store", _folder.File("absent.db"), "--quiet");
        Assert.Equal(1, answer.ExitCode);
        Assert.Contains("absent.db", answer.Output, StringComparison.Ordinal);
    }
}
