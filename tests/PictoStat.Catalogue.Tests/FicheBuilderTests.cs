using PictoStat.Catalogue.Fiches;
using PictoStat.Core.Indicators;
using PictoStat.Core.Observations;
using PictoStat.Core.Text;

namespace PictoStat.Catalogue.Tests;

/// <summary>A fiche says all a reader must know, in the reader's language.</summary>
public sealed class FicheBuilderTests
{
    private static readonly IndicatorCatalogue Catalogue = CatalogueFolder.Load(Repository.PathOf("indicators"));

    private static Fiche FicheOf(string id, Language language, params Period[] periods) =>
        new FicheBuilder(Catalogue, language).Build(Catalogue.FindIndicator(id)!, periods);

    [Fact]
    public void The_formula_holds_what_the_rule_adds()
    {
        Assert.Equal("100 × P_RSECOCC / P_LOG", FicheOf("logement.part-residences-secondaires", Language.French)["formula"]);
        Assert.Equal("P_POP / superficie en km²", FicheOf("demographie.densite", Language.French)["formula"]);
        Assert.Equal("100 × ((P_POP[fin] / P_POP[début]) ^ (1 / années) − 1)", FicheOf("demographie.evolution-annuelle", Language.French)["formula"]);
        Assert.Equal("100 × ((P_POP[end] / P_POP[start]) ^ (1 / years) − 1)", FicheOf("demographie.evolution-annuelle", Language.English)["formula"]);
    }

    [Fact]
    public void Several_sources_are_told_one_after_the_other()
    {
        Fiche fiche = FicheOf("demographie.population", Language.French, Period.Year(2013), Period.Year(2018));
        Assert.Equal(2, fiche.Lines.Count(l => l.Key == "source"));
        Assert.Equal(2, fiche.Lines.Count(l => l.Key == "geography"));
        Assert.Equal("2013, 2018", fiche["periods"]);
        Assert.Equal("habitants (hab.)", fiche["unit"]);
        Assert.Equal("France hors Mayotte.", fiche["scope"]);
    }

    [Fact]
    public void Without_data_it_says_so()
    {
        Fiche fiche = FicheOf("risques.part-maisons-argiles", Language.French);
        Assert.Equal("Pas de données chargées.", fiche["periods"]);
        Assert.Equal("Exposition des maisons individuelles au retrait-gonflement des argiles (attendue, non chargée)", fiche["source"]);
        Assert.Null(fiche["published"]);
        Assert.Equal("de 0 à 100", fiche["range"]);
    }

    [Fact]
    public void The_weight_of_a_mean_is_among_its_variables() =>
        Assert.Equal("JOURS_CHAUDS (Days a year above 30 °C); P_POP (Municipal population)", FicheOf("climat.jours-chauds", Language.English)["variables"]);

    [Fact]
    public void Every_fiche_is_whole_in_both_languages_and_reads_differently_from_the_others()
    {
        string[] expected = ["id", "theme", "definition", "words", "formula", "variables", "unit", "decimals", "aggregation", "periods", "scope", "source", "producer", "geography", "licence", "address", "limits", "map"];
        foreach (Language language in Enum.GetValues<Language>())
        {
            var builder = new FicheBuilder(Catalogue, language);
            Fiche[] fiches = [.. Catalogue.Indicators.Select(i => builder.Build(i, []))];
            foreach (Fiche fiche in fiches)
                Assert.Empty(expected.Except(fiche.Lines.Select(l => l.Key)));
            foreach (string key in new[] { "id", "definition", "words", "limits" })
                Assert.Empty(fiches.GroupBy(f => f[key]).Where(g => g.Count() > 1).Select(g => g.Key));
            Assert.Empty(fiches.GroupBy(f => f.Title).Where(g => g.Count() > 1).Select(g => g.Key));
        }
    }
}
