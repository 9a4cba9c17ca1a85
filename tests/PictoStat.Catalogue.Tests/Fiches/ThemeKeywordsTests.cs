using Kind = PictoStat.Catalogue.CatalogueProblemKind;

namespace PictoStat.Catalogue.Tests.Fiches;

/// <summary>The keywords of a theme are checked when they are read.</summary>
public sealed class ThemeKeywordsTests
{
    private const string Name = "name: {fr: Démographie, en: Population}";
    private const string Sound = """
        inspire:
            topics: [society, economy]
            keyword: {address: "http://inspire.ec.europa.eu/theme/pd", fr: Population, en: People}
            thesaurus: {fr: Thèmes, en: Themes, date: 2008-06-01}
            data-theme: SOCI
        """;

    [Fact]
    public void They_are_read()
    {
        using SmallCatalogue small = new SmallCatalogue().With("themes.yaml", Name, $"{Name}\n  {Sound}");
        Core.Indicators.ThemeKeywords words = CatalogueFolder.Load(small.Path).Themes[0].Inspire!;
        Assert.Equal(("People", "SOCI", new DateOnly(2008, 6, 1)), (words.Keyword.En, words.DataTheme, words.ThesaurusDate));
        Assert.Equal("society economy", string.Join(' ', words.Topics));
    }

    [Theory]
    [InlineData("[society, economy]", "[society, societe]", 4, Kind.UnknownValue, "societe")]
    [InlineData("[society, economy]", "[]", 4, Kind.WrongShape, "shape.text")]
    [InlineData("2008-06-01", "juin 2008", 6, Kind.UnknownValue, "juin 2008")]
    [InlineData("SOCI", "SOC", 7, Kind.UnknownValue, "SOC")]
    [InlineData(", en: People", "", 5, Kind.LanguageMissing, "en")]
    public void A_problem_is_told_where_it_is(string old, string replacement, int line, Kind kind, string argument)
    {
        using SmallCatalogue small = new SmallCatalogue().With("themes.yaml", Name, $"{Name}\n  {Sound.Replace(old, replacement, StringComparison.Ordinal)}");
        CatalogueProblem problem = Assert.Single(CatalogueFolder.Read(small.Path).Problems);
        Assert.Equal(("themes.yaml", line, kind), (problem.File, problem.Line, problem.Kind));
        Assert.Contains(argument, problem.Arguments);
    }
}
