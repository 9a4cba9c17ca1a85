using PictoStat.Core.Aggregation;

namespace PictoStat.Application.Tests.Figures;

/// <summary>Totals that anybody can find: INSEE's legal populations, and the known totals of shared/data/README.md.</summary>
[Collection("workspace")]
public sealed class KnownTotalsTests(SharedWorkspace shared)
{
    [Theory]
    [InlineData("region:76", "2018", 5_885_496, 4446)]
    [InlineData("region:76", "2019", 5_933_185, 4446)]
    [InlineData("region:76", "2020", 5_973_969, 4446)]
    [InlineData("region:76", "2021", 6_022_176, 4446)]
    [InlineData("region:76", "2022", 6_080_731, 4446)]
    [InlineData("region:76", "2023", 6_124_653, 4446)]
    [InlineData("epci:243000643", "2018", 257_987, 39)]
    [InlineData("pays:FRM", "2018", 64_844_037, 34_746)]
    [InlineData("departement:30", "2023", 770_940, 350)]
    public void A_population_is_the_published_one(string zone, string period, double population, int communes)
    {
        Result result = shared.Of(zone, "demographie.population", period);

        Assert.Equal(ResultStatus.Present, result.Status);
        Assert.Equal(population, result.Value);
        Assert.Equal(new CommuneCounts(communes, communes, 0, 0, 0), result.Communes);
        Assert.Equal(1, result.Coverage);
        Assert.False(result.Estimated);
    }

    /// <summary>Adding every row of the comparateur gives 70.3 million: the arrondissements stand beside Paris, Lyon and Marseille.</summary>
    [Fact]
    public void France_counts_Paris_Lyon_and_Marseille_once_and_Mayotte_not_at_all()
    {
        Result result = shared.Of("pays:FR", "demographie.population", "2018");

        Assert.Equal(ResultStatus.Present, result.Status);
        Assert.Equal(66_732_538, result.Value);
        Assert.Equal(new CommuneCounts(34_875, 34_858, 0, 0, 17), result.Communes);
    }

    /// <summary>INSEE counted 256,518 inhabitants in 2017: "Recensement de la population de Mayotte".</summary>
    [Fact]
    public void Mayotte_has_its_census_of_2017_and_nothing_else()
    {
        Result of2018 = shared.Of("departement:976", "demographie.population", "2018");
        Result of2017 = shared.Of("departement:976", "demographie.population-mayotte", "2017");

        Assert.Equal((ResultStatus.NotApplicable, null, new CommuneCounts(17, 0, 0, 0, 17)), (of2018.Status, of2018.Value, of2018.Communes));
        Assert.Equal((ResultStatus.Present, 256_518), (of2017.Status, of2017.Value));
        Assert.Equal(ResultStatus.NotApplicable, shared.Of("departement:30", "demographie.population-mayotte", "2017").Status);
    }

    [Fact]
    public void A_period_without_data_is_missing_and_names_those_that_are_loaded()
    {
        Result result = shared.Of("epci:243000643", "demographie.population", "1999");

        Assert.Equal((ResultStatus.Missing, null), (result.Status, result.Value));
        Assert.Contains("2018", result.Note!.Fr, StringComparison.Ordinal);
    }
}
