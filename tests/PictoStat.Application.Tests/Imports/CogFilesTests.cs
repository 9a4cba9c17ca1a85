using System.IO.Compression;
using PictoStat.Application.Imports;
using PictoStat.Core.Text;

namespace PictoStat.Application.Tests.Imports;

/// <summary>The files of a COG as INSEE publishes them: changes alone, with the list of communes, or all in one zip.</summary>
public sealed class CogFilesTests(MovedStore moved) : IClassFixture<MovedStore>
{
    private static readonly string Merge = MovedStore.Header + MovedStore.Row(32, "2027-01-01", "30169", "Milhaud", "30189", "Nîmes") + MovedStore.Row(32, "2027-01-01", "30189", "Nîmes", "30189", "Nîmes");
    private static readonly string Split = MovedStore.Header + MovedStore.Row(21, "2027-01-01", "30258", "Saint-Gilles", "30258", "Saint-Gilles") + MovedStore.Row(21, "2027-01-01", "30258", "Saint-Gilles", "30399", "SYLVEREAL");

    [Fact]
    public void A_list_confirms_the_changes_and_gives_the_names()
    {
        CogImportReport report = Import(("v_commune_2027.csv", List("", "30399 Sylvéréal")), ("v_mvt_commune_2027.csv", Split));
        Assert.Equal((2027, 34_876, "v_commune_2027.csv"), (report.After.Year, report.Communes, report.List));
        Assert.Equal("Sylvéréal", report.Changes.Single().After[1].Name);
    }

    [Fact]
    public void The_zip_of_all_files_is_taken_for_its_two_tables()
    {
        string zip = moved.Store.File("cog_ensemble_2027_csv.zip", "");
        File.Delete(zip);
        using (ZipArchive archive = ZipFile.Open(zip, ZipArchiveMode.Create))
            foreach ((string name, string text) in new[] { ("v_region_2027.csv", "REG,CHEFLIEU\n76,31555\n"), ("v_mvt_commune_2027.csv", Merge), ("v_commune_2027.csv", List("30169")) })
            {
                using var entry = new StreamWriter(archive.CreateEntry(name).Open());
                entry.Write(text);
            }
        CogImportReport report = new CogImport(moved.Store.Options(moved.Store.Fresh())).Run(zip);
        Assert.Equal((2027, 34_874, "v_commune_2027.csv"), (report.After.Year, report.Communes, report.List));
    }

    [Fact]
    public void A_year_without_changes_is_told_by_the_name_of_the_files()
    {
        string whole = MovedStore.Header + string.Concat(moved.Workspace.Territories.Past.History.Rows.Where(row => row.Date.Year <= 2025)
            .Select(row => MovedStore.Row(row.Mod, row.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), row.Before.Code.Text, row.Before.Name, row.After.Code.Text, row.After.Name)));
        CogImportReport report = Import(("v_mvt_commune_2027.csv", whole), ("v_commune_2027.csv", List("")));
        Assert.Equal((2027, 34_875, 0), (report.After.Year, report.Communes, report.Changes.Count));
    }

    [Theory]
    [InlineData("v_commune_2027.csv est la liste des communes ; il faut aussi la table des changements", "30169", false)]
    [InlineData("v_commune_2027.csv : communes du COG 2027 qui ne viennent d’aucun changement : 1, dont 30169 Milhaud ; il manque une année ou une ligne à v_mvt_commune_2027.csv", "", true)]
    [InlineData("v_commune_2027.csv : communes du COG 2027 qui n’y sont pas : 1, dont 30189, que laissent les changements", "30189", true, "30169 Milhaud")]
    public void Files_that_do_not_go_together_are_refused(string said, string without, bool hasChanges, params string[] with)
    {
        string path = moved.Store.Fresh(), list = moved.Store.File("v_commune_2027.csv", with.Length > 0 ? List(without).Replace("\"COM\",\"30169\"", "\"COMD\",\"30169\"", StringComparison.Ordinal) : List(without));
        string[] files = hasChanges ? [list, moved.Store.File("v_mvt_commune_2027.csv", Merge)] : [list];
        byte[] before = File.ReadAllBytes(path);
        var error = Assert.ThrowsAny<ProblemException>(() => new CogImport(moved.Store.Options(path)).Run(files));
        Assert.Contains(said, error.Sentence.Fr.Replace('\u00A0', ' ').Replace('\u202F', ' '), StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(path));
    }

    /// <summary>The communes of 2026 as a list.</summary>
    private string List(string without, params string[] with)
    {
        using Workspace bundled = Workspace.Open(moved.Store.Options(moved.Store.Fresh()));
        return CogLists.Of(bundled.Territories.Communes, bundled.Territories.Facts, without, with);
    }

    private CogImportReport Import(params (string Name, string Text)[] files) =>
        new CogImport(moved.Store.Options(moved.Store.Fresh())).Run([.. files.Select(file => moved.Store.File(file.Name, file.Text))]);
}
