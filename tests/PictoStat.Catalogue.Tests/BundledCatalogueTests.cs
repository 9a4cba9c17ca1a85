using PictoStat.Catalogue;
using PictoStat.Catalogue.Checks;
using PictoStat.Catalogue.Fiches;
using PictoStat.Catalogue.Json;
using PictoStat.Core.Indicators;
using PictoStat.Core.Text;

namespace PictoStat.Catalogue.Tests;

/// <summary>The catalogue that ships with the project keeps what the project promises of it.</summary>
public sealed class BundledCatalogueTests
{
    private static readonly CatalogueReading Reading = CatalogueFolder.Read(Repository.PathOf("indicators"));

    private static IndicatorCatalogue Catalogue => Reading.Catalogue!;

    [Fact]
    public void It_has_no_problem() => Assert.Equal("", string.Join("\n", Reading.Problems));

    [Theory]
    [InlineData("demographie.population", AggregationRule.Sum, "hab.")]
    [InlineData("demographie.densite", AggregationRule.Density, "hab./km²")]
    [InlineData("demographie.evolution-annuelle", AggregationRule.AnnualChange, "% par an")]
    [InlineData("demographie.taux-natalite", AggregationRule.Ratio, "‰")]
    [InlineData("logement.logements", AggregationRule.Sum, "logements")]
    [InlineData("logement.taux-vacance", AggregationRule.Share, "%")]
    [InlineData("logement.part-residences-secondaires", AggregationRule.Share, "%")]
    [InlineData("logement.part-proprietaires", AggregationRule.Share, "%")]
    [InlineData("revenus.revenu-median", AggregationRule.PublishedOnly, "€")]
    [InlineData("revenus.taux-pauvrete", AggregationRule.PublishedOnly, "%")]
    [InlineData("emploi.emplois", AggregationRule.Sum, "emplois")]
    [InlineData("emploi.taux-chomage", AggregationRule.Share, "%")]
    [InlineData("equipements.commerces", AggregationRule.Sum, "équip.")]
    public void It_holds_the_ids_that_other_programs_rely_on(string id, AggregationRule rule, string unit)
    {
        Indicator indicator = Assert.IsType<Indicator>(Catalogue.FindIndicator(id));
        Assert.Equal((rule, unit), (indicator.Rule, indicator.Unit.Symbol.Fr));
    }

    [Fact]
    public void It_reads_back_from_json_as_it_was()
    {
        byte[] json = CatalogueJson.Write(Catalogue);
        IndicatorCatalogue again = CatalogueJson.Read(json);
        Assert.Equal(json, CatalogueJson.Write(again));
        Assert.Equal(Catalogue.Indicators.Select(i => i.ToString()), again.Indicators.Select(i => i.ToString()));
        Assert.Equal(Catalogue.Themes, again.Themes);
        Assert.Equal(Catalogue.Sources, again.Sources);
    }
}
