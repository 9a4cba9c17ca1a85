using PictoStat.Core.Territories;
using PictoStat.Import.Describing;
using PictoStat.Import.Descriptors;
using PictoStat.Import.Problems;
using PictoStat.Import.Values;

namespace PictoStat.Import.Tests.Describing;

/// <summary>A draft imports the file it was made from, as it stands.</summary>
public sealed class DescriptorDraftTests : IDisposable
{
    private static readonly CommuneIndex[] Vintages = [.. Enumerable.Range(2013, 14).Select(year => Cog.At(new Vintage(year)))];
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>Expected: the vintage that data/README.md gives for each file, and the rows and columns of figures each has.</summary>
    [SharedTheory]
    [InlineData("insee/base_cc_comparateur_2022_csv.zip", 2021, 35_010)]
    [InlineData("insee/cc_filosofi_2021_COM.csv", 2024, 34_909)]
    [InlineData("insee/populations-legales-2019.csv", 2021, 34_990)]
    [InlineData("insee/populations-legales-2018-ensemble.xlsx", 2020, 34_993)]
    [InlineData("insee/communes-2024-datasfun.csv", 2024, 36_208)]
    [InlineData("housing/lovac_communes_2020.xlsx", 2021, 15_406)]
    [InlineData("equipment/bpe_ens_2018_commune_domaine.csv", 2018, 34_065)]
    public void The_draft_of_a_published_file_imports_it_unedited(string path, int vintage, int rows)
    {
        string file = SharedData.PathOf(["data", .. path.Split('/')]);
        ImportedDataSet read = Import(DescriptorDraft.Of(file, Vintages), file, out SourceDescriptor descriptor);
        Assert.Equal(rows, read.Counts.Read / read.Columns.Length);
        Assert.All(read.Counts.Refused, refused => Assert.True(refused.Value <= descriptor.Accepted.GetValueOrDefault(refused.Key), $"{refused.Key}: {refused.Value}: {read.Refusals[0].Sentence.En}"));
        Assert.InRange(descriptor.Vintage.Year, vintage - 1, vintage + 1);
        Assert.InRange(read.Columns.Length, 3, 40);
    }

    [Fact]
    public void A_draft_finds_the_header_the_separator_the_marks_and_the_markers()
    {
        string file = _folder.File("mine.csv");
        File.WriteAllText(file, "My table;\n;\ncode;nom;POP18;MED18\n01001;L’Abergement;771;23,5\n01002;Varey;s;nd\n01004;Ambérieu;14204;21,5\n");
        ImportedDataSet read = Import(DescriptorDraft.Of(file, Vintages), file, out SourceDescriptor descriptor);
        Assert.Equal(["POP@2018", "MED@2018"], read.Columns.Select(c => c.Key.ToString()));
        Assert.Equal((3, ','), (descriptor.Table.HeaderRow, descriptor.Cells.Decimal));
        Assert.Equal("s", Assert.Single(descriptor.Cells.Secret));
        Assert.Equal("nd", Assert.Single(descriptor.Cells.Missing));
        Assert.Equal((true, false), (read.Columns[0].Additive, read.Columns[1].Additive));
    }

    [Fact]
    public void A_file_without_commune_codes_has_no_draft()
    {
        string file = _folder.File("mine.csv");
        File.WriteAllText(file, "a;b\n1;2\n3;4\n5;6\n");
        Assert.Contains("has no table of commune codes", Assert.Throws<ImportException>(() => DescriptorDraft.Of(file, Vintages)).Sentence.En, StringComparison.Ordinal);
    }

    private ImportedDataSet Import(string draft, string file, out SourceDescriptor descriptor)
    {
        string source = _folder.File("draft.yaml");
        File.WriteAllText(source, draft);
        descriptor = Assert.Single(DescriptorReader.Read(source));
        return ValuesImporter.Read(descriptor, file, Cog.At);
    }
}
