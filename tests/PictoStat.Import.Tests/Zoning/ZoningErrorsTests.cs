using PictoStat.Import.Problems;
using PictoStat.Import.Zoning;
using PictoStat.Tests;

namespace PictoStat.Import.Tests.Zoning;

/// <summary>A folder of three communes, spoilt in one place at a time.</summary>
public sealed class ZoningErrorsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ZoningErrorsTests()
    {
        Write("zonings.yaml", """
            reference: 2026
            zonings:
              - id: bassin
                name: { fr: Bassin, en: Basin }
                vintage: 2025
                kind: partition
                file: zones/bassin.csv
                source: { fr: Source, en: Source }
            """);
        Write("zones/bassin.csv", "# a comment\ncode;name;communes\nA;Amont;01001 002\nB;Aval;01004\n");
        Write("cog/communes.csv", "# a comment\ncode;name;postal;arrondissement;lon;lat;area\n01001;Un;01000;011;4.9;46.1;15.9\n01002;Deux;01000 01001;011;4.9;46.1;\n01004;Quatre;;;;;\n");
        Write("cog/communes-com.csv", "code;name;postal;collectivite\n");
        Write("cog/arrondissements-municipaux.csv", "code;name;postal;commune\n");
        Write("cog/departements.csv", "code;name;region\n01;Ain;84\n");
        Write("cog/regions.csv", "code;name\n84;Auvergne-Rhône-Alpes\n");
        Write("cog/arrondissements.csv", "code;name\n011;Belley\n");
        Write("cog/pays.csv", "code;name\nFR;France\n");
        Write("cog/changes.csv", "date;mod;before;name_before;after;name_after;population;year\n2020-01-01;32;01003;Trois;01004;Quatre;;\n2020-01-01;32;01004;Quatre;01004;Quatre;;\n");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_folder_is_right_before_it_is_spoilt()
    {
        ZoningFolder folder = ZoningFolder.Read(_folder.Path);

        Assert.Equal(["01001", "01002"], folder.Zones("bassin")[0].Members.Codes.Select(code => code.Text));
        Assert.Equal(4, folder.History.At(new Core.Territories.Vintage(2019)).Count);
        Assert.Empty(folder.Zones("inconnu"));
    }

    [Theory]
    [InlineData("zones/bassin.csv", "01001 002", "01001 003", "bassin.csv, line 3: commune 01003 does not exist in the COG 2025")]
    [InlineData("zones/bassin.csv", "01001 002", "01001 1002", "bassin.csv, line 3: 1002 is not a commune code")]
    [InlineData("zones/bassin.csv", "01001 002", "01001 002 01001", "bassin.csv, line 3: a commune stands twice in the zone A")]
    [InlineData("zones/bassin.csv", "B;Aval", "A;Aval", "bassin.csv, line 4: A stands there twice")]
    [InlineData("zones/bassin.csv", "Aval", "", "bassin.csv, line 4: the column name is empty")]
    [InlineData("zones/bassin.csv", "01001 002", "01001", "bassin.csv: commune 01002 is in 0 zones")]
    [InlineData("zones/bassin.csv", "01001 002", "01001 002 004", "bassin.csv: commune 01004 is in 2 zones")]
    [InlineData("zonings.yaml", "vintage: 2025", "vintage: 2030", "the COG 2030 is not known: 2013 to 2026 are")]
    [InlineData("zonings.yaml", "kind: partition", "kind: other", "zonings.yaml, line 3: this needs kind: partition | cover | partial")]
    [InlineData("zonings.yaml", "zones/bassin.csv", "zones/absent.csv", "absent.csv does not exist")]
    [InlineData("zonings.yaml", "file: zones/bassin.csv", "from: canton", "the zoning bassin cannot be made from canton")]
    [InlineData("zonings.yaml", "name: {", "name: [", "this is not valid YAML")]
    [InlineData("cog/communes.csv", "15.9", "15,9", "communes.csv, line 3: 15,9 is not a number")]
    [InlineData("cog/communes.csv", "01002;Deux", "01001;Deux", "communes.csv, line 4: commune 01001 must come after")]
    [InlineData("cog/communes.csv", "01004;Quatre", "99004;Quatre", "communes.csv, line 5: the département 99 is not in departements.csv")]
    [InlineData("cog/changes.csv", "2020-01-01;32;01003", "2020-13-01;32;01003", "changes.csv, line 2: 2020-13-01 is not a date")]
    public void A_wrong_line_is_named(string file, string right, string wrong, string expected)
    {
        string path = Path.Combine(_folder.Path, file);
        string text = File.ReadAllText(path);
        Assert.Contains(right, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(right, wrong, StringComparison.Ordinal));

        ImportException error = Assert.Throws<ImportException>(() => ZoningFolder.Read(_folder.Path).Zones("bassin"));
        Assert.Contains(expected, error.Sentence.En, StringComparison.Ordinal);
    }

    private void Write(string file, string text)
    {
        string path = Path.Combine(_folder.Path, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
