using System.Text.RegularExpressions;
using PictoStat.Catalogue.Checks;
using PictoStat.Catalogue.Json;
using PictoStat.Catalogue.Reading;
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

    [Fact]
    public void It_holds_at_least_45_indicators_with_data_of_which_20_counts_at_most()
    {
        Indicator[] loaded = [.. Catalogue.Indicators.Where(i => i.Formula.Components.All(IsLoaded))];
        Assert.True(loaded.Length >= 45, $"{loaded.Length} indicators have data.");
        Assert.InRange(Catalogue.Indicators.Count(i => i.IsCount), 1, 20);
    }

    [Fact]
    public void Every_theme_has_two_indicators_or_more_and_four_wait_for_their_data()
    {
        string[] waiting = [.. Catalogue.Themes.Where(t => Catalogue.Indicators.Where(i => i.Theme == t.Id).All(i => !i.Formula.Components.All(IsLoaded))).Select(t => t.Id)];
        Assert.Equal(["energie", "agriculture", "climat", "consommation-espace"], waiting);
        Assert.All(Catalogue.Themes, t => Assert.InRange(Catalogue.Indicators.Count(i => i.Theme == t.Id), 2, 20));
    }

    [Fact]
    public void No_two_indicators_compute_the_same_figure() =>
        Assert.Empty(Catalogue.Indicators.GroupBy(Fingerprint.Of).Where(g => g.Count() > 1).Select(g => string.Join(" = ", g.Select(i => i.Id))));

    [Fact]
    public void Medians_and_rates_given_by_the_producer_are_never_recomputed() =>
        Assert.All(
            Catalogue.Indicators.Where(i => i.Formula.Components.Any(c => Catalogue.FindVariable(c.Variable)!.Nature == VariableNature.NotAdditive)),
            i => Assert.Contains(i.Rule, new[] { AggregationRule.PublishedOnly, AggregationRule.Max, AggregationRule.WeightedMean }));

    [Fact]
    public void Growth_between_census_years_keeps_five_years_apart() =>
        Assert.All(
            Catalogue.Indicators.Where(i => i.Rule is AggregationRule.AnnualChange or AggregationRule.Change || i.Formula.Components.Any(c => c.Reference == PeriodReference.Start)),
            i => Assert.Equal(5, i.MinimumYears));

    [Fact]
    public void French_texts_keep_French_typography()
    {
        IEnumerable<string> texts = Catalogue.Indicators.SelectMany(i => new[] { i.Name, i.ShortName, i.Description, i.Limits, i.FormulaInWords!, i.Subject!.Text, i.Unit.Symbol, i.Unit.Name })
            .Concat(Catalogue.Variables.Select(v => v.Name)).Concat(Catalogue.Themes.Select(t => t.Name)).Select(t => t.Fr);
        Assert.Empty(texts.Where(t => FrenchMistake.IsMatch(t)).Distinct());
    }

    [Fact]
    public void The_readme_tells_every_rule_and_map_of_the_schema()
    {
        string readme = File.ReadAllText(Repository.PathOf("indicators", "README.md"));
        IEnumerable<string> words = Enum.GetValues<AggregationRule>().Select(IndicatorReader.RuleWord).Concat(Enum.GetValues<MapKind>().Select(IndicatorReader.MapWord));
        Assert.Empty(words.Where(w => !readme.Contains($"`{w}`", StringComparison.Ordinal)));
    }

    [Fact]
    public void Both_languages_hold_the_same_keys()
    {
        TextResources texts = TextResources.Load(typeof(CatalogueFolder).Assembly);
        Assert.Equal(texts.Keys(Language.French), texts.Keys(Language.English));
    }

    [Fact]
    public void Json_that_is_no_catalogue_is_refused()
    {
        Assert.Throws<FormatException>(() => CatalogueJson.Read("{"u8.ToArray()));
        Assert.Throws<FormatException>(() => CatalogueJson.Read("null"u8.ToArray()));
        byte[] json = CatalogueJson.Write(Catalogue);
        Assert.Throws<FormatException>(() => CatalogueJson.Read(json.AsMemory(0, json.Length / 2)));
    }

    /// <summary>A straight apostrophe, a plain space before high punctuation or in a number, a point before a capital without a space.</summary>
    private static readonly Regex FrenchMistake = new("'|\"|  | [%;:!?‰]|[0-9] [0-9]{3}(?![0-9])|\\.[A-ZÀÉ]", RegexOptions.CultureInvariant);

    private static bool IsLoaded(Component component) =>
        Catalogue.FindVariable(component.Variable)!.Sources.All(s => Catalogue.FindSource(s) is { Expected: false, IsTried: true });
}
