using PictoStat.Core.Observations;
using PictoStat.Import.Descriptors;
using PictoStat.Import.Problems;
using PictoStat.Import.Values;

namespace PictoStat.Import.Tests.Values;

/// <summary>Small files with several rows a commune, counted.</summary>
public sealed class CountedRowsTests : IDisposable
{
    private const string Events = "code;id;day;kind\n01001;a;1995-03-01;flood\n01001;a;1995-03-02;flood\n01002;a;2003-01-01;fire\n97101;b;2003-01-01;flood\n";
    private const string ByDecade = "dated: day, periods: [1990..1999, 2000..2009]";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_row_counts_in_its_period_and_a_commune_without_a_row_holds_zero()
    {
        ImportedDataSet read = Read($"{{variable: N, {ByDecade}}}", Events);
        Assert.Equal(["N@1990..1999: 2 0 0 0", "N@2000..2009: 0 1 0 1"], Columns(read));
        Assert.Equal((4, 4, 0), (read.Counts.Read, read.Counts.Stored, read.Counts.Dropped));
    }

    [Fact]
    public void Rows_that_are_one_thing_count_once_in_each_commune_or_once_in_the_file()
    {
        ImportedDataSet communes = Read($"{{variable: N, distinct: id, {ByDecade}}}", Events);
        Assert.Equal(["N@1990..1999: 1 0 0 0", "N@2000..2009: 0 1 0 1"], Columns(communes));
        Assert.Equal((4, 3, 1), (communes.Counts.Read, communes.Counts.Stored, communes.Counts.Dropped));
        ImportedDataSet file = Read($"{{variable: N, distinct: id, within: file, {ByDecade}}}", Events);
        Assert.Equal(["N@1990..1999: 1 0 0 0", "N@2000..2009: 0 0 0 1"], Columns(file));
        Assert.Equal((4, 2, 2), (file.Counts.Read, file.Counts.Stored, file.Counts.Dropped));
    }

    [Fact]
    public void Rows_are_sorted_into_modalities_by_the_texts_each_stands_for()
    {
        ImportedDataSet read = Read("{variable: N, periods: '2010', by: {dimension: peril, column: kind, modalities: {water: [flood, rain], heat: fire}}}", Events);
        Assert.Equal(["N{peril=water}@2010: 2 0 0 1", "N{peril=heat}@2010: 0 1 0 0"], Columns(read));
    }

    [Fact]
    public void A_row_outside_the_scope_of_every_count_does_not_apply_and_is_stored_nowhere()
    {
        ImportedDataSet read = Read("{variable: N, periods: '2010', not-covered: ['971']}", Events);
        Assert.Equal(["N@2010: 2 1 0 NotApplicable"], Columns(read));
        Assert.Equal((4, 3, 1), (read.Counts.Read, read.Counts.Stored, read.Counts.NotApplicable));
    }

    [Theory]
    [InlineData("01001;a;1989-12-31;flood", "out-of-range", "line 2, column day: 1989-12-31 is not within 1990..1999, 2000..2009.")]
    [InlineData("01001;a;soon;flood", "out-of-range", "line 2, column day: soon is not within 1990..1999, 2000..2009.")]
    [InlineData("01001;a;1990-01-01;hail", "unknown-name", "line 2: no rule gives a variable to hail.")]
    [InlineData("01999;a;1990-01-01;flood", "unknown-commune", "line 2: the COG 2021 has no commune 01999.")]
    public void A_row_that_no_rule_knows_is_refused_with_its_line(string row, string reason, string sentence)
    {
        ImportedDataSet read = Read($"{{variable: N, {ByDecade}, by: {{dimension: peril, column: kind, modalities: {{water: flood}}}}}}", $"code;id;day;kind\n{row}\n");
        Refusal refusal = Assert.Single(read.Refusals);
        Assert.Equal(reason, refusal.Reason);
        Assert.EndsWith(sentence, refusal.Sentence.En, StringComparison.Ordinal);
        Assert.Equal((1, 0, 1), (read.Counts.Read, read.Counts.Stored, read.Counts.Refused[reason]));
    }

    [Theory]
    [InlineData("{variable: N}", "'periods' takes one period, or with 'dated' several that do not overlap.")]
    [InlineData("{variable: N, periods: ['2010', '2011']}", "'periods' takes one period, or with 'dated' several that do not overlap.")]
    [InlineData("{variable: N, dated: day, periods: [1990..2000, 2000..2009]}", "'periods' takes one period, or with 'dated' several that do not overlap.")]
    [InlineData("{variable: N, periods: 2010-01-01}", "'2010-01-01' is neither a year nor an interval of years (2018, 2010..2019).")]
    [InlineData("{periods: '2010'}", "the key variable is missing.")]
    public void A_count_that_says_too_little_or_too_much_is_refused(string count, string sentence) =>
        Assert.EndsWith(sentence, Assert.Throws<ImportException>(() => Read(count, Events)).Sentence.En, StringComparison.Ordinal);

    [Fact]
    public void A_column_that_the_table_lacks_is_named() =>
        Assert.Contains("has no column date: the nearest are", Assert.Throws<ImportException>(() => Read("{variable: N, dated: date, periods: [1990..1999]}", Events)).Sentence.En, StringComparison.Ordinal);

    private static IEnumerable<string> Columns(ImportedDataSet read) => read.Columns.Select(c =>
        $"{c.Key}: {string.Join(' ', Enumerable.Range(0, c.Column.Index.Count).Select(i => c.Column.Status[i] == ObservationStatus.Present ? $"{c.Column.Values[i]}" : $"{c.Column.Status[i]}"))}");

    private ImportedDataSet Read(string count, string text)
    {
        string file = _folder.File("events.csv"), descriptor = _folder.File("source.yaml");
        File.WriteAllText(file, text);
        File.WriteAllText(descriptor, $$"""
            metadata: {title: {fr: T, en: T}, producer: P, licence: {fr: L, en: L}, published: "2022", geography: {fr: G, en: G}, address: A}
            mapping:
              vintage: 2021
              code: code
              count: [{{count}}]
            """);
        return ValuesImporter.Read(Assert.Single(DescriptorReader.Read(descriptor)), file, Cog.Of("01001", "01002", "01004", "97101"));
    }
}
