using PictoStat.Catalogue.Json;
using PictoStat.Core.Indicators;
using PictoStat.Core.Text;
using Kind = PictoStat.Catalogue.CatalogueProblemKind;

namespace PictoStat.Catalogue.Tests;

/// <summary>A second folder adds to the bundled catalogue or stands in the place of its entries, and each mistake in it is told with its file and its line.</summary>
public sealed class CatalogueOverrideTests : IDisposable
{
    private const string Act = """
        - id: P_LOGVAC
          name: {fr: Logements vacants, en: Vacant dwellings}
          nature: stock
          unit: logements
          source: insee-rp
        - id: P_ACT
          name: {fr: Actifs au sens large, en: Active in a broad sense}
          nature: stock
          unit: personnes
          source: insee-rp
        """;

    private readonly SmallCatalogue _bundled = new();
    private readonly TemporaryFolder _own = new();

    private string Own => _own.Path.Replace('\\', '/');

    public void Dispose()
    {
        _bundled.Dispose();
        _own.Dispose();
    }

    [Fact]
    public void Entries_are_added_or_replaced_in_place_and_each_replacement_is_known_with_both_lines()
    {
        Write("variables/mine.yaml", Act);
        Write("indicators/demographie.yaml", "# Ours\n" + SmallCatalogue.Indicator("population", "sum", "2 * P_POP") + "\n" + SmallCatalogue.Indicator("vacants", "ratio", "P_LOGVAC / P_LOG"));
        IndicatorCatalogue catalogue = CatalogueFolder.Load(_bundled.Path, _own.Path);
        Assert.Equal(["demographie.population", "demographie.part-actifs", "demographie.mediane", "demographie.vacants"], catalogue.Indicators.Select(i => i.Id));
        Assert.Equal("2 * P_POP", catalogue.FindIndicator("demographie.population")!.Formula.Text);
        Assert.Equal("Active in a broad sense", catalogue.FindVariable("P_ACT")!.Name.En);
        Assert.Equal(
            [
                $"The variable \"P_ACT\" of variables.yaml, line 7 is replaced by that of {Own}/variables/mine.yaml, line 6.",
                $"The indicator \"demographie.population\" of indicators/demographie.yaml, line 8 is replaced by that of {Own}/indicators/demographie.yaml, line 9.",
            ],
            catalogue.Overrides.Select(o => o.Sentence.En));
        Assert.Equal(catalogue.Overrides, CatalogueJson.Read(CatalogueJson.Write(catalogue)).Overrides);
    }

    [Fact]
    public void Themes_keep_their_place_units_sources_templates_and_values_are_replaced_too()
    {
        Write("themes.yaml", "- id: logement\n  name: {fr: Logement, en: Housing}\n- id: demographie\n  name: {fr: Gens, en: People}\n");
        Write("units.yaml", "- id: personnes\n  name: {fr: gens, en: people}\n");
        Write("sources/insee-rp.yaml", "metadata: {title: {fr: T, en: T}, producer: P, licence: {fr: L, en: L}, published: \"2022\", geography: {fr: G, en: G}, address: A}\n");
        Write("values/insee-rp.csv", "code\n");
        _bundled.Add("values/insee-rp.csv", "code");
        IndicatorCatalogue catalogue = CatalogueFolder.Load(_bundled.Path, _own.Path);
        Assert.Equal([("demographie", "People"), ("logement", "Housing")], catalogue.Themes.Select(t => (t.Id, t.Name.En)));
        Assert.Equal("people", catalogue.FindVariable("P_POP")!.Unit.Name.En);
        Assert.Equal("2022", catalogue.FindSource("insee-rp")!.Published);
        Assert.Equal(
            [CatalogueEntryKind.Theme, CatalogueEntryKind.Unit, CatalogueEntryKind.Source, CatalogueEntryKind.Values], catalogue.Overrides.Select(o => o.Kind));
        Assert.Equal((1, 3), (catalogue.Overrides[0].Line, catalogue.Overrides[0].ByLine));
    }

    [Fact]
    public void An_indicator_that_an_override_breaks_is_told_once_with_the_override()
    {
        Write("variables/mine.yaml", Act.Replace("- id: P_ACT\n  name: {fr: Actifs au sens large, en: Active in a broad sense}\n  nature: stock", "- id: P_ACT\n  name: {fr: A, en: A}\n  nature: not-additive", StringComparison.Ordinal));
        CatalogueProblem problem = Assert.Single(CatalogueFolder.Read(_bundled.Path, _own.Path).Problems);
        Assert.Equal(
            $"indicators/demographie.yaml, line 19: the indicator \"demographie.part-actifs\" adds up \"P_ACT\", which is not additive: use the rule published-only: the effect of \"P_ACT\", replaced in {Own}/variables/mine.yaml, line 6.",
            problem.Sentence(Language.English));
    }

    [Theory]
    [InlineData("variables/mine.yaml", "- id: P_ACT\n  name: {fr: A, en: A}\n  nature: stock\n  unit: gens\n  source: insee-rp\n", 4, Kind.UnknownUnit)]
    [InlineData("variables/mine.yaml", "- id: P_ACT\n  name: {fr: A}\n  nature: stock\n  unit: personnes\n  source: insee-rp\n", 2, Kind.LanguageMissing)]
    [InlineData("variables/mine.yaml", "- id: P_ACT\n  - name: [", 1, Kind.NotYaml)]
    [InlineData("variable/mine.yaml", "[]\n", 0, Kind.FileUnknown)]
    [InlineData("insee-rp2.yaml", "metadata: {}\n", 0, Kind.FileUnknown)]
    [InlineData("indicators/tourisme.yaml", "[]\n", 0, Kind.UnknownTheme)]
    public void A_mistake_is_told_once_with_its_file_and_line(string file, string text, int line, Kind kind)
    {
        Write(file, text);
        CatalogueProblem problem = Assert.Single(CatalogueFolder.Read(_bundled.Path, _own.Path).Problems);
        Assert.Equal(($"{Own}/{file}", kind), (problem.File, problem.Kind));
        Assert.Equal(kind == Kind.NotYaml ? problem.Line : line, problem.Line);
    }

    private void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_own.File(file))!);
        File.WriteAllText(_own.File(file), text);
    }
}
