using PictoStat.Catalogue.Json;
using PictoStat.Core.Indicators;
using PictoStat.Core.Text;

namespace PictoStat.Catalogue.Tests;

public class TemplateReaderTests
{
    [Fact]
    public void The_bundled_portrait_has_a_chapter_for_each_theme_with_data_but_commuting_told_under_transports()
    {
        ReportTemplate portrait = ((ICatalogue)CatalogueFolder.Load(Repository.PathOf("indicators"))).FindTemplate("portrait")!;
        Assert.Equal(13, portrait.Themes.Length);
        Assert.Contains("mobilite.part-sortants", portrait.Themes.Single(t => t.Theme == "transports").Table);
        Assert.Equal(portrait.Themes.Length, portrait.Themes.Select(t => t.Theme).Distinct().Count());
        Assert.Contains("demographie.population", portrait.KeyFigures);
        Assert.Equal(ChartTemplateKind.Trend, portrait.Themes[0].Chart.Kind);
    }

    [Fact]
    public void Templates_come_back_from_the_store_s_json()
    {
        IndicatorCatalogue catalogue = CatalogueFolder.Load(Repository.PathOf("indicators"));
        IndicatorCatalogue again = CatalogueJson.Read(CatalogueJson.Write(catalogue));
        Assert.Equal(CatalogueJson.Write(catalogue), CatalogueJson.Write(again));
        Assert.Equal(catalogue.Templates.SelectMany(t => t.KeyFigures), again.Templates.SelectMany(t => t.KeyFigures));
    }

    [Fact]
    public void An_unknown_indicator_is_told_with_its_line_and_the_nearest()
    {
        using var folder = new TemporaryFolder();
        Copy(Repository.PathOf("indicators"), folder.Path);
        File.WriteAllText(Path.Combine(folder.Path, "templates", "court.yaml"), """
            name: {fr: Court, en: Short}
            key-figures: [demographie.population]
            communes:
              - demographie.densites
            themes: []
            """);
        string problem = Assert.Single(CatalogueFolder.Read(folder.Path).Problems).Sentence(Language.French);
        Assert.Contains("templates/court.yaml, ligne 3", problem, StringComparison.Ordinal);
        Assert.Contains("demographie.densite ", problem.Replace('»', ' ').Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    private static void Copy(string from, string to)
    {
        foreach (string file in Directory.GetFiles(from, "*.yaml", SearchOption.AllDirectories))
        {
            string target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
