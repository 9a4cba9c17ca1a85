using PictoStat.Core.Observations;
using PictoStat.Import.Descriptors;
using PictoStat.Import.Problems;
using PictoStat.Import.Values;

namespace PictoStat.Import.Tests.Values;

/// <summary>What goes wrong in files that people pass on: each is mended where that is certain, else told in one sentence.</summary>
public sealed class BadValuesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Leading_zeros_lost_by_the_whole_column_are_put_back_and_told()
    {
        ImportedDataSet read = Read("", "code;V18\n1001;1\n1002;2\n10001;3\n", "01001", "01002", "10001");
        Assert.Equal([1, 2, 3], read.Columns[0].Column.Values.ToArray());
        Assert.EndsWith("2 commune codes had lost their leading zero, the first on line 2; it was put back, every code being then a commune's.", read.Repairs!.En, StringComparison.Ordinal);
        Assert.Null(Read("", "code;V18\n01001;1\n", "01001").Repairs);
    }

    [Fact]
    public void Leading_zeros_lost_by_some_codes_only_are_not_guessed() => AssertRefused(
        "line 3: a code has lost its leading zero while that of line 2 has kept its own: what the others were is not certain; fetch the published file again.",
        () => Read("", "code;V18\n01001;1\n1002;2\n", "01001", "01002"));

    [Theory]
    [InlineData("1;1", "01001")]
    [InlineData("01;001", "01001")]
    [InlineData("2A;4", "2A004")]
    [InlineData("971;113", "97113")]
    [InlineData("971;13", "97113")]
    [InlineData("975;1", "97501")]
    public void Parts_of_a_code_are_put_together_whatever_zeros_and_digits_they_share(string parts, string code)
    {
        ImportedDataSet read = Read("", $"dep;com;V18\n{parts};7\n", [code], code: "[dep, com]");
        Assert.Empty(read.Refusals);
        Assert.Equal(7, read.Columns[0].Column.Values[0]);
    }

    [Fact]
    public void A_file_whose_last_line_does_not_end_is_refused_unless_the_descriptor_knows()
    {
        AssertRefused(
            "the last line does not end: the file may be cut short. Fetch it again or, where it is whole, write last-line: open in the descriptor.",
            () => Read("", "code;V18\n01001;1\n01002;12", "01001", "01002"));
        Assert.Equal([1, 12], Read("last-line: open", "code;V18\n01001;1\n01002;12", "01001", "01002").Columns[0].Column.Values.ToArray());
    }

    [Fact]
    public void A_file_without_rows_is_refused() => AssertRefused("has column names and no row: fetch it again.", () => Read("", "code;V18\n", "01001"));

    [Theory]
    [InlineData("additive: false, range: [0, 100]", "140", 1)]
    [InlineData("additive: false, range: [0, 100]", "100", 0)]
    [InlineData("additive: false", "140", 0)]
    [InlineData("", "-3", 1)]
    [InlineData("range: any", "-3", 0)]
    [InlineData("range: [~, 0]", "-3", 0)]
    [InlineData("range: [~, 0]", "1", 1)]
    public void A_value_outside_its_range_is_refused(string rule, string value, int refused)
    {
        ImportedDataSet read = Read("", $"code;V18\n01001;{value}\n", ["01001"], rule: rule);
        Assert.Equal(refused, read.Counts.Refused.GetValueOrDefault("out-of-range"));
        Assert.Equal(refused == 1 ? ObservationStatus.Missing : ObservationStatus.Present, read.Columns[0].Column.Status[0]);
    }

    [Fact]
    public void Rows_that_repeat_a_commune_serve_once_where_they_say_the_same()
    {
        ImportedDataSet read = Read("duplicates: same\n  arrondissements: sum", "code;V18\n01001;5\n01001;5\n75101;1\n75101;1\n75102;2\n", "01001", "75056");
        Assert.Equal([5, 3], read.Columns[0].Column.Values.ToArray());
        Assert.Equal((5, 3, 2), (read.Counts.Read, read.Counts.Stored, read.Counts.Dropped));
        Assert.Equal(1, Read("duplicates: same", "code;V18\n01001;5\n01001;6\n", "01001").Counts.Refused["duplicate"]);
        Assert.Equal(1, Read("arrondissements: sum", "code;V18\n75101;5\n75101;5\n", "75056").Counts.Refused["duplicate"]);
    }

    [Fact]
    public void A_median_of_arrondissements_gives_none_to_their_commune()
    {
        ImportedDataSet read = Read("arrondissements: sum", "code;V18\n75101;20000\n75102;30000\n", ["75056"], rule: "additive: false");
        Assert.Equal(ObservationStatus.Missing, read.Columns[0].Column.Status[0]);
        Assert.Equal((2, 2), (read.Counts.Read, read.Counts.Missing));
    }

    [Fact]
    public void A_row_for_each_value_gives_the_same_as_a_column_for_each()
    {
        const string text = "code;what;year;n\n01001;POP;2018;5\n01002;POP;2018;6\n01001;POP;2019;7\n01002;LOG;2018;8\n01001;OTHER;2018;9\n";
        ImportedDataSet read = Read("long: {name: [what, year], value: n}", text, ["01001", "01002"], match: "{name:POP|LOG}_{yyyy}");
        Assert.Equal(["POP@2018", "POP@2019", "LOG@2018"], read.Columns.Select(c => c.Key.ToString()));
        Assert.Equal([5, 6], read.Columns[0].Column.Values.ToArray());
        Assert.Equal([0, 8], read.Columns[2].Column.Values.ToArray());
        Assert.Equal(1, read.Counts.Refused["unknown-name"]);
        Assert.Equal((5, 4), (read.Counts.Read, read.Counts.Stored));
        Assert.Equal(1, Read("long: {name: [what, year], value: n}", text + "01001;POP;2018;5\n", ["01001", "01002"], match: "{name:POP|LOG}_{yyyy}").Counts.Refused["duplicate"]);
    }

    [Fact]
    public void The_codes_unknown_to_the_vintage_are_kept_for_a_guess()
    {
        ImportedDataSet read = Read("", "code;V18\n01001;1\n01003;2\n", "01001");
        Assert.Equal("01003", Assert.Single(read.UnknownCommunes).Text);
        Assert.Equal("01001", Assert.Single(read.CommunesWithARow).Text);
    }

    /// <summary>The bytes of <c>printf 'Libellé' | iconv -t CP850</c>: é is 82, which other code pages read as another character.</summary>
    [Fact]
    public void A_table_in_the_code_page_of_DOS_is_read_in_it_and_refused_in_another()
    {
        File.WriteAllBytes(_folder.File("values.csv"), [.. "code;Libell"u8, 0x82, .. ";V18\n01001;Orl"u8, 0x82, .. "ans;7\n"u8]);
        Assert.Equal(7, Read("encoding: ibm850\n  ignore: [Libellé]", null, "01001").Columns[0].Column.Values[0]);
        AssertRefused("Libell", () => Read("encoding: windows-1252\n  ignore: [Libellé]", null, "01001"));
        AssertRefused("line 1: some bytes are not utf-8", () => Read("ignore: [Libellé]", null, "01001"));
    }

    [Fact]
    public void Half_a_million_rows_are_no_table_of_communes()
    {
        string file = _folder.File("values.csv");
        using (var writer = new StreamWriter(file) { NewLine = "\n" })
        {
            writer.WriteLine("code;V18");
            for (int i = 0; i < 1_000_000; i++)
                writer.WriteLine("99999;1");
        }
        AssertRefused("has more than 500000 rows: this is no table of communes; check the sheet and the file.", () => Read("", null, "01001"));
    }

    [Theory]
    [InlineData("range: 5", "range is [lowest, highest]")]
    [InlineData("range: [100, 0]", "range is [lowest, highest]")]
    public void A_wrong_range_is_an_error_of_the_descriptor(string rule, string sentence) => AssertRefused(sentence, () => Read("", "code;V18\n", ["01001"], rule: rule));

    private static void AssertRefused(string sentence, Func<ImportedDataSet> read) =>
        Assert.Contains(sentence, Assert.Throws<ImportException>(read).Sentence.En, StringComparison.Ordinal);

    private ImportedDataSet Read(string mapping, string? text, params string[] communes) => Read(mapping, text, communes, "");

    private ImportedDataSet Read(string mapping, string? text, string[] communes, string rule = "", string code = "code", string match = "{name}{yy}")
    {
        string file = _folder.File("values.csv"), descriptor = _folder.File("source.yaml");
        if (text is not null)
            File.WriteAllText(file, text);
        File.WriteAllText(descriptor, $$"""
            metadata: {title: {fr: T, en: T}, producer: P, licence: {fr: L, en: L}, published: "2022", geography: {fr: G, en: G}, address: A}
            mapping:
              vintage: 2021
              code: {{code}}
              columns: [{match: "{{match}}"{{(rule.Length > 0 ? ", " : "")}}{{rule}}}]
              {{mapping}}
            """);
        return ValuesImporter.Read(Assert.Single(DescriptorReader.Read(descriptor)), file, Cog.Of(communes));
    }
}
