using PictoStat.Core.Observations;
using PictoStat.Core.Text;
using PictoStat.Import.Descriptors;
using PictoStat.Import.Values;

namespace PictoStat.Import.Tests.Values;

/// <summary>The values that ship, <c>indicators/values</c>.</summary>
public sealed class BundledValuesTests
{
    private static readonly string Folder = Repository.PathOf("indicators", "values");

    /// <summary>Reading back gives what the producers' files gave, cell by cell: the values to the last bit, the statuses, what may be summed.</summary>
    [SharedTheory]
    [InlineData("insee-comparateur-2022", "insee/base_cc_comparateur_2022_csv.zip")]
    [InlineData("insee-filosofi-2021", "insee/cc_filosofi_2021_COM.csv")]
    [InlineData("insee-bpe-2018", "equipment/bpe_ens_2018_commune_domaine.csv")]
    public void What_ships_reads_back_as_what_was_published(string source, string file)
    {
        ImportedDataSet published = ValuesImporter.Read(
            Assert.Single(DescriptorReader.Read(Repository.PathOf("indicators", "sources", $"{source}.yaml"))), SharedData.PathOf("data", file), Cog.At);
        ImportedDataSet shipped = Assert.Single(ValuesFile.Read(Path.Combine(Folder, $"{source}.csv"), Cog.At));
        Assert.Equal((published.SourceId, published.Vintage, published.Edition, published.Lineage.Sha256), (shipped.SourceId, shipped.Vintage, shipped.Edition, shipped.Lineage.Sha256));
        foreach (ImportedColumn column in shipped.Columns)
        {
            ImportedColumn original = published.Columns.Single(c => c.Key == column.Key);
            Assert.Equal(original.Additive, column.Additive);
            Assert.True(original.Column.Status.SequenceEqual(column.Column.Status), $"The statuses of {column.Key} differ.");
            Assert.True(original.Column.Values.SequenceEqual(column.Column.Values), $"The values of {column.Key} differ.");
        }
    }

    /// <summary>Expected: the populations of Occitanie and of France without Mayotte published for each year.</summary>
    [Fact]
    public void The_legal_populations_that_ship_are_editions_of_their_own_vintage()
    {
        IReadOnlyList<ImportedDataSet> editions = ValuesFile.Read(Path.Combine(Folder, "insee-populations-legales.csv"), Cog.At);
        Assert.Equal(
            "2019 2021 66988403|2020 2022 67162154|2021 2024 67391791|2022 2024 67760573|2023 2026 68094280|mayotte-2017 2026 256518",
            string.Join('|', editions.Select(e => $"{e.Edition} {e.Vintage} {e.Columns.Single().Column.Values.ToArray().Sum()}")));
        Assert.All(editions, edition => Assert.Equal(0, edition.Columns[0].Column.Status.Count(ObservationStatus.Missing)));
        Assert.Equal("@etalab/decoupage-administratif 1.1.1, communes.json", editions[0].Lineage.FileName);
    }

    /// <summary>Expected: <c>LC_ALL=C grep</c> of the same communes in the published comparateur.</summary>
    [Fact]
    public void The_digits_that_ship_are_the_producers()
    {
        string[] lines = File.ReadAllLines(Path.Combine(Folder, "insee-comparateur-2022.csv"));
        Assert.Contains(lines, l => l.StartsWith("10;1113;1108;63;35;467.000000000004;5;4;594.841059602652;78.5165562913906;", StringComparison.Ordinal));
        string[] filosofi = File.ReadAllLines(Path.Combine(Folder, "insee-filosofi-2021.csv"));
        Assert.Contains("4;6855;15092;21660;50.0;17.0;11890;36450;3.1;72.3;25.3;7.0", filosofi);
    }

    [Fact]
    public void What_ships_stays_under_fourteen_megabytes() =>
        Assert.InRange(new[] { "indicators", "zoning" }.SelectMany(f => Directory.EnumerateFiles(Repository.PathOf(f), "*", SearchOption.AllDirectories)).Sum(f => new FileInfo(f).Length), 1, 14_000_000);

    [Fact]
    public void A_values_file_cut_short_is_refused()
    {
        using var folder = new TemporaryFolder();
        string file = folder.File("cut.csv"), text = File.ReadAllText(Path.Combine(Folder, "insee-bpe-2018.csv"));
        File.WriteAllText(file, text[..(text.Length / 2)]);
        ProblemException error = Assert.Throws<Problems.ImportException>(() => ValuesFile.Read(file, Cog.At));
        Assert.EndsWith("rows of values instead of 34023: the file is cut short, build it again.", error.Sentence.En, StringComparison.Ordinal);
        File.WriteAllText(file, "a;b\n1;2\n");
        error = Assert.Throws<Problems.ImportException>(() => ValuesFile.Read(file, Cog.At));
        Assert.Contains("line 1: this is not a PictoStat values file", error.Sentence.En, StringComparison.Ordinal);
    }
}
