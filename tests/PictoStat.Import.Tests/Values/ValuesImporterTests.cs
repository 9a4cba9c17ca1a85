using PictoStat.Core.Observations;
using PictoStat.Core.Territories;
using PictoStat.Import.Descriptors;
using PictoStat.Import.Problems;
using PictoStat.Import.Values;

namespace PictoStat.Import.Tests.Values;

/// <summary>Small files, one trap each.</summary>
public sealed class ValuesImporterTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_cell_is_a_value_or_a_status_and_a_secret_is_never_zero()
    {
        ImportedDataSet read = Read(
            "markers: {secret: s, missing: [nd, NA], not-applicable: '-'}\n  decimal: ','\n  thousands: ' '",
            "code;V18\n01001;1 234,50\n01002;s\n01004;nd\n01005;-\n01006;0\n01007;\n", "01001", "01002", "01004", "01005", "01006", "01007", "01008");
        Assert.Equal("Present Secret Missing NotApplicable Present Missing Missing", Statuses(read));
        Assert.Equal([1234.5, 0, 0, 0, 0, 0, 0], read.Columns[0].Column.Values.ToArray());
        Assert.Equal((6, 2, 1, 2, 1), (read.Counts.Read, read.Counts.Stored, read.Counts.Secret, read.Counts.Missing, read.Counts.NotApplicable));
    }

    [Fact]
    public void Empty_cells_and_absent_rows_mean_what_the_rule_says_inside_its_scope_only()
    {
        ImportedDataSet read = Read("", "code;V18\n01001;\n97101;\n", ["01001", "01002", "97101", "97102"], "{match: '{name}{yy}', empty: secret, absent: zero, not-covered: ['971']}");
        Assert.Equal("Secret Present NotApplicable NotApplicable", Statuses(read));
    }

    [Fact]
    public void A_code_in_parts_is_put_together()
    {
        ImportedDataSet read = ReadCode("[dep, com]", "dep;com;V18\n01;001;5\n2A;004;6\n", "01001", "2A004");
        Assert.Equal([5, 6], read.Columns[0].Column.Values.ToArray());
    }

    [Fact]
    public void Arrondissements_are_dropped_or_summed()
    {
        const string text = "code;V18\n75101;5\n75102;6\n01001;1\n";
        Assert.Equal([1, 0], Read("", text, "01001", "75056").Columns[0].Column.Values.ToArray());
        ImportedDataSet summed = Read("arrondissements: sum\n  markers: {secret: s}", text, "01001", "75056");
        Assert.Equal([1, 11], summed.Columns[0].Column.Values.ToArray());
        Assert.Equal("Present Secret", Statuses(Read("arrondissements: sum\n  markers: {secret: s}", text + "75103;s\n75104;8\n", "01001", "75056")));
    }

    [Theory]
    [InlineData("75056;11\n75101;5\n75102;6\n", 11, 2)]
    [InlineData("75101;5\n75102;6\n75056;11\n", 11, 1)]
    public void A_commune_and_its_arrondissements_are_added_together_only_where_rows_are_summed(string rows, double paris, int refused)
    {
        foreach (string rule in (string[])["refuse", "same", "first", "last"])
        {
            ImportedDataSet read = Read($"arrondissements: sum\n  duplicates: {rule}", $"code;V18\n{rows}", "75056");
            Assert.Equal(paris, read.Columns[0].Column.Values[0]);
            Assert.Equal(refused, read.Counts.Refused["whole-and-parts"]);
        }
        Assert.Equal(22, Read("arrondissements: sum\n  duplicates: sum", $"code;V18\n{rows}", "75056").Columns[0].Column.Values[0]);
    }

    [Fact]
    public void An_arrondissement_given_twice_is_never_added_twice_but_where_rows_are_summed()
    {
        const string text = "code;V18\n75101;5\n75101;5\n";
        ImportedDataSet last = Read("arrondissements: sum\n  duplicates: last", text, "75056");
        Assert.Equal(5, last.Columns[0].Column.Values[0]);
        Assert.Equal(1, last.Counts.Refused["duplicate"]);
        Assert.Equal(10, Read("arrondissements: sum\n  duplicates: sum", text, "75056").Columns[0].Column.Values[0]);
    }

    [Theory]
    [InlineData("5,-,6", "Present", 11)]
    [InlineData("-,5,6", "Present", 11)]
    [InlineData("-,-", "NotApplicable", 0)]
    [InlineData("5,nd,-", "Missing", 0)]
    [InlineData("nd,s,5", "Secret", 0)]
    [InlineData("s,nd,5", "Secret", 0)]
    public void Parts_make_a_whole_whatever_their_order_and_one_that_does_not_apply_hides_none(string cells, string status, double sum)
    {
        string rows = string.Concat(cells.Split(',').Select(cell => $"01001;{cell}\n"));
        ImportedDataSet read = Read("duplicates: sum\n  markers: {secret: s, missing: nd, not-applicable: '-'}", $"code;V18\n{rows}", "01001");
        Assert.Equal(status, Statuses(read));
        Assert.Equal(sum, read.Columns[0].Column.Values[0]);
    }

    [Theory]
    [InlineData("1,5")]
    [InlineData("12,34")]
    [InlineData(",123")]
    [InlineData("1,,234")]
    [InlineData("1,2345")]
    public void A_mark_of_thousands_without_three_digits_after_it_is_no_number(string cell)
    {
        Assert.Equal(1, Read("thousands: ','", $"code;V18\n01001;\"{cell}\"\n", "01001").Counts.Refused["not-a-number"]);
        Assert.Equal(1234567.5, Read("thousands: ','", "code;V18\n01001;\"1,234,567.5\"\n", "01001").Columns[0].Column.Values[0]);
    }

    [Theory]
    [InlineData("code;V18\n01001;1\n01001;2\n", "duplicate", "line 3: 01001 has a row already.")]
    [InlineData("code;V18\n01001;12a\n", "not-a-number", "line 2, column V18: \"12a\" is not a number.")]
    [InlineData("code;V18\n01001;1,5\n", "not-a-number", "line 2, column V18: \"1,5\" is not a number.")]
    [InlineData("code;V18\n01001;NaN\n", "not-a-number", "line 2, column V18: \"NaN\" is not a number.")]
    [InlineData("code;V18\n1999;1\n", "not-a-code", "line 2: \"1999\" is not a commune code.")]
    [InlineData("code;V18\n01001;-1\n", "out-of-range", "line 2, column V18: -1 is not within 0...")]
    [InlineData("code;V18\n01001;=A1+B1\n", "formula", "line 2, column V18: a formula, =A1+B1, stands in place of its value.")]
    [InlineData("code;V18\n01999;1\n", "unknown-commune", "line 2: the COG 2021 has no commune 01999.")]
    public void What_cannot_be_read_is_refused_with_its_line(string text, string reason, string sentence)
    {
        ImportedDataSet read = Read("", text, "01001");
        Refusal refusal = Assert.Single(read.Refusals);
        Assert.Equal(reason, refusal.Reason);
        Assert.EndsWith(sentence, refusal.Sentence.En, StringComparison.Ordinal);
        Assert.Equal(1, read.Counts.Refused[reason]);
        Assert.Equal(read.Counts.Read, read.Counts.Stored + read.Counts.Missing + read.Counts.Refused.Values.Sum());
    }

    [Fact]
    public void A_long_reading_tells_how_far_it_is()
    {
        string file = _folder.File("long.csv"), descriptor = _folder.File("long.yaml");
        File.WriteAllText(file, "code;V18\n" + string.Concat(Enumerable.Repeat("01001;1\n", 4500)));
        File.WriteAllText(descriptor, """
            metadata: {title: {fr: T, en: T}, producer: P, licence: {fr: L, en: L}, published: "2022", geography: {fr: G, en: G}, address: A}
            mapping: {vintage: 2021, code: code, duplicates: sum, columns: [{match: "{name}{yy}"}]}
            """);
        var told = new List<int>();
        ImportedDataSet read = ValuesImporter.Read(Assert.Single(DescriptorReader.Read(descriptor)), file, Cog.Of("01001"), progress: told.Add);
        Assert.Equal([2000, 4000], told);
        Assert.Equal(4500, read.Columns[0].Column.Values[0]);
    }

    [Fact]
    public void Duplicates_serve_first_or_last_where_the_descriptor_says_so()
    {
        const string text = "code;V18\n01001;1\n01001;2\n";
        Assert.Equal(1, Read("duplicates: first", text, "01001").Columns[0].Column.Values[0]);
        Assert.Equal(2, Read("duplicates: last", text, "01001").Columns[0].Column.Values[0]);
    }

    [Theory]
    [InlineData("code;W\n01001;1\n", "no rule of ")]
    [InlineData("cod;V18\n01001;1\n", "has no column code: the nearest are cod, V18.")]
    [InlineData("code;V18;V18\n01001;1;2\n", "the column V18 gives V@2018, which another column gives already: make the rules more precise.")]
    [InlineData("code\n01001\n", "no column follows the pattern {name}{yy}: the nearest are code.")]
    [InlineData("code;V18\n01001;1\n01002", "line 3: 1 cells where the header has 2: the file is cut short or the separator is wrong.")]
    public void A_table_that_is_not_the_one_described_is_refused(string text, string sentence)
    {
        ImportException error = Assert.Throws<ImportException>(() => Read(text.StartsWith("cod;", StringComparison.Ordinal) ? "ignore: [cod]" : "", text, "01001", "01002"));
        Assert.Contains(sentence, error.Sentence.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_that_covers_several_communes_is_shared_out_exactly_where_it_may_be()
    {
        const string rules = "{match: 'POP{yy}', variable: POP}, {match: 'MED{yy}', variable: MED, additive: false}";
        ImportedDataSet read = Read("undivided: {'01001': {'01001': 337, '01002': 547}}", "code;POP18;MED18\n01001;878;25320\n01004;5;6\n", ["01001", "01002", "01004"], rules);
        Assert.Equal("Estimated Estimated Present", Statuses(read));
        ReadOnlySpan<double> values = read.Columns[0].Column.Values;
        Assert.Equal(878, values[0] + values[1]);
        Assert.Equal(878.0 * 337 / 884, values[0], 1e-9);
        Assert.Equal([ObservationStatus.Missing, ObservationStatus.Missing, ObservationStatus.Present], read.Columns[1].Column.Status.ToArray());
    }

    [Theory]
    [InlineData(878, new double[] { 337, 547 })]
    [InlineData(0.1, new double[] { 1, 1, 1 })]
    [InlineData(9007199254740991, new double[] { 1, 3, 7, 11, 13 })]
    [InlineData(0, new double[] { 1, 2 })]
    public void Shares_add_up_in_any_order(double value, double[] weights)
    {
        double[] shares = UndividedRows.Shares(value, weights);
        Assert.Equal(value, shares.Sum());
        Assert.Equal(value, shares.Reverse().Sum());
        Assert.All(shares, share => Assert.InRange(share, 0, value));
    }

    [Theory]
    [InlineData("0.1")]
    [InlineData("353.730434782608")]
    [InlineData("999999999999999")]
    [InlineData("0.000000000000001")]
    [InlineData("123456.789012345678")]
    [InlineData("-12.5")]
    [InlineData("1E-05")]
    public void Numbers_are_the_nearest_doubles(string text) =>
        Assert.Equal(double.Parse(text, System.Globalization.CultureInfo.InvariantCulture), Read("", $"code;V18\n01001;{text}\n", ["01001"], "{match: '{name}{yy}', range: any}").Columns[0].Column.Values[0]);

    private ImportedDataSet Read(string mapping, string text, params string[] communes) => Read(mapping, text, communes, "{match: '{name}{yy}'}");

    private ImportedDataSet ReadCode(string code, string text, params string[] communes) => Read("", text, communes, "{match: '{name}{yy}'}", code);

    private ImportedDataSet Read(string mapping, string text, string[] communes, string rules, string code = "code")
    {
        string file = _folder.File("values.csv"), descriptor = _folder.File("source.yaml");
        File.WriteAllText(file, text);
        File.WriteAllText(descriptor, $$"""
            metadata: {title: {fr: T, en: T}, producer: P, licence: {fr: L, en: L}, published: "2022", geography: {fr: G, en: G}, address: A}
            mapping:
              vintage: 2021
              code: {{code}}
              columns: [{{rules}}]
              {{mapping}}
            """);
        return ValuesImporter.Read(Assert.Single(DescriptorReader.Read(descriptor)), file, Cog.Of(communes));
    }

    private static string Statuses(ImportedDataSet read) => string.Join(' ', read.Columns[0].Column.Status.ToArray());
}
