using PictoStat.Catalogue.Fiches;
using PictoStat.Catalogue.Json;
using PictoStat.Core.Indicators;
using PictoStat.Core.Text;
using Kind = PictoStat.Catalogue.CatalogueProblemKind;

namespace PictoStat.Catalogue.Tests;

/// <summary>Each thing that can be wrong in the files is told once, with its file and its line.</summary>
public sealed class CatalogueFolderTests
{
    private const string Demographie = "indicators/demographie.yaml";

    [Fact]
    public void A_sound_folder_is_a_catalogue()
    {
        using var small = new SmallCatalogue();
        IndicatorCatalogue catalogue = CatalogueFolder.Load(small.Path);
        Assert.Equal(["demographie.population", "demographie.part-actifs", "demographie.mediane"], catalogue.Indicators.Select(i => i.Id));
        Assert.Equal(ValueRange.Percent, catalogue.FindIndicator("demographie.part-actifs")!.Range);
        Assert.Equal(MapKind.Symbols, catalogue.FindIndicator("demographie.population")!.Map);
        Assert.Equal("2021", catalogue.FindSource("insee-rp")!.Published);
    }

    [Fact]
    public void A_threshold_of_secrecy_is_read_and_kept()
    {
        using SmallCatalogue small = new SmallCatalogue().With("variables.yaml", "minimum-years: 5", "minimum-years: 5\n  masked-below: 11");
        IndicatorCatalogue catalogue = CatalogueFolder.Load(small.Path), again = CatalogueJson.Read(CatalogueJson.Write(catalogue));
        Assert.Equal((11, 11, null), (catalogue.FindVariable("P_POP")!.MaskedBelow, again.FindVariable("P_POP")!.MaskedBelow, again.FindVariable("P_ACT")!.MaskedBelow));
    }

    [Fact]
    public void A_comparison_with_a_reference_is_sound_where_its_rule_divides()
    {
        using SmallCatalogue small = new SmallCatalogue().With(Demographie, "formula: P_ACT / P_POP", "formula: P_ACT / P_ACT@pays:FRM");
        Assert.Equal("P_ACT@pays:FRM", CatalogueFolder.Load(small.Path, isZone: _ => true).FindIndicator("demographie.part-actifs")!.Formula.Components[1].ToString());
    }

    [Fact]
    public void The_values_a_variable_can_take_are_its_own_else_those_of_its_unit_else_any_from_0_for_what_is_summed()
    {
        using SmallCatalogue small = new SmallCatalogue().With("variables.yaml", "minimum-years: 5", "range: {lower: 1, upper: 9}")
            .With("units.yaml", "name: {fr: personnes, en: persons}", "name: {fr: personnes, en: persons}\n  range: {upper: 100}");
        IndicatorCatalogue catalogue = CatalogueFolder.Load(small.Path), again = CatalogueJson.Read(CatalogueJson.Write(catalogue));
        foreach (IndicatorCatalogue read in new[] { catalogue, again })
            Assert.Equal(
                [new ValueRange(1, 9), new ValueRange(0, null), new ValueRange(0, null), new ValueRange(null, 100)],
                new[] { "P_POP", "P_ACT", "P_LOG", "MED" }.Select(id => read.FindVariable(id)!.Range));
    }

    [Theory]
    [InlineData(Demographie, "demographie.population", "demographie.Population", 1, Kind.BadId, "demographie.Population")]
    [InlineData(Demographie, "demographie.population", "demographie.évolution", 1, Kind.BadId, "demographie.évolution")]
    [InlineData(Demographie, "demographie.population", "logement.population", 1, Kind.IdOutsideTheme, "logement.population", "demographie")]
    [InlineData(Demographie, "demographie.part-actifs", "demographie.population", 12, Kind.DuplicateId, "demographie.population")]
    [InlineData(Demographie, "name: {fr: Nom population, en: Name population}", "name: {fr: Nom population}", 2, Kind.LanguageMissing, "name", "en")]
    [InlineData(Demographie, "limits: {fr: Limites population, en: Limits population}", "limits: {fr: '', en: Limits population}", 11, Kind.LanguageMissing, "limits", "fr")]
    [InlineData(Demographie, "Court population", "Un libellé bien trop long pour un tableau ou une légende", 3, Kind.TooLong, "short", "56", "40")]
    [InlineData(Demographie, "  unit: personnes", "  unit: personne", 5, Kind.UnknownUnit, "personne", "personnes")]
    [InlineData(Demographie, "  unit: personnes\n", "", 1, Kind.KeyMissing, "unit")]
    [InlineData(Demographie, "decimals: 1", "decimals: 4", 6, Kind.NumberOutOfRange, "decimals", "4", "0..3")]
    [InlineData(Demographie, "decimals: 1", "decimals: 1.5", 6, Kind.NumberOutOfRange, "decimals", "1.5", "0..3")]
    [InlineData(Demographie, "decimals: 1", "decimals: [1]", 6, Kind.WrongShape, "decimals", "shape.text")]
    [InlineData(Demographie, "decimals: 1", "decimals: 1\n  rulle: sum", 7, Kind.KeyUnknown, "rulle", "rule")]
    [InlineData(Demographie, "rule: sum", "rule: total", 7, Kind.UnknownValue, "rule", "total", "sum, ratio, share, density, annual-change, change, weighted-mean, max, min, published-only")]
    [InlineData(Demographie, "formula: P_POP\n", "formula: P_POPP\n", 8, Kind.UnknownVariable, "P_POPP", "P_POP")]
    [InlineData(Demographie, "formula: P_POP\n", "formula: P_POP *\n", 8, Kind.BadFormula, "P_POP *", "8", "formula.OperandExpected", "")]
    [InlineData(Demographie, "formula: P_POP\n", "formula: P_POP + MED\n", 8, Kind.NotAdditive, "demographie.population", "MED")]
    [InlineData(Demographie, "formula: P_POP\n", "formula: P_POP / P_ACT\n", 8, Kind.NotLinear, "demographie.population", "sum")]
    [InlineData(Demographie, "formula: P_POP\n", "formula: P_POP + P_LOG\n", 8, Kind.SumUnits, "demographie.population", "personnes", "logements")]
    [InlineData(Demographie, "rule: sum\n  formula: P_POP\n", "rule: ratio\n  formula: 1000 * P_POP\n", 8, Kind.NoDenominator, "demographie.population")]
    [InlineData(Demographie, "formula: P_ACT / P_POP", "formula: P_ACT - P_POP", 19, Kind.NoDenominator, "demographie.part-actifs")]
    [InlineData(Demographie, "formula: P_ACT / P_POP", "formula: P_ACT / P_LOG", 19, Kind.ShareUnits, "demographie.part-actifs", "personnes", "logements")]
    [InlineData(Demographie, "rule: sum\n  formula: P_POP\n", "rule: ratio\n  formula: (P_POP - P_LOG) / P_ACT\n", 8, Kind.SumUnits, "demographie.population", "personnes", "logements")]
    [InlineData(Demographie, "rule: sum\n  formula: P_POP\n", "rule: ratio\n  formula: P_POP / P_LOG - P_LOG / P_POP\n", 8, Kind.SumUnits, "demographie.population", "personnes / logements", "logements / personnes")]
    [InlineData(Demographie, "formula: P_POP\n", "formula: P_POP - P_POP@pays:FRM\n", 8, Kind.ReferenceForRule, "demographie.population", "sum")]
    [InlineData(Demographie, "formula: P_ACT / P_POP", "formula: P_ACT@region / P_POP@region", 19, Kind.ReferenceForRule, "demographie.part-actifs", "share")]
    [InlineData(Demographie, "formula: P_ACT / P_POP", "formula: P_ACT / P_POP@regions", 19, Kind.UnknownZone, "demographie.part-actifs", "regions")]
    [InlineData(Demographie, "formula: P_ACT / P_POP", "formula: P_ACT / P_POP@Region", 19, Kind.BadFormula, "P_ACT / P_POP@Region", "15", "formula.BadReference", "Region")]
    [InlineData(Demographie, "decimals: 1", "decimals: 1\n  range: {lower: 2, upper: 1}", 7, Kind.BadRange, "range")]
    [InlineData("variables.yaml", "minimum-years: 5", "range: {}", 6, Kind.BadRange, "range")]
    [InlineData("variables.yaml", "name: {fr: Population, en: Population}", "name: {fr: Population}", 2, Kind.LanguageMissing, "name", "en")]
    [InlineData("variables.yaml", "source: insee-rp\n  minimum-years: 5", "minimum-years: 5", 1, Kind.KeyMissing, "source")]
    [InlineData(Demographie, "formula: MED", "formula: P_ACT", 30, Kind.Additive, "demographie.mediane", "P_ACT")]
    [InlineData(Demographie, "formula: MED", "formula: MED\n  fragile: {count: demographie.populations, under: 10}", 30, Kind.UnknownIndicator, "demographie.populations", "demographie.population")]
    [InlineData(Demographie, "formula: MED", "formula: 2 * MED", 30, Kind.OneVariableExpected, "demographie.mediane", "published-only")]
    [InlineData(Demographie, "rule: sum\n  formula: P_POP\n", "rule: annual-change\n  formula: P_POP[2018]\n", 8, Kind.OneVariableExpected, "demographie.population", "annual-change")]
    [InlineData(Demographie, "rule: sum\n", "rule: weighted-mean\n", 8, Kind.Weight, "demographie.population")]
    [InlineData(Demographie, "rule: sum\n", "rule: sum\n  map: areas\n", 9, Kind.MapForRule, "demographie.population", "areas", "sum")]
    [InlineData(Demographie, "rule: sum\n  formula: P_POP\n", "rule: ratio\n  formula: (100 * P_ACT) / P_POP\n", 19, Kind.SameFormula, "demographie.part-actifs", "demographie.population", Demographie, "8")]
    [InlineData(Demographie, "- id: demographie.population", "id: demographie.population", 2, Kind.NotYaml)]
    [InlineData("themes.yaml", "id: demographie", "id: Demographie", 1, Kind.BadId, "Demographie")]
    [InlineData("themes.yaml", "- id: demographie\n  name: {fr: Démographie, en: Population}", "id: demographie", 1, Kind.WrongShape, "themes.yaml", "shape.list")]
    [InlineData("variables.yaml", "id: P_LOG", "id: p-log", 12, Kind.BadId, "p-log")]
    [InlineData("variables.yaml", "nature: stock", "nature: additive", 3, Kind.UnknownValue, "nature", "additive", "stock, flow, not-additive")]
    [InlineData("variables.yaml", "id: P_LOG", "id: P_LOG\n  published-for: [epci, commune]", 13, Kind.NotAZoning, "commune")]
    [InlineData("variables.yaml", "id: P_LOG", "id: P_LOG\n  published-for: EPCI", 13, Kind.NotAZoning, "EPCI")]
    [InlineData("variables.yaml", "source: insee-rp", "source: [insee-rp, insee-rq]", 5, Kind.UnknownSource, "insee-rq", "insee-rp")]
    [InlineData("variables.yaml", "unit: logements", "unit: maisons", 15, Kind.UnknownUnit, "maisons", null)]
    [InlineData("sources/insee-rp.yaml", "  producer: Insee\n", "", 3, Kind.KeyMissing, "producer")]
    [InlineData("sources/insee-rp.yaml", "metadata", "meta", 1, Kind.KeyMissing, "metadata")]
    public void A_problem_is_told_where_it_is(string file, string old, string replacement, int line, Kind kind, params string?[] arguments)
    {
        using SmallCatalogue small = new SmallCatalogue().With(file, old, replacement);
        CatalogueReading reading = CatalogueFolder.Read(small.Path, isZone: zone => zone.Zoning is "pays" or "region");
        Assert.Null(reading.Catalogue);
        CatalogueProblem problem = Assert.Single(reading.Problems, p => p.Kind == kind);
        Assert.Equal((file, line), (problem.File, problem.Line));
        foreach ((string? expected, int i) in arguments.Select((a, i) => (a, i)))
            if (expected is not null)
                Assert.Equal(expected, problem.Arguments[i]);
    }

    [Fact]
    public void A_variable_published_for_zones_cannot_be_computed_over_communes()
    {
        using SmallCatalogue small = new SmallCatalogue().With("variables.yaml", "id: P_ACT", "id: P_ACT\n  published-for: [epci, departement]");
        CatalogueProblem problem = Assert.Single(CatalogueFolder.Read(small.Path).Problems);
        Assert.Equal(("indicators/demographie.yaml", 19, Kind.OfZonesOnly), (problem.File, problem.Line, problem.Kind));
        Assert.Equal("demographie.part-actifs P_ACT", string.Join(' ', problem.Arguments));
    }

    [Fact]
    public void What_is_published_for_zones_is_kept_and_stands_in_the_fiche()
    {
        using SmallCatalogue small = new SmallCatalogue().With("variables.yaml", "id: MED", "id: MED\n  published-for: [epci, pays]");
        IndicatorCatalogue catalogue = CatalogueFolder.Load(small.Path), again = CatalogueJson.Read(CatalogueJson.Write(catalogue));
        Assert.Equal("epci pays", string.Join(' ', again.FindVariable("MED")!.PublishedFor));
        Assert.Equal("EPCI, France", new FicheBuilder(catalogue, Language.French).Build(catalogue.FindIndicator("demographie.mediane")!, [])["levels"]);
    }

    [Fact]
    public void A_missing_file_and_a_theme_without_an_entry_are_told()
    {
        using SmallCatalogue small = new SmallCatalogue().Without("themes.yaml");
        CatalogueReading reading = CatalogueFolder.Read(small.Path);
        Assert.Equal([("indicators/demographie.yaml", Kind.UnknownTheme), ("themes.yaml", Kind.FileMissing)], reading.Problems.Select(p => (p.File, p.Kind)));
    }

    [Fact]
    public void A_missing_source_is_told_for_each_variable()
    {
        using SmallCatalogue small = new SmallCatalogue().Without("sources/insee-rp.yaml");
        CatalogueReading reading = CatalogueFolder.Read(small.Path);
        Assert.Equal([5, 11, 16, 21], reading.Problems.Where(p => p.Kind == Kind.UnknownSource).Select(p => p.Line));
    }

    [Fact]
    public void Every_problem_is_told_at_once_and_each_has_a_sentence_in_both_languages()
    {
        using SmallCatalogue small = new SmallCatalogue()
            .With(Demographie, "rule: sum", "rule: total").With(Demographie, "P_ACT / P_POP", "P_ACT / (P_POP").With("variables.yaml", "unit: logements", "unit: maisons");
        CatalogueException error = Assert.Throws<CatalogueException>(() => CatalogueFolder.Load(small.Path));
        Assert.Equal(3, error.Problems.Count);
        Assert.Equal(
            "indicators/demographie.yaml, ligne 19\u00a0: la formule «\u00a0P_ACT / (P_POP\u00a0» est fausse, colonne 9\u00a0: la parenthèse n’est pas fermée «\u00a0(\u00a0».",
            error.Problems[1].Sentence(Language.French));
        Assert.Contains("indicators/demographie.yaml, line 7: \"rule\" is \"total\"; the known values are sum,", error.Sentence.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_kind_of_problem_has_its_sentence()
    {
        foreach (Kind kind in Enum.GetValues<Kind>())
            foreach (Language language in Enum.GetValues<Language>())
                Assert.StartsWith("f.yaml", new CatalogueProblem("f.yaml", 3, kind, ["1", "2", "3", "4"]).Sentence(language), StringComparison.Ordinal);
        foreach (FormulaErrorKind kind in Enum.GetValues<FormulaErrorKind>())
            Assert.NotEqual($"formula.{kind}", CatalogueTexts.OrItself(Language.French, $"formula.{kind}"));
    }
}
