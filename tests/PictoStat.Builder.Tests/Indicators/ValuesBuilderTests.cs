using System.Text;
using PictoStat.Builder.Indicators;
using PictoStat.Core.Observations;
using PictoStat.Import.Descriptors;
using PictoStat.Import.Values;
using PictoStat.Import.Zoning;

namespace PictoStat.Builder.Tests.Indicators;

public sealed class ValuesBuilderTests
{
    private static readonly string Folder = Repository.PathOf("indicators", "values");
    private static readonly string[] Occitanie = ["09", "11", "12", "30", "31", "32", "34", "46", "48", "65", "66", "81", "82"];
    private static readonly Lazy<ZoningFolder> Cog = new(() => ZoningFolder.Read(Repository.PathOf("zoning")));

    [SharedFact]
    public void The_builder_makes_the_same_bytes_as_the_files_that_ship()
    {
        var files = new PublishedFiles(SharedData.PathOf("data"), Repository.PathOf("src", "PictoStat.Builder", "node_modules"));
        (string Name, string Text)[] built = [.. ValuesBuilder.Build(files, Repository.PathOf("indicators"), Cog.Value)];
        Assert.Equal(Directory.GetFiles(Folder, "*.csv").Select(Path.GetFileName).Order(StringComparer.Ordinal), built.Select(b => b.Name));
        foreach ((string name, string text) in built)
            Assert.True(Encoding.UTF8.GetBytes(text).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(Folder, name))), $"{name} differs from what the builder makes.");
    }

    /// <summary>Expected: the populations of Occitanie published for each year (region 76), and 256,518 people in Mayotte in 2017.</summary>
    [Theory]
    [InlineData("2019", 2021, 5_933_185, 66_988_403)]
    [InlineData("2020", 2022, 5_973_969, 67_162_154)]
    [InlineData("2021", 2024, 6_022_176, 67_391_791)]
    [InlineData("2022", 2024, 6_080_731, 67_760_573)]
    [InlineData("2023", 2026, 6_124_653, 68_094_280)]
    public void The_legal_populations_add_up_to_those_published(string year, int vintage, double occitanie, double france)
    {
        ImportedDataSet read = ReadPopulation(year, $"populations-{year}");
        Assert.Equal(vintage, read.Vintage.Year);
        Assert.Empty(read.Refusals);
        Column population = Assert.Single(read.Columns).Column;
        Assert.Equal(occitanie, Sum(population, d => Occitanie.Contains(d)).Total);
        Assert.Equal(france, Sum(population, _ => true).Total);
        Assert.Equal(17, population.Status.Count(ObservationStatus.NotApplicable));
        Assert.Equal(0, population.Status.Count(ObservationStatus.Missing));
        Assert.Equal(year == "2021" ? 5 : 0, population.Status.Count(ObservationStatus.Estimated));
    }

    [Fact]
    public void The_population_of_Mayotte_is_that_of_2017_once()
    {
        ImportedDataSet read = ReadPopulation("mayotte-2017", "populations-2023");
        Assert.Equal(new VariableKey("P_POP_MAYOTTE", Period.Year(2017)), Assert.Single(read.Columns).Key);
        Assert.Equal((17, 256_518), Sum(read.Columns[0].Column, _ => true));
        Assert.Equal(34_858, read.Columns[0].Column.Status.Count(ObservationStatus.NotApplicable));
    }

    private static ImportedDataSet ReadPopulation(string edition, string package)
    {
        SourceDescriptor descriptor = DescriptorReader.Read(Repository.PathOf("indicators", "sources", "insee-populations-legales.yaml")).Single(d => d.Edition == edition);
        return ValuesImporter.Read(descriptor, Repository.PathOf("src", "PictoStat.Builder", "node_modules", package, "data", "communes.json"), Cog.Value.History.At);
    }

    private static (int Communes, double Total) Sum(Column column, Func<string, bool> departement)
    {
        int communes = 0;
        double total = 0;
        for (int i = 0; i < column.Index.Count; i++)
            if (departement(column.Index[i].Departement) && column.Status[i].IsPresent())
                (communes, total) = (communes + 1, total + column.Values[i]);
        return (communes, total);
    }
}
