using PictoStat.Core.Text;

namespace PictoStat.Core.Tests.Text;

public class FrenchSortTests
{
    [Theory]
    [InlineData("cote|côte|coté|côté")]
    [InlineData("Œting|Oetling|Oeuf")]
    [InlineData("Saint Pierre|Saint-Privat|Sainte-Anne|Saintes")]
    [InlineData("Aigaliers|Aigues-Mortes|Aigues-Vives|Aiguèze|Aimargues|Alès")]
    [InlineData("élan|Élan|elfe")]
    [InlineData("Zone 1|Zone A")]
    [InlineData("Val d'Oise|Val-de-Marne|Valence")]
    public void A_french_index(string expected)
    {
        string[] order = expected.Split('|');
        Assert.Equal(order, order.Reverse().Order(FrenchSort.Comparer));
    }

    [Fact]
    public void Places_are_filed_under_the_word_after_their_article() =>
        Assert.Equal(["L'Estréchure", "La Grand-Combe", "Le Havre", "Nîmes", "Les Sables-d'Olonne", "Le Vigan"],
            new[] { "Les Sables-d'Olonne", "Nîmes", "Le Vigan", "Le Havre", "La Grand-Combe", "L'Estréchure" }.Order(FrenchSort.PlaceComparer));

    [Theory]
    [InlineData("Saint-Étienne-d'Œuilly", "saint etienne d oeuilly")]
    [InlineData("  L’Haÿ-les-Roses ", "l hay les roses")]
    public void A_search_folds(string text, string folded) => Assert.Equal(folded, Folding.Fold(text));

    // INSEE, v_commune_2024.csv: NCC is the name in capitals without accent or article.
    [SharedFact]
    public void Folding_gives_the_official_plain_name() =>
        Assert.Empty(File.ReadLines(SharedData.PathOf("data", "insee", "v_commune_2024.csv")).Skip(1)
            .Select(line => line.Trim('"').Split("\",\"")).Where(cells => cells[0] == "COM")
            .Where(cells => Folding.Fold(cells[8]) != Folding.Fold(cells[7])));
}
