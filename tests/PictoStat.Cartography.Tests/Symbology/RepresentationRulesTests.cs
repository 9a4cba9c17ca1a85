using PictoStat.Cartography.Symbology;

namespace PictoStat.Cartography.Tests.Symbology;

/// <summary>The whole table of what may be shown how: counts as sizes, rates as colours, changes around 0, kinds as categories.</summary>
public sealed class RepresentationRulesTests
{
    private static readonly Dictionary<Representation, FigureNature[]> Allowed = new()
    {
        [Representation.Areas] = [FigureNature.Ratio],
        [Representation.Diverging] = [FigureNature.Ratio, FigureNature.Change],
        [Representation.Difference] = [FigureNature.Ratio, FigureNature.Change],
        [Representation.Symbols] = [FigureNature.Count],
        [Representation.ColouredSymbols] = [FigureNature.Count],
        [Representation.Bivariate] = [FigureNature.Ratio, FigureNature.Change],
        [Representation.Typology] = [FigureNature.Category],
    };

    [Fact]
    public void Every_representation_takes_the_figures_it_suits_and_gives_a_reason_for_the_others()
    {
        foreach (Representation representation in Enum.GetValues<Representation>())
            foreach (FigureNature nature in Enum.GetValues<FigureNature>())
                Assert.Equal(Allowed[representation].Contains(nature), RepresentationRules.Reason(representation, nature) is null);
    }

    [Theory]
    [InlineData(Representation.ColouredSymbols, FigureNature.Ratio, true)]
    [InlineData(Representation.ColouredSymbols, FigureNature.Category, true)]
    [InlineData(Representation.ColouredSymbols, FigureNature.Count, false)]
    [InlineData(Representation.Bivariate, FigureNature.Change, true)]
    [InlineData(Representation.Bivariate, FigureNature.Count, false)]
    [InlineData(Representation.Bivariate, FigureNature.Category, false)]
    public void A_second_figure_colours_if_it_is_no_count(Representation representation, FigureNature second, bool isAllowed) =>
        Assert.Equal(isAllowed, RepresentationRules.ReasonOfSecond(representation, second) is null);
}
