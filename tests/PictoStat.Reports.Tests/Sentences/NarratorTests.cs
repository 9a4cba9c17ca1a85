using PictoStat.Core.Aggregation;
using PictoStat.Core.Indicators;
using PictoStat.Core.Text;
using PictoStat.Reports.Sentences;

namespace PictoStat.Reports.Tests.Sentences;

public class NarratorTests
{
    private static readonly Indicator Vacancy = SentenceBench.Rate();
    private static readonly Indicator Population = SentenceBench.Count();
    private static readonly Indicator Growth = SentenceBench.Rate("demographie.evolution-annuelle", "le taux d’évolution", 2, AggregationRule.AnnualChange, "P_POP", "% par an");
    private static readonly Indicator Median = SentenceBench.Rate("revenus.revenu-median", "le niveau de vie médian", 0, AggregationRule.PublishedOnly, "MED", "€");

    [Theory]
    [InlineData(10.0, 9.1, 8.2, "Le taux de vacance est de 10,0 % en 2018, plus que dans le Gard (9,1 %) et en France (8,2 %).")]
    [InlineData(7.0, 9.1, 8.2, "Le taux de vacance est de 7,0 % en 2018, moins que dans le Gard (9,1 %) et en France (8,2 %).")]
    [InlineData(8.7, 9.1, 8.2, "Le taux de vacance est de 8,7 % en 2018 : plus qu’en France (8,2 %), moins que dans le Gard (9,1 %).")]
    [InlineData(20.0, 9.1, 8.2, "Le taux de vacance atteint 20,0 % en 2018, soit 2,2 fois la valeur du Gard (9,1 %).")]
    [InlineData(4.0, 9.1, 8.2, "Le taux de vacance est de 4,0 % en 2018, contre 9,1 % dans le Gard et 8,2 % en France.")]
    [InlineData(60.0, 50.0, 55.0, "Le taux de vacance est de 60,0 % en 2018, soit 10,0 points de plus que dans le Gard (50,0 %) et en France (55,0 %).")]
    public void A_rate_is_set_against_the_comparisons(double zone, double gard, double france, string expected) =>
        Assert.Equal(expected, new SentenceBench().Put(Vacancy, "2018", zone, gard, france).Text());

    [Theory]
    [InlineData(9.14, 9.06, 9.1)]
    [InlineData(9.149, 9.151, 9.15)]
    [InlineData(9.1, 9.1, 9.1)]
    public void Rounding_alone_is_no_difference(double zone, double gard, double france) =>
        Assert.Equal("", new SentenceBench().Put(Vacancy, "2018", zone, gard, france).Text());

    [Fact]
    public void A_comparison_within_rounding_is_left_out_of_the_sentence() =>
        Assert.Equal("Le taux de vacance est de 9,1 % en 2018, plus qu’en France (8,2 %).", new SentenceBench().Put(Vacancy, "2018", 9.1, 9.12, 8.2).Text());

    [Fact]
    public void An_incomplete_figure_under_99_per_cent_is_compared_with_nothing()
    {
        string text = new SentenceBench().Put(Vacancy, "2018", 20, 9, 8, coverage: 0.9899).Text();
        Assert.Equal("Pour le taux de vacance en 2018, la donnée n’est connue que dans 3 communes sur 4 : le chiffre, incomplet, n’est pas comparé.", text);
    }

    [Fact]
    public void An_incomplete_figure_of_99_per_cent_may_be_compared() =>
        Assert.Contains("plus que dans le Gard", new SentenceBench().Put(Vacancy, "2018", 10, 9, 8, coverage: 0.99).Text(), StringComparison.Ordinal);

    [Fact]
    public void A_comparison_that_is_missing_is_not_told() =>
        Assert.Equal("Le taux de vacance est de 10,0 % en 2018, plus qu’en France (8,0 %).", new SentenceBench().Put(Vacancy, "2018", 10, null, 8).Text());

    [Theory]
    [InlineData(0.46, "De 2018 à 2023, la population a augmenté de 0,46 % par an en moyenne, contre +0,67 % dans le Gard et +0,40 % en France.")]
    [InlineData(-0.5, "De 2018 à 2023, la population a diminué de 0,50 % par an en moyenne, contre +0,67 % dans le Gard et +0,40 % en France.")]
    public void Growth_says_rise_or_fall(double rate, string expected) =>
        Assert.Equal(expected, new SentenceBench().Put(Growth, "2018..2023", rate, 0.67, 0.4).Put(Population, "2023", null, null, null).Text());

    [Fact]
    public void Growth_remembers_the_span_before() =>
        Assert.Contains("de 0,46 % par an en moyenne (après −0,20 % par an de 2013 à 2018)", new SentenceBench()
            .Put(Growth, "2013..2018", -0.2, 0.1, 0.3).Put(Growth, "2018..2023", 0.46, 0.46, 0.46).Put(Population, "2023", null, null, null).Text(), StringComparison.Ordinal);

    [Fact]
    public void No_growth_as_printed_is_not_told() =>
        Assert.Equal("", new SentenceBench().Put(Growth, "2018..2023", 0.004, 0.67, 0.4).Put(Population, "2023", null, null, null).Text());

    [Fact]
    public void A_count_says_its_part_of_the_first_comparison_and_where_it_is() =>
        Assert.Equal("La population s’élève à 260 000 habitants en 2023, soit 33,8 % du total du Gard. Nîmes en concentre 58,1 % ; 1 commune sur 4 n’en a pas.",
            new SentenceBench().Put(Population, "2023", 260000, 770000, 68000000).Cells(Population, "2023", 8000, 101000, 151000, 0).Text());

    [Fact]
    public void A_count_is_compared_over_years_far_enough_apart_only()
    {
        SentenceBench bench = new SentenceBench().Put(Population, "2018", 100, 770, 6800).Put(Population, "2019", 101, 770, 6800).Put(Population, "2023", 110, 770, 6800);
        Assert.Contains("La population passe de 100 habitants en 2018 à 110 habitants en 2023.", bench.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2018")]
    [InlineData("2023")]
    public void A_count_that_lacks_communes_at_one_date_is_not_said_to_rise(string outside)
    {
        SentenceBench bench = new SentenceBench().Put(Population, "2018", 100, 770, 6800).Put(Population, "2023", 110, 770, 6800).OneOutside(Population, outside);
        Assert.DoesNotContain("passe de", bench.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_mapped_rate_tells_the_least_and_the_most_commune()
    {
        SentenceBench bench = new SentenceBench().Put(Vacancy, "2018", 9, 9, 9).Cells(Vacancy, "2018", 4.21, 12.5, 8, 4.19);
        Assert.Equal("D’une commune à l’autre, le taux de vacance va de 4,2 % (Alès et Poulx) à 12,5 % (Bellegarde).", bench.Text(Vacancy));
        Assert.Equal("", bench.Text());
    }

    [Fact]
    public void A_published_value_is_told_commune_by_commune_never_averaged()
    {
        string text = new SentenceBench().Refused(Median, "2021").Cells(Median, "2021", 18590, 21000, 27500, null).Text();
        Assert.Equal("Pour le niveau de vie médian, seules des valeurs par commune sont publiées : de 18 590 € (Alès) à 27 500 € (Nîmes) en 2021, dans 3 communes sur 4 ; le secret couvre 1 commune.", text);
    }

    [Fact]
    public void A_second_rate_on_the_same_side_is_told_otherwise_and_on_the_other_side_conversely()
    {
        Indicator owners = SentenceBench.Rate("logement.part-proprietaires", "la part des propriétaires", formula: "P_RP_PROP / P_RP");
        Indicator main = SentenceBench.Rate("logement.part-principales", "la part des résidences principales", formula: "P_RP / P_LOG");
        Assert.EndsWith("Il en va de même pour la part des propriétaires : 51,0 % en 2018, contre 50,0 % dans le Gard et 49,0 % en France.",
            new SentenceBench().Put(Vacancy, "2018", 10, 9, 8).Put(owners, "2018", 51, 50, 49).Text(), StringComparison.Ordinal);
        Assert.EndsWith("À l’inverse, la part des résidences principales est de 80,0 % en 2018, moins que dans le Gard (82,0 %) et en France (83,0 %).",
            new SentenceBench().Put(Vacancy, "2018", 10, 9, 8).Put(main, "2018", 80, 82, 83).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_stands_out_most_comes_first()
    {
        Indicator owners = SentenceBench.Rate("logement.part-proprietaires", "la part des propriétaires", formula: "P_RP_PROP / P_RP");
        string[] order = [.. new SentenceBench().Put(owners, "2018", 51, 50, 49).Put(Vacancy, "2018", 10, 6, 7).Tell().Select(s => s.Indicator)];
        Assert.Equal([Vacancy.Id, owners.Id], order);
    }

    [Fact]
    public void A_chapter_says_four_sentences_at_most()
    {
        var bench = new SentenceBench();
        for (int i = 0; i < 8; i++)
            bench.Put(SentenceBench.Rate($"theme.taux-{i}", $"le taux {i}", formula: $"A{i} / B{i}"), "2018", 10 + i, 9, 8).Put(SentenceBench.Count($"theme.nombre-{i}", $"le nombre {i}", $"A{i}"), "2018", 10 + i, 90, 800);
        Assert.InRange(bench.Tell().Sum(s => s.Sentences), 2, 4);
    }

    [Fact]
    public void The_part_of_a_comparison_under_one_per_cent_is_not_told() =>
        Assert.Equal("La population s’élève à 100 habitants en 2023.", new SentenceBench().Put(Population, "2023", 100, 770000, 68000000).Text());

    [Fact]
    public void The_same_figures_read_in_english() =>
        Assert.Equal("Le taux de vacance is 10.0% in 2018, more than in Gard (9.1%) and in France (8.2%).", new SentenceBench().Put(Vacancy, "2018", 10, 9.1, 8.2).Text(language: Language.English));
}
