using System.IO.Compression;
using PictoStat.Import.Problems;
using PictoStat.Import.Tables;

namespace PictoStat.Import.Tests.Tables;

public sealed class OtherTablesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void JSON_properties_are_columns_and_null_is_empty()
    {
        string file = _folder.File("a.json");
        File.WriteAllText(file, """[{"code":"01001","population":779},{"code":"2A004","population":null,"codes":["20000"],"x":{"y":1.50}}]""");
        using ITable table = TableReader.Open(file, new TableOptions());
        Assert.Equal(["code", "population", "codes", "x"], table.Header);
        Assert.True(table.Read());
        Assert.Equal("779", table[1]);
        Assert.Equal("", table[3]);
        Assert.True(table.Read());
        Assert.Equal("2A004||[\"20000\"]|{\"y\":1.50}", string.Join('|', Enumerable.Range(0, 4).Select(i => table[i])));
        Assert.Equal(2, table.Line);
        Assert.False(table.Read());
    }

    [Theory]
    [InlineData("{}", "is not a JSON array of objects")]
    [InlineData("[1]", "is not a JSON array of objects")]
    [InlineData("[{\"a\":1},\n{\"a\":", "line 2: this is not valid JSON")]
    public void JSON_of_another_shape_is_refused(string text, string sentence)
    {
        string file = _folder.File("b.json");
        File.WriteAllText(file, text);
        ImportException error = Assert.Throws<ImportException>(() => TableReader.Open(file, new TableOptions()).Dispose());
        Assert.Contains(sentence, error.Sentence.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_zip_gives_the_entry_named_and_lists_them_otherwise()
    {
        string file = _folder.File("a.zip");
        using (ZipArchive zip = ZipFile.Open(file, ZipArchiveMode.Create))
            foreach (string name in (string[])["one.csv", "two.csv"])
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write($"a\n{name}\n");
            }
        using (ITable table = TableReader.Open(file, new TableOptions { Entry = "two.csv" }))
        {
            Assert.True(table.Read());
            Assert.Equal("two.csv", table[0]);
        }
        Assert.Contains("holds no file named three.csv: it holds one.csv, two.csv.", Error(file, new TableOptions { Entry = "three.csv" }), StringComparison.Ordinal);
        Assert.Contains("does not hold exactly one file: name one of one.csv, two.csv.", Error(file, new TableOptions()), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_zip_and_no_workbook_is_refused()
    {
        string zip = _folder.File("b.zip"), book = _folder.File("b.xlsx");
        File.WriteAllText(zip, "not a zip");
        File.WriteAllText(book, "not a workbook");
        Assert.Contains("is not a zip file", Error(zip, new TableOptions()), StringComparison.Ordinal);
        Assert.Contains("is not a workbook", Error(book, new TableOptions()), StringComparison.Ordinal);
    }

    /// <summary>Expected: row 8 of the sheet Communes and its first row of data, as LibreOffice shows them.</summary>
    [SharedFact]
    public void A_sheet_is_found_by_its_name_and_read_below_its_titles()
    {
        string file = SharedData.PathOf("data", "insee", "populations-legales-2018-ensemble.xlsx");
        using ITable table = TableReader.Open(file, new TableOptions { Sheet = "Communes", HeaderRow = 8 });
        Assert.True(table.Read());
        Assert.Equal(9, table.Line);
        Assert.Equal("01", table[table.ColumnOf("Code département")]);
        Assert.Equal("001", table[table.ColumnOf("Code commune")]);
        Assert.Equal("771", table[table.ColumnOf("Population municipale")]);
    }

    [SharedFact]
    public void A_missing_sheet_lists_the_sheets()
    {
        string file = SharedData.PathOf("data", "insee", "populations-legales-2018-ensemble.xlsx");
        Assert.Contains("has no sheet Comunes: its sheets are ", Error(file, new TableOptions { Sheet = "Comunes" }), StringComparison.Ordinal);
    }

    private static string Error(string file, TableOptions options) => Assert.Throws<ImportException>(() => TableReader.Open(file, options).Dispose()).Sentence.En;
}
